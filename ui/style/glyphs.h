#pragma once

#include "ui/style/statuslook.h"

#include <QPixmap>
#include <QRectF>

class QPainter;

namespace callout {

/// Draws a glyph, crisp at any scale, as large as fits a square centred in `box`. `shape` is its colour; `cut` is what
/// shows through where it is cut out, the colour that `shape` contrasts with.
void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &shape, const QColor &cut);

/// The same in the colours of a status.
void paintGlyph(QPainter &painter, const QRectF &box, const StatusLook &look, const Theme &theme);

/// For icons and image providers: a picture `size` device-independent pixels wide and high, transparent around.
[[nodiscard]] QPixmap glyphPixmap(const StatusLook &look, const Theme &theme, double size, double devicePixelRatio);

} // namespace callout
