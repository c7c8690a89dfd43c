#include "tests/ui/shell/testconsole.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

JobChange titled(const QString &title)
{
    return [title](Job &job) { job.title = title; };
}

} // namespace

TestConsole::TestConsole(QSettings &settings) : m_settings(settings)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ana = day.worker(u"Ana Moreno"_s);
    mike = day.worker(u"Mike Boyle"_s);
    leak = day.job(u"J-1"_s,
                   all({titled(u"Burst pipe"_s), stands(10), promised(day.span(u"09:00"_s, u"11:00"_s)),
                        [](Job &job) { job.priority = Priority::Emergency; }}));
    boiler = day.scheduled(u"J-2"_s, ana, u"10:00"_s, all({titled(u"Boiler service"_s), stands(5)}));
    tap = day.job(u"J-3"_s, all({titled(u"Dripping tap"_s), stands(7), promised(day.span(u"13:00"_s, u"15:00"_s))}));
    day.job(u"J-4"_s, hasStatus(JobStatus::Cancelled));
    tomorrow = day.job(u"J-5"_s, all({titled(u"New radiator"_s), promised(day.span(u"+1 09:00"_s, u"+1 11:00"_s))}));
    // Jobs without a promise belong to the day of their start or stay open on every day; these have one.
    m_office = std::make_unique<TestOffice>(day.snapshot(), day.at(u"08:30"_s));
    m_lookup = std::make_unique<OfficeLookup>(m_office->thread());
    m_theme = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_theme->setMotionReduced(true);
    m_theme->applyTo(*qApp);
    open();
}

TestConsole::~TestConsole() = default;

void TestConsole::open()
{
    m_history = std::make_unique<UndoHistory>(m_office->board());
    m_selection = std::make_unique<BoardSelection>();
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    const auto ask = [this](const DaySnapshot &today, const planner::TicketHistory &) {
        return RunRequest{
            .day = today, .tickets = {}, .now = m_office->clock().now(), .roads = nullptr, .settings = {}};
    };
    const auto plan = [this](const planner::RunInput &input, const planner::RunOptions &) -> Result<Proposal> {
        Proposal proposal;
        proposal.day = input.day.firstDay;
        proposal.at = input.now;
        proposal.lines = planned;
        return proposal;
    };
    m_pilot = std::make_unique<AutoPilot>(
        m_office->board(), *m_history, m_office->thread(), m_drives, ask,
        [](const DaySnapshot &, const ProposalLine &) { return u"the closest"_s; }, plan);
    QSignalSpy read(&m_office->board(), &DayBoard::dayReset);
    m_window =
        std::make_unique<MainWindow>(OfficeParts{*m_lookup, m_office->board(), *m_history, m_drives, *m_selection,
                                                 *m_advisor, m_engine, *m_pilot, *m_theme, m_settings});
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not come up");
    // The first reading would bring today back over whatever day a test picks before it.
    if (!QTest::qWaitFor([&read] { return !read.isEmpty(); }))
        qFatal("the day is not read");
    m_office->settle();
}

void TestConsole::reopen()
{
    m_window->close();
    m_window.reset();
    open();
}

QAction *TestConsole::action(const QString &text)
{
    for (QAction *action : m_window->everyAction()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

QDockWidget *TestConsole::dock(const QString &name)
{
    return m_window->findChild<QDockWidget *>(name);
}

void TestConsole::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
}

} // namespace callout::test
