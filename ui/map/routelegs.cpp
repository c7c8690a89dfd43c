#include "ui/map/routelegs.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace callout {

namespace {

constexpr double Margin = 32.0;

/// From where to where a segment runs inside a rectangle, as shares of it; nothing where it passes by.
std::optional<std::pair<double, double>> insideOf(const QRectF &rect, const QLineF &segment)
{
    double enters = 0.0;
    double leaves = 1.0;
    // Each side of the rectangle takes away what lies beyond it.
    const auto clip = [&](double towards, double distance) {
        if (towards == 0.0)
            return distance >= 0.0;
        const double at = distance / towards;
        if (towards < 0.0)
            enters = std::max(enters, at);
        else
            leaves = std::min(leaves, at);
        return enters < leaves;
    };
    const bool isInside = clip(-segment.dx(), segment.x1() - rect.left()) && clip(segment.dx(), rect.right() - segment.x1())
        && clip(-segment.dy(), segment.y1() - rect.top()) && clip(segment.dy(), rect.bottom() - segment.y1());
    return isInside ? std::optional(std::pair(enters, leaves)) : std::nullopt;
}

} // namespace

QList<QPolygonF> visibleLegs(const QList<GeoPoint> &places, const MapViewport &viewport, double period)
{
    QList<QPolygonF> legs;
    const QRectF seen = viewport.rect().adjusted(-Margin, -Margin, Margin, Margin);
    for (qsizetype index = 1; index < places.size(); ++index) {
        const QLineF leg(viewport.pixelOf(places.at(index - 1)), viewport.pixelOf(places.at(index)));
        const auto inside = leg.isNull() ? std::nullopt : insideOf(seen, leg);
        if (!inside)
            continue;
        const double from = std::floor(inside->first * leg.length() / period) * period;
        const double to = std::min(leg.length(), std::ceil(inside->second * leg.length() / period) * period);
        legs.append(QPolygonF({leg.pointAt(from / leg.length()), leg.pointAt(to / leg.length())}));
    }
    return legs;
}

} // namespace callout
