#include "ui/map/pinpicture.h"

#include "ui/style/glyphs.h"

#include <QPainter>
#include <QRadialGradient>

namespace callout {

namespace {

// All measures are shares of the picture's side, 32 units wide.
constexpr double Units = 32.0;
constexpr QPointF Middle(Units / 2, Units / 2);

QImage blank(int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

void begin(QPainter &painter, int side)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / Units, side / Units);
    painter.setPen(Qt::NoPen);
}

void paintShadow(QPainter &painter, double radius, const Theme &theme)
{
    const QPointF below = Middle + QPointF(0.0, 1.2);
    QRadialGradient gradient(below, radius + 3.0);
    QColor outside = theme.shadow;
    outside.setAlpha(0);
    gradient.setColorAt(radius / (radius + 3.0) * 0.86, theme.shadow);
    gradient.setColorAt(1.0, outside);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawEllipse(below, radius + 3.0, radius + 3.0);
}

void paintDisc(QPainter &painter, const QPointF &middle, double radius, const QColor &fill)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(middle, radius, radius);
}

void paintRing(QPainter &painter, double radius, double width, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawEllipse(Middle, radius, radius);
}

QRectF square(const QPointF &middle, double side)
{
    return {middle.x() - side / 2, middle.y() - side / 2, side, side};
}

bool isTriangle(Glyph glyph)
{
    return glyph == Glyph::Triangle || glyph == Glyph::TriangleOutline;
}

void paintTriangle(QPainter &painter, const PinLook &look, const Theme &theme)
{
    const ToneColours &tone = theme.tone(look.status.tone);
    const QPointF weight(0.0, -1.2); // its centre of mass marks the place
    // The rim is the same shape, larger.
    if (look.isSelected)
        paintGlyph(painter, square(Middle + weight * 1.5, 33.0), Glyph::Triangle, theme.accent, theme.accent);
    paintGlyph(painter, square(Middle + weight * 1.2, 27.5), Glyph::Triangle, theme.mapHalo, theme.mapHalo);
    paintGlyph(painter, square(Middle + weight, 22.0), look.status.glyph, tone.shape, tone.onShape);
}

void paintRound(QPainter &painter, const PinLook &look, const Theme &theme, double radius)
{
    const ToneColours &tone = theme.tone(look.status.tone);
    if (look.isSelected)
        paintDisc(painter, Middle, radius + 2.6, theme.accent);
    paintDisc(painter, Middle, radius, theme.mapHalo);
    if (look.status.glyph == Glyph::Ring) {
        paintDisc(painter, Middle, radius - 1.2, theme.raised);
        paintRing(painter, radius - 2.6, 2.8, tone.shape);
        return;
    }
    paintDisc(painter, Middle, radius - 1.5, tone.shape);
    paintGlyph(painter, square(Middle, radius * 1.22), look.status.glyph, tone.onShape, tone.shape);
}

} // namespace

QImage pinPicture(const PinLook &look, const Theme &theme, int side)
{
    QImage image = blank(side);
    QPainter painter(&image);
    begin(painter, side);
    const double radius = Units * PinShare / 2;
    paintShadow(painter, radius - 1.0, theme);
    if (look.isStack) {
        paintDisc(painter, Middle + QPointF(2.6, -2.6), radius - 0.6, theme.mapHalo);
        paintDisc(painter, Middle + QPointF(2.6, -2.6), radius - 1.6, theme.tone(look.status.tone).soft);
    }
    if (isTriangle(look.status.glyph))
        paintTriangle(painter, look, theme);
    else
        paintRound(painter, look, theme, radius);
    return image;
}

QImage avatarPicture(const StatusLook &status, bool isStale, bool isSelected, const Theme &theme, int side)
{
    QImage image = blank(side);
    QPainter painter(&image);
    begin(painter, side);
    const double radius = Units * PinShare / 2;
    const ToneColours &tone = theme.tone(status.tone);
    paintShadow(painter, radius - 0.5, theme);
    if (isSelected)
        paintDisc(painter, Middle, radius + 2.2, theme.accent);
    paintDisc(painter, Middle, radius + (isSelected ? 0.6 : 0.0), theme.mapHalo);
    paintDisc(painter, Middle, radius - 1.0, isStale ? theme.surface : theme.raised);

    QPen frame(isStale ? theme.faint : tone.shape, 1.7);
    if (isStale) {
        frame.setDashPattern({1.9, 1.5});
        frame.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(frame);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(Middle, radius - 1.6, radius - 1.6);

    const QPointF corner = Middle + QPointF(radius, radius) * 0.72;
    paintDisc(painter, corner, 5.2, theme.mapHalo);
    paintDisc(painter, corner, 4.4, theme.raised);
    paintGlyph(painter, square(corner, 6.6), status, theme);
    return image;
}

} // namespace callout
