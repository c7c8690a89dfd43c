#pragma once

#include "core/region/carways.h"
#include "core/region/osmdata.h"
#include "core/region/roadgraph.h"

#include <vector>

namespace callout {

/// Streets cut at their junctions, in no order and perhaps in several parts.
struct RawRoads {
    std::vector<FixedPoint> nodes;
    std::vector<RoadArc> arcs;
    std::vector<std::uint32_t> arcWays; ///< of each arc, a position in CarWays::items
    std::vector<std::uint32_t> shapeOffsets{0};
    std::vector<FixedPoint> shapePoints;
    std::vector<QString> names{QString()};
    std::vector<std::uint32_t> nodeOf; ///< by the extract's number of a node; NoNode where no arc begins
};

/// Cuts ways at junctions, at missing nodes, and in two at things that stop cars.
[[nodiscard]] RawRoads cutRoads(const OsmData &data, const CarWays &ways);

} // namespace callout
