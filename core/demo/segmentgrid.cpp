#include "core/demo/segmentgrid.h"

namespace callout {

void SegmentGrid::add(const Segment &segment)
{
    const PlanePoint low{std::min(segment.from.x, segment.to.x), std::min(segment.from.y, segment.to.y)};
    const PlanePoint high{std::max(segment.from.x, segment.to.x), std::max(segment.from.y, segment.to.y)};
    for (int row = cellOf(low.y - segment.reach); row <= cellOf(high.y + segment.reach); ++row) {
        for (int column = cellOf(low.x - segment.reach); column <= cellOf(high.x + segment.reach); ++column)
            m_cells[index(column, row)].push_back(segment);
    }
}

void SegmentGrid::addPath(const PlanePath &path, double reach, int tag)
{
    for (std::size_t i = 1; i < path.size(); ++i)
        add({path[i - 1], path[i], reach, tag});
}

void SegmentGrid::addRing(const PlanePath &ring, double reach, int tag)
{
    addPath(ring, reach, tag);
    add({ring.back(), ring.front(), reach, tag});
}

double SegmentGrid::clearance(PlanePoint point, double limit) const
{
    double nearest = limit;
    visitNear(point - PlanePoint{limit, limit}, point + PlanePoint{limit, limit}, [&](const Segment &segment) {
        nearest = std::min(nearest, distanceToSegment(point, segment.from, segment.to) - segment.reach);
        return true;
    });
    return nearest;
}

bool SegmentGrid::isCrossed(PlanePoint from, PlanePoint to) const
{
    const PlanePoint low{std::min(from.x, to.x), std::min(from.y, to.y)};
    const PlanePoint high{std::max(from.x, to.x), std::max(from.y, to.y)};
    bool isCrossed = false;
    visitNear(low, high, [&](const Segment &segment) {
        isCrossed = segmentsCross(from, to, segment.from, segment.to);
        return !isCrossed;
    });
    return isCrossed;
}

} // namespace callout
