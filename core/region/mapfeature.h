#pragma once

#include "core/geo/mercator.h"
#include "core/region/roadgraph.h"

#include <QString>

#include <vector>

namespace callout {

/// What a thing on the map is, in the order in which layers are painted where nothing else decides. The numbers are
/// stored in region files: add at the end, never renumber.
enum class FeatureKind : std::uint8_t {
    Land = 0,      ///< from closed coastlines; the ground is sea where a region has land polygons
    Residential,   ///< built-up land
    Commercial,    ///< retail, offices
    Industrial,
    Farmland,
    Grass,         ///< meadow, village green, heath
    Wood,
    Scrub,
    Wetland,
    Sand,          ///< beach, sand, shingle
    Rock,
    Park,          ///< park, garden, recreation ground
    Pitch,         ///< sports ground, playground
    Golf,
    Cemetery,
    School,        ///< grounds of schools, universities, hospitals
    Parking,
    Water,         ///< lake, reservoir, river surface, dock
    River,         ///< a line
    Stream,        ///< a line
    Coastline,     ///< a line, where no land polygon could be closed
    Pier,          ///< pier, breakwater: area or line
    Building,
    Railway,       ///< a line
    Tram,          ///< a line
    Runway,        ///< area or line
    Road,          ///< a line; `roadClass` says which
    Path,          ///< footway, cycleway, steps, bridleway: a line
    PedestrianArea,
    FerryLine,
    Boundary,      ///< administrative, a line
    City,          ///< the rest are points with names
    Town,
    Village,
    Suburb,
    Hamlet,
    Locality,
    Peak,
    Station,
    HouseNumber,
    PointOfInterest,
};

/// Something to draw. Points have one path with one point, lines one path, areas an outer ring and perhaps holes (even-odd).
struct MapFeature {
    FeatureKind kind = FeatureKind::Land;
    RoadClass roadClass = RoadClass::Residential; ///< of roads
    bool isArea = false;
    bool isBridge = false;
    bool isTunnel = false;
    std::int8_t oneWay = 0;   ///< 1 along the points, -1 against them
    std::int8_t level = 0;    ///< OpenStreetMap's layer
    std::int32_t weight = 0;  ///< for choosing labels: population of places, area in square metres of areas, 0 unknown
    QString name;             ///< or house number; may be empty
    QString reference;        ///< road number, e.g. "A1"
    std::vector<std::vector<MercatorPoint>> paths;
};

} // namespace callout
