// Dragging on the dispatch board: what BoardView does with bars that are moved and jobs that are dropped.

#include "ui/board/boardview.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/models/verdictwords.h"
#include "ui/style/spacing.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace callout {

namespace {

constexpr int LongestPicture = 320;
constexpr int ScrollStep = 16;

} // namespace

std::optional<BoardModel::Place> BoardView::endAt(const QPoint &point) const
{
    const std::optional<BoardModel::Place> place = barAt(point);
    if (!place)
        return std::nullopt;
    const BoardBar &bar = m_model.bar(*place);
    const bool isResizable = isOpen(bar.status) && bar.status != JobStatus::OnHold;
    const QRectF rect = m_layout.barRect(place->row, bar.lane, bar.span);
    return isResizable && BoardLayout::partAt(rect, placed(point)) == BarPart::End ? place : std::nullopt;
}

void BoardView::resizeTo(const QPoint &point)
{
    const std::optional<BoardModel::Place> place = m_model.placeOf(m_resizing);
    if (!place)
        return;
    const Seconds snap = m_model.board().day().settings.snap;
    const TimeWindow span = m_model.bar(*place).span;
    const Instant shortest = m_layout.stepped(span.begin, snap, 1);
    m_resized = TimeWindow{span.begin, std::max(shortest, m_layout.snapped(timeAt(point), snap))};
    //: While the end of a bar is dragged: how long the work takes, and from when to when
    const QString words = tr("%1, %2").arg(VerdictWords::span(m_resized->length()), m_model.timeText(*m_resized));
    QToolTip::showText(viewport()->mapToGlobal(point + QPoint(0, spacing::Large)), words, viewport());
    viewport()->update();
}

void BoardView::endResize()
{
    const TimeWindow span = *std::exchange(m_resized, std::nullopt);
    QToolTip::hideText();
    viewport()->update();
    const Job *job = m_model.board().job(m_resizing);
    if (job && job->duration != span.length())
        emit durationRequested(m_resizing, span.length());
}

const BoardBlock *BoardView::eventAt(const QPoint &point) const
{
    const int row = rowAt(point);
    if (row < 0 || logical(point).x() < nameWidth())
        return nullptr;
    const Instant at = timeAt(point);
    const auto isHere = [at](const BoardBlock &block) { return block.event && block.span.contains(at); };
    const QList<BoardBlock> &blocks = m_model.row(row).blocks;
    const auto found = std::ranges::find_if(blocks, isHere);
    return found == blocks.end() ? nullptr : &*found;
}

void BoardView::moveEventTo(const QPoint &point)
{
    const int row = rowAt(point);
    if (row < 0 || m_model.row(row).isOpenLane())
        return setGhost({});
    const Seconds grab = timeAt(m_pressedAt) - m_pressedEvent->span.begin;
    const Instant begin = m_layout.snapped(timeAt(point) - grab, m_model.board().day().settings.snap);
    BoardGhost ghost{.row = row, .span = TimeWindow{begin, begin + m_pressedEvent->span.length()}};
    ghost.verdict.start = begin;
    for (const BoardBar &bar : m_model.row(row).bars) {
        if (isOpen(bar.status) && bar.status != JobStatus::OnHold && bar.span.overlaps(*ghost.span))
            ghost.verdict.broken.append({.rule = Rule::OverlapsJob, .job = bar.job});
    }
    //: While a non-job event is dragged on the board: from when to when, and what is in its way
    ghost.words = ghost.verdict.fits()
        ? m_model.timeText(*ghost.span)
        : tr("%1, over %2")
              .arg(m_model.timeText(*ghost.span), m_model.board().job(ghost.verdict.broken.front().job)->number);
    setGhost(ghost);
}

void BoardView::endEventMove()
{
    const std::optional<BoardBlock> moved = std::exchange(m_pressedEvent, std::nullopt);
    const std::optional<BoardGhost> ghost = m_ghost;
    setGhost({});
    if (ghost && ghost->span)
        emit eventMoveRequested(moved->event, m_model.row(ghost->row).technician, ghost->span->begin);
}

void BoardView::startDrag()
{
    const std::optional<BoardModel::Place> place = m_model.placeOf(std::exchange(m_pressed, JobId{}));
    if (!place || !isOpen(m_model.bar(*place).status))
        return;
    const BoardBar &bar = m_model.bar(*place);
    QList<JobId> jobs = m_selection.jobs();
    jobs.removeIf([this](JobId job) { return !m_model.board().job(job) || !isOpen(m_model.board().job(job)->status); });
    // The one below the pointer leads.
    jobs.removeOne(bar.job);
    jobs.prepend(bar.job);
    m_grab = timeAt(m_pressedAt) - bar.span.begin;
    const QRect rect = barRect(*place).intersected(
        viewport()->rect().adjusted(isRightToLeft() ? 0 : nameWidth(), 0, isRightToLeft() ? -nameWidth() : 0, 0));
    const QRect shown(rect.topLeft(), QSize(std::min(rect.width(), LongestPicture), rect.height()));
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(jobmime::encode(jobs).release());
    drag->setPixmap(viewport()->grab(shown));
    drag->setHotSpot({-spacing::Medium, -spacing::Medium});
    m_advisor.begin(jobs);
    drag->exec(Qt::MoveAction);
    m_advisor.end();
    m_grab = {};
    setGhost({});
}

std::optional<BoardGhost> BoardView::ghostAt(const QPoint &point) const
{
    const int row = rowAt(point);
    const Job *job = m_advisor.isActive() ? m_model.board().job(m_advisor.jobs().front()) : nullptr;
    if (row < 0 || !job)
        return std::nullopt;
    const BoardRow &shown = m_model.row(row);
    if (shown.isOpenLane()) {
        if (!job->technician)
            return std::nullopt;
        BoardGhost back{.row = row, .words = tr("back to the open jobs"), .isTakenBack = true};
        if (isStarted(job->status)) {
            const Violation started{.rule = Rule::JobStarted, .technician = job->technician};
            back.verdict.broken.append(started);
            back.words = VerdictWords(m_model.board().day()).brief(back.verdict);
        }
        return back;
    }
    // Over a name, and several at a time, they go where they fit best.
    if (m_advisor.jobs().size() > 1 || logical(point).x() < nameWidth())
        return BoardGhost{.row = row,
                          .verdict = m_advisor.verdictFor(shown.technician),
                          .words = m_advisor.wordsFor(shown.technician)};
    const Instant start = m_layout.snapped(timeAt(point) - m_grab, m_model.board().day().settings.snap);
    BoardGhost ghost{.row = row, .span = TimeWindow{start, start + job->duration}};
    ghost.verdict = m_advisor.verdictAt(shown.technician, start);
    ghost.words = VerdictWords(m_model.board().day()).brief(ghost.verdict);
    return ghost;
}

void BoardView::setGhost(std::optional<BoardGhost> ghost)
{
    m_ghost = std::move(ghost);
    viewport()->update();
}

void BoardView::scrollTowards(const QPoint &point)
{
    const QPoint at = logical(point);
    const auto push = [](QScrollBar *bar, int from, int to, int position) {
        if (position < from + spacing::Wide)
            bar->setValue(bar->value() - ScrollStep);
        else if (position > to - spacing::Wide)
            bar->setValue(bar->value() + ScrollStep);
    };
    push(verticalScrollBar(), headerHeight(), viewport()->height(), at.y());
    if (at.x() > nameWidth())
        push(horizontalScrollBar(), nameWidth(), viewport()->width(), at.x());
}

void BoardView::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<JobId> jobs = jobmime::decode(event->mimeData());
    // Accepted even where a row refuses, so that the answer can be given.
    event->setAccepted(!jobs.isEmpty() && m_advisor.isActive());
}

void BoardView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint point = event->position().toPoint();
    scrollTowards(point);
    setGhost(ghostAt(point));
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(m_ghost.has_value() && (!m_ghost->isTakenBack || m_ghost->verdict.isAllowed()));
}

void BoardView::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    setGhost({});
}

// A drop says what is wanted and edits nothing.
void BoardView::dropEvent(QDropEvent *event)
{
    const std::optional<BoardGhost> ghost = ghostAt(event->position().toPoint());
    const QList<JobId> jobs = jobmime::decode(event->mimeData());
    setGhost({});
    if (!ghost || jobs.isEmpty())
        return event->ignore();
    event->setDropAction(Qt::MoveAction);
    event->accept();
    const TechnicianId technician = m_model.row(ghost->row).technician;
    if (ghost->isTakenBack)
        emit unassignRequested(jobs);
    else if (ghost->span)
        emit moveRequested(jobs.front(), technician, ghost->span->begin);
    else
        emit assignRequested(jobs, technician);
}

} // namespace callout
