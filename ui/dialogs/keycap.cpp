#include "ui/dialogs/keycap.h"

#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QFontMetrics>
#include <QPainter>

namespace callout::keycap {

QSize size(const QString &keys, const ThemeSource &themes)
{
    const QFontMetrics metrics(themes.type().small());
    const int height = metrics.height() + spacing::Tight;
    return {qMax(height, metrics.horizontalAdvance(keys) + 2 * spacing::Small - 2), height};
}

void paint(QPainter &painter, const QRect &box, const QString &keys, const ThemeSource &themes)
{
    const Theme &theme = themes.theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), spacing::SmallRadius, spacing::SmallRadius);
    painter.setFont(themes.type().small());
    painter.setPen(theme.mutedText);
    painter.drawText(box, Qt::AlignCenter, keys);
    painter.restore();
}

} // namespace callout::keycap
