#include "ui/queue/jobcarddelegate.h"

#include "ui/models/jobqueuefilter.h"
#include "ui/style/themesource.h"

namespace callout {

namespace {

/// Some screens full of cards.
constexpr int KeptLayouts = 256;

} // namespace

JobCardDelegate::JobCardDelegate(const JobQueueFilter &filter, const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_filter(filter)
    , m_painter(themes)
{
    JobQueueModel &queue = filter.queue();
    connect(&queue, &JobQueueModel::dataChanged, this, &JobCardDelegate::forget);
    connect(&queue, &JobQueueModel::modelReset, this, [this] { m_layouts.clear(); });
    connect(&themes, &ThemeSource::themeChanged, this, &JobCardDelegate::refresh);
}

void JobCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const JobQueueRow &row = m_filter.row(index.row());
    const JobCardState state{.isSelected = option.state.testFlag(QStyle::State_Selected),
                             .isFocused = option.state.testFlag(QStyle::State_HasFocus),
                             .isHovered = option.state.testFlag(QStyle::State_MouseOver)};
    m_painter.paint(*painter, option.rect.topLeft(), row, layoutOf(row, option), state);
}

QSize JobCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_painter.itemHeight()};
}

const JobCardLayout &JobCardDelegate::layoutOf(const JobQueueRow &row, const QStyleOptionViewItem &option) const
{
    const auto known = m_layouts.constFind(row.job);
    if (known != m_layouts.cend() && known->size == option.rect.size() && known->direction == option.direction)
        return *known;
    if (m_layouts.size() >= KeptLayouts)
        m_layouts.clear();
    const JobQueueModel &queue = m_filter.queue();
    const JobQueueWords words(queue.calendar(), queue.firstDay(), queue.dayCount());
    const JobCardLayout fresh = m_painter.layout(row, words, queue.now(), option.rect.size(), option.direction);
    return *m_layouts.insert(row.job, fresh);
}

void JobCardDelegate::forget(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row)
        m_layouts.remove(m_filter.queue().row(row).job);
}

void JobCardDelegate::refresh()
{
    m_layouts.clear();
    m_painter.refresh();
    emit sizeHintChanged({});
}

} // namespace callout
