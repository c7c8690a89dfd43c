#pragma once

#include "ui/models/mapviewport.h"

#include <QList>
#include <QPolygonF>

namespace callout {

/// The parts of a line through places that a map shows, in its pixels: what lies far outside is left out, so that the
/// line costs the same at any zoom. Cuts are made at whole multiples of `period` from each leg's beginning, so that a
/// dashed line does not crawl while the map moves.
[[nodiscard]] QList<QPolygonF> visibleLegs(const QList<GeoPoint> &places, const MapViewport &viewport, double period);

} // namespace callout
