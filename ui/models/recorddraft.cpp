#include "ui/models/recorddraft.h"

namespace callout {

QString detail::draftLeaderOf(const char *field)
{
    const QLatin1StringView name(field);
    if (name == QLatin1StringView("latitude") || name == QLatin1StringView("longitude"))
        return QStringLiteral("address");
    if (name == QLatin1StringView("home_latitude") || name == QLatin1StringView("home_longitude"))
        return QStringLiteral("home_address");
    if (name == QLatin1StringView("window_end"))
        return QStringLiteral("window_begin");
    return name;
}

} // namespace callout
