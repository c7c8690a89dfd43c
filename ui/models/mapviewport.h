#pragma once

#include "core/geo/boundingbox.h"
#include "core/geo/geopoint.h"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace callout {

/// What part of the world a map shows: north up, Web Mercator, sizes in logical pixels. A plain value, so that where a
/// pin lands is arithmetic.
struct MapViewport {
    GeoPoint centre{0.0, 0.0};
    double zoom = 0.0;
    QSizeF size;

    /// From the top left corner of the map.
    [[nodiscard]] QPointF pixelOf(const GeoPoint &point) const;
    [[nodiscard]] GeoPoint placeAt(const QPointF &pixel) const;
    [[nodiscard]] QRectF rect() const { return {QPointF(), size}; }

    /// The largest whole zoom, up to a maximum, at which the box lies inside the margins, and the box in their middle.
    /// An empty box changes nothing.
    [[nodiscard]] MapViewport fitting(const BoundingBox &box, const QMarginsF &margins, double maximumZoom) const;
    /// Moved just so far that the place lies inside the margins.
    [[nodiscard]] MapViewport revealing(const GeoPoint &place, const QMarginsF &margins) const;
    /// Moved by so many pixels: what lay to the right comes into view.
    [[nodiscard]] MapViewport panned(const QPointF &pixels) const;
    /// Zoomed in or out while the place under a pixel stays under it.
    [[nodiscard]] MapViewport zoomed(double toZoom, const QPointF &about) const;
    /// Kept to zooms at which the world fills the map, and off the poles.
    [[nodiscard]] MapViewport bounded(double maximumZoom) const;
    /// A step of the way to another one, 0 to 1; the place that both show at the same pixel stays there all the while.
    [[nodiscard]] MapViewport towards(const MapViewport &other, double share) const;

    friend bool operator==(const MapViewport &, const MapViewport &) = default;
};

} // namespace callout
