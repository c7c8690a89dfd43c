#include "ui/dialogs/historydelegate.h"

#include "ui/models/historymodel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QListView>
#include <QPainter>

namespace callout {

namespace {

constexpr int RailWidth = 20;
constexpr int DotSize = 8;
constexpr int WrapFlags = int(Qt::TextWordWrap) | int(Qt::TextWrapAnywhere);

int widthFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int room = view ? view->viewport()->width() : option.rect.width();
    return room - RailWidth - 2 * spacing::Medium;
}

} // namespace

HistoryDelegate::HistoryDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QList<HistoryDelegate::Line> HistoryDelegate::linesOf(const QModelIndex &index, int width) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    QList<Line> lines;
    const auto add = [&](const QString &words, const QFont &font, const QColor &colour) {
        if (words.isEmpty())
            return;
        const QRect needed = QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), WrapFlags, words);
        lines.append({words, font, colour, needed.height()});
    };
    add(index.data().toString(), type.strong(), theme.text);
    add(tr("%1 · %2").arg(index.data(HistoryModel::WhenRole).toString(), index.data(HistoryModel::WhoRole).toString()),
        TypeScale::tabular(type.small()), theme.mutedText);
    for (const QString &change : index.data(HistoryModel::ChangesRole).toStringList())
        add(change, type.small(), theme.text);
    const QString why = index.data(HistoryModel::WhyRole).toString();
    add(why.isEmpty() ? QString() : tr("\"%1\"").arg(why), type.small(), theme.tone(Tone::OnHold).ink);
    return lines;
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    if (option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(option.rect, theme.hover);

    const int middle = option.rect.left() + spacing::Medium + DotSize / 2;
    const QRect dot(middle - DotSize / 2, option.rect.top() + spacing::Small + 4, DotSize, DotSize);
    const bool isLast = index.row() == index.model()->rowCount() - 1;
    if (!isLast)
        painter->fillRect(mirrored(QRect(middle, dot.bottom() + 3, 1, option.rect.height() - 6)), theme.border);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.strongBorder);
    painter->drawEllipse(mirrored(dot));

    const int width = option.rect.width() - RailWidth - 2 * spacing::Medium;
    int y = option.rect.top() + spacing::Small;
    const int flags = WrapFlags | int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignTop));
    for (const Line &line : linesOf(index, width)) {
        painter->setFont(line.font);
        painter->setPen(line.colour);
        painter->drawText(mirrored(QRect(option.rect.left() + spacing::Medium + RailWidth, y, width, line.height)),
                          flags, line.words);
        y += line.height + 1;
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthFor(option);
    int height = spacing::Small + spacing::Tight;
    for (const Line &line : linesOf(index, width))
        height += line.height + 1;
    return {width, height};
}

} // namespace callout
