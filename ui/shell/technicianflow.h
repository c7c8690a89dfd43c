#pragma once

#include "core/commands/techniciancommands.h"
#include "core/domain/pastwork.h"
#include "ui/shell/officeparts.h"
#include "ui/style/actionicons.h"
#include "ui/technicians/techniciancard.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QKeySequence;
class QWidget;

namespace callout {

class BoardPanel;
class TechnicianEditor;
class TechnicianListModel;
class TechniciansPanel;

/// Technicians in the window: what can be done to the one that is selected, the card that tells of their day, and their
/// editors. Every edit is one undo step.
class TechnicianFlow : public QObject
{
    Q_OBJECT

public:
    TechnicianFlow(const OfficeParts &parts, TechnicianListModel &model, TechniciansPanel &panel, BoardPanel &board,
                   QWidget &window);

    /// Everything, for the menu, the palette and the shortcut sheet; separators among it.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// What the menu of a technician's row offers.
    [[nodiscard]] QList<QAction *> ofRow() const;
    [[nodiscard]] TechnicianCard &card() { return *m_card; }

public slots:
    void newTechnician();
    /// Brings the editor of this technician forward, or opens one.
    void edit(callout::TechnicianId technician);
    /// Shows somebody where they are: selected on the days shown, else in an editor.
    void find(callout::TechnicianId technician);
    void showCard(callout::TechnicianId technician, const QRect &row);
    void unassignAll(callout::TechnicianId technician);
    void callInSick(callout::TechnicianId technician);
    void addEvent(callout::TechnicianId technician);

signals:
    /// A phone is to be paired to somebody.
    void phoneRequested(callout::TechnicianId technician);
    void problemArose(const QString &message);
    /// News with a step that does something about it.
    void alertArose(const QString &message, const QString &step, const std::function<void()> &run);

private:
    QAction *add(const QString &text, const QKeySequence &key, Icon icon,
                 std::function<void(TechnicianId technician)> run);
    void addSeparator();
    void createActions();
    void connectPanels();
    TechnicianEditor *showEditor(const Technician &technician);
    void save(TechnicianEditor *editor, const Technician &before, const Technician &after,
              const TechnicianTimes &timesBefore, const TechnicianTimes &timesAfter);
    void showMenu(TechnicianId technician, const QPoint &position);
    void showCardByKey(TechnicianId technician);
    void perform(Result<commands::Clearing> clearing, TechnicianId technician);
    void readTickets();
    void refresh();
    void repaintIcons();
    [[nodiscard]] QDate workingDay() const;

    OfficeParts m_parts;
    TechnicianListModel &m_model;
    TechniciansPanel &m_panel;
    BoardPanel &m_board;
    QWidget &m_window;
    TechnicianCard *m_card;
    TicketsByType m_tickets;
    QList<QAction *> m_all;
    QHash<QAction *, Icon> m_icons;
    QAction *m_new = nullptr;
    QAction *m_pause = nullptr;
    QHash<TechnicianId, QPointer<TechnicianEditor>> m_editors;
};

} // namespace callout
