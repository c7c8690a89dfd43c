#pragma once

#include "core/tiles/mapgeometry.h"
#include "core/tiles/mapstyle.h"

#include <QHash>
#include <QPainterPath>

namespace callout {

/// A text as outlines, so that it can be bent along a street and looks the same wherever tiles are cut.
struct OutlinedText {
    struct Glyph {
        QPainterPath ink; ///< origin at the left on the baseline, in pixels
        QPainterPath halo;
        double left = 0.0; ///< of its origin in the line
        double advance = 0.0;
    };

    std::vector<Glyph> glyphs;
    double width = 0.0;
    double capitalHeight = 0.0;
};

/// A text at its place on the map.
struct PlacedText {
    QPainterPath ink;
    QPainterPath halo;
};

/// Shapes texts in the map's typeface. For one thread; keeps the outlines of letters. Without a QGuiApplication there are
/// no fonts, and texts are empty.
class TextOutlines
{
public:
    /// The family that maps are lettered in where it is installed, else the application's.
    [[nodiscard]] static QString preferredFamily();

    explicit TextOutlines(QString family) : m_family(std::move(family)) {}

    [[nodiscard]] OutlinedText shape(const QString &text, const mapstyle::LabelLook &look);

    /// With the middle of its capital letters at a point.
    [[nodiscard]] static PlacedText placed(const OutlinedText &text, const QPointF &middle);
    /// Along a line, centred on it, from a length on; the line runs from left to right.
    [[nodiscard]] static PlacedText along(const OutlinedText &text, const mapgeometry::LineWalk &line, double from);

private:
    struct Outline {
        QPainterPath ink;
        QPainterPath halo;
    };

    [[nodiscard]] QFont font(const mapstyle::LabelLook &look) const;

    QString m_family;
    QHash<QString, Outline> m_outlines; // by typeface, size and glyph
};

} // namespace callout
