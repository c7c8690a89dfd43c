#include "ui/dialogs/chip.h"

#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace callout {

namespace {

constexpr int CrossSize = 10;

} // namespace

Chip::Chip(const ThemeSource &themes, const QString &word, QWidget *parent) : QAbstractButton(parent), m_themes(themes)
{
    setText(word);
    setToolTip(tr("Remove %1").arg(word));
    setAccessibleName(tr("Remove %1").arg(word));
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(m_themes.type().small());
    return {metrics.horizontalAdvance(text()) + 3 * spacing::Small + CrossSize, metrics.height() + spacing::Tight + 2};
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.focus, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? blended(theme.accentSoft, theme.text, 0.08) : theme.accentSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::SmallRadius, spacing::SmallRadius);

    const QRect word = rect().adjusted(spacing::Small, 0, -spacing::Small - CrossSize - spacing::Tight, 0);
    const QRect cross(rect().right() - spacing::Small - CrossSize + 2, (height() - CrossSize) / 2, CrossSize,
                      CrossSize);
    painter.setFont(m_themes.type().small());
    painter.setPen(theme.accentInk);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), word), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), cross), Glyph::Cross, theme.accentInk,
               theme.accentSoft);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace callout
