#include "ui/style/pill.h"

#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace callout::pill {

namespace {

constexpr double Inset = 6;
constexpr double GlyphGap = 4;

double glyphSide(const QFontMetricsF &metrics)
{
    return std::round(metrics.capHeight() * 1.35);
}

void paintGround(QPainter &painter, const QRectF &box, const QColor &ground)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, spacing::SmallRadius, spacing::SmallRadius);
}

void paintPlain(QPainter &painter, const QRectF &box, const QColor &ground, const QColor &ink, const QString &words,
                const QFont &font)
{
    const QRectF text = box.adjusted(Inset, 0, -Inset, 0);
    painter.save();
    paintGround(painter, box, ground);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(words, Qt::ElideRight, text.width()));
    painter.restore();
}

} // namespace

QSizeF size(const QString &words, const QFont &font, bool hasGlyph)
{
    const QFontMetricsF metrics(font);
    const double glyph = hasGlyph ? glyphSide(metrics) + GlyphGap : 0;
    return {std::ceil(metrics.horizontalAdvance(words) + 2 * Inset + glyph), std::ceil(metrics.height() + 2)};
}

void paint(QPainter &painter, const QRectF &box, const StatusLook &look, const QString &words, const Theme &theme,
           const QFont &font)
{
    const ToneColours &tone = theme.tone(look.tone);
    const QFontMetricsF metrics(font);
    const double side = glyphSide(metrics);
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.save();
    paintGround(painter, box, tone.soft);
    const double glyphLeft = isMirrored ? box.right() - Inset - side : box.left() + Inset;
    paintGlyph(painter, QRectF(glyphLeft, box.center().y() - side / 2, side, side), look.glyph, tone.ink, tone.soft);
    const double lead = Inset + side + GlyphGap;
    const QRectF text = isMirrored ? box.adjusted(Inset, 0, -lead, 0) : box.adjusted(lead, 0, -Inset, 0);
    painter.setFont(font);
    painter.setPen(tone.ink);
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine,
                     metrics.elidedText(words, Qt::ElideRight, text.width()));
    painter.restore();
}

void paintWords(QPainter &painter, const QRectF &box, Tone tone, const QString &words, const Theme &theme,
                const QFont &font)
{
    paintPlain(painter, box, theme.tone(tone).soft, theme.tone(tone).ink, words, font);
}

void paintTag(QPainter &painter, const QRectF &box, const QString &words, const Theme &theme, const QFont &font)
{
    paintPlain(painter, box, theme.sunken, theme.mutedText, words, font);
}

} // namespace callout::pill
