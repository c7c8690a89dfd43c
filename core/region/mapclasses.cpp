#include "core/region/mapclasses.h"

#include "core/region/carway.h"

#include <charconv>
#include <optional>

namespace callout {

namespace {

struct TagClass {
    std::string_view key;
    std::string_view value;
    FeatureKind kind;
    int firstZoom;
};

using enum FeatureKind;

// The first entry that fits decides. Zooms are those at which bands of the drawing begin.
constexpr TagClass AreaClasses[] = {
    {"natural", "water", Water, 8},
    {"waterway", "riverbank", Water, 8},
    {"waterway", "dock", Water, 10},
    {"landuse", "reservoir", Water, 8},
    {"landuse", "basin", Water, 12},
    {"leisure", "swimming_pool", Water, 16},
    {"natural", "wood", Wood, 8},
    {"landuse", "forest", Wood, 8},
    {"natural", "scrub", Scrub, 10},
    {"natural", "wetland", Wetland, 10},
    {"natural", "mud", Wetland, 12},
    {"natural", "beach", Sand, 10},
    {"natural", "sand", Sand, 10},
    {"natural", "shingle", Sand, 10},
    {"natural", "dune", Sand, 10},
    {"natural", "bare_rock", Rock, 10},
    {"natural", "scree", Rock, 10},
    {"natural", "glacier", Rock, 8},
    {"landuse", "quarry", Rock, 12},
    {"leisure", "golf_course", Golf, 10},
    {"leisure", "pitch", Pitch, 14},
    {"leisure", "track", Pitch, 14},
    {"leisure", "playground", Pitch, 14},
    {"leisure", "stadium", Park, 14},
    {"leisure", "sports_centre", Park, 14},
    {"leisure", "park", Park, 10},
    {"leisure", "garden", Park, 14},
    {"leisure", "common", Park, 12},
    {"leisure", "recreation_ground", Park, 12},
    {"landuse", "recreation_ground", Park, 12},
    {"tourism", "camp_site", Park, 14},
    {"tourism", "caravan_site", Park, 14},
    {"tourism", "zoo", Park, 14},
    {"tourism", "theme_park", Park, 14},
    {"historic", "castle", Park, 14},
    {"landuse", "cemetery", Cemetery, 12},
    {"amenity", "grave_yard", Cemetery, 14},
    {"amenity", "school", School, 12},
    {"amenity", "college", School, 12},
    {"amenity", "university", School, 12},
    {"amenity", "kindergarten", School, 14},
    {"amenity", "hospital", School, 12},
    {"amenity", "parking", Parking, 14},
    {"aeroway", "apron", Parking, 12},
    {"aeroway", "runway", Runway, 10},
    {"aeroway", "taxiway", Runway, 12},
    {"landuse", "residential", Residential, 8},
    {"landuse", "garages", Residential, 14},
    {"landuse", "retail", Commercial, 12},
    {"landuse", "commercial", Commercial, 12},
    {"landuse", "civic_admin", Commercial, 14},
    {"landuse", "religious", Commercial, 14},
    {"landuse", "industrial", Industrial, 10},
    {"landuse", "railway", Industrial, 12},
    {"landuse", "landfill", Industrial, 12},
    {"landuse", "construction", Industrial, 12},
    {"landuse", "brownfield", Industrial, 12},
    {"landuse", "farmland", Farmland, 10},
    {"landuse", "farm", Farmland, 10},
    {"landuse", "farmyard", Farmland, 12},
    {"landuse", "orchard", Farmland, 10},
    {"landuse", "vineyard", Farmland, 10},
    {"landuse", "allotments", Farmland, 14},
    {"landuse", "plant_nursery", Farmland, 12},
    {"landuse", "greenhouse_horticulture", Farmland, 12},
    {"landuse", "meadow", Grass, 10},
    {"landuse", "grass", Grass, 12},
    {"landuse", "village_green", Grass, 12},
    {"natural", "grassland", Grass, 10},
    {"natural", "heath", Grass, 10},
    {"natural", "fell", Grass, 10},
    {"natural", "moor", Grass, 10},
    {"man_made", "pier", Pier, 12},
    {"man_made", "breakwater", Pier, 12},
    {"man_made", "groyne", Pier, 14},
    {"place", "square", PedestrianArea, 14},
};

constexpr TagClass LineClasses[] = {
    {"highway", "footway", Path, 14},
    {"highway", "path", Path, 14},
    {"highway", "cycleway", Path, 14},
    {"highway", "bridleway", Path, 14},
    {"highway", "steps", Path, 14},
    {"railway", "rail", Railway, 10},
    {"railway", "narrow_gauge", Railway, 10},
    {"railway", "preserved", Railway, 10},
    {"railway", "funicular", Railway, 12},
    {"railway", "light_rail", Tram, 12},
    {"railway", "subway", Tram, 14},
    {"railway", "tram", Tram, 12},
    {"railway", "monorail", Tram, 12},
    {"aeroway", "runway", Runway, 10},
    {"aeroway", "taxiway", Runway, 12},
    {"waterway", "river", River, 10},
    {"waterway", "canal", River, 10},
    {"waterway", "stream", Stream, 14},
    {"waterway", "ditch", Stream, 16},
    {"waterway", "drain", Stream, 16},
    {"route", "ferry", FerryLine, 8},
    {"man_made", "pier", Pier, 12},
    {"man_made", "breakwater", Pier, 12},
    {"man_made", "groyne", Pier, 14},
    {"boundary", "administrative", Boundary, 8},
};

constexpr TagClass PointClasses[] = {
    {"place", "city", City, 8},
    {"place", "town", Town, 8},
    {"place", "village", Village, 10},
    {"place", "suburb", Suburb, 12},
    {"place", "quarter", Suburb, 12},
    {"place", "neighbourhood", Suburb, 14},
    {"place", "hamlet", Hamlet, 12},
    {"place", "isolated_dwelling", Locality, 14},
    {"place", "farm", Locality, 16},
    {"place", "locality", Locality, 14},
    {"place", "island", Locality, 12},
    {"place", "islet", Locality, 14},
    {"natural", "peak", Peak, 12},
    {"railway", "station", Station, 12},
    {"railway", "halt", Station, 14},
    {"railway", "tram_stop", Station, 14},
    {"amenity", "bus_station", Station, 14},
};

/// Landmarks people give directions by; everything else would only clutter the map.
constexpr TagClass Landmarks[] = {
    {"amenity", "hospital", PointOfInterest, 14},         {"amenity", "police", PointOfInterest, 16},
    {"amenity", "fire_station", PointOfInterest, 16},     {"amenity", "fuel", PointOfInterest, 16},
    {"amenity", "townhall", PointOfInterest, 16},         {"amenity", "post_office", PointOfInterest, 16},
    {"amenity", "library", PointOfInterest, 16},          {"amenity", "pharmacy", PointOfInterest, 16},
    {"amenity", "place_of_worship", PointOfInterest, 16}, {"amenity", "theatre", PointOfInterest, 16},
    {"amenity", "cinema", PointOfInterest, 16},           {"amenity", "pub", PointOfInterest, 16},
    {"amenity", "ferry_terminal", PointOfInterest, 14},   {"amenity", "marketplace", PointOfInterest, 16},
    {"aeroway", "aerodrome", PointOfInterest, 12},        {"tourism", "hotel", PointOfInterest, 16},
    {"tourism", "museum", PointOfInterest, 16},           {"tourism", "attraction", PointOfInterest, 16},
    {"historic", "castle", PointOfInterest, 14},          {"man_made", "lighthouse", PointOfInterest, 14},
    {"shop", "supermarket", PointOfInterest, 16},         {"shop", "mall", PointOfInterest, 16},
    {"leisure", "sports_centre", PointOfInterest, 16},    {"leisure", "stadium", PointOfInterest, 16},
};

const TagClass *find(std::span<const TagClass> classes, const Tags &tags)
{
    const auto found =
        std::ranges::find_if(classes, [&tags](const TagClass &entry) { return tags[entry.key] == entry.value; });
    return found == classes.end() ? nullptr : &*found;
}

int firstZoomOfRoad(RoadClass roadClass, const Tags &way)
{
    if (roadClass <= RoadClass::Secondary && roadClass != RoadClass::PrimaryLink)
        return 8;
    if (roadClass <= RoadClass::TertiaryLink)
        return roadClass == RoadClass::Tertiary ? 10 : 12;
    if (roadClass <= RoadClass::LivingStreet)
        return 12;
    return way.isAnyOf("service", {"driveway", "parking_aisle", "drive-through"}) ? 16 : 14;
}

void addPointClasses(const Tags &tags, bool isNamedArea, std::vector<MapClass> &classes)
{
    if (tags.has("addr:housenumber"))
        classes.push_back({HouseNumber, false, 16});
    if (!tags.has("name") || isNamedArea)
        return;
    if (const TagClass *landmark = find(Landmarks, tags))
        classes.push_back({landmark->kind, false, landmark->firstZoom});
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

bool isSet(std::string_view value)
{
    return !value.empty() && value != "no";
}

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

/// Fields and estates have names too, which nobody looks for on a street map.
bool showsName(FeatureKind kind)
{
    return kind >= Wood && kind != Scrub && kind != Parking && kind != Coastline && kind != Runway && kind != Boundary
        && kind != Pitch;
}

} // namespace

bool isPointKind(FeatureKind kind)
{
    return kind >= City;
}

std::vector<MapClass> classesOfPoint(const Tags &tags)
{
    std::vector<MapClass> classes;
    const TagClass *found = find(PointClasses, tags);
    if (found && tags.has("name"))
        classes.push_back({found->kind, false, found->firstZoom});
    addPointClasses(tags, false, classes);
    return classes;
}

std::vector<MapClass> classesOfLine(const Tags &tags)
{
    std::vector<MapClass> classes;
    if (const std::optional<RoadClass> roadClass = roadClassOf(tags))
        classes.push_back({Road, false, firstZoomOfRoad(*roadClass, tags)});
    else if (tags["highway"] == "pedestrian")
        classes.push_back({Road, false, 14});
    else if (const TagClass *found = find(LineClasses, tags)) {
        const bool isMinor = tags.isAnyOf("footway", {"sidewalk", "crossing"}) || tags.has("service");
        classes.push_back({found->kind, false, isMinor ? 16 : found->firstZoom});
    }
    return classes;
}

std::vector<MapClass> classesOfArea(const Tags &tags)
{
    std::vector<MapClass> classes;
    bool isNamed = false;
    if (isSet(tags["building"])) {
        classes.push_back({Building, true, 14});
    } else if (tags.has("highway")) {
        if (tags["area"] == "yes"
            && tags.isAnyOf("highway", {"pedestrian", "footway", "path", "living_street", "service"}))
            classes.push_back({PedestrianArea, true, 14});
        else
            return classesOfLine(tags);
    } else if (const TagClass *found = find(AreaClasses, tags)) {
        classes.push_back({found->kind, true, found->firstZoom});
        isNamed = found->kind == School || found->kind == Park;
    } else if (tags["boundary"] != "administrative" && tags["natural"] != "coastline") {
        classes = classesOfLine(tags);
    }
    if (const TagClass *station = find(PointClasses, tags); station && station->kind == Station && tags.has("name"))
        classes.push_back({Station, false, station->firstZoom});
    addPointClasses(tags, isNamed, classes);
    return classes;
}

void describe(const Tags &tags, MapFeature &feature)
{
    if (feature.kind == HouseNumber)
        feature.name = text(tags["addr:housenumber"]);
    else if (showsName(feature.kind))
        feature.name = text(tags["name"]);
    if (feature.kind == Road) {
        feature.roadClass = roadClassOf(tags).value_or(RoadClass::LivingStreet);
        feature.reference = text(tags["ref"]);
        feature.oneWay = oneWayOf(tags).value_or(0);
    }
    feature.isBridge = isSet(tags["bridge"]);
    feature.isTunnel = isSet(tags["tunnel"]);
    feature.level = std::int8_t(std::clamp(wholeNumber(tags["layer"]).value_or(0), -10, 10));
    if (feature.kind >= City && feature.kind <= Locality)
        feature.weight = std::max(0, wholeNumber(tags["population"]).value_or(0));
    else if (feature.kind == Peak)
        feature.weight = std::max(0, wholeNumber(tags["ele"]).value_or(0));
    else if (feature.kind == Boundary)
        feature.weight = std::clamp(wholeNumber(tags["admin_level"]).value_or(0), 0, 12);
}

} // namespace callout
