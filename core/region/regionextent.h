#pragma once

#include "core/region/osmdata.h"
#include "core/region/roadgraph.h"

namespace callout {

/// Where there is land and streets: around the streets (ferries do not count), with the shores and buildings near them.
[[nodiscard]] BoundingBox regionExtent(const OsmData &data, const RoadGraph &graph);

} // namespace callout
