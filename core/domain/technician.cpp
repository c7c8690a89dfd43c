#include "core/domain/technician.h"

#include <algorithm>

namespace callout {

std::optional<GeoPoint> Technician::home() const
{
    if (!homeLatitude || !homeLongitude)
        return std::nullopt;
    return GeoPoint{*homeLatitude, *homeLongitude};
}

const HeldSkill *Technician::held(SkillId skill) const
{
    const auto found = std::ranges::find(skills, skill, &HeldSkill::skill);
    return found == skills.end() ? nullptr : &*found;
}

QString Technician::initials() const
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto first = [](const QString &word) { return word.first(word.front().isHighSurrogate() ? 2 : 1).toUpper(); };
    return words.size() == 1 ? first(words.front()) : first(words.front()) + first(words.back());
}

} // namespace callout
