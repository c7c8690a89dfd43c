#include "core/demo/town.h"

#include <array>

namespace callout {

QString TownAddress::text() const
{
    return QStringLiteral("%1 %2, %3 %4").arg(number, street, city, postcode);
}

bool TownAddress::isHome() const
{
    constexpr std::array Homes{"house", "terrace", "semidetached_house", "detached", "bungalow"};
    return std::ranges::any_of(Homes, [this](const char *home) { return building == QLatin1StringView(home); });
}

QString tagValue(const TownTags &tags, QStringView key)
{
    for (const auto &[name, value] : tags) {
        if (name == key)
            return value;
    }
    return {};
}

} // namespace callout
