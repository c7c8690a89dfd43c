#pragma once

#include "ui/style/statuslook.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace callout {

/// A status in words on the soft ground of its tone, with its glyph in front.
namespace pill {

/// How large the words need it. Without a glyph it is a tag.
[[nodiscard]] QSizeF size(const QString &words, const QFont &font, bool hasGlyph);

/// Words that do not fit are elided. Mirrored when the painter's layout is right to left.
void paint(QPainter &painter, const QRectF &box, const StatusLook &look, const QString &words, const Theme &theme,
           const QFont &font);

/// Without a glyph, where one stands nearby.
void paintWords(QPainter &painter, const QRectF &box, Tone tone, const QString &words, const Theme &theme,
                const QFont &font);

/// A neutral pill for a tag or a count.
void paintTag(QPainter &painter, const QRectF &box, const QString &words, const Theme &theme, const QFont &font);

} // namespace pill

} // namespace callout
