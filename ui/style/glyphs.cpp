#include "ui/style/glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace callout {

namespace {

/// Glyphs are drawn on a grid of 16 by 16.
constexpr double Grid = 16.0;

QPen strokeOf(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

class GlyphPainter
{
public:
    GlyphPainter(QPainter &painter, const QColor &shape, const QColor &cut)
        : m_painter(painter)
        , m_shape(shape)
        , m_cut(cut)
    {
    }

    void paint(Glyph glyph) const
    {
        switch (glyph) {
        case Glyph::Ring:
            return circle(5.6, 1.8);
        case Glyph::Clock:
            circle(6.2, 1.6);
            return line({{8, 4.6}, {8, 8.2}, {10.4, 9.6}}, 1.5);
        case Glyph::ArrowOut:
            return arrowOut();
        case Glyph::Arrow:
            return solid(polygon({{2.6, 2.8}, {14, 8}, {2.6, 13.2}, {5.4, 8}}), 1.2);
        case Glyph::Diamond:
            return solid(polygon({{8, 1.8}, {14.2, 8}, {8, 14.2}, {1.8, 8}}), 1.2);
        case Glyph::Bars:
            rounded({3.6, 2.4, 3.4, 11.2}, 1.2);
            return rounded({9, 2.4, 3.4, 11.2}, 1.2);
        case Glyph::Check:
            return line({{2.8, 8.6}, {6.4, 12}, {13.2, 4.4}}, 2.1);
        case Glyph::Cross:
            line({{4, 4}, {12, 12}}, 2.1);
            return line({{12, 4}, {4, 12}}, 2.1);
        case Glyph::Triangle:
            return solid(triangle(), 1.8);
        case Glyph::TriangleOutline:
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(strokeOf(m_shape, 1.6));
            return m_painter.drawPath(polygon({{8, 2.6}, {14.2, 13.2}, {1.8, 13.2}}));
        case Glyph::Dot:
            return disc(4.4);
        case Glyph::Dash:
            return line({{3.6, 8}, {12.4, 8}}, 2.1);
        case Glyph::Shift:
            return shift();
        case Glyph::Bar:
            disc(7);
            m_painter.setBrush(m_cut);
            return m_painter.drawRoundedRect(QRectF(3.8, 6.8, 8.4, 2.4), 0.8, 0.8);
        case Glyph::Up:
            line({{3.8, 8}, {8, 3.8}, {12.2, 8}}, 1.9);
            return line({{3.8, 12.6}, {8, 8.4}, {12.2, 12.6}}, 1.9);
        case Glyph::Down:
            return line({{3.8, 5.8}, {8, 10}, {12.2, 5.8}}, 1.9);
        }
    }

private:
    static QPainterPath triangle() { return polygon({{8, 2.4}, {14.4, 13.4}, {1.6, 13.4}}); }

    void circle(double radius, double width) const
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(strokeOf(m_shape, width));
        m_painter.drawEllipse(QPointF(8, 8), radius, radius);
    }

    void disc(double radius) const
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_shape);
        m_painter.drawEllipse(QPointF(8, 8), radius, radius);
    }

    void line(const QList<QPointF> &points, double width, const QColor &colour = {}) const
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(strokeOf(colour.isValid() ? colour : m_shape, width));
        m_painter.drawPolyline(points.constData(), int(points.size()));
    }

    /// Filled, with corners rounded by a pen of the same colour.
    void solid(const QPainterPath &path, double corner) const
    {
        m_painter.setBrush(m_shape);
        m_painter.setPen(strokeOf(m_shape, corner));
        m_painter.drawPath(path);
    }

    void rounded(const QRectF &rect, double radius) const
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_shape);
        m_painter.drawRoundedRect(rect, radius, radius);
    }

    void arrowOut() const
    {
        disc(7.2);
        line({{5.4, 10.6}, {10.3, 5.7}}, 1.7, m_cut);
        line({{6.4, 5.5}, {10.5, 5.5}, {10.5, 9.6}}, 1.7, m_cut);
    }

    void shift() const
    {
        line({{2.6, 5.2}, {12.6, 5.2}}, 1.8);
        line({{9.8, 2.4}, {12.8, 5.2}, {9.8, 8}}, 1.8);
        line({{5.2, 11.4}, {12.8, 11.4}}, 1.8);
    }

    QPainter &m_painter;
    QColor m_shape;
    QColor m_cut;
};

} // namespace

void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &shape, const QColor &cut)
{
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2);
    painter.scale(side / Grid, side / Grid);
    GlyphPainter(painter, shape, cut).paint(glyph);
    painter.restore();
}

void paintGlyph(QPainter &painter, const QRectF &box, const StatusLook &look, const Theme &theme)
{
    const ToneColours &tone = theme.tone(look.tone);
    paintGlyph(painter, box, look.glyph, tone.shape, tone.cut);
}

QPixmap glyphPixmap(const StatusLook &look, const Theme &theme, double size, double devicePixelRatio)
{
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(painter, QRectF(0, 0, size, size), look, theme);
    return pixmap;
}

} // namespace callout
