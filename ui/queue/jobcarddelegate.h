#pragma once

#include "ui/queue/jobcardpainter.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace callout {

class JobQueueFilter;

/// The cards of the queue's list. Keeps the words of the cards it painted last, cut to their room.
class JobCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    JobCardDelegate(const JobQueueFilter &filter, const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void refresh();
    void forget(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] const JobCardLayout &layoutOf(const JobQueueRow &row, const QStyleOptionViewItem &option) const;

    const JobQueueFilter &m_filter;
    JobCardPainter m_painter;
    mutable QHash<JobId, JobCardLayout> m_layouts;
};

} // namespace callout
