#include "ui/map/pinpicture.h"

#include "ui/style/glyphs.h"

#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

namespace callout {

namespace {

// A pin is drawn on a grid of 32 units.
constexpr double Units = 32.0;
constexpr QPointF Middle(Units / 2, Units / 2);

QImage blank(const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

void paintShadow(QPainter &painter, const QPointF &middle, double radius, const Theme &theme)
{
    const QPointF below = middle + QPointF(0.0, 1.2);
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

void paintTriangle(QPainter &painter, const PinLook &look, const Theme &theme)
{
    const ToneColours &tone = theme.tone(look.status.tone);
    const auto paint = [&](double side, double down, const QColor &colour) {
        // Its centre of mass marks the place, a little above the middle of its box.
        paintGlyph(painter, square(Middle + QPointF(0.0, down - side * 0.055), side), Glyph::Triangle, colour, colour);
    };
    for (const double side : {33.0, 31.0, 29.0}) {
        QColor shade = theme.shadow;
        shade.setAlphaF(shade.alphaF() * 0.4F);
        paint(side, 1.2, shade);
    }
    if (look.isSelected)
        paint(35.0, 0.0, theme.accent);
    paint(29.0, 0.0, theme.mapHalo);
    paintGlyph(painter, square(Middle - QPointF(0.0, 24.5 * 0.055), 24.5), look.status.glyph, tone.shape, tone.cut);
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
    paintGlyph(painter, square(Middle, radius * 1.22), look.status.glyph, tone.cut, tone.shape);
}

} // namespace

QImage pinPicture(const PinLook &look, const Theme &theme, int side)
{
    QImage image = blank(QSize(side, side));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / Units, side / Units);
    const double radius = Units * PinShare / 2;
    const bool isTriangular = look.status.glyph == Glyph::Triangle || look.status.glyph == Glyph::TriangleOutline;
    if (!isTriangular)
        paintShadow(painter, Middle, radius - 1.0, theme);
    if (look.isStack) {
        paintDisc(painter, Middle + QPointF(2.6, -2.6), radius - 0.6, theme.mapHalo);
        paintDisc(painter, Middle + QPointF(2.6, -2.6), radius - 1.6, theme.tone(look.status.tone).soft);
    }
    if (isTriangular)
        paintTriangle(painter, look, theme);
    else
        paintRound(painter, look, theme, radius);
    return image;
}

QImage avatarPicture(const StatusLook &status, bool isStale, bool isSelected, const Theme &theme, double scale)
{
    QImage image = blank((QSizeF(AvatarSize) * scale).toSize());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);

    const QPointF middle(AvatarSize.width() / 2.0, 23.0);
    const double radius = 17.0;
    const ToneColours &tone = theme.tone(status.tone);
    const QColor frame = isSelected ? theme.accent : isStale ? theme.faint : tone.shape;
    paintShadow(painter, middle, radius, theme);

    QPainterPath body;
    body.addEllipse(middle, radius, radius);
    QPainterPath foot;
    foot.moveTo(middle + QPointF(-7.0, radius - 3.0));
    foot.lineTo(middle.x(), AvatarSize.height() - 2.0);
    foot.lineTo(middle + QPointF(7.0, radius - 3.0));
    foot.closeSubpath();
    body = body.united(foot);
    painter.setBrush(theme.mapHalo);
    painter.setPen(QPen(theme.mapHalo, 3.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(body);
    painter.setPen(Qt::NoPen);
    painter.setBrush(frame);
    painter.drawPath(body);

    paintDisc(painter, middle, radius - 2.2, theme.raised);
    if (isStale) {
        // Gaps in the frame.
        QPen gaps(theme.raised, 2.4, Qt::CustomDashLine, Qt::FlatCap);
        gaps.setDashPattern({1.5, 1.9});
        painter.setPen(gaps);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, radius - 1.1, radius - 1.1);
    }

    const QPointF side = middle + QPointF(-radius, radius) * 0.74;
    paintDisc(painter, side, 7.0, theme.mapHalo);
    paintGlyph(painter, square(side, 11.0), status, theme);
    return image;
}

} // namespace callout
