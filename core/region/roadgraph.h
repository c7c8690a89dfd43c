#pragma once

#include "core/geo/geopoint.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace callout {

/// The importance of a road that cars may use, after OpenStreetMap's highway values.
enum class RoadClass : std::uint8_t {
    Motorway,
    MotorwayLink,
    Trunk,
    TrunkLink,
    Primary,
    PrimaryLink,
    Secondary,
    SecondaryLink,
    Tertiary,
    TertiaryLink,
    Unclassified,
    Residential,
    LivingStreet,
    Service,
    Track,
    Ferry,
};
inline constexpr int RoadClassCount = int(RoadClass::Ferry) + 1;

/// What is driven on, as far as it slows a van down.
enum class RoadSurface : std::uint8_t { Paved, Cobbled, Gravel, Rough };
inline constexpr int RoadSurfaceCount = int(RoadSurface::Rough) + 1;

/// A place in ten-millionths of a degree, as OpenStreetMap keeps it.
struct FixedPoint {
    std::int32_t latitude = 0;
    std::int32_t longitude = 0;

    [[nodiscard]] GeoPoint toGeoPoint() const { return {latitude * 1e-7, longitude * 1e-7}; }
    friend constexpr bool operator==(const FixedPoint &, const FixedPoint &) = default;
};

/// A drivable piece of street in one direction, from junction to junction.
struct RoadArc {
    std::uint32_t from = 0; ///< node
    std::uint32_t to = 0;   ///< node
    std::uint32_t centimetres = 0;
    std::uint32_t shape = 0;        ///< its course: RoadGraph::shapePoints(), shared by both directions
    std::uint32_t name = 0;         ///< RoadGraph::names; 0 is the empty name
    std::uint8_t maximumSpeed = 0;  ///< signed limit in km/h, 0 where unknown
    std::uint8_t trafficSignals = 0; ///< passed on the way, the one at `to` counted, the one at `from` not
    RoadClass roadClass = RoadClass::Residential;
    RoadSurface surface = RoadSurface::Paved;
    bool isReversed = false;   ///< driven against the order of its shape's points
    bool isRoundabout = false;
    bool givesWay = false;     ///< ends where it meets a more important road, or at a stop or give-way sign
    bool isPrivate = false;    ///< to be used only for stops on it (access private, destination, delivery)

    friend bool operator==(const RoadArc &, const RoadArc &) = default;
};

/// The road network of a region: every node can be reached from every other. A junction with a turn restriction stands
/// there several times at the same place, so that the plain graph of nodes and arcs knows the allowed turns.
struct RoadGraph {
    std::vector<FixedPoint> nodes;
    std::vector<RoadArc> arcs;               ///< sorted by `from`
    std::vector<std::uint32_t> shapeOffsets; ///< of each shape's first point; one more than there are shapes
    std::vector<FixedPoint> shapePointList;  ///< with both ends
    std::vector<QString> names;              ///< the first is empty

    [[nodiscard]] std::span<const FixedPoint> shapePoints(std::uint32_t shape) const
    {
        return std::span(shapePointList).subspan(shapeOffsets[shape], shapeOffsets[shape + 1] - shapeOffsets[shape]);
    }
    friend bool operator==(const RoadGraph &, const RoadGraph &) = default;
};

} // namespace callout
