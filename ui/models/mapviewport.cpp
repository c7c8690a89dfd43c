#include "ui/models/mapviewport.h"

#include "core/geo/mercator.h"

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

/// How far a span of pixels must move to lie between two bounds; 0 where it does already.
double shiftInto(double at, double from, double to)
{
    if (to < from)
        return at - (from + to) / 2;
    return at - std::clamp(at, from, to);
}

} // namespace

QPointF MapViewport::pixelOf(const GeoPoint &point) const
{
    const double world = worldPixels(zoom);
    const MercatorPoint middle = toMercator(centre);
    const MercatorPoint there = toMercator(point);
    return {(there.x - middle.x) * world + size.width() / 2, (there.y - middle.y) * world + size.height() / 2};
}

GeoPoint MapViewport::placeAt(const QPointF &pixel) const
{
    const double world = worldPixels(zoom);
    const MercatorPoint middle = toMercator(centre);
    return fromMercator({middle.x + (pixel.x() - size.width() / 2) / world,
                         middle.y + (pixel.y() - size.height() / 2) / world});
}

MapViewport MapViewport::fitting(const BoundingBox &box, const QMarginsF &margins, double maximumZoom) const
{
    if (box.isEmpty() || size.isEmpty())
        return *this;
    const MercatorPoint northWest = toMercator({box.north, box.west});
    const MercatorPoint southEast = toMercator({box.south, box.east});
    const double width = std::max(1.0, size.width() - margins.left() - margins.right());
    const double height = std::max(1.0, size.height() - margins.top() - margins.bottom());
    // A single place has no extent; the largest zoom limits it.
    const double across = std::max(southEast.x - northWest.x, 1e-12);
    const double down = std::max(southEast.y - northWest.y, 1e-12);
    const double largest = std::log2(std::min(width / across, height / down) / TilePixels);

    MapViewport fitted = *this;
    fitted.zoom = std::clamp(std::floor(largest), 0.0, maximumZoom);
    fitted.centre = fromMercator({(northWest.x + southEast.x) / 2, (northWest.y + southEast.y) / 2});
    // Uneven margins: what is in the middle of the free part lies beside the middle of the map.
    return fitted.panned({(margins.right() - margins.left()) / 2, (margins.bottom() - margins.top()) / 2});
}

MapViewport MapViewport::revealing(const GeoPoint &place, const QMarginsF &margins) const
{
    const QPointF pixel = pixelOf(place);
    return panned({shiftInto(pixel.x(), margins.left(), size.width() - margins.right()),
                   shiftInto(pixel.y(), margins.top(), size.height() - margins.bottom())});
}

MapViewport MapViewport::panned(const QPointF &pixels) const
{
    MapViewport moved = *this;
    if (!pixels.isNull())
        moved.centre = placeAt(rect().center() + pixels);
    return moved;
}

MapViewport MapViewport::zoomed(double toZoom, const QPointF &about) const
{
    const GeoPoint kept = placeAt(about);
    MapViewport moved = *this;
    moved.zoom = toZoom;
    return moved.panned(moved.pixelOf(kept) - about);
}

MapViewport MapViewport::bounded(double maximumZoom) const
{
    MapViewport within = *this;
    const double smallest = std::log2(std::max({size.width(), size.height(), double(TilePixels)}) / TilePixels);
    within.zoom = std::clamp(zoom, std::min(std::ceil(smallest), maximumZoom), maximumZoom);
    const double half = std::min(0.5, size.height() / 2 / worldPixels(within.zoom));
    MercatorPoint middle = toMercator(centre);
    middle.x -= std::floor(middle.x);
    middle.y = std::clamp(middle.y, half, 1.0 - half);
    within.centre = fromMercator(middle);
    return within;
}

MapViewport MapViewport::towards(const MapViewport &other, double share) const
{
    MapViewport step = other;
    step.zoom = std::lerp(zoom, other.zoom, share);
    // The middle moves with the width of the world on screen, not with the zoom, which is its logarithm.
    const double begin = 1.0 / worldPixels(zoom);
    const double end = 1.0 / worldPixels(other.zoom);
    const double moved = begin == end ? share : (1.0 / worldPixels(step.zoom) - begin) / (end - begin);
    const MercatorPoint from = toMercator(centre);
    const MercatorPoint to = toMercator(other.centre);
    step.centre = fromMercator({std::lerp(from.x, to.x, moved), std::lerp(from.y, to.y, moved)});
    return step;
}

} // namespace callout
