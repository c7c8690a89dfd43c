#pragma once

#include "core/region/gridgeometry.h"
#include "core/region/osmdata.h"

namespace callout {

[[nodiscard]] GridPoint toGrid(FixedPoint point);

/// The course of a line over those of its nodes that the extract holds.
[[nodiscard]] GridPath gridPath(const OsmData &data, std::span<const OsmData::NodeNumber> nodes);

} // namespace callout
