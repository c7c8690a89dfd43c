#include "ui/live/lightlook.h"

#include "ui/style/glyphs.h"

#include <QPainter>

#include <algorithm>

namespace callout {

Tone toneOf(Light light)
{
    switch (light) {
    case Light::Green:
        return Tone::OnSite;
    case Light::Amber:
        return Tone::Scheduled;
    case Light::Red:
        break;
    }
    return Tone::Emergency;
}

void paintLight(QPainter &painter, const QRectF &box, Light light, const Theme &theme)
{
    const ToneColours &tone = theme.tone(toneOf(light));
    if (light == Light::Amber)
        return paintGlyph(painter, box, Glyph::Triangle, tone.shape, tone.cut);
    const double side = std::min(box.width(), box.height()) * 0.75;
    QRectF shape(0, 0, side, side);
    shape.moveCenter(box.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.shape);
    if (light == Light::Green)
        painter.drawEllipse(shape);
    else
        painter.drawRoundedRect(shape, 1.5, 1.5);
    painter.restore();
}

StatusLook lookOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::HelpAsked:
        return {Glyph::Triangle, Tone::Emergency};
    case AlertKind::Contradiction:
        return {Glyph::Shift, Tone::OnHold};
    case AlertKind::Stalled:
        return {Glyph::Bars, Tone::Emergency};
    case AlertKind::RunningOver:
        return {Glyph::Diamond, Tone::Dispatched};
    case AlertKind::LateStart:
        return {Glyph::Clock, Tone::Dispatched};
    case AlertKind::ShiftEnd:
        return {Glyph::Dash, Tone::Dispatched};
    case AlertKind::SilentPhone:
        break;
    }
    return {Glyph::Ring, Tone::Open};
}

} // namespace callout
