#pragma once

#include "core/domain/id.h"
#include "ui/queue/takebackanswer.h"

#include <QListView>

#include <optional>

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
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    void tellSelection();
    void takeSelection();
    [[nodiscard]] JobId jobAt(const QModelIndex &index) const;
    void setAnswer(std::optional<TakeBackAnswer> answer);

    JobQueueFilter &m_filter;
    BoardSelection &m_selection;
    DropAdvisor &m_advisor;
    const ThemeSource &m_themes;
    std::optional<TakeBackAnswer> m_answer; ///< while jobs from elsewhere hang over the list
    bool m_isFollowing = false;             ///< the selection comes from elsewhere, or rows are on their way out
};

} // namespace callout
