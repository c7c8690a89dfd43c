#pragma once

#include "ui/board/boardpainter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace callout {

class BoardSelection;

/// The timeline of the shown days: time across, a row for each technician, the open jobs on top. Names and time stay in
/// sight while it scrolls. What is selected here is selected in the whole window; edits are asked for by signals.
class BoardView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    BoardView(BoardModel &model, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
              QWidget *parent = nullptr);
    ~BoardView() override;

    [[nodiscard]] BoardModel &model() const { return m_model; }
    [[nodiscard]] const BoardLayout &boardLayout() const { return m_layout; }
    /// Where a bar is in the viewport, a row with its name, and a row's name.
    [[nodiscard]] QRect barRect(const BoardModel::Place &place) const;
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] int nameWidth() const { return m_painter.nameWidth(); }
    [[nodiscard]] int headerHeight() const { return m_painter.headerHeight(); }
    [[nodiscard]] std::optional<BoardModel::Place> barAt(const QPoint &point) const;
    [[nodiscard]] int rowAt(const QPoint &point) const;
    /// Where a row's name is in the viewport.
    [[nodiscard]] QRect nameRect(int row) const;
    [[nodiscard]] Instant timeAt(const QPoint &point) const;
    /// What has the keyboard: a bar, or a row where it has none.
    [[nodiscard]] std::optional<BoardModel::Place> focusedBar() const { return m_model.placeOf(m_focusedJob); }
    [[nodiscard]] int focusedRow() const { return m_focusedRow; }
    void focusBar(const BoardModel::Place &place);
    [[nodiscard]] bool isSelected(const BoardModel::Place &place) const;
    void reveal(const BoardModel::Place &place);

public slots:
    void zoomIn();
    void zoomOut();
    /// The hours in which people work, over the whole width; all of a week.
    void zoomToFit();
    void showNow();
    void setOpenFolded(bool folded);

signals:
    void jobOpened(callout::JobId job);
    void menuWanted(const QPoint &globalPosition);
    void technicianOpened(callout::TechnicianId technician);
    void technicianMenuWanted(callout::TechnicianId technician, const QPoint &globalPosition);
    /// The pointer rests on the name of a row, which is told in global coordinates.
    void cardWanted(callout::TechnicianId technician, const QRect &row);
    /// Give the job to this technician at that time, or move it there.
    void moveRequested(callout::JobId job, callout::TechnicianId technician, callout::Instant start);
    /// Give the jobs to this technician where they fit best.
    void assignRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);
    void unassignRequested(const QList<callout::JobId> &jobs);
    void durationRequested(callout::JobId job, callout::Seconds duration);
    /// A non-job event to another time, and perhaps another technician.
    void eventMoveRequested(callout::NonJobEventId event, callout::TechnicianId technician, callout::Instant begin);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void dress();
    void takeDays();
    void layRows();
    void placeScrollBars();
    void zoomAround(double x, double factor);
    void hover(const QPoint &point);
    /// Whose name is below the point; none beside the names.
    [[nodiscard]] TechnicianId nameAt(const QPoint &point) const;
    [[nodiscard]] TechnicianId focusedTechnician() const;
    void select(JobId job, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool walk(int key);
    [[nodiscard]] bool moveFocused(int key, Qt::KeyboardModifiers modifiers);
    void focusBeside(int step);
    void focusRow(int row);
    void startDrag();
    [[nodiscard]] std::optional<BoardGhost> ghostAt(const QPoint &point) const;
    void setGhost(std::optional<BoardGhost> ghost);
    void scrollTowards(const QPoint &point);
    /// The bar whose end is below the pointer and may be dragged.
    [[nodiscard]] std::optional<BoardModel::Place> endAt(const QPoint &point) const;
    void resizeTo(const QPoint &point);
    void endResize();
    /// The non-job event below the pointer.
    [[nodiscard]] const BoardBlock *eventAt(const QPoint &point) const;
    void moveEventTo(const QPoint &point);
    void endEventMove();
    /// Puts the words of the selected bars, or of the one with the keyboard, on the clipboard.
    void copyWords() const;
    [[nodiscard]] bool isMoveKey(const QKeyEvent &event) const;
    [[nodiscard]] QPoint scroll() const;
    [[nodiscard]] QPoint logical(const QPoint &point) const; ///< as if left to right
    [[nodiscard]] QPointF placed(const QPoint &point) const; ///< in the layout
    [[nodiscard]] int openJobsHidden() const;
    [[nodiscard]] Instant middleOfView() const;

    BoardModel &m_model;
    BoardSelection &m_selection;
    DropAdvisor &m_advisor;
    const ThemeSource &m_themes;
    BoardPainter m_painter;
    BoardLayout m_layout;
    bool m_isFitted = true; ///< nobody has zoomed these days yet
    bool m_isOpenFolded = true;
    JobId m_hovered;
    JobId m_focusedJob;
    int m_focusedRow = 0;
    JobId m_pressed;
    QPoint m_pressedAt;
    std::optional<BoardGhost> m_ghost; ///< of jobs dragged over the board
    Seconds m_grab{0};                 ///< how far into the dragged bar the pointer took hold of it
    JobId m_resizing;
    std::optional<BoardBlock> m_pressedEvent;
    std::optional<TimeWindow> m_resized;
};

} // namespace callout
