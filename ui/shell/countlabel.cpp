#include "ui/shell/countlabel.h"

#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"

#include <QPainter>
#include <QStyle>

namespace callout {

CountLabel::CountLabel(const ThemeSource &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&theme, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void CountLabel::showCount(const QString &words, std::optional<StatusLook> look)
{
    setText(words);
    setAccessibleName(words);
    m_look = look;
    updateGeometry();
    update();
}

QSize CountLabel::sizeHint() const
{
    const QFontMetrics metrics(TypeScale::tabular(m_theme.type().strong()));
    const int glyph = m_look ? spacing::GlyphSize + spacing::Tight : 0;
    return {metrics.horizontalAdvance(text()) + glyph + 2 * spacing::Small, metrics.height() + 2 * spacing::Tight};
}

void CountLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme.theme();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_look || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look ? theme.tone(m_look->tone).soft : theme.hover);
        painter.drawRoundedRect(frame, spacing::Radius, spacing::Radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, spacing::Radius, spacing::Radius);
    }
    QRect words = rect().adjusted(spacing::Small, 0, -spacing::Small, 0);
    if (m_look) {
        const QRect glyph(words.left(), (height() - spacing::GlyphSize) / 2, spacing::GlyphSize, spacing::GlyphSize);
        paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), *m_look, theme);
        words.setLeft(glyph.right() + 1 + spacing::Tight);
    }
    painter.setFont(TypeScale::tabular(m_look ? m_theme.type().strong() : m_theme.type().body()));
    painter.setPen(m_look ? theme.tone(m_look->tone).ink : theme.mutedText);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeading, text());
}

} // namespace callout
