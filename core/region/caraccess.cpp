#include "core/region/caraccess.h"

#include <ranges>

namespace callout {

namespace {

constexpr std::string_view ForbiddenValues[] = {"no",         "agricultural", "forestry", "emergency",    "psv",
                                                "bus",        "taxi",         "military", "hov",          "hgv",
                                                "pedestrian", "foot",         "bicycle",  "disabled",     "school",
                                                "farm",       "race",         "dismount", "use_sidepath", "motorcycle"};

constexpr std::string_view PrivateValues[] = {"private",  "destination", "delivery", "customers", "permit", "residents",
                                              "resident", "employees",   "staff",    "members",   "tenants"};

/// Things mapped at a point of a road that a car cannot pass. Gates, cattle grids, toll booths and the like can be.
constexpr std::string_view StoppingBarriers[] = {"bollard",
                                                 "block",
                                                 "chain",
                                                 "cycle_barrier",
                                                 "motorcycle_barrier",
                                                 "jersey_barrier",
                                                 "log",
                                                 "rope",
                                                 "kissing_gate",
                                                 "stile",
                                                 "turnstile",
                                                 "full-height_turnstile",
                                                 "horse_stile",
                                                 "wicket_gate",
                                                 "barrier_board",
                                                 "debris",
                                                 "bus_trap",
                                                 "sump_buster",
                                                 "spikes",
                                                 "fence",
                                                 "wall",
                                                 "retaining_wall",
                                                 "hedge",
                                                 "ditch",
                                                 "guard_rail",
                                                 "planter",
                                                 "boulder"};

CarAccess valueMeaning(std::string_view value)
{
    if (std::ranges::contains(ForbiddenValues, value))
        return CarAccess::Forbidden;
    if (std::ranges::contains(PrivateValues, value))
        return CarAccess::Private;
    return CarAccess::Allowed;
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

CarAccess friendliest(std::string_view values)
{
    CarAccess best = CarAccess::Forbidden;
    for (const auto part : std::views::split(values, ';'))
        best = std::min(best, valueMeaning(trimmed(std::string_view(part))));
    return best;
}

} // namespace

CarAccess carAccess(const Tags &tags)
{
    for (const std::string_view key : {"motorcar", "motor_vehicle", "vehicle", "access"}) {
        if (const std::string_view value = tags[key]; !value.empty())
            return friendliest(value);
    }
    return CarAccess::Unstated;
}

bool stopsCars(const Tags &node)
{
    const std::string_view barrier = node["barrier"];
    if (barrier.empty())
        return false;
    const CarAccess access = carAccess(node);
    if (access != CarAccess::Unstated)
        return access == CarAccess::Forbidden;
    return std::ranges::contains(StoppingBarriers, barrier) && node["bollard"] != "rising";
}

} // namespace callout
