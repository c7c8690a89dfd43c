#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace callout {

/// Lines and areas cut to a rectangle, and walks along lines. Lengths in pixels.
namespace mapgeometry {

struct LinePiece {
    QPolygonF points;
    double from = 0.0; ///< length of the line before it, so that dashes go on where they would have
};
/// The pieces of a line inside a rectangle.
[[nodiscard]] std::vector<LinePiece> clipLine(const QPolygonF &line, const QRectF &to);
/// A ring inside a rectangle, whose sides it may then follow; empty where nothing is left.
[[nodiscard]] QPolygonF clipRing(const QPolygonF &ring, const QRectF &to);

/// The point at a length along a line and the direction there in radians, for one walk forwards or at random.
class LineWalk
{
public:
    explicit LineWalk(const QPolygonF &line);

    struct Place {
        QPointF point;
        double angle = 0.0; ///< clockwise from the east on screen
    };
    [[nodiscard]] double length() const { return m_lengths.back(); }
    /// Beyond the ends the line goes straight on.
    [[nodiscard]] Place at(double length) const;

private:
    QPolygonF m_line;
    std::vector<double> m_lengths; // up to each point
};

/// Puts pieces together that meet end to end.
[[nodiscard]] std::vector<QPolygonF> joined(std::vector<QPolygonF> pieces);

/// The dashes of a line that begins at a length of the pattern. Unlike those of QPen they stay where they are, whatever
/// part of the line is seen.
[[nodiscard]] std::vector<QPolygonF> dashes(const QPolygonF &line, double from, double dash, double gap);

/// The line with its corners rounded, between the same ends.
[[nodiscard]] QPolygonF smoothed(const QPolygonF &line);

} // namespace mapgeometry

} // namespace callout
