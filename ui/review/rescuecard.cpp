#include "ui/review/rescuecard.h"

#include "ui/models/rescuewords.h"
#include "ui/style/avatar.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace callout {

namespace {

constexpr int AvatarSize = 36;
constexpr int DigitSide = 20;
constexpr int SmallGlyph = 12;
constexpr int Narrowest = 440;

} // namespace

RescueCard::RescueCard(int digit, const DaySnapshot &day, const Rescue &rescue, const ThemeSource &themes,
                       QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_digit(QLocale().toString(digit))
{
    const RescueWords words(day);
    const Technician technician = day.technicians.value(rescue.candidate.technician);
    m_person = technician.id.value;
    m_initials = technician.initials();
    m_name = technician.name;
    m_brief = words.brief(rescue);
    m_effects = words.effects(rescue);
    m_isCostly = words.isCostly(rescue);
    setFocusPolicy(Qt::StrongFocus);
    setText(tr("%1: %2, %3. %4").arg(m_digit, m_name, m_brief, m_effects.join(tr("; "))));
    setAccessibleName(text());
    connect(&themes, &ThemeSource::themeChanged, this, QOverload<>::of(&QWidget::update));
}

QSize RescueCard::sizeHint() const
{
    const TypeScale &type = m_themes.type();
    const int small = QFontMetrics(type.small()).height() + 2;
    const int effects = int(m_effects.size()) * small;
    return {Narrowest,
            2 * spacing::Medium + QFontMetrics(type.strong()).height() + QFontMetrics(type.body()).height() + effects};
}

// The arrows and Return belong to the dialog.
void RescueCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore();
}

void RescueCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RescueCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void RescueCard::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const auto write = [&](const QRect &box, const QString &words, const QFont &font, const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(visual(box),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter))
                             | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    };
    QColor ground = hasFocus() ? theme.accentSoft : theme.raised;
    if (underMouse())
        ground = blended(ground, theme.hover, theme.hover.alphaF());
    painter.setBrush(isDown() ? blended(ground, theme.pressed, theme.pressed.alphaF()) : ground);
    painter.setPen(QPen(hasFocus() ? theme.focus : theme.border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::Radius, spacing::Radius);

    const QRect inner = rect().adjusted(spacing::Medium, spacing::Medium, -spacing::Medium, -spacing::Medium);
    const QRect digit(inner.left(), inner.top() + (AvatarSize - DigitSide) / 2, DigitSide, DigitSide);
    painter.setPen(QPen(theme.strongBorder, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(visual(digit)).adjusted(0.5, 0.5, -0.5, -0.5), spacing::SmallRadius,
                            spacing::SmallRadius);
    painter.setFont(TypeScale::tabular(type.smallStrong()));
    painter.setPen(theme.text);
    painter.drawText(visual(digit), Qt::AlignCenter, m_digit);
    const QRect disc(digit.right() + spacing::Medium, inner.top(), AvatarSize, AvatarSize);
    paintAvatar(painter, visual(disc), m_initials, m_person, theme, type.smallStrong());

    const int left = disc.right() + spacing::Medium;
    QRect line(left, inner.top(), inner.right() - left, QFontMetrics(type.strong()).height());
    write(line, m_name, type.strong(), theme.text);
    line = QRect(left, line.bottom() + 1, line.width(), QFontMetrics(type.body()).height());
    write(line, m_brief, TypeScale::tabular(type.body()), theme.text);
    const StatusLook look =
        m_isCostly ? StatusLook{Glyph::Shift, Tone::Scheduled} : StatusLook{Glyph::Check, Tone::OnSite};
    for (const QString &effect : std::as_const(m_effects)) {
        line = QRect(left, line.bottom() + 1, line.width(), QFontMetrics(type.small()).height() + 2);
        paintGlyph(painter, visual({left, line.center().y() - SmallGlyph / 2 + 1, SmallGlyph, SmallGlyph}), look,
                   theme);
        write(line.adjusted(SmallGlyph + spacing::Tight, 0, 0, 0), effect, TypeScale::tabular(type.small()),
              m_isCostly ? theme.tone(Tone::Scheduled).ink : theme.mutedText);
    }
}

} // namespace callout
