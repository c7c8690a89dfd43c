#include "ui/queue/jobqueueview.h"

#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/models/jobqueuefilter.h"
#include "ui/queue/jobcarddelegate.h"
#include "ui/queue/jobdragpicture.h"
#include "ui/style/pill.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace callout {

namespace {

/// How far cards fade behind the answer to a drag.
constexpr float TakenVeil = 0.5F;
constexpr float RefusedVeil = 0.75F;

} // namespace

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

void JobQueueView::setAnswer(std::optional<TakeBackAnswer> answer)
{
    m_answer = std::move(answer);
    viewport()->update();
}

void JobQueueView::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<JobId> jobs = event->source() == this ? QList<JobId>() : jobmime::decode(event->mimeData());
    // Accepted even where it is refused, so that the answer can be given and taken away again.
    event->setAccepted(!jobs.isEmpty());
    if (!jobs.isEmpty())
        setAnswer(takeBackAnswer(m_filter.queue(), jobs));
}

void JobQueueView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(m_answer && m_answer->isAllowed);
}

void JobQueueView::dragLeaveEvent(QDragLeaveEvent *)
{
    setAnswer({});
}

void JobQueueView::dropEvent(QDropEvent *event)
{
    const bool isTaken = m_answer && m_answer->isAllowed;
    setAnswer({});
    event->setAccepted(isTaken);
    if (isTaken)
        emit jobsDropped(jobmime::decode(event->mimeData()));
}

void JobQueueView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_answer)
        return;
    const Theme &theme = m_themes.theme();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme.surface;
    veil.setAlphaF(m_answer->isAllowed ? TakenVeil : RefusedVeil);
    painter.fillRect(viewport()->rect(), veil);
    const StatusLook look =
        m_answer->isAllowed ? StatusLook{Glyph::Check, Tone::OnSite} : StatusLook{Glyph::Bar, Tone::Emergency};
    const QRectF frame = QRectF(viewport()->rect()).adjusted(3, 1, -3, -3);
    painter.setPen(QPen(theme.tone(look.tone).shape, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, spacing::Radius, spacing::Radius);
    const QFont font = m_themes.type().title();
    QRectF words(QPointF(), pill::size(m_answer->words, font, true));
    words.moveCenter(frame.center());
    pill::paint(painter, words, look, m_answer->words, theme, font);
}

} // namespace callout
