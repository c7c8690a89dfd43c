#include "ui/map/routelegs.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace callout {

namespace {

constexpr double Margin = 32.0;
constexpr double SmallestBend = 0.75;

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
    const bool isInside = clip(-segment.dx(), segment.x1() - rect.left())
        && clip(segment.dx(), rect.right() - segment.x1()) && clip(-segment.dy(), segment.y1() - rect.top())
        && clip(segment.dy(), rect.bottom() - segment.y1());
    return isInside ? std::optional(std::pair(enters, leaves)) : std::nullopt;
}

/// A line in pixels with the distance along it to each of its points.
class Trail
{
public:
    Trail(const QList<GeoPoint> &line, const MapViewport &viewport)
    {
        for (const GeoPoint &place : line) {
            const QPointF pixel = viewport.pixelOf(place);
            if (m_points.isEmpty())
                add(pixel, 0.0);
            else if (const double step = QLineF(m_points.back(), pixel).length(); step > SmallestBend)
                add(pixel, m_lengths.back() + step);
        }
    }

    [[nodiscard]] qsizetype segments() const { return m_points.size() - 1; }
    [[nodiscard]] QLineF segment(qsizetype index) const { return {m_points.at(index), m_points.at(index + 1)}; }
    [[nodiscard]] double lengthTo(qsizetype point) const { return m_lengths.at(point); }
    [[nodiscard]] double length() const { return m_lengths.isEmpty() ? 0.0 : m_lengths.back(); }

    [[nodiscard]] QPolygonF between(double from, double to) const
    {
        QPolygonF part{at(from)};
        const auto first = std::ranges::upper_bound(m_lengths, from);
        for (auto point = first; point != m_lengths.end() && *point < to; ++point)
            part.append(m_points.at(point - m_lengths.begin()));
        part.append(at(to));
        return part;
    }

private:
    void add(const QPointF &point, double length)
    {
        m_points.append(point);
        m_lengths.append(length);
    }

    [[nodiscard]] QPointF at(double length) const
    {
        const auto next = std::ranges::upper_bound(m_lengths, length);
        if (next == m_lengths.end())
            return m_points.back();
        const qsizetype index = std::max<qsizetype>(1, next - m_lengths.begin());
        const double before = m_lengths.at(index - 1);
        return segment(index - 1).pointAt((length - before) / (m_lengths.at(index) - before));
    }

    QList<QPointF> m_points;
    QList<double> m_lengths;
};

void appendVisible(QList<QPolygonF> &legs, const Trail &trail, const QRectF &seen, double period)
{
    double from = -1.0;
    double to = -1.0;
    const auto flush = [&] {
        if (from >= 0.0)
            legs.append(trail.between(from, to));
        from = -1.0;
    };
    for (qsizetype index = 0; index < trail.segments(); ++index) {
        const auto inside = insideOf(seen, trail.segment(index));
        if (!inside)
            continue;
        const double start = trail.lengthTo(index);
        const double length = trail.lengthTo(index + 1) - start;
        const double enters = std::floor((start + inside->first * length) / period) * period;
        const double leaves = std::min(trail.length(), std::ceil((start + inside->second * length) / period) * period);
        if (from < 0.0 || enters > to) {
            flush();
            from = enters;
        }
        to = leaves;
    }
    flush();
}

} // namespace

QList<QPolygonF> visibleLegs(const QList<QList<GeoPoint>> &lines, const MapViewport &viewport, double period)
{
    QList<QPolygonF> legs;
    const QRectF seen = viewport.rect().adjusted(-Margin, -Margin, Margin, Margin);
    for (const QList<GeoPoint> &line : lines)
        appendVisible(legs, Trail(line, viewport), seen, period);
    return legs;
}

} // namespace callout
