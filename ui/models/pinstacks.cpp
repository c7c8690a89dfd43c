#include "ui/models/pinstacks.h"

#include "ui/models/rectgrid.h"

#include <algorithm>
#include <cmath>

namespace callout {

PinStacks stackPins(QList<PinSpot> *spots, double reach)
{
    std::ranges::sort(*spots, {}, [](const PinSpot &spot) { return std::pair(spot.rank, spot.job); });
    PinStacks stacks;
    stacks.reserve(spots->size());
    RectGrid drawn(reach * 2);
    for (qsizetype index = 0; index < spots->size(); ++index) {
        const PinSpot &spot = spots->at(index);
        JobId front;
        const auto isInFront = [&](qint64 other) {
            const QPointF apart = spots->at(other).pixel - spot.pixel;
            if (std::hypot(apart.x(), apart.y()) < reach)
                front = spots->at(other).job;
            return !front.isNull();
        };
        const QPointF corner(reach, reach);
        if (drawn.any(QRectF(spot.pixel - corner, spot.pixel + corner), isInFront)) {
            stacks[front].append(spot.job);
        } else {
            stacks.insert(spot.job, {spot.job});
            drawn.add(QRectF(spot.pixel, QSizeF(1.0, 1.0)), index);
        }
    }
    return stacks;
}

} // namespace callout
