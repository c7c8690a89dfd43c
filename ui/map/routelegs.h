#pragma once

#include "ui/models/mapviewport.h"

#include <QList>
#include <QPolygonF>

namespace callout {

/// The parts of lines that a map shows, in its pixels: what lies far outside is left out, so that a line costs the same at
/// any zoom, and so are bends smaller than a pixel. Cuts are made at whole multiples of `period` along each line from its
/// beginning, so that a dashed line does not crawl while the map moves.
[[nodiscard]] QList<QPolygonF> visibleLegs(const QList<QList<GeoPoint>> &lines, const MapViewport &viewport,
                                           double period);

} // namespace callout
