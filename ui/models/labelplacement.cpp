#include "ui/models/labelplacement.h"

#include "ui/models/rectgrid.h"

#include <algorithm>

namespace callout {

namespace {

constexpr double Cell = 48.0;
constexpr qint64 Taken = -1; // words and obstacles are nobody's own

} // namespace

QSet<qint64> labelsWithRoom(QList<LabelSpot> spots, const QList<QRectF> &obstacles)
{
    std::ranges::sort(spots, {}, [](const LabelSpot &spot) { return std::pair(spot.rank, spot.key); });
    RectGrid taken(Cell);
    for (const QRectF &obstacle : obstacles)
        taken.add(obstacle, Taken);
    for (const LabelSpot &spot : spots)
        taken.add(spot.body, spot.key);

    QSet<qint64> placed;
    for (const LabelSpot &spot : spots) {
        if (spot.label.isEmpty() || taken.any(spot.label, [&](qint64 other) { return other != spot.key; }))
            continue;
        placed.insert(spot.key);
        taken.add(spot.label, Taken);
    }
    return placed;
}

} // namespace callout
