#include "core/tiles/textoutlines.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextLayout>
#include <QTransform>

#include <numbers>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Letters are taken at this size and made smaller, since fonts come in whole pixels only.
constexpr int ShapingSize = 64;

} // namespace

QString TextOutlines::preferredFamily()
{
    if (!qGuiApp)
        return {};
    for (const QString &family : {u"Inter"_s, u"Inter Variable"_s}) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return QGuiApplication::font().family();
}

QFont TextOutlines::font(const mapstyle::LabelLook &look) const
{
    QFont font(m_family);
    font.setPixelSize(ShapingSize);
    font.setWeight(look.weight);
    font.setItalic(look.isItalic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (look.spacing > 0.0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, look.spacing * ShapingSize);
    return font;
}

OutlinedText TextOutlines::shape(const QString &text, const mapstyle::LabelLook &look)
{
    OutlinedText outlined;
    if (!qGuiApp || look.size <= 0.0)
        return outlined;
    const double scale = look.size / ShapingSize;
    const QFont typeface = font(look);
    QTextLayout layout(look.isCapital ? text.toUpper() : text, typeface);
    layout.setCacheEnabled(false);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();

    const QTransform toSize = QTransform::fromScale(scale, scale);
    const QString prefix = u"%1 %2 %3 %4 "_s.arg(look.size).arg(look.halo).arg(int(look.weight)).arg(look.isItalic);
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        const QString key = prefix + raw.familyName() + u' ';
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        const QList<QPointF> advances = raw.advancesForGlyphIndexes(indexes);
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            Outline &outline = m_outlines[key + QString::number(indexes[i])];
            if (outline.ink.isEmpty()) {
                outline.ink = toSize.map(raw.pathForGlyph(indexes[i]));
                QPainterPathStroker stroker;
                stroker.setWidth(look.halo * 2.0);
                stroker.setJoinStyle(Qt::RoundJoin);
                stroker.setCurveThreshold(0.5);
                if (look.halo > 0.0)
                    outline.halo = stroker.createStroke(outline.ink);
            }
            outlined.glyphs.push_back(
                {outline.ink, outline.halo, positions[i].x() * scale, advances.value(i).x() * scale});
        }
    }
    outlined.width = (line.naturalTextWidth() - look.spacing * ShapingSize) * scale;
    outlined.capitalHeight = QFontMetricsF(typeface).capHeight() * scale;
    return outlined;
}

PlacedText TextOutlines::placed(const OutlinedText &text, const QPointF &middle)
{
    PlacedText placed;
    const QPointF origin = middle + QPointF(-text.width / 2, text.capitalHeight / 2);
    for (const OutlinedText::Glyph &glyph : text.glyphs) {
        placed.ink.addPath(glyph.ink.translated(origin + QPointF(glyph.left, 0.0)));
        placed.halo.addPath(glyph.halo.translated(origin + QPointF(glyph.left, 0.0)));
    }
    placed.ink.setFillRule(Qt::WindingFill);
    placed.halo.setFillRule(Qt::WindingFill);
    return placed;
}

PlacedText TextOutlines::along(const OutlinedText &text, const mapgeometry::LineWalk &line, double from)
{
    PlacedText placed;
    for (const OutlinedText::Glyph &glyph : text.glyphs) {
        const double half = glyph.advance / 2;
        const mapgeometry::LineWalk::Place place = line.at(from + glyph.left + half);
        QTransform turn;
        turn.translate(place.point.x(), place.point.y());
        turn.rotateRadians(place.angle);
        turn.translate(-half, text.capitalHeight / 2);
        placed.ink.addPath(turn.map(glyph.ink));
        placed.halo.addPath(turn.map(glyph.halo));
    }
    placed.ink.setFillRule(Qt::WindingFill);
    placed.halo.setFillRule(Qt::WindingFill);
    return placed;
}

} // namespace callout
