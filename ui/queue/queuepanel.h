#pragma once

#include "core/domain/id.h"
#include "ui/models/jobqueuefilter.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace callout {

class BoardSelection;
class CountBadge;
class DropAdvisor;
class EmptyState;
class FilterChips;
class JobQueueView;
class PillBar;
class SearchField;
class SelectionBar;
class StatusMenu;
class ThemeSource;

/// The job queue, for a dock: what there is to do, found by words, status and priority, and handed on by dragging.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    QueuePanel(JobQueueModel &queue, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
               QWidget *parent = nullptr);

    /// What can be done to the selected jobs, for the menu of a card; owned by the caller.
    void setJobActions(const QList<QAction *> &actions);
    /// The few of them that the bar for several selected cards offers.
    void setBulkActions(const QList<QAction *> &actions);
    /// The heading, for docks whose title bar does not say it already.
    void setHeadingVisible(bool visible);

    [[nodiscard]] JobQueueFilter &filter() { return *m_filter; }
    [[nodiscard]] JobQueueView *view() const { return m_view; }
    /// The menu of the selected cards, made anew; the caller deletes it.
    [[nodiscard]] QMenu *menu();
    /// The panel's own actions with their keys, for menus and the palette: / search, J and K next and previous,
    /// 1 to 4 filters. They are part of the panel already.
    [[nodiscard]] const QList<QAction *> &panelActions() const { return m_panelActions; }

public slots:
    void focusSearch();
    void clearFilters();

signals:
    void jobOpened(callout::JobId job);
    void newJobRequested();
    /// How many jobs there are, filters or not: for the title of the dock.
    void totalChanged(int jobs);
    /// Jobs were dropped on the queue: they are to be taken back from their technicians.
    void unassignRequested(const QList<callout::JobId> &jobs);

private:
    void buildLayout();
    void createPanelActions();
    void connectParts();
    void addPanelAction(const QString &text, const QKeySequence &key, const std::function<void()> &run);
    void showCondition();
    void showCounts();
    void showChips();
    void showPage();
    void showSelection();
    void dress();
    [[nodiscard]] QString shownDays() const;

    JobQueueModel &m_queue;
    BoardSelection &m_selection;
    const ThemeSource &m_themes;
    JobQueueFilter *m_filter;
    QList<QPointer<QAction>> m_jobActions;
    QList<QAction *> m_panelActions;
    QWidget *m_heading;
    QLabel *m_title;
    CountBadge *m_badge;
    SearchField *m_search;
    StatusMenu *m_statusMenu;
    QToolButton *m_statusButton;
    PillBar *m_pills;
    FilterChips *m_chips;
    QStackedLayout *m_pages;
    JobQueueView *m_view;
    EmptyState *m_empty;
    SelectionBar *m_selectionBar;
};

} // namespace callout
