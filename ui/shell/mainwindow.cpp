#include "ui/shell/mainwindow.h"

#include "core/commands/eventcommands.h"
#include "core/dispatch/officelookup.h"
#include "ui/board/boardpanel.h"
#include "ui/live/alertspanel.h"
#include "ui/live/livelight.h"
#include "ui/map/mappanel.h"
#include "ui/models/boardmodel.h"
#include "ui/models/jobqueuemodel.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/review/enginechangespanel.h"
#include "ui/review/reviewpanel.h"
#include "ui/shell/assignmentflow.h"
#include "ui/shell/autoflow.h"
#include "ui/shell/dayflow.h"
#include "ui/shell/dayheader.h"
#include "ui/shell/deviceflow.h"
#include "ui/shell/exportflow.h"
#include "ui/shell/importflow.h"
#include "ui/shell/jobactions.h"
#include "ui/shell/liveflow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/namedlayouts.h"
#include "ui/shell/planflow.h"
#include "ui/shell/recordflow.h"
#include "ui/shell/savedlabel.h"
#include "ui/shell/settingsflow.h"
#include "ui/shell/taskstrip.h"
#include "ui/shell/technicianflow.h"
#include "ui/shell/windowmenus.h"
#include "ui/style/spacing.h"
#include "ui/technicians/technicianspanel.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QSize FirstSize{1366, 768};
constexpr int QueueWidth = 344;
constexpr int TechniciansWidth = 304;
constexpr int ReviewWidth = 320;
constexpr int BoardHeight = 292;

} // namespace

MainWindow::MainWindow(const OfficeParts &parts, QWidget *parent) : QMainWindow(parent), m_parts(parts)
{
    setDockNestingEnabled(true);
    setAnimated(!parts.theme.isMotionReduced());
    resize(FirstSize);
    m_jobActions = new JobActions(parts.board, parts.history, parts.selection, parts.drives, parts.theme, this);
    m_assignments = new AssignmentFlow(parts, *this);
    m_records = new RecordFlow(parts, *this);
    m_plan = new PlanFlow(parts, *this);
    m_settings = new SettingsFlow(parts, *this);
    m_dayEnds = new DayFlow(parts, *this);
    m_imports = new ImportFlow(parts, *this);
    m_auto = new AutoFlow(parts, *this);
    m_live = new LiveFlow(parts, *this);
    m_devices = new DeviceFlow(parts, *this);
    createPanels();
    m_exports = new ExportFlow(parts, shownLists(), *this);
    createDocks();
    m_layouts = new NamedLayouts(*this, parts.settings, this);
    m_menus = new WindowMenus(parts, *this);
    createStatusBar();
    connectPanels();
    connectPlan();
    connectSettings();
    connectDayEnds();
    connectAuto();
    connectLive();
    connectBoard();
    showTitle();
    m_layouts->restoreLast();
    m_header->showDay(today());
}

MainWindow::~MainWindow() = default;

QDate MainWindow::today() const
{
    return m_header->today();
}

void MainWindow::createPanels()
{
    m_header = new DayHeader(m_parts.board, m_parts.theme, this);
    m_header->addAction(m_jobActions->newJob());
    m_header->addPrimary(*m_plan->autoAssign());
    m_header->addCount(*m_dayEnds->countAction());
    m_header->addMode(m_auto->modes());
    m_header->addWidget(m_live->light());
    addToolBar(Qt::TopToolBarArea, m_header);

    const Instant now = m_parts.board.clock().now();
    m_queueModel = new JobQueueModel(m_parts.board, now, this);
    m_queue = new QueuePanel(*m_queueModel, m_parts.selection, m_parts.advisor, m_parts.theme, this);
    const QList<QAction *> ofJobs = QList{m_plan->whyNotAction()} + m_jobActions->all();
    m_queue->setJobActions(ofJobs);
    m_queue->setBulkActions(m_jobActions->bulk());
    m_queue->setHeadingVisible(false);
    m_map = new MapPanel(m_parts.board, m_parts.selection, m_parts.advisor, m_parts.drives, m_parts.theme, this);
    m_technicianModel = new TechnicianListModel(m_parts.board, m_parts.drives, now, this);
    m_technicians = new TechniciansPanel(*m_technicianModel, m_parts.selection, m_parts.advisor, m_parts.theme, this);
    m_technicians->setStopActions(ofJobs);
    m_boardModel = new BoardModel(m_parts.board, m_parts.drives, now, this);
    m_boardPanel = new BoardPanel(*m_boardModel, m_parts.selection, m_parts.advisor, m_parts.theme, this);
    m_boardPanel->setJobActions(ofJobs);
    m_technicianFlow = new TechnicianFlow(m_parts, *m_technicianModel, *m_technicians, *m_boardPanel, *this);
    m_technicians->setTechnicianActions(m_technicianFlow->ofRow() << m_plan->optimiseAction());
}

ShownLists MainWindow::shownLists() const
{
    const auto jobs = [this] {
        QList<JobId> ids;
        for (int row = 0; row < m_queue->filter().rowCount(); ++row)
            ids.append(JobId{m_queue->filter().index(row, 0).data(JobQueueModel::JobRole).toLongLong()});
        return ids;
    };
    const auto technicians = [this] {
        QList<TechnicianId> ids;
        for (int row = 0; row < m_technicianModel->rowCount(); ++row)
            ids.append(m_technicianModel->technicianAt(m_technicianModel->index(row, 0)));
        return ids;
    };
    return {jobs, technicians};
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *panel)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    m_docks.append(dock);
    return dock;
}

void MainWindow::createDocks()
{
    m_messages = new MessageBar(m_parts.theme, this);
    QDockWidget *queue = addDock(u"queue"_s, tr("Jobs"), m_queue);
    QDockWidget *map = addDock(u"map"_s, tr("Map"), m_map);
    QDockWidget *technicians = addDock(u"technicians"_s, tr("Technicians"), m_technicians);
    QDockWidget *board = addDock(u"board"_s, tr("Board"), m_boardPanel);
    m_changes = addDock(u"changes"_s, tr("Engine"), m_auto->panel());
    m_alerts = addDock(u"alerts"_s, tr("Alerts"), m_live->panel());
    m_review = addDock(u"review"_s, tr("Review"), m_plan->panel());
    // Docks do not mirror themselves for right-to-left readers.
    QList<QDockWidget *> order{queue, map, technicians, m_review};
    QList<int> widths{QueueWidth, width() - QueueWidth - TechniciansWidth, TechniciansWidth, ReviewWidth};
    if (isRightToLeft()) {
        std::ranges::reverse(order);
        std::ranges::reverse(widths);
    }
    addDockWidget(Qt::LeftDockWidgetArea, order.at(0));
    splitDockWidget(order.at(0), board, Qt::Vertical);
    splitDockWidget(order.at(0), order.at(1), Qt::Horizontal);
    splitDockWidget(order.at(1), order.at(2), Qt::Horizontal);
    splitDockWidget(order.at(2), order.at(3), Qt::Horizontal);
    tabifyDockWidget(m_review, m_changes);
    tabifyDockWidget(m_changes, m_alerts);
    m_review->hide(); // until there is something to review
    m_changes->hide();
    m_alerts->hide();
    resizeDocks(order, widths, Qt::Horizontal);
    resizeDocks({order.at(0), board}, {height() - BoardHeight, BoardHeight}, Qt::Vertical);
}

void MainWindow::createStatusBar()
{
    m_undoText = new QLabel(this);
    m_saved = new SavedLabel(m_parts.board, this);
    m_task = new TaskStrip(m_parts.theme, this);
    connect(m_task, &TaskStrip::cancelled, this, &MainWindow::taskCancelled);
    statusBar()->addWidget(m_undoText, 1);
    statusBar()->addPermanentWidget(m_task);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(spacing::Small, 0, spacing::Small, 0);
    connect(&m_parts.history.stack(), &QUndoStack::undoTextChanged, this, &MainWindow::showUndoText);
    showUndoText();
}

void MainWindow::connectPanels()
{
    connect(m_records, &RecordFlow::problemArose, this, &MainWindow::tellProblem);
    connect(m_records, &RecordFlow::newsArose, this, &MainWindow::tellNews);
    connect(m_queue, &QueuePanel::jobOpened, m_records, &RecordFlow::openJob);
    connect(m_map, &MapPanel::jobOpened, m_records, &RecordFlow::openJob);
    connect(m_map, &MapPanel::groundAsked, this, &MainWindow::showGroundMenu);
    connect(m_records, &RecordFlow::technicianFound, m_technicianFlow, &TechnicianFlow::find);
    connect(m_records, &RecordFlow::addressFound, m_map, &MapPanel::showPlace);
    connect(m_technicians, &TechniciansPanel::jobActivated, m_records, &RecordFlow::openJob);
    connect(m_boardPanel, &BoardPanel::jobOpened, m_records, &RecordFlow::openJob);
    connect(m_jobActions, &JobActions::openRequested, m_records, &RecordFlow::openJob);
    connect(m_jobActions, &JobActions::newJobRequested, m_records, &RecordFlow::newJob);
    connect(m_jobActions, &JobActions::reasonRequested, m_records, &RecordFlow::askReason);
    connect(m_jobActions, &JobActions::tagRequested, m_records, &RecordFlow::askTag);

    // Queued: the drag has to be over before a question can be answered.
    connect(m_map, &MapPanel::dropRequested, m_assignments, &AssignmentFlow::assign, Qt::QueuedConnection);
    connect(m_technicians, &TechniciansPanel::dropRequested, m_assignments, &AssignmentFlow::assign,
            Qt::QueuedConnection);
    connect(m_boardPanel, &BoardPanel::moveRequested, m_assignments, &AssignmentFlow::assignAt, Qt::QueuedConnection);
    connect(m_boardPanel, &BoardPanel::assignRequested, m_assignments, &AssignmentFlow::assign, Qt::QueuedConnection);
    connect(m_boardPanel, &BoardPanel::durationRequested, m_assignments, &AssignmentFlow::setDuration,
            Qt::QueuedConnection);
    connect(m_boardPanel, &BoardPanel::eventMoveRequested, this,
            [this](NonJobEventId event, TechnicianId technician, Instant begin) {
                m_parts.history.push(commands::moveEvent(m_parts.board, event, technician, begin));
            });
    connect(m_boardPanel, &BoardPanel::unassignRequested, this,
            [this](const QList<JobId> &jobs) { m_parts.history.push(commands::unassignJobs(m_parts.board, jobs)); });
    connect(m_jobActions, &JobActions::assignRequested, m_assignments, &AssignmentFlow::assign);
    connect(m_queue, &QueuePanel::unassignRequested, this,
            [this](const QList<JobId> &jobs) { m_parts.history.push(commands::unassignJobs(m_parts.board, jobs)); });
    connect(m_technicians, &TechniciansPanel::statusRequested, this,
            [this](TechnicianId technician, TechnicianStatus status) {
                m_parts.history.push(commands::setTechnicianStatus(m_parts.board, technician, status));
            });

    connect(m_header, &DayHeader::daysWanted, &m_parts.board, &DayBoard::showDays);
    connect(m_queue, &QueuePanel::newJobRequested, m_records, &RecordFlow::newJob);
    connect(m_header, &DayHeader::emergenciesClicked, this, [this] {
        m_queue->clearFilters();
        m_queue->filter().setPill(QueueCondition::Pill::Emergency);
    });
    connect(m_header, &DayHeader::openJobsClicked, this, [this] {
        m_queue->clearFilters();
        m_queue->filter().setStatuses({JobStatus::Unassigned});
    });
}

void MainWindow::connectPlan()
{
    connect(m_plan, &PlanFlow::reviewWanted, this, [this] { showBeside(m_review); });
    connect(m_plan, &PlanFlow::routeProposed, m_map, &MapPanel::showProposed);
    connect(m_plan, &PlanFlow::jobActivated, m_records, &RecordFlow::openJob);
    connect(m_plan, &PlanFlow::assignRequested, m_assignments, &AssignmentFlow::assign);
    connect(m_plan, &PlanFlow::newsArose, this, &MainWindow::tellNews);
    connect(m_plan, &PlanFlow::problemArose, this, &MainWindow::tellProblem);
    connect(m_technicianFlow, &TechnicianFlow::problemArose, this, &MainWindow::tellProblem);
    connect(m_technicianFlow, &TechnicianFlow::alertArose, this,
            [this](const QString &message, const QString &step, const std::function<void()> &run) {
                m_messages->tell(MessageBar::Kind::News, message, step, run);
            });
    connect(m_plan, &PlanFlow::alertArose, this,
            [this](const QString &message, const QString &step, const std::function<void()> &run) {
                m_messages->tell(MessageBar::Kind::Problem, message, step, run);
            });
}

void MainWindow::connectDayEnds()
{
    connect(m_dayEnds, &DayFlow::dayWanted, this, [this](QDate day) {
        if (m_header->span() != DayHeader::Span::Day)
            m_header->setSpan(DayHeader::Span::Day);
        m_header->showDay(day);
    });
    connect(m_dayEnds, &DayFlow::planWanted, m_header, &DayHeader::focusPrimary);
    connect(m_dayEnds, &DayFlow::jobActivated, m_records, &RecordFlow::openJob);
    connect(m_dayEnds, &DayFlow::technicianActivated, m_technicianFlow, &TechnicianFlow::edit);
    connect(m_dayEnds, &DayFlow::followUpRequested, m_records, &RecordFlow::followUp);
    connect(m_dayEnds, &DayFlow::reasonRequested, m_records, &RecordFlow::askReason);
    connect(m_dayEnds, &DayFlow::whyNotRequested, m_plan, &PlanFlow::whyNot);
    connect(m_dayEnds, &DayFlow::assignRequested, m_assignments, &AssignmentFlow::assign);
    connect(m_dayEnds, &DayFlow::problemArose, this, &MainWindow::tellProblem);
    connect(m_imports, &ImportFlow::newsArose, this, &MainWindow::tellNews);
    connect(m_exports, &ExportFlow::newsArose, this, &MainWindow::tellNews);
    connect(m_exports, &ExportFlow::problemArose, this, &MainWindow::tellProblem);
    connect(m_dayEnds, &DayFlow::quietNewsArose, this, [this](const QString &message) { tellNews(message); });
    const auto tellWith = [this](MessageBar::Kind kind) {
        return [this, kind](const QString &message, const QString &step, const std::function<void()> &run) {
            m_messages->tell(kind, message, step, run);
        };
    };
    connect(m_dayEnds, &DayFlow::newsArose, this, tellWith(MessageBar::Kind::News));
    connect(m_dayEnds, &DayFlow::alertArose, this, tellWith(MessageBar::Kind::Problem));
    connect(m_jobActions, &JobActions::rollOverRequested, m_dayEnds, &DayFlow::rollOver);
    connect(m_jobActions, &JobActions::closeOutRequested, m_dayEnds, &DayFlow::closeOut);
    connect(m_jobActions, &JobActions::completed, m_dayEnds, &DayFlow::offerCloseOut);
    connect(m_jobActions, &JobActions::followUpRequested, m_records, &RecordFlow::followUp);
}

void MainWindow::connectSettings()
{
    connect(m_settings, &SettingsFlow::newsArose, this, &MainWindow::tellNews);
    connect(m_settings, &SettingsFlow::problemArose, this, &MainWindow::tellProblem);
    connect(m_settings, &SettingsFlow::offerArose, this,
            [this](const QString &message, const QString &step, const std::function<void()> &run) {
                m_messages->tell(MessageBar::Kind::News, message, step, run);
            });
    connect(m_settings, &SettingsFlow::drawRequested, this, [this](ZoneId zone, const RecordTable<Zone> &zones) {
        if (!m_map->failure().isEmpty()) {
            tellProblem(tr("The map cannot be shown, so no zone can be drawn on it. The map's panel says why."));
            return m_settings->comeBack();
        }
        QDockWidget *map = findChild<QDockWidget *>(u"map"_s);
        map->show();
        map->raise();
        m_map->drawZone(zone, zones);
    });
    connect(m_plan, &PlanFlow::rulesRequested, m_settings, [this] { m_settings->open(SettingsDialog::Page::Engine); });
    connect(m_settings, &SettingsFlow::devicesRequested, m_devices, &DeviceFlow::showDevices);
    connect(m_devices, &DeviceFlow::settingsRequested, m_settings,
            [this] { m_settings->open(SettingsDialog::Page::Phones); });
    connect(m_technicianFlow, &TechnicianFlow::phoneRequested, m_devices, &DeviceFlow::pairPhone);
    connect(m_map, &MapPanel::zoneDrawn, m_settings, &SettingsFlow::takeOutline);
    connect(m_map, &MapPanel::zoneNotDrawn, m_settings, &SettingsFlow::comeBack);
}

void MainWindow::connectAuto()
{
    connect(m_auto, &AutoFlow::changesWanted, this, [this] { showBeside(m_changes); });
    connect(m_auto, &AutoFlow::jobActivated, m_records, &RecordFlow::openJob);
    connect(m_auto, &AutoFlow::whyRequested, m_plan, &PlanFlow::whyNot);
    connect(m_auto, &AutoFlow::takeBackRequested, m_assignments, &AssignmentFlow::takeBack);
    connect(m_auto, &AutoFlow::problemArose, this, &MainWindow::tellProblem);
    const auto tellAs = [this](MessageBar::Kind kind) {
        return [this, kind](const QString &message, const QString &step, const std::function<void()> &run) {
            m_messages->tell(kind, message, step, run);
        };
    };
    connect(m_auto, &AutoFlow::newsArose, this, tellAs(MessageBar::Kind::News));
    connect(m_auto, &AutoFlow::alertArose, this, tellAs(MessageBar::Kind::Problem));
    const auto show = [this] { m_header->showMode(m_auto->modeName(), m_auto->words()); };
    connect(m_auto, &AutoFlow::changed, this, show);
    show();
}

/// One count of all that needs somebody, be it the day or what the engine did to it.
void MainWindow::connectLive()
{
    const auto count = [this] {
        const int engine = m_auto->model().alertCount();
        m_live->panel()->showEngineAlerts(engine);
        m_header->showAlerts(engine + m_live->model().rowCount());
    };
    connect(m_auto, &AutoFlow::changed, this, count);
    connect(m_live, &LiveFlow::changed, this, count);
    count();
    connect(m_live, &LiveFlow::alertsWanted, this, [this] { showBeside(m_alerts); });
    connect(m_live->panel(), &AlertsPanel::engineAlertsWanted, this, &MainWindow::showEngineChanges);
    connect(m_header, &DayHeader::alertsClicked, this, [this] {
        if (m_live->model().rowCount() > 0)
            m_live->showAlert({});
        else
            showEngineChanges();
    });
    connect(m_live, &LiveFlow::jobActivated, m_records, &RecordFlow::openJob);
    connect(m_live, &LiveFlow::replanRequested, m_plan->autoAssign(), &QAction::trigger);
    connect(m_live, &LiveFlow::insertionsRequested, m_plan, &PlanFlow::previewInsertions);
    connect(m_live, &LiveFlow::swapRequested, m_plan, &PlanFlow::whyNot);
    connect(m_live, &LiveFlow::newsArose, this, &MainWindow::tellNews);
}

void MainWindow::showEngineChanges()
{
    showBeside(m_changes);
    m_auto->panel()->showNewest();
}

void MainWindow::showBeside(QDockWidget *dock)
{
    if (dock->isHidden()) {
        dock->show();
        if (!dock->isFloating())
            resizeDocks({dock}, {ReviewWidth}, Qt::Horizontal);
    }
    dock->raise();
}

void MainWindow::showGroundMenu(const GeoPoint &place)
{
    QMenu menu(this);
    connect(menu.addAction(tr("New job here…")), &QAction::triggered, this,
            [this, place] { m_records->newJobAt(place, {}); });
    if (const Job *job = m_parts.board.job(selectedJob())) {
        connect(menu.addAction(tr("Put the pin of %1 here").arg(job->number)), &QAction::triggered, this,
                [this, place, id = job->id] { m_records->placeJob(id, place); });
    }
    menu.exec(QCursor::pos());
}

void MainWindow::connectBoard()
{
    const auto tell = [this](const Error &error) { tellProblem(error.message); };
    connect(&m_parts.history, &UndoHistory::refused, this, tell);
    connect(&m_parts.board, &DayBoard::loadFailed, this, tell);
    connect(&m_parts.history, &UndoHistory::done, this, [this](const QString &label, EditKind kind) {
        if (kind == EditKind::Undo)
            statusBar()->showMessage(tr("Undone: %1").arg(label), 4000);
        else if (kind == EditKind::Redo)
            statusBar()->showMessage(tr("Redone: %1").arg(label), 4000);
    });
    connect(&m_parts.board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (changes.isOfficeChanged)
            showTitle();
    });
    connect(&m_parts.board, &DayBoard::dayReset, this, [this] {
        showTitle();
        // The first load is asked for before the office's time zone is known.
        if (!std::exchange(m_isZoneKnown, true) && m_header->day() != today())
            m_header->showDay(today());
    });
}

void MainWindow::tellNews(const QString &message)
{
    m_messages->tell(MessageBar::Kind::News, message);
}

void MainWindow::showTask(const QString &words, double done)
{
    m_task->showProgress(words, done);
}

void MainWindow::endTask()
{
    m_task->end();
}

void MainWindow::tellProblem(const QString &message)
{
    m_messages->tell(MessageBar::Kind::Problem, message);
}

void MainWindow::tellDamage(const QStringList &findings)
{
    const QString words =
        tr("The integrity check of this office file found something: %1 Keep a copy before you go on.")
            .arg(findings.front());
    m_messages->tell(MessageBar::Kind::Problem, words, tr("Back up now"), [this] { m_menus->backUp(); });
}

QList<QAction *> MainWindow::everyAction() const
{
    QList<QAction *> every = m_menus->all();
    every += m_jobActions->all();
    every += m_header->dayActions();
    every += m_queue->panelActions();
    every += m_plan->all();
    every += m_technicianFlow->all();
    every += m_dayEnds->all();
    every += m_auto->modes();
    every += m_live->all();
    every.append(m_jobActions->newJob());
    every.removeIf([](const QAction *action) { return action->isSeparator() || action->menu(); });
    return every;
}

void MainWindow::showTitle()
{
    const QString office = m_parts.board.day().settings.name;
    const QString name = office.isEmpty() ? QFileInfo(m_parts.lookup.path()).completeBaseName() : office;
    setWindowTitle(tr("Callout – %1").arg(name));
}

QString MainWindow::undoText() const
{
    return m_parts.history.stack().undoText();
}

void MainWindow::showUndoText()
{
    const QString text = undoText();
    m_undoText->setText(text.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1").arg(text));
}

void MainWindow::refreshClock()
{
    m_technicianModel->setNow(m_parts.board.clock().now());
    m_boardModel->setNow(m_parts.board.clock().now());
    m_queueModel->setNow(m_parts.board.clock().now());
    m_dayEnds->refreshClock();
    m_header->refresh();
    m_saved->refresh();
    m_auto->look();
    m_live->look();
}

void MainWindow::refreshDrives()
{
    m_technicianModel->setNow(m_parts.board.clock().now());
    m_boardModel->refreshDrives();
    m_map->refreshDrives();
    m_live->look();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layouts->keepLast();
    event->accept();
}

} // namespace callout
