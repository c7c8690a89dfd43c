#pragma once

#include "core/domain/id.h"

#include <QListView>

namespace callout {

class BoardSelection;
class DropAdvisor;
class JobQueueFilter;
class ThemeSource;

/// The list of cards. What is selected here is selected in the whole window and the other way round; jobs that a filter
/// hides stay selected. Cards are dragged away to give them to somebody; jobs dropped here from elsewhere are to be taken
/// back.
class JobQueueView : public QListView
{
    Q_OBJECT

public:
    JobQueueView(JobQueueFilter &filter, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
                 QWidget *parent = nullptr);

    /// Moves to a neighbour of the current card and selects it alone.
    void step(int by);
    /// The selected jobs that are shown, in the list's order.
    [[nodiscard]] QList<JobId> selectedJobs() const;

    void keyboardSearch(const QString &) override {} // single letters are shortcuts

signals:
    void jobOpened(callout::JobId job);
    void jobsDropped(const QList<callout::JobId> &jobs);
    void menuWanted(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void dress();
    void tellSelection();
    void takeSelection();
    [[nodiscard]] JobId jobAt(const QModelIndex &index) const;
    [[nodiscard]] bool takesDrop(const QDropEvent *event) const;

    JobQueueFilter &m_filter;
    BoardSelection &m_selection;
    DropAdvisor &m_advisor;
    const ThemeSource &m_themes;
    bool m_isFollowing = false; ///< the selection comes from elsewhere, or rows are on their way out
};

} // namespace callout
