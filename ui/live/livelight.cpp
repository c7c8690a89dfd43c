#include "ui/live/livelight.h"

#include "ui/live/lightlook.h"
#include "ui/models/livewords.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>
#include <QStyle>

namespace callout {

LiveLight::LiveLight(const ThemeSource &themes, QWidget *parent) : QAbstractButton(parent), m_themes(themes)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
    showState({});
}

void LiveLight::showState(const LiveState &state)
{
    const QSize before = sizeHint();
    const bool isSameCause = m_state.cause == state.cause && !accessibleName().isEmpty();
    m_state = state;
    setText(LiveWords::name(state.light));
    QStringList lines{LiveWords::sentence(state)};
    if (const QString advice = LiveWords::advice(state); !advice.isEmpty())
        lines.append(advice);
    lines.append(LiveWords::newest(state));
    // Not the tooltip's own age: it would flicker under the pointer.
    setToolTip(tr("%1\nClick for the health page (Ctrl+Shift+H)").arg(lines.first(lines.size() - 1).join(u'\n')));
    // A screen reader tells every change of what has the keyboard: not each second.
    if (!isSameCause)
        setAccessibleName(state.cause == LiveCause::Live ? text() : tr("%1, %2").arg(text(), LiveWords::brief(state)));
    if (!isSameCause || !hasFocus())
        setAccessibleDescription(lines.join(u' '));
    if (sizeHint() != before)
        updateGeometry();
    update();
}

QString LiveLight::second() const
{
    return LiveWords::brief(m_state);
}

QSize LiveLight::sizeHint() const
{
    const QFontMetrics strong(m_themes.type().strong());
    const QFontMetrics small(TypeScale::tabular(m_themes.type().small()));
    int width = 2 * spacing::Small + spacing::GlyphSize + spacing::Tight + strong.horizontalAdvance(text());
    if (!second().isEmpty()) {
        // Ages change all the time: room for the longest usual one keeps the header still.
        const QString usual = LiveWords::age(Seconds(59));
        width += spacing::Tight + 2
            + std::max(small.horizontalAdvance(second()),
                       m_state.light == Light::Green ? small.horizontalAdvance(usual) : 0);
    }
    return {width, strong.height() + 2 * spacing::Tight};
}

void LiveLight::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_themes.theme();
    const ToneColours &tone = theme.tone(toneOf(m_state.light));
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool isCalm = m_state.light == Light::Green;
    if (!isCalm || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isCalm ? theme.hover : tone.soft);
        painter.drawRoundedRect(frame, spacing::Radius, spacing::Radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, spacing::Radius, spacing::Radius);
    }
    const auto mirrored = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    QRect words = rect().adjusted(spacing::Small, 0, -spacing::Small, 0);
    const QRect shape(words.left(), (height() - spacing::GlyphSize) / 2, spacing::GlyphSize, spacing::GlyphSize);
    paintLight(painter, mirrored(shape), m_state.light, theme);
    words.setLeft(shape.right() + 1 + spacing::Tight);
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(mirrored(words), Qt::AlignVCenter | Qt::AlignLeading, text);
        words.setLeft(words.left() + QFontMetrics(font).horizontalAdvance(text) + spacing::Tight + 2);
    };
    write(text(), m_themes.type().strong(), tone.ink);
    write(second(), TypeScale::tabular(m_themes.type().small()), isCalm ? theme.mutedText : tone.ink);
}

} // namespace callout
