// The keyboard of the dispatch board: what BoardView does with keys.

#include "ui/board/boardaccessible.h"
#include "ui/board/boardview.h"
#include "ui/models/boardselection.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <cstdlib>

namespace callout {

bool BoardView::isMoveKey(const QKeyEvent &event) const
{
    const bool isAcross = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    const bool isAlong = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    return focusedBar()
        && ((isAcross && event.modifiers() == Qt::AltModifier)
            || (isAlong && event.modifiers() == (Qt::AltModifier | Qt::ShiftModifier)));
}

// Alt with an arrow shows another day in the rest of the window.
bool BoardView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isMoveKey(*key) || key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<BoardModel::Place> place = focusedBar();
    if (isMoveKey(*event) && moveFocused(event->key(), event->modifiers()))
        return event->accept();
    if (event->matches(QKeySequence::Copy))
        return copyWords();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Home:
        return showNow();
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (place)
            emit jobOpened(m_focusedJob);
        else if (const TechnicianId technician = focusedTechnician())
            emit technicianOpened(technician);
        return;
    case Qt::Key_Space:
        if (place)
            select(m_focusedJob, Qt::ControlModifier);
        else if (m_model.rowCount() > 0 && !m_model.row(m_focusedRow).isOpenLane())
            m_selection.toggleTechnician(m_model.row(m_focusedRow).technician);
        return;
    case Qt::Key_Escape:
        if (m_resized || m_pressedEvent) {
            m_pressed = {};
            m_pressedEvent.reset();
            m_resized.reset();
            return setGhost({});
        }
        if (!m_selection.jobs().isEmpty())
            return m_selection.selectJobs({});
        break;
    default:
        if (event->modifiers() == Qt::NoModifier && walk(event->key()))
            return event->accept();
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void BoardView::copyWords() const
{
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int bar = 0; bar < int(m_model.row(row).bars.size()); ++bar) {
            const BoardModel::Place place{row, bar};
            if (isSelected(place) || (m_selection.jobs().isEmpty() && m_model.bar(place).job == m_focusedJob))
                lines.append(m_model.words(place).replace(u'\n', u' '));
        }
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool BoardView::walk(int key)
{
    if (m_model.rowCount() == 0)
        return false;
    switch (key) {
    case Qt::Key_Left:
        focusBeside(isRightToLeft() ? 1 : -1);
        return true;
    case Qt::Key_Right:
        focusBeside(isRightToLeft() ? -1 : 1);
        return true;
    case Qt::Key_Up:
        focusRow(m_focusedRow - 1);
        return true;
    case Qt::Key_Down:
        focusRow(m_focusedRow + 1);
        return true;
    default:
        return false;
    }
}

void BoardView::focusBar(const BoardModel::Place &place)
{
    m_focusedJob = m_model.bar(place).job;
    m_focusedRow = place.row;
    reveal(place);
    viewport()->update();
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(BoardAccessible::childOf(m_model, place));
    QAccessible::updateAccessibility(&focused);
}

void BoardView::focusBeside(int step)
{
    const std::optional<BoardModel::Place> place = focusedBar();
    const int count = int(m_model.row(m_focusedRow).bars.size());
    const int bar = place ? place->bar + step : (step > 0 ? 0 : count - 1);
    if (bar >= 0 && bar < count)
        focusBar({m_focusedRow, bar});
}

Instant BoardView::middleOfView() const
{
    return m_layout.at(scroll().x() + (viewport()->width() - nameWidth()) / 2.0);
}

// The bar nearest in time is the one meant.
void BoardView::focusRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const std::optional<BoardModel::Place> from = focusedBar();
    const Instant time = from ? m_model.bar(*from).span.begin : middleOfView();
    const QList<BoardBar> &bars = m_model.row(row).bars;
    m_focusedRow = row;
    if (!bars.isEmpty()) {
        const auto distance = [time](const BoardBar &bar) { return std::abs((bar.span.begin - time).count()); };
        return focusBar({row, int(std::ranges::min_element(bars, {}, distance) - bars.begin())});
    }
    m_focusedJob = {};
    const int top = m_layout.rowTop(row);
    const int room = viewport()->height() - headerHeight();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), top + m_layout.rowHeight(row) - room, top));
    viewport()->update();
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(BoardAccessible::childOf(m_model, row));
    QAccessible::updateAccessibility(&focused);
}

bool BoardView::moveFocused(int key, Qt::KeyboardModifiers /*modifiers*/)
{
    const std::optional<BoardModel::Place> place = focusedBar();
    const Job *job = place ? m_model.board().job(m_focusedJob) : nullptr;
    if (!job)
        return false;
    const Seconds snap = m_model.board().day().settings.snap;
    const Instant start = job->start.value_or(m_model.bar(*place).span.begin);
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        if (!job->technician)
            return false;
        const int direction = (key == Qt::Key_Right) != isRightToLeft() ? 1 : -1;
        emit moveRequested(job->id, job->technician, m_layout.stepped(start, snap, direction));
        return true;
    }
    const int row = place->row + (key == Qt::Key_Down ? 1 : -1);
    if (row <= 0 || row >= m_model.rowCount())
        return false;
    emit moveRequested(job->id, m_model.row(row).technician, m_layout.snapped(start, snap));
    return true;
}

} // namespace callout
