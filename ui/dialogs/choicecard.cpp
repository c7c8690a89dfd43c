#include "ui/dialogs/choicecard.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>
#include <QStyle>

namespace callout {

namespace {

constexpr int IconColumn = spacing::IconSize + spacing::Medium;
constexpr int LeastWidth = 240;

} // namespace

ChoiceCard::ChoiceCard(Icon icon, const QString &title, const QString &words, const ThemeSource &themes,
                       QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_words(words)
    , m_themes(themes)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void ChoiceCard::setRecommended(bool recommended)
{
    m_isRecommended = recommended;
    update();
}

QSize ChoiceCard::sizeHint() const
{
    return {LeastWidth, heightForWidth(LeastWidth)};
}

QRect ChoiceCard::wordsRect(int width) const
{
    const int top = spacing::Medium + QFontMetrics(m_themes.type().strong()).height() + spacing::Tight;
    const QRect room(spacing::Large + IconColumn, top, width - 2 * spacing::Large - IconColumn, 1000);
    const int height = QFontMetrics(m_themes.type().body()).boundingRect(room, Qt::TextWordWrap, m_words).height();
    return {room.topLeft(), QSize(room.width(), height)};
}

int ChoiceCard::heightForWidth(int width) const
{
    return wordsRect(width).bottom() + 1 + spacing::Medium;
}

void ChoiceCard::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_isRecommended ? theme.accentSoft : theme.raised;
    if (isDown() || underMouse())
        ground = blended(ground, theme.text, isDown() ? 0.10 : 0.05);
    painter.setBrush(ground);
    painter.setPen(hasFocus() ? QPen(theme.focus, 2) : QPen(m_isRecommended ? theme.accent : theme.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::Radius, spacing::Radius);

    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
    const QRect words = wordsRect(width());
    const QRect title(words.left(), spacing::Medium, words.width(), words.top() - spacing::Tight - spacing::Medium);
    const QRect icon(spacing::Large, title.center().y() - spacing::IconSize / 2, spacing::IconSize, spacing::IconSize);
    actionIcon(m_icon, m_isRecommended ? theme.accentInk : theme.mutedText).paint(&painter, mirrored(icon));
    painter.setFont(m_themes.type().strong());
    painter.setPen(m_isRecommended ? theme.accentInk : theme.text);
    painter.drawText(mirrored(title), leading | Qt::AlignVCenter, text());
    painter.setFont(m_themes.type().body());
    painter.setPen(theme.mutedText);
    painter.drawText(mirrored(words), leading | Qt::TextWordWrap, m_words);
}

} // namespace callout
