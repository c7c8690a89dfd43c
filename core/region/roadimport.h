#pragma once

#include "core/region/carways.h"
#include "core/region/roadgraph.h"

namespace callout {

/// How the streets of an extract fared. Of the car profile are those that are routable and those lost.
struct RoadImportCounts {
    int routableWays = 0;
    std::array<int, CarWayLossCount> losses{}; ///< ways, by CarWayLoss
    int turnRestrictions = 0;
    int unsupportedRestrictions = 0;
    int splitNodes = 0; ///< extra copies of junctions

    [[nodiscard]] int carWays() const;
};

struct RoadImport {
    RoadGraph graph; ///< empty where there is no street for cars
    RoadImportCounts counts;
};

/// The drivable network of an extract: its largest part in which one can get from everywhere to everywhere.
[[nodiscard]] RoadImport importRoads(const OsmData &data);

} // namespace callout
