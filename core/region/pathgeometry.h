#pragma once

#include "core/region/gridgeometry.h"

namespace callout {

/// Leaves out points that are nearer than a tolerance, in steps of the grid, to what remains (Douglas and Peucker). The
/// first and last points stay; of a closed path the farthest point from them as well.
[[nodiscard]] GridPath simplified(const GridPath &path, double tolerance);

/// Twice the area inside a closed path: positive where it runs clockwise on the map.
[[nodiscard]] double twiceSignedArea(const GridPath &ring);
[[nodiscard]] bool isInside(const GridPath &ring, const GridPoint &point);
/// A point inside an area, in its middle if that is inside: for names.
[[nodiscard]] GridPoint pointInside(const std::vector<GridPath> &rings);

/// The parts of an area (rings, even-odd) on either side of a line x = at or y = at. Edges along the line may overlap.
enum class CutAxis : std::uint8_t { X, Y };
[[nodiscard]] std::vector<GridPath> cutBefore(const std::vector<GridPath> &rings, CutAxis axis, std::int32_t at);
[[nodiscard]] std::vector<GridPath> cutAfter(const std::vector<GridPath> &rings, CutAxis axis, std::int32_t at);

} // namespace callout
