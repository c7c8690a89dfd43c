#pragma once

#include "core/autopilot/autopilot.h"
#include "core/commands/undohistory.h"
#include "tests/support/fakeengine.h"
#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/themesource.h"

#include <QSettings>

namespace callout::test {

/// The whole console on a small office of two people, shown off screen. One emergency, one scheduled, one open and one
/// cancelled job today, one open job tomorrow; it is 08:30.
class TestConsole
{
public:
    explicit TestConsole(QSettings &settings);
    ~TestConsole();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] TestOffice &office() { return *m_office; }
    [[nodiscard]] UndoHistory &history() { return *m_history; }
    [[nodiscard]] FakeEngine &engine() { return m_engine; }
    [[nodiscard]] AutoPilot &pilot() { return *m_pilot; }
    [[nodiscard]] BoardSelection &selection() { return *m_selection; }
    [[nodiscard]] QAction *action(const QString &text);
    [[nodiscard]] QDockWidget *dock(const QString &name);

    /// Closes the window as a person does, and opens another one.
    void reopen();
    /// A key as a person presses it with the window in front.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    TestDay day;
    TechnicianId ana;
    TechnicianId mike;
    JobId leak;   ///< the emergency
    JobId boiler; ///< Ana's at 10:00
    JobId tap;
    JobId tomorrow;
    QList<ProposalLine> planned; ///< what Auto makes of the day

private:
    void open();

    QSettings &m_settings;
    MinuteDrives m_drives;
    FakeEngine m_engine;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<OfficeLookup> m_lookup;
    std::unique_ptr<ThemeSource> m_theme;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<AutoPilot> m_pilot;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace callout::test
