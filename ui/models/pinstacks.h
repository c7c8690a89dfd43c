#pragma once

#include "core/domain/id.h"

#include <QHash>
#include <QList>
#include <QPointF>

namespace callout {

/// A pin that wants a place on the map.
struct PinSpot {
    JobId job;
    QPointF pixel; ///< its middle, from any origin
    int rank = 0;  ///< the smaller stands in front
};

/// Every pin that is drawn, with all that stand in its place: itself first, the foremost before the others.
using PinStacks = QHash<JobId, QList<JobId>>;

/// Lets pins whose middles are nearer than `reach` stand as one, so that a crowded map stays legible. The spots are
/// sorted, foremost first.
[[nodiscard]] PinStacks stackPins(QList<PinSpot> *spots, double reach);

} // namespace callout
