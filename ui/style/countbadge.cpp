#include "ui/style/countbadge.h"

#include "ui/style/pill.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QLocale>
#include <QPainter>

namespace callout {

CountBadge::CountBadge(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void CountBadge::setCount(int count)
{
    m_count = count;
    setAccessibleName(words());
    setVisible(!m_isHiddenWhenZero || count != 0);
    updateGeometry();
    update();
}

void CountBadge::setAlarming(bool alarming)
{
    m_isAlarming = alarming;
    update();
}

void CountBadge::setHiddenWhenZero(bool hidden)
{
    m_isHiddenWhenZero = hidden;
    setVisible(!hidden || m_count != 0);
}

QSize CountBadge::sizeHint() const
{
    const QSizeF size = pill::size(words(), TypeScale::tabular(m_themes.type().smallStrong()), false);
    return QSize(std::max(int(size.width()), int(size.height())), int(size.height()));
}

void CountBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const ToneColours &alarm = theme.tone(Tone::Emergency);
    const bool isAlarm = m_isAlarming && m_count > 0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isAlarm ? alarm.shape : blended(theme.surface, theme.pressed, theme.pressed.alphaF()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setFont(TypeScale::tabular(m_themes.type().smallStrong()));
    painter.setPen(isAlarm ? alarm.onShape : theme.mutedText);
    painter.drawText(rect(), Qt::AlignCenter, words());
}

QString CountBadge::words() const
{
    return locale().toString(m_count);
}

} // namespace callout
