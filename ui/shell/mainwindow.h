#pragma once

#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "ui/models/boardselection.h"
#include "ui/shell/officeparts.h"

#include <QDate>
#include <QMainWindow>

class QAction;
class QLabel;

namespace callout {

class AssignmentFlow;
class AutoFlow;
class BoardModel;
class BoardPanel;
class DayFlow;
class DayHeader;
class DeviceFlow;
class ExportFlow;
class ImportFlow;
class JobActions;
class JobQueueModel;
class LiveFlow;
class MapPanel;
class MessageBar;
class NamedLayouts;
class PlanFlow;
class QueuePanel;
class RecordFlow;
class SavedLabel;
class SettingsFlow;
class TechnicianListModel;
class TaskStrip;
class TechnicianFlow;
class TechniciansPanel;
class WindowMenus;
struct ShownLists;

/// The console: queue, map, technicians and review as docks around one day, with the menus, keys and messages that belong to
/// all of them. It connects the panels; each panel knows only the models.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const OfficeParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] QDate today() const;

    void tellNews(const QString &message);
    /// How far an import of a map is, from 0 to 1; endTask() when it is over.
    void showTask(const QString &words, double done);
    void endTask();
    void tellProblem(const QString &message);
    /// The integrity check found something: says what, and offers a backup of what can still be read.
    void tellDamage(const QStringList &findings);

    /// Every action of the window, for the palette and the shortcut sheet.
    [[nodiscard]] QList<QAction *> everyAction() const;

    [[nodiscard]] QString undoText() const;
    [[nodiscard]] JobId selectedJob() const { return m_parts.selection.currentJob(); }
    [[nodiscard]] DayHeader &header() { return *m_header; }
    [[nodiscard]] QueuePanel &queue() { return *m_queue; }
    [[nodiscard]] MapPanel &map() { return *m_map; }
    [[nodiscard]] TechniciansPanel &technicians() { return *m_technicians; }
    [[nodiscard]] BoardPanel &boardPanel() { return *m_boardPanel; }
    [[nodiscard]] JobActions &jobActions() { return *m_jobActions; }
    [[nodiscard]] RecordFlow &records() { return *m_records; }
    [[nodiscard]] SettingsFlow &settings() { return *m_settings; }
    [[nodiscard]] PlanFlow &plan() { return *m_plan; }
    [[nodiscard]] ImportFlow &imports() { return *m_imports; }
    [[nodiscard]] ExportFlow &exports() { return *m_exports; }
    [[nodiscard]] TechnicianFlow &technicianFlow() { return *m_technicianFlow; }
    [[nodiscard]] DayFlow &dayEnds() { return *m_dayEnds; }
    [[nodiscard]] AutoFlow &autopilot() { return *m_auto; }
    [[nodiscard]] LiveFlow &live() { return *m_live; }
    [[nodiscard]] DeviceFlow &devices() { return *m_devices; }
    [[nodiscard]] NamedLayouts &layouts() { return *m_layouts; }
    [[nodiscard]] const QList<QDockWidget *> &docks() const { return m_docks; }

public slots:
    /// The clock moved on.
    void refreshClock();
    /// Drives take other times or other streets.
    void refreshDrives();

signals:
    void newOfficeRequested();
    void openOfficeRequested(const QString &path);
    void mapImportRequested(const QString &extract);
    void taskCancelled();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPanels();
    /// What can be done at a place on the map.
    void showGroundMenu(const GeoPoint &place);
    [[nodiscard]] ShownLists shownLists() const;
    void createDocks();
    void createStatusBar();
    void connectPanels();
    void connectPlan();
    void connectSettings();
    void connectDayEnds();
    void connectAuto();
    void connectLive();
    void showEngineChanges();
    void connectBoard();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *panel);
    void showTitle();
    void showUndoText();
    /// Brings the dock of a run's proposals, or of the engine's own changes, forward.
    void showBeside(QDockWidget *dock);

    OfficeParts m_parts;
    DayHeader *m_header = nullptr;
    JobQueueModel *m_queueModel = nullptr;
    TechnicianListModel *m_technicianModel = nullptr;
    BoardModel *m_boardModel = nullptr;
    QueuePanel *m_queue = nullptr;
    MapPanel *m_map = nullptr;
    TechniciansPanel *m_technicians = nullptr;
    BoardPanel *m_boardPanel = nullptr;
    JobActions *m_jobActions = nullptr;
    AssignmentFlow *m_assignments = nullptr;
    RecordFlow *m_records = nullptr;
    TechnicianFlow *m_technicianFlow = nullptr;
    PlanFlow *m_plan = nullptr;
    ImportFlow *m_imports = nullptr;
    ExportFlow *m_exports = nullptr;
    SettingsFlow *m_settings = nullptr;
    DayFlow *m_dayEnds = nullptr;
    AutoFlow *m_auto = nullptr;
    LiveFlow *m_live = nullptr;
    DeviceFlow *m_devices = nullptr;
    MessageBar *m_messages = nullptr;
    SavedLabel *m_saved = nullptr;
    TaskStrip *m_task = nullptr;
    QLabel *m_undoText = nullptr;
    NamedLayouts *m_layouts = nullptr;
    WindowMenus *m_menus = nullptr;
    QList<QDockWidget *> m_docks;
    QDockWidget *m_review = nullptr;
    QDockWidget *m_changes = nullptr;
    QDockWidget *m_alerts = nullptr;
    bool m_isZoneKnown = false;
};

} // namespace callout
