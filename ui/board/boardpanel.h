#pragma once

#include "core/domain/id.h"
#include "core/domain/moment.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace callout {

class BoardModel;
class BoardSelection;
class BoardView;
class DropAdvisor;
class EmptyState;
class SearchField;
class ThemeSource;

/// The dispatch board for a dock: the timeline below a line with its filter, its order and its zoom.
class BoardPanel : public QWidget
{
    Q_OBJECT

public:
    BoardPanel(BoardModel &model, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
               QWidget *parent = nullptr);

    /// What can be done to the selected jobs; owned by the caller.
    void setJobActions(const QList<QAction *> &actions);
    [[nodiscard]] BoardView *view() const { return m_view; }
    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] QComboBox *order() const { return m_order; }
    /// The menu of the selected jobs, made anew; the caller deletes it.
    [[nodiscard]] QMenu *menu();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void jobOpened(callout::JobId job);
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
    void eventMoveRequested(callout::NonJobEventId event, callout::TechnicianId technician, callout::Instant begin);

private:
    void buildLayout();
    void connectParts();
    void dress();
    void showPage();
    QToolButton *addButton(const QString &words, const QString &tip);

    BoardModel &m_model;
    const ThemeSource &m_themes;
    QList<QPointer<QAction>> m_jobActions;
    SearchField *m_search;
    QComboBox *m_order;
    QToolButton *m_closer;
    QToolButton *m_farther;
    QToolButton *m_fit;
    QStackedLayout *m_pages;
    BoardView *m_view;
    EmptyState *m_empty;
};

} // namespace callout
