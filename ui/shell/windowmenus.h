#pragma once

#include "ui/settings/settingsdialog.h"
#include "ui/shell/officeparts.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace callout {

class MainWindow;

/// The menu bar and all actions of it that are not about the selected jobs.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(const OfficeParts &parts, MainWindow &window);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    void backUp();

private:
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &key, std::function<void()> run);
    void addFileMenu();
    void addEditMenu();
    void addJobMenu();
    void addTechnicianMenu();
    void addPlanMenu();
    void addDayMenu();
    void addViewMenu();
    void addHelpMenu();
    void fillRecentMenu(QMenu *menu);
    void fillThemeMenu(QMenu *menu);
    void followUndo(QAction *undo, QAction *redo);
    void openOffice();
    void importMap();
    void checkOffice();
    void openSettings(SettingsDialog::Page page);
    void addZonesToggle(QMenu *menu);
    void showPalette();
    void showShortcuts();
    void repaintIcons();

    OfficeParts m_parts;
    MainWindow &m_window;
    QList<QAction *> m_all;
    QList<std::pair<QAction *, int>> m_icons;
};

} // namespace callout
