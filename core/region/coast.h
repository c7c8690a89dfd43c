#pragma once

#include "core/region/gridgeometry.h"

#include <optional>
#include <vector>

namespace callout {

/// A piece of land: its shore first, then the waters in it that belong to the sea.
using LandPolygon = std::vector<GridPath>;

/// Makes land of coastlines, which have the land on their left. Closed ones are islands; open ones are cut off at a box
/// and closed along its border. Where a coastline ends inside the box, the way straight to the border is added. Nothing
/// where the lines contradict each other.
[[nodiscard]] std::optional<std::vector<LandPolygon>> landOf(const std::vector<GridPath> &closed,
                                                             const std::vector<GridPath> &open, const GridBox &box);

} // namespace callout
