#pragma once

#include "core/domain/id.h"

#include <QPersistentModelIndex>
#include <QTreeView>

namespace callout {

class BoardSelection;
class DropAdvisor;
class TechnicianDelegate;
class TechnicianListModel;
class ThemeSource;

/// The list of technicians: who is selected in the whole window is selected here and shows their stops; jobs can be
/// dropped on a person, and stops dragged to another one.
class TechnicianView : public QTreeView
{
    Q_OBJECT

public:
    TechnicianView(TechnicianListModel &model, BoardSelection &selection, DropAdvisor &advisor,
                   const ThemeSource &themes, QWidget *parent = nullptr);

    /// The row of a technician in global coordinates, as far as it is in sight; null where it is not.
    [[nodiscard]] QRect rowOf(TechnicianId technician) const;

signals:
    void jobsDropped(const QList<callout::JobId> &jobs, callout::TechnicianId technician);
    /// A stop was double-clicked, or accepted with Return.
    void jobActivated(callout::JobId job);
    /// A technician was double-clicked, or accepted with Return.
    void technicianActivated(callout::TechnicianId technician);
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);
    /// The pointer rests on a technician, whose row is told in global coordinates.
    void cardWanted(callout::TechnicianId technician, const QRect &row);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void dress();
    void followSelection();
    void choose(const QModelIndex &index);
    void setDropTarget(const QModelIndex &technician);
    [[nodiscard]] QModelIndex technicianIndexAt(const QPoint &position) const;
    [[nodiscard]] QPixmap dragPicture(const QModelIndex &stop) const;

    TechnicianListModel &m_model;
    BoardSelection &m_selection;
    DropAdvisor &m_advisor;
    const ThemeSource &m_themes;
    TechnicianDelegate *m_delegate;
    QPersistentModelIndex m_pressed; ///< the row a click or a drag began on
    QPoint m_pressedAt;
};

} // namespace callout
