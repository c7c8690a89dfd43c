#include "ui/queue/jobqueueview.h"

#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/models/jobqueuefilter.h"
#include "ui/queue/jobcarddelegate.h"
#include "ui/queue/jobdragpicture.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QScopedValueRollback>

#include <algorithm>

namespace callout {

JobQueueView::JobQueueView(JobQueueFilter &filter, BoardSelection &selection, DropAdvisor &advisor,
                           const ThemeSource &themes, QWidget *parent)
    : QListView(parent)
    , m_filter(filter)
    , m_selection(selection)
    , m_advisor(advisor)
    , m_themes(themes)
{
    // Before the view knows the model: rows that go away take their selection with them, which is nobody's choice.
    connect(&filter, &JobQueueFilter::rowsAboutToBeRemoved, this, [this] { m_isFollowing = true; });
    connect(&filter, &JobQueueFilter::modelAboutToBeReset, this, [this] { m_isFollowing = true; });
    setModel(&filter);
    connect(&filter, &JobQueueFilter::rowsRemoved, this, [this] { m_isFollowing = false; });
    connect(&filter, &JobQueueFilter::rowsInserted, this, &JobQueueView::takeSelection);
    connect(&filter, &JobQueueFilter::modelReset, this, [this] {
        m_isFollowing = false;
        takeSelection();
    });
    connect(&selection, &BoardSelection::jobsSelected, this, &JobQueueView::takeSelection);
    connect(&themes, &ThemeSource::themeChanged, this, &JobQueueView::dress);

    setItemDelegate(new JobCardDelegate(filter, themes, this));
    setAccessibleName(tr("Jobs"));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setEditTriggers(NoEditTriggers);
    dress();
}

void JobQueueView::dress()
{
    QPalette palette = m_themes.theme().palette();
    palette.setColor(QPalette::Base, m_themes.theme().surface);
    setPalette(palette);
    viewport()->update();
}

JobId JobQueueView::jobAt(const QModelIndex &index) const
{
    return index.isValid() ? m_filter.row(index.row()).job : JobId{};
}

QList<JobId> JobQueueView::selectedJobs() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<JobId> jobs;
    jobs.reserve(rows.size());
    for (const QModelIndex &row : rows)
        jobs.append(jobAt(row));
    return jobs;
}

void JobQueueView::step(int by)
{
    if (m_filter.rowCount() == 0)
        return;
    // Focus alone makes a card current; the first step selects it.
    const int start = currentIndex().isValid() ? currentIndex().row() : (by > 0 ? 0 : m_filter.rowCount() - 1);
    const int from = selectionModel()->hasSelection() ? start + by : start;
    const QModelIndex to = m_filter.index(std::clamp(from, 0, m_filter.rowCount() - 1));
    selectionModel()->setCurrentIndex(to, QItemSelectionModel::ClearAndSelect);
    scrollTo(to);
}

void JobQueueView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    tellSelection();
}

void JobQueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (selectionModel()->isSelected(current))
        tellSelection();
}

void JobQueueView::tellSelection()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    m_selection.selectJobs(selectedJobs(), jobAt(currentIndex()));
}

void JobQueueView::takeSelection()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    QItemSelection rows;
    for (const JobId job : m_selection.jobs()) {
        if (const int row = m_filter.rowOf(job); row >= 0)
            rows.select(m_filter.index(row), m_filter.index(row));
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    const int current = m_filter.rowOf(m_selection.currentJob());
    if (current >= 0) {
        selectionModel()->setCurrentIndex(m_filter.index(current), QItemSelectionModel::NoUpdate);
        scrollTo(m_filter.index(current));
    }
}

void JobQueueView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            emit jobOpened(jobAt(current));
        return event->accept();
    case Qt::Key_Space:
        if (current.isValid())
            selectionModel()->select(current, QItemSelectionModel::Toggle);
        return event->accept();
    case Qt::Key_Escape:
        if (!selectionModel()->hasSelection())
            break;
        clearSelection();
        return event->accept();
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

void JobQueueView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        emit jobOpened(jobAt(index));
    else
        QListView::mouseDoubleClickEvent(event);
}

void JobQueueView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isByMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    const QPoint below = visualRect(index).bottomLeft() + QPoint(spacing::Large, 0);
    emit menuWanted(isByMouse ? event->globalPos() : viewport()->mapToGlobal(below));
}

void JobQueueView::startDrag(Qt::DropActions actions)
{
    QList<JobId> jobs = selectedJobs();
    erase_if(jobs, [this](JobId job) { return !callout::isOpen(m_filter.row(m_filter.rowOf(job)).status); });
    if (jobs.isEmpty())
        return;
    // The one under the cursor leads.
    if (const auto current = std::ranges::find(jobs, jobAt(currentIndex())); current != jobs.end())
        std::rotate(jobs.begin(), current, current + 1);

    const JobQueueModel &queue = m_filter.queue();
    const JobQueueWords words(queue.calendar(), queue.firstDay(), queue.dayCount());
    const JobQueueRow &first = m_filter.row(m_filter.rowOf(jobs.front()));
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(jobmime::encode(jobs).release());
    drag->setPixmap(jobDragPicture(first, int(jobs.size()), words, m_themes, layoutDirection(), devicePixelRatioF()));
    drag->setHotSpot({spacing::Wide, spacing::Large});
    m_advisor.begin(jobs);
    drag->exec(actions, Qt::MoveAction);
    m_advisor.end();
}

bool JobQueueView::takesDrop(const QDropEvent *event) const
{
    return event->source() != this && event->mimeData()->hasFormat(jobmime::format());
}

void JobQueueView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(takesDrop(event));
}

void JobQueueView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(takesDrop(event));
}

void JobQueueView::dropEvent(QDropEvent *event)
{
    const QList<JobId> jobs = takesDrop(event) ? jobmime::decode(event->mimeData()) : QList<JobId>();
    event->setAccepted(!jobs.isEmpty());
    if (!jobs.isEmpty())
        emit jobsDropped(jobs);
}

} // namespace callout
