#include "ui/shell/windowmenus.h"

#include "core/answers/whenanswered.h"
#include "core/dispatch/officelookup.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/map/mappanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/autoflow.h"
#include "ui/shell/dayflow.h"
#include "ui/shell/dayheader.h"
#include "ui/shell/deviceflow.h"
#include "ui/shell/exportflow.h"
#include "ui/shell/importflow.h"
#include "ui/shell/jobactions.h"
#include "ui/shell/liveflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/namedlayouts.h"
#include "ui/shell/planflow.h"
#include "ui/shell/recordflow.h"
#include "ui/shell/settingsflow.h"
#include "ui/shell/technicianflow.h"
#include "ui/style/actionicons.h"
#include "ui/technicians/technicianspanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString keyName(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

WindowMenus::WindowMenus(const OfficeParts &parts, MainWindow &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    addFileMenu();
    addEditMenu();
    addJobMenu();
    addTechnicianMenu();
    addPlanMenu();
    addDayMenu();
    addViewMenu();
    addHelpMenu();
    connect(&parts.theme, &ThemeSource::themeChanged, this, &WindowMenus::repaintIcons);
    repaintIcons();
}

QAction *WindowMenus::add(QMenu *menu, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(key);
    if (run)
        connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_all.append(action);
    return action;
}

void WindowMenus::addFileMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&File"));
    QAction *create = add(menu, tr("&New office…"), {}, [this] { emit m_window.newOfficeRequested(); });
    QAction *open = add(menu, tr("&Open office…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { openOffice(); });
    QMenu *recent = menu->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    menu->addSeparator();
    QAction *import = m_window.imports().action();
    menu->addAction(import);
    m_all.append(import);
    QMenu *exports = menu->addMenu(tr("&Export"));
    exports->addActions(m_window.exports().all());
    m_all += m_window.exports().all();
    QAction *map = add(menu, tr("Import &map…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] { importMap(); });
    add(menu, tr("Online ma&p…"), {}, [this] { openSettings(SettingsDialog::Page::Map); });
    menu->addSeparator();
    QAction *backup = add(menu, tr("&Back up…"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, [this] { backUp(); });
    add(menu, tr("&Check this office file"), {}, [this] { checkOffice(); });
    menu->addSeparator();
    QAction *settings = add(menu, tr("Office &settings…"), QKeySequence::Preferences,
                            [this] { openSettings(SettingsDialog::Page::Office); });
    add(menu, tr("&Driving…"), {}, [this] { openSettings(SettingsDialog::Page::Driving); });
    add(menu, tr("&Zones…"), {}, [this] { openSettings(SettingsDialog::Page::Zones); });
    connect(&m_window.settings(), &SettingsFlow::importRequested, this, &WindowMenus::importMap);
    menu->addSeparator();
    add(menu, tr("&Quit"), QKeySequence::Quit, [this] { m_window.close(); });
    m_icons += {{create, int(Icon::Folder)}, {open, int(Icon::Folder)}, {import, int(Icon::Folder)},
                {map, int(Icon::Map)},       {backup, int(Icon::Save)}, {settings, int(Icon::Settings)}};
}

void WindowMenus::addEditMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Edit"));
    QAction *undo = add(menu, tr("&Undo"), QKeySequence::Undo, [this] { m_parts.history.undo(); });
    QAction *redo = add(menu, tr("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_parts.history.redo(); });
    followUndo(undo, redo);
    menu->addSeparator();
    QAction *palette = add(menu, tr("&Command palette…"), Qt::CTRL | Qt::Key_K, [this] { showPalette(); });
    m_icons += {{undo, int(Icon::Undo)}, {redo, int(Icon::Redo)}, {palette, int(Icon::Commands)}};
}

void WindowMenus::followUndo(QAction *undo, QAction *redo)
{
    const QUndoStack &stack = m_parts.history.stack();
    const auto show = [undo, redo, &stack] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
        redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, this, show);
    connect(&stack, &QUndoStack::cleanChanged, this, show);
    connect(&stack, &QUndoStack::undoTextChanged, this, show);
    show();
}

void WindowMenus::addJobMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Job"));
    menu->addAction(m_window.jobActions().newJob());
    menu->addActions(m_window.jobActions().all());
    QAction *zones = m_window.settings().assignZonesAction();
    menu->addAction(zones);
    m_all.append(zones);
    m_icons.append({zones, int(Icon::Map)});
    menu->addSeparator();
    menu->addActions(m_window.queue().panelActions());
}

void WindowMenus::addTechnicianMenu()
{
    QMenu *technician = m_window.menuBar()->addMenu(tr("&Technician"));
    technician->addActions(m_window.technicianFlow().all());
    technician->addSeparator();
    QAction *devices = m_window.devices().listAction();
    technician->addAction(devices);
    m_all.append(devices);
    m_icons.append({devices, int(Icon::Phone)});
}

void WindowMenus::addPlanMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Plan"));
    menu->addActions(m_window.plan().all());
    menu->addSeparator();
    menu->addActions(m_window.autopilot().modes());
}

void WindowMenus::addDayMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Day"));
    menu->addActions(m_window.header().dayActions());
    menu->addSeparator();
    menu->addActions(m_window.dayEnds().all());
}

void WindowMenus::addViewMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : m_window.docks())
        menu->addAction(dock->toggleViewAction());
    QMenu *layouts = menu->addMenu(tr("&Layouts"));
    connect(layouts, &QMenu::aboutToShow, this, [this, layouts] { m_window.layouts().fillMenu(layouts); });
    menu->addSeparator();
    QAction *technicians =
        add(menu, tr("Go to &technicians"), Qt::Key_T, [this] { m_window.technicians().setFocus(); });
    QAction *fit = add(menu, tr("Show &all on the map"), Qt::CTRL | Qt::Key_0, [this] { m_window.map().fitAll(); });
    add(menu, tr("Zoom the map &in"), QKeySequence::ZoomIn, [this] { m_window.map().zoomIn(); });
    add(menu, tr("Zoom the map &out"), QKeySequence::ZoomOut, [this] { m_window.map().zoomOut(); });
    addZonesToggle(menu);
    menu->addSeparator();
    menu->addActions(m_window.live().all());
    menu->addSeparator();
    fillThemeMenu(menu->addMenu(tr("T&heme")));
    QAction *fullScreen = add(menu, tr("&Full screen"), QKeySequence::FullScreen,
                              [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    fullScreen->setShortcuts({QKeySequence(Qt::Key_F11)});
    m_icons += {{technicians, int(Icon::People)}, {fit, int(Icon::Fit)}};
}

void WindowMenus::addZonesToggle(QMenu *menu)
{
    QAction *zones = add(menu, tr("&Zones on the map"), Qt::SHIFT | Qt::Key_Z, {});
    zones->setCheckable(true);
    zones->setChecked(m_parts.settings.value("map/zones"_L1, true).toBool());
    m_window.map().setZonesShown(zones->isChecked());
    connect(zones, &QAction::toggled, this, [this](bool areShown) {
        m_window.map().setZonesShown(areShown);
        m_parts.settings.setValue("map/zones"_L1, areShown);
    });
}

void WindowMenus::fillThemeMenu(QMenu *menu)
{
    using Choice = ThemeSource::Choice;
    auto *group = new QActionGroup(menu);
    const std::pair<Choice, QString> choices[] = {
        {Choice::Desktop, tr("As the &desktop")}, {Choice::Light, tr("&Light")}, {Choice::Dark, tr("D&ark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = add(menu, text, {}, [this, choice] {
            m_parts.theme.setChoice(choice);
            m_parts.settings.setValue("window/theme"_L1, int(choice));
        });
        action->setCheckable(true);
        action->setChecked(choice == m_parts.theme.choice());
        group->addAction(action);
    }
}

void WindowMenus::addHelpMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Help"));
    QAction *keys = add(menu, tr("&Keys"), Qt::Key_Question, [this] { showShortcuts(); });
    add(menu, tr("&About Callout"), {}, [this] {
        QMessageBox::about(&m_window, tr("About Callout"),
                           tr("<b>Callout %1</b><p>A dispatch console for field-service offices.</p>"
                              "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                               .arg(QCoreApplication::applicationVersion()));
    });
    m_icons += {{keys, int(Icon::Keyboard)}};
}

void WindowMenus::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    const QStringList recent = m_parts.settings.value("recent"_L1).toStringList();
    for (const QString &path : recent) {
        if (path == m_parts.lookup.path() || !QFileInfo::exists(path))
            continue;
        connect(menu->addAction(path), &QAction::triggered, this,
                [this, path] { emit m_window.openOfficeRequested(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No other office was open before"))->setEnabled(false);
}

void WindowMenus::openOffice()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open office"), QFileInfo(m_parts.lookup.path()).absolutePath(), tr("Office files (*.callout)"));
    if (!path.isEmpty())
        emit m_window.openOfficeRequested(path);
}

void WindowMenus::importMap()
{
    const QString extract =
        QFileDialog::getOpenFileName(&m_window, tr("Import map"), m_parts.settings.value("extracts"_L1).toString(),
                                     tr("Maps (*.osm.pbf *.pbf *.osm *.mbtiles)"));
    if (extract.isEmpty())
        return;
    m_parts.settings.setValue("extracts"_L1, QFileInfo(extract).absolutePath());
    emit m_window.mapImportRequested(extract);
}

void WindowMenus::backUp()
{
    const QFileInfo office(m_parts.lookup.path());
    const QString proposal = u"%1/%2 %3.callout"_s.arg(office.absolutePath(), office.completeBaseName(),
                                                       m_window.today().toString(Qt::ISODate));
    const QString target =
        QFileDialog::getSaveFileName(&m_window, tr("Back up to"), proposal, tr("Office files (*.callout)"));
    if (target.isEmpty())
        return;
    whenAnswered(m_parts.lookup.backup(target), this, [this, target](const Result<void> &copied) {
        if (copied)
            m_window.tellNews(tr("Backed up to %1.").arg(target));
        else
            m_window.tellProblem(copied.error().message);
    });
}

void WindowMenus::checkOffice()
{
    whenAnswered(m_parts.lookup.check(), this, [this](const Result<QStringList> &findings) {
        if (!findings)
            m_window.tellProblem(findings.error().message);
        else if (findings->isEmpty())
            m_window.tellNews(tr("This office file is sound: integrity, references and audit trail."));
        else
            m_window.tellDamage(*findings);
    });
}

void WindowMenus::openSettings(SettingsDialog::Page page)
{
    m_window.settings().open(page);
}

void WindowMenus::showPalette()
{
    m_window.records().showPalette(m_window.everyAction());
}

void WindowMenus::showShortcuts()
{
    const QList<PanelKeys> panels{
        {tr("List of jobs"),
         {{tr("Open the job"), keyName(Qt::Key_Return)},
          {tr("Select or unselect"), keyName(Qt::Key_Space)},
          {tr("Move"), tr("Arrow keys")}}},
        {tr("Review"),
         {{tr("Next or previous line"), tr("J or K")},
          {tr("Accept the line, or a technician's"), keyName(Qt::Key_Return)},
          {tr("Reject the line"), keyName(Qt::Key_Delete)},
          {tr("Another technician or time"), keyName(Qt::Key_C)}}},
        {tr("Board"),
         {{tr("Next or previous bar, next or previous row"), tr("Arrow keys")},
          {tr("Move the bar in time"), tr("Alt+Left or Alt+Right")},
          {tr("Move the bar to another technician"), tr("Shift+Alt+Up or Shift+Alt+Down")},
          {tr("Open the job"), keyName(Qt::Key_Return)},
          {tr("Select or unselect"), keyName(Qt::Key_Space)},
          {tr("Copy the words of the selected bars"),
           QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)},
          {tr("Closer or farther"), tr("+ or −")},
          {tr("Show the present"), keyName(Qt::Key_Home)}}},
        {tr("Map"),
         {{tr("Move the map"), tr("Arrow keys")},
          {tr("Next pin"), keyName(Qt::Key_Tab)},
          {tr("Open the pin's job"), keyName(Qt::Key_Return)},
          {tr("Show all"), keyName(Qt::Key_Home)}}},
        {tr("Drawing a zone"),
         {{tr("Corner in the middle of the map"), keyName(Qt::Key_Space)},
          {tr("Take the last corner back"), keyName(Qt::Key_Backspace)},
          {tr("Use the outline"), keyName(Qt::Key_Return)},
          {tr("Cancel"), keyName(Qt::Key_Escape)}}},
    };
    ShortcutSheet(m_window.everyAction(), panels, m_parts.theme, &m_window).exec();
}

void WindowMenus::repaintIcons()
{
    for (const auto &[action, icon] : m_icons)
        action->setIcon(actionIcon(Icon(icon), m_parts.theme.theme()));
}

} // namespace callout
