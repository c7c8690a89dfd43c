#pragma once

#include "core/domain/id.h"
#include "core/domain/status.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedLayout;

namespace callout {

class BoardSelection;
class DropAdvisor;
class EmptyState;
class TechnicianListModel;
class TechnicianView;
class ThemeSource;

/// The technicians of the shown days, for a dock: who does what, how their day goes, whom to give a job to. Its window
/// title counts them, for the dock's own; the line on top says how they stand.
class TechniciansPanel : public QWidget
{
    Q_OBJECT

public:
    TechniciansPanel(TechnicianListModel &model, BoardSelection &selection, DropAdvisor &advisor,
                     const ThemeSource &themes, QWidget *parent = nullptr);

    /// Actions on the technician selected, and on the job selected when it is a stop; owned by the caller.
    void setTechnicianActions(const QList<QAction *> &actions);
    void setStopActions(const QList<QAction *> &actions);
    /// Gives the keyboard to the list, on the technician selected or the first one.
    void takeFocus();

    [[nodiscard]] TechnicianView *view() const { return m_view; }
    /// The menu of a row, made anew; the caller deletes it.
    [[nodiscard]] QMenu *menuFor(const QModelIndex &index);

signals:
    void dropRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);
    void statusRequested(callout::TechnicianId technician, callout::TechnicianStatus status);
    /// A technician is to be opened.
    void technicianActivated(callout::TechnicianId technician);
    /// The pointer rests on a technician, whose row is told in global coordinates.
    void cardWanted(callout::TechnicianId technician, const QRect &row);
    /// A stop is to be opened.
    void jobActivated(callout::JobId job);

private:
    void dress();
    void summarise();
    [[nodiscard]] QMenu *statusMenu(const QModelIndex &technician, QWidget *parent);

    TechnicianListModel &m_model;
    BoardSelection &m_selection;
    const ThemeSource &m_themes;
    QList<QPointer<QAction>> m_technicianActions;
    QList<QPointer<QAction>> m_stopActions;
    QWidget *m_heading;
    QLabel *m_atWork;
    QLabel *m_trouble;
    QStackedLayout *m_pages;
    TechnicianView *m_view;
    EmptyState *m_empty;
};

} // namespace callout
