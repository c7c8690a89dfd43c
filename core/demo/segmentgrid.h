#pragma once

#include "core/demo/plane.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace callout {

/// Finds the segments near a place fast. Covers an area of 16 x 16 km round the origin; what lies outside is kept at
/// its edge.
class SegmentGrid
{
public:
    struct Segment {
        PlanePoint from;
        PlanePoint to;
        double reach = 0; ///< half the width of what the segment stands for
        int tag = 0;
    };

    void add(const Segment &segment);
    void addPath(const PlanePath &path, double reach = 0, int tag = 0);
    void addRing(const PlanePath &ring, double reach = 0, int tag = 0);

    /// Metres from a point to the nearest segment's edge, or `limit` where none is nearer.
    [[nodiscard]] double clearance(PlanePoint point, double limit) const;
    /// Whether the straight line meets any segment.
    [[nodiscard]] bool isCrossed(PlanePoint from, PlanePoint to) const;

    /// Calls visit(segment) for the segments near a box, some of them twice, until it returns false.
    template<typename Visitor>
    void visitNear(PlanePoint low, PlanePoint high, Visitor &&visit) const
    {
        for (int row = cellOf(low.y); row <= cellOf(high.y); ++row) {
            for (int column = cellOf(low.x); column <= cellOf(high.x); ++column) {
                for (const Segment &segment : m_cells[index(column, row)]) {
                    if (!visit(segment))
                        return;
                }
            }
        }
    }

private:
    static constexpr int Cells = 320;
    static constexpr double CellMetres = 50;

    [[nodiscard]] static int cellOf(double metres)
    {
        return std::clamp(static_cast<int>(std::floor(metres / CellMetres)) + Cells / 2, 0, Cells - 1);
    }
    [[nodiscard]] static std::size_t index(int column, int row)
    {
        return static_cast<std::size_t>(row) * Cells + static_cast<std::size_t>(column);
    }

    std::vector<std::vector<Segment>> m_cells{std::size_t(Cells) * Cells};
};

} // namespace callout
