#include "ui/dayends/findingdelegate.h"

#include "ui/models/daycheckmodel.h"
#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QListView>
#include <QPainter>

namespace callout {

namespace {

constexpr int TextLeft = spacing::Medium + spacing::GlyphSize + spacing::Small;
constexpr int WrapFlags = int(Qt::TextWordWrap);

int roomFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - TextLeft - spacing::Medium;
}

QIcon iconOf(FindingSeverity severity, const Theme &theme)
{
    switch (severity) {
    case FindingSeverity::Act:
        return actionIcon(Icon::Warning, theme.tone(Tone::Emergency).shape);
    case FindingSeverity::Watch:
        return actionIcon(Icon::Info, theme.tone(Tone::Scheduled).shape);
    case FindingSeverity::Note:
        return actionIcon(Icon::Info, theme.mutedText);
    }
    Q_UNREACHABLE();
}

} // namespace

FindingDelegate::FindingDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

int FindingDelegate::sentenceHeight(const QModelIndex &index, int width) const
{
    const QString words = index.data(DayCheckModel::SentenceRole).toString();
    return QFontMetrics(m_themes.type().body()).boundingRect(QRect(0, 0, width, 10'000), WrapFlags, words).height();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int room = roomFor(option);
    if (index.data(DayCheckModel::IsHeadingRole).toBool()) {
        const int above = index.row() == 0 ? spacing::Tight : spacing::Medium;
        return {room, above + QFontMetrics(m_themes.type().smallStrong()).height() + spacing::Tight};
    }
    const int line = QFontMetrics(m_themes.type().strong()).height();
    return {room, 2 * spacing::Small + line + 2 + sentenceHeight(index, room)};
}

void FindingDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    painter->setFont(m_themes.type().smallStrong());
    painter->setPen(m_themes.theme().mutedText);
    const QRect line = option.rect.adjusted(spacing::Medium, 0, -spacing::Medium, -spacing::Tight);
    painter->drawText(line, int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignBottom)),
                      index.data().toString());
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    painter->save();
    if (index.data(DayCheckModel::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? theme.accentSoft : theme.hover);
        painter->drawRoundedRect(option.rect.adjusted(spacing::Tight, 0, -spacing::Tight, 0), spacing::SmallRadius,
                                 spacing::SmallRadius);
    }
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignTop));
    const int line = QFontMetrics(type.strong()).height();
    const int top = option.rect.top() + spacing::Small;
    const QRect icon(option.rect.left() + spacing::Medium, top + (line - spacing::GlyphSize) / 2, spacing::GlyphSize,
                     spacing::GlyphSize);
    iconOf(FindingSeverity(index.data(DayCheckModel::SeverityRole).toInt()), theme).paint(painter, mirrored(icon));

    QRect words(option.rect.left() + TextLeft, top, option.rect.width() - TextLeft - spacing::Medium, line);
    painter->setFont(type.strong());
    painter->setPen(theme.text);
    painter->drawText(mirrored(words), alignment,
                      QFontMetrics(type.strong()).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    words = QRect(words.left(), words.bottom() + 3, words.width(), option.rect.bottom() - words.bottom());
    painter->setFont(type.body());
    painter->setPen(theme.mutedText);
    painter->drawText(mirrored(words), WrapFlags | alignment, index.data(DayCheckModel::SentenceRole).toString());
    painter->restore();
}

} // namespace callout
