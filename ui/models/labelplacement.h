#pragma once

#include <QList>
#include <QRectF>
#include <QSet>

namespace callout {

/// Something on a map with words beside it, in pixels from any origin.
struct LabelSpot {
    qint64 key = 0;
    QRectF body;
    QRectF label; ///< empty where it has no words
    int rank = 0; ///< the smaller is written first
};

/// The keys of those whose words have room: they cover no other body, no obstacle and no words written before.
[[nodiscard]] QSet<qint64> labelsWithRoom(QList<LabelSpot> spots, const QList<QRectF> &obstacles = {});

} // namespace callout
