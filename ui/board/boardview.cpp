#include "ui/board/boardview.h"

#include "ui/board/boardaccessible.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace callout {

namespace {

constexpr double ZoomStep = 1.25;
constexpr int FoldedLanes = 2;
constexpr Minutes FitMargin{30};

/// The first lanes that hold emergencies: no fold hides one.
int emergencyLanes(const BoardRow &row)
{
    int lanes = 0;
    for (const BoardBar &bar : row.bars)
        lanes = bar.priority == Priority::Emergency ? std::max(lanes, bar.lane + 1) : lanes;
    return lanes;
}

} // namespace

BoardView::BoardView(BoardModel &model, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
                     QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_advisor(advisor)
    , m_themes(themes)
    , m_painter(themes)
{
    BoardAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Dispatch board"));
    const auto repaint = [this] { viewport()->update(); };
    connect(&model, &QAbstractItemModel::modelReset, this, &BoardView::takeDays);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &BoardView::layRows);
    connect(&model, &QAbstractItemModel::dataChanged, this, &BoardView::layRows);
    connect(&selection, &BoardSelection::technicianSelected, this, [this](TechnicianId technician) {
        if (const int row = technician ? m_model.rowOf(technician) : -1; row >= 0 && m_model.rowCount() > 0)
            verticalScrollBar()->setValue(
                std::clamp(verticalScrollBar()->value(),
                           m_layout.rowTop(row) + m_layout.rowHeight(row) - viewport()->height() + headerHeight(),
                           m_layout.rowTop(row)));
        viewport()->update();
    });
    connect(&selection, &BoardSelection::jobsSelected, this, [this](const QList<JobId> &, JobId current) {
        if (const std::optional<BoardModel::Place> place = m_model.placeOf(current); place && current != m_focusedJob) {
            m_focusedJob = current;
            m_focusedRow = place->row;
            reveal(*place);
        }
        viewport()->update();
    });
    connect(&advisor, &DropAdvisor::changed, this, repaint);
    setAcceptDrops(true);
    connect(&themes, &ThemeSource::themeChanged, this, &BoardView::dress);
    dress();
    takeDays();
}

BoardView::~BoardView() = default;

void BoardView::dress()
{
    m_painter.refresh();
    m_layout.setMetrics(m_painter.metrics());
    placeScrollBars();
    viewport()->update();
}

void BoardView::takeDays()
{
    const DaySnapshot &day = m_model.board().day();
    const TimeWindow before = m_layout.span();
    const int daysBefore = m_layout.dayCount();
    const Instant left = m_layout.at(scroll().x());
    m_layout.setDays(day.calendar(), day.firstDay, day.dayCount);
    layRows();
    if (m_isFitted || daysBefore != day.dayCount)
        return zoomToFit();
    // Another day is looked at through the same hours.
    horizontalScrollBar()->setValue(int(m_layout.xOf(m_layout.span().begin + (left - before.begin))));
}

void BoardView::layRows()
{
    QList<int> lanes;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const BoardRow &shown = m_model.row(row);
        const bool isFolded = shown.isOpenLane() && m_isOpenFolded;
        // An unfolded lane keeps a line for the words that fold it again.
        lanes.append(isFolded ? std::min(std::max(FoldedLanes, emergencyLanes(shown)), shown.lanes)
                              : (shown.isOpenLane() ? std::max(FoldedLanes, shown.lanes) : shown.lanes));
    }
    m_layout.setLanes(lanes);
    m_focusedRow = std::clamp(m_focusedRow, 0, std::max(0, m_model.rowCount() - 1));
    placeScrollBars();
    viewport()->update();
}

void BoardView::placeScrollBars()
{
    const QSize room(viewport()->width() - nameWidth(), viewport()->height() - headerHeight());
    const auto place = [](QScrollBar *bar, double all, int seen, int step) {
        bar->setPageStep(seen);
        bar->setSingleStep(step);
        bar->setRange(0, std::max(0, int(std::ceil(all)) - seen));
    };
    place(horizontalScrollBar(), m_layout.width(), room.width(), int(m_layout.zoom() / 2));
    place(verticalScrollBar(), m_layout.height(), room.height(), m_layout.metrics().bar);
}

QPoint BoardView::scroll() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void BoardView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_isFitted)
        zoomToFit();
    else
        placeScrollBars();
}

void BoardView::zoomToFit()
{
    const TimeWindow busy = m_model.busyTime();
    const TimeWindow span = m_layout.span();
    const TimeWindow shown = m_layout.dayCount() > 1
        ? span
        : TimeWindow{std::max(span.begin, busy.begin - FitMargin), std::min(span.end, busy.end + FitMargin)};
    const double left = m_layout.fit(shown, viewport()->width() - nameWidth());
    m_isFitted = true;
    placeScrollBars();
    horizontalScrollBar()->setValue(int(left));
    viewport()->update();
}

void BoardView::zoomAround(double x, double factor)
{
    const Instant at = m_layout.at(x + scroll().x());
    m_layout.setZoom(m_layout.zoom() * factor);
    m_isFitted = false;
    placeScrollBars();
    horizontalScrollBar()->setValue(qRound(m_layout.xOf(at) - x));
    viewport()->update();
}

void BoardView::zoomIn()
{
    zoomAround((viewport()->width() - nameWidth()) / 2.0, ZoomStep);
}

void BoardView::zoomOut()
{
    zoomAround((viewport()->width() - nameWidth()) / 2.0, 1 / ZoomStep);
}

void BoardView::showNow()
{
    horizontalScrollBar()->setValue(int(m_layout.xOf(m_model.now())) - (viewport()->width() - nameWidth()) / 3);
}

void BoardView::setOpenFolded(bool folded)
{
    m_isOpenFolded = folded;
    layRows();
}

int BoardView::openJobsHidden() const
{
    if (m_model.rowCount() == 0)
        return 0;
    return int(std::ranges::count_if(m_model.row(0).bars,
                                     [this](const BoardBar &bar) { return bar.lane >= m_layout.lanes(0); }));
}

QPoint BoardView::logical(const QPoint &point) const
{
    return isRightToLeft() ? QPoint(viewport()->width() - 1 - point.x(), point.y()) : point;
}

QPointF BoardView::placed(const QPoint &point) const
{
    return logical(point) + scroll() - QPoint(nameWidth(), headerHeight());
}

int BoardView::rowAt(const QPoint &point) const
{
    return point.y() < headerHeight() ? -1 : m_layout.rowAt(placed(point).y());
}

Instant BoardView::timeAt(const QPoint &point) const
{
    return m_layout.at(placed(point).x());
}

std::optional<BoardModel::Place> BoardView::barAt(const QPoint &point) const
{
    const int row = rowAt(point);
    if (row < 0 || logical(point).x() < nameWidth())
        return std::nullopt;
    const QList<BoardBar> &bars = m_model.row(row).bars;
    for (int bar = int(bars.size()) - 1; bar >= 0; --bar) {
        const bool isShown = bars.at(bar).lane < m_layout.lanes(row);
        if (isShown && m_layout.barRect(row, bars.at(bar).lane, bars.at(bar).span).contains(placed(point)))
            return BoardModel::Place{row, bar};
    }
    return std::nullopt;
}

QRect BoardView::barRect(const BoardModel::Place &place) const
{
    const BoardBar &bar = m_model.bar(place);
    QRect rect = m_layout.barRect(place.row, bar.lane, bar.span).toAlignedRect();
    rect.translate(QPoint(nameWidth(), headerHeight()) - scroll());
    if (isRightToLeft())
        rect.moveLeft(viewport()->width() - rect.right() - 1);
    return rect;
}

QRect BoardView::rowRect(int row) const
{
    return {0, m_layout.rowTop(row) - scroll().y() + headerHeight(), viewport()->width(), m_layout.rowHeight(row)};
}

void BoardView::reveal(const BoardModel::Place &place)
{
    const BoardBar &bar = m_model.bar(place);
    if (bar.lane >= m_layout.lanes(place.row))
        setOpenFolded(false);
    const QRectF rect = m_layout.barRect(place.row, bar.lane, bar.span);
    const QSize room(viewport()->width() - nameWidth(), viewport()->height() - headerHeight());
    const QPoint at = scroll();
    if (rect.left() < at.x() || rect.left() > at.x() + room.width() - spacing::Wide)
        horizontalScrollBar()->setValue(int(rect.left()) - room.width() / 4);
    if (rect.top() < at.y() || rect.bottom() > at.y() + room.height())
        verticalScrollBar()->setValue(m_layout.rowTop(place.row) - (room.height() - m_layout.rowHeight(place.row)) / 2);
}

void BoardView::paintEvent(QPaintEvent * /*event*/)
{
    if (m_model.rowCount() == 0)
        return;
    QPainter painter(viewport());
    const bool hasFocusedBar = hasFocus() && focusedBar();
    m_painter.paint(painter,
                    {.model = m_model,
                     .layout = m_layout,
                     .advisor = m_advisor,
                     .scroll = scroll(),
                     .size = viewport()->size(),
                     .nameWidth = nameWidth(),
                     .headerHeight = headerHeight(),
                     .hiddenOpen = openJobsHidden(),
                     .isOpenFolded = m_isOpenFolded,
                     .selected = QSet<JobId>(m_selection.jobs().begin(), m_selection.jobs().end()),
                     .selectedTechnician = m_selection.technician(),
                     .hovered = m_hovered,
                     .focused = hasFocusedBar ? m_focusedJob : JobId{},
                     .focusedRow = hasFocus() && !hasFocusedBar ? m_focusedRow : -1,
                     .direction = layoutDirection(),
                     .ghost = m_ghost,
                     .resized = m_resized});
}

bool BoardView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::optional<BoardModel::Place> place = barAt(help->pos());
        const int row = rowAt(help->pos());
        if (place)
            QToolTip::showText(help->globalPos(), m_model.words(*place), viewport(), barRect(*place));
        else if (const TechnicianId technician = nameAt(help->pos()))
            emit cardWanted(technician, QRect(viewport()->mapToGlobal(nameRect(row).topLeft()), nameRect(row).size()));
        else if (row >= 0 && logical(help->pos()).x() < nameWidth())
            QToolTip::showText(help->globalPos(), m_model.rowWords(row), viewport(), rowRect(row));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    return QAbstractScrollArea::viewportEvent(event);
}

QRect BoardView::nameRect(int row) const
{
    const QRect all = rowRect(row);
    return {isRightToLeft() ? all.right() + 1 - nameWidth() : all.left(), all.top(), nameWidth(), all.height()};
}

TechnicianId BoardView::nameAt(const QPoint &point) const
{
    const int row = rowAt(point);
    return row >= 0 && logical(point).x() < nameWidth() ? m_model.row(row).technician : TechnicianId();
}

TechnicianId BoardView::focusedTechnician() const
{
    const bool isRow = m_focusedRow >= 0 && m_focusedRow < m_model.rowCount();
    return isRow ? m_model.row(m_focusedRow).technician : TechnicianId();
}

void BoardView::hover(const QPoint &point)
{
    const std::optional<BoardModel::Place> place = barAt(point);
    const JobId job = place ? m_model.bar(*place).job : JobId{};
    if (std::exchange(m_hovered, job) != job)
        viewport()->update();
    viewport()->setCursor(endAt(point)                     ? Qt::SizeHorCursor
                              : (!place && eventAt(point)) ? Qt::OpenHandCursor
                                                           : Qt::ArrowCursor);
}

void BoardView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double x = logical(event->position().toPoint()).x() - nameWidth();
        zoomAround(std::max(0.0, x), std::pow(ZoomStep, turn.y() / 120.0));
        return event->accept();
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) && turn.x() == 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turn.y());
        return event->accept();
    }
    QAbstractScrollArea::wheelEvent(event);
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const std::optional<BoardModel::Place> place = barAt(point);
    m_pressed = place ? m_model.bar(*place).job : JobId{};
    m_pressedAt = point;
    if (event->button() != Qt::LeftButton)
        return;
    const int row = rowAt(point);
    const std::optional<BoardModel::Place> end = endAt(point);
    m_resizing = end ? m_model.bar(*end).job : JobId{};
    if (place) {
        m_focusedJob = m_pressed;
        m_focusedRow = place->row;
        // What is selected with others is only taken hold of: the release decides.
        if (!m_selection.jobs().contains(m_pressed) || event->modifiers() != Qt::NoModifier)
            select(m_pressed, event->modifiers());
    } else if (const BoardBlock *block = eventAt(point)) {
        m_pressedEvent = *block;
        focusRow(row);
    } else if (row >= 0 && logical(point).x() < nameWidth()) {
        focusRow(row);
        if (m_model.row(row).isOpenLane())
            setOpenFolded(!m_isOpenFolded);
        else
            m_selection.toggleTechnician(m_model.row(row).technician);
    } else if (event->modifiers() == Qt::NoModifier) {
        m_selection.selectJobs({});
        if (row >= 0)
            focusRow(row);
    }
    viewport()->update();
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!event->buttons().testFlag(Qt::LeftButton))
        return hover(point);
    const bool isFar = (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressedEvent && (isFar || m_ghost))
        return moveEventTo(point);
    if (!m_pressed || (!m_resized && !isFar))
        return;
    if (m_resizing)
        resizeTo(point);
    else
        startDrag();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    const JobId pressed = std::exchange(m_pressed, JobId{});
    if (m_pressedEvent)
        return endEventMove();
    if (m_resized)
        return endResize();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && pressed)
        m_selection.selectJob(pressed);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const std::optional<BoardModel::Place> place = barAt(event->position().toPoint());
    m_pressed = {};
    if (event->button() != Qt::LeftButton)
        return;
    if (place)
        emit jobOpened(m_model.bar(*place).job);
    else if (const TechnicianId technician = nameAt(event->position().toPoint()))
        emit technicianOpened(technician);
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const std::optional<BoardModel::Place> place = isByMouse ? barAt(event->pos()) : focusedBar();
    if (!place) {
        const TechnicianId technician = isByMouse ? nameAt(event->pos()) : focusedTechnician();
        const QPoint below = isByMouse || !technician ? QPoint() : nameRect(m_focusedRow).bottomLeft();
        if (technician)
            emit technicianMenuWanted(technician, isByMouse ? event->globalPos() : viewport()->mapToGlobal(below));
        return;
    }
    const JobId job = m_model.bar(*place).job;
    if (!m_selection.jobs().contains(job))
        m_selection.selectJob(job);
    emit menuWanted(isByMouse ? event->globalPos() : viewport()->mapToGlobal(barRect(*place).bottomLeft()));
}

void BoardView::select(JobId job, Qt::KeyboardModifiers modifiers)
{
    QList<JobId> jobs = m_selection.jobs();
    if (!modifiers.testFlag(Qt::ControlModifier) && !modifiers.testFlag(Qt::ShiftModifier))
        return m_selection.selectJob(job);
    if (!jobs.removeOne(job))
        jobs.append(job);
    m_selection.selectJobs(jobs, job);
}

bool BoardView::isSelected(const BoardModel::Place &place) const
{
    return m_selection.jobs().contains(m_model.bar(place).job);
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace callout
