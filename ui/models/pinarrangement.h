#pragma once

#include "core/domain/id.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QSet>
#include <QSizeF>

namespace callout {

/// A pin that wants a place on the map.
struct PinSpot {
    JobId job;
    QPointF pixel; ///< its middle, from any origin
    int rank = 0;  ///< the smaller stands in front
    QSizeF label;  ///< of the words beside it; empty where it has none
};

/// Which pins are drawn, so that a crowded map stays legible: pins that would hide each other stand as one, the
/// foremost, and words are written where there is room for them.
struct PinArrangement {
    /// Every drawn pin with all that stand in its place, itself first, the foremost before the others.
    QHash<JobId, QList<JobId>> stacks;
    QSet<JobId> labelled;

    /// The drawn pin that a job stands behind; the job itself where it is drawn.
    [[nodiscard]] JobId front(JobId job) const;
};

/// `pinSize` is the width of a pin; pins whose middles are nearer than three quarters of it stand as one.
[[nodiscard]] PinArrangement arrangePins(QList<PinSpot> spots, double pinSize);

} // namespace callout
