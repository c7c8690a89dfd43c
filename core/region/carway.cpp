#include "core/region/carway.h"

#include "core/region/caraccess.h"
#include "core/region/speedlimit.h"

namespace callout {

namespace {

struct NamedClass {
    std::string_view highway;
    RoadClass roadClass;
};

constexpr NamedClass NamedClasses[] = {
    {"motorway", RoadClass::Motorway},
    {"motorway_link", RoadClass::MotorwayLink},
    {"trunk", RoadClass::Trunk},
    {"trunk_link", RoadClass::TrunkLink},
    {"primary", RoadClass::Primary},
    {"primary_link", RoadClass::PrimaryLink},
    {"secondary", RoadClass::Secondary},
    {"secondary_link", RoadClass::SecondaryLink},
    {"tertiary", RoadClass::Tertiary},
    {"tertiary_link", RoadClass::TertiaryLink},
    {"unclassified", RoadClass::Unclassified},
    {"road", RoadClass::Unclassified},
    {"residential", RoadClass::Residential},
    {"living_street", RoadClass::LivingStreet},
    {"service", RoadClass::Service},
    {"track", RoadClass::Track},
};

RoadSurface roughness(const Tags &way, RoadClass roadClass)
{
    if (way.isAnyOf("smoothness", {"horrible", "very_horrible"}))
        return RoadSurface::Rough;
    if (way.isAnyOf("surface", {"cobblestone", "sett", "unhewn_cobblestone", "cobblestone:flattened"}))
        return RoadSurface::Cobbled;
    if (way.isAnyOf("surface", {"unpaved", "gravel", "fine_gravel", "compacted", "pebblestone", "stepping_stones"})
        || way["smoothness"] == "very_bad")
        return RoadSurface::Gravel;
    if (way.isAnyOf("surface", {"dirt", "earth", "ground", "grass", "mud", "sand", "soil", "rock", "woodchips"}))
        return RoadSurface::Rough;
    if (way.has("surface") || way["tracktype"] == "grade1")
        return RoadSurface::Paved;
    if (way.isAnyOf("tracktype", {"grade4", "grade5"}))
        return RoadSurface::Rough;
    return roadClass == RoadClass::Track || way.has("tracktype") ? RoadSurface::Gravel : RoadSurface::Paved;
}

std::uint8_t limitOf(const Tags &way, std::string_view directed)
{
    for (const std::string_view key : {directed, std::string_view("maxspeed"), std::string_view("maxspeed:type"),
                                       std::string_view("source:maxspeed")}) {
        if (const std::string_view value = way[key]; !value.empty())
            return speedLimit(value);
    }
    return 0;
}

bool isRoundabout(const Tags &way)
{
    return way.isAnyOf("junction", {"roundabout", "circular"});
}

std::optional<RoadClass> carClassOf(const Tags &way)
{
    // An area is driven around on its other ways, and a square has no course.
    if (way["area"] == "yes")
        return std::nullopt;
    if (way["route"] == "ferry" && !way.has("highway"))
        return way["motor_vehicle"] == "no" || way["motorcar"] == "no" || way["foot"] == "only"
            ? std::nullopt
            : std::optional(RoadClass::Ferry);
    if (way["highway"] == "pedestrian") {
        const bool isOpen = way.isAnyOf("motorcar", {"yes", "destination", "delivery", "private", "permissive"})
            || way.isAnyOf("motor_vehicle", {"yes", "destination", "delivery", "private", "permissive"});
        return isOpen ? std::optional(RoadClass::LivingStreet) : std::nullopt;
    }
    return roadClassOf(way);
}

} // namespace

std::optional<RoadClass> roadClassOf(const Tags &way)
{
    const auto *named = std::ranges::find(NamedClasses, way["highway"], &NamedClass::highway);
    return named == std::end(NamedClasses) ? std::nullopt : std::optional(named->roadClass);
}

std::optional<std::int8_t> oneWayOf(const Tags &way)
{
    std::string_view value = way["oneway:motor_vehicle"];
    if (value.empty())
        value = way["oneway"];
    if (value == "reversible")
        return std::nullopt;
    if (value == "yes" || value == "true" || value == "1")
        return 1;
    if (value == "-1" || value == "reverse")
        return -1;
    if (value.empty() && (isRoundabout(way) || way["highway"] == "motorway"))
        return 1;
    return 0;
}

std::optional<std::expected<CarWay, CarWayLoss>> carWayOf(const Tags &way)
{
    const std::optional<RoadClass> roadClass = carClassOf(way);
    if (!roadClass)
        return std::nullopt;
    const CarAccess access = carAccess(way);
    if (access == CarAccess::Forbidden || (access == CarAccess::Unstated && way["service"] == "emergency_access"))
        return std::unexpected(CarWayLoss::AccessForbidden);
    const std::optional<std::int8_t> oneWay = oneWayOf(way);
    if (!oneWay)
        return std::unexpected(CarWayLoss::DirectionVaries);
    if (way["smoothness"] == "impassable")
        return std::unexpected(CarWayLoss::Impassable);

    return CarWay{.roadClass = *roadClass,
                  .surface = roughness(way, *roadClass),
                  .forwardSpeed = limitOf(way, "maxspeed:forward"),
                  .backwardSpeed = limitOf(way, "maxspeed:backward"),
                  .oneWay = *oneWay,
                  .isRoundabout = isRoundabout(way),
                  .isPrivate = access == CarAccess::Private};
}

} // namespace callout
