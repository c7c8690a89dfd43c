#include "core/commands/eventcommands.h"
#include "core/commands/undohistory.h"
#include "tests/support/daydifferences.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Command;

class EventCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aNewEventIsAdded();
    void anEventIsSaved();
    void anEventMovesInTimeAndToOthers();
    void anEventStaysInItsWindow();
    void anEventIsRemoved();
    void senselessEventsAreRefused();
    void everyCommandGoesBack();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] const NonJobEvent lunch() { return board().day().events.value(m_lunch); }
    QString done(Command command);

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
    TechnicianId m_bo;
    NonJobEventId m_lunch;
};

void EventCommandsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_lunch = m_day.event(m_ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:30"_s));
    m_history = std::make_unique<UndoHistory>(board());
    QVERIFY(QTest::qWaitFor([this] { return board().newId(RecordKind::NonJobEvent).has_value(); }));
}

void EventCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

/// Pushes the command; its label, "-" where there is nothing to do, or what was said against it.
QString EventCommandsTest::done(Command command)
{
    if (!command)
        return u"refused: "_s + command.error().message;
    const QString label = *command ? (*command)->text() : u"-"_s;
    m_history->push(std::move(command));
    return label;
}

void EventCommandsTest::aNewEventIsAdded()
{
    NonJobEvent training{.technician = m_ana,
                         .title = u" Training "_s,
                         .begin = m_day.at(u"09:00"_s),
                         .end = m_day.at(u"10:00"_s),
                         .timesheetCode = u" TRN "_s};
    QCOMPARE(done(commands::createEvent(board(), training)), u"Add \"Training\" to Ana's day"_s);
    const auto made = std::ranges::find(board().day().events, u"Training"_s, &NonJobEvent::title);
    QVERIFY(made != board().day().events.cend());
    QCOMPARE(made->timesheetCode, u"TRN"_s);
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), board().day()), QStringList());
    m_history->undo();
    QCOMPARE(board().day().events.size(), 1);
}

void EventCommandsTest::anEventIsSaved()
{
    NonJobEvent after = lunch();
    QCOMPARE(done(commands::saveEvent(board(), lunch(), after)), u"-"_s);
    after.title = u"Late lunch"_s;
    after.timesheetCode = u"BRK"_s;
    after.windowBegin = m_day.at(u"11:00"_s);
    after.windowEnd = m_day.at(u"14:00"_s);
    QCOMPARE(done(commands::saveEvent(board(), lunch(), after)), u"Change \"Late lunch\" of Ana"_s);
    QCOMPARE(lunch().windowEnd, after.windowEnd);
}

void EventCommandsTest::anEventMovesInTimeAndToOthers()
{
    QCOMPARE(done(commands::moveEvent(board(), m_lunch, m_ana, m_day.at(u"13:00"_s))),
             u"Move \"Lunch\" on Ana's day"_s);
    QCOMPARE(lunch().span(), m_day.span(u"13:00"_s, u"13:30"_s));
    QCOMPARE(done(commands::moveEvent(board(), m_lunch, m_bo, m_day.at(u"12:15"_s))), u"Move \"Lunch\" to Bo"_s);
    QCOMPARE(lunch().technician, m_bo);
    QCOMPARE(done(commands::moveEvent(board(), m_lunch, m_bo, m_day.at(u"12:15"_s))), u"-"_s);
    m_history->undo();
    QCOMPARE(lunch().technician, m_ana);
}

void EventCommandsTest::anEventStaysInItsWindow()
{
    QVERIFY(m_office->change(m_lunch, [this](NonJobEvent &one) {
        one.timesheetCode = u"BRK"_s;
        one.windowBegin = m_day.at(u"11:30"_s);
        one.windowEnd = m_day.at(u"13:30"_s);
    }));
    QCOMPARE(done(commands::moveEvent(board(), m_lunch, m_ana, m_day.at(u"13:00"_s))),
             u"Move \"Lunch\" on Ana's day"_s);
    for (const QString &outside : {u"11:15"_s, u"13:15"_s}) {
        const QString said = done(commands::moveEvent(board(), m_lunch, m_ana, m_day.at(outside)));
        QVERIFY2(said.startsWith(u"refused: The event lies outside of its window."_s), qPrintable(said));
    }
    QCOMPARE(lunch().span(), m_day.span(u"13:00"_s, u"13:30"_s));
}

void EventCommandsTest::anEventIsRemoved()
{
    QCOMPARE(done(commands::removeEvent(board(), lunch())), u"Remove \"Lunch\" from Ana's day"_s);
    QVERIFY(board().day().events.isEmpty());
    m_history->undo();
    QCOMPARE(lunch().title, u"Lunch"_s);
}

void EventCommandsTest::senselessEventsAreRefused()
{
    NonJobEvent wrong = lunch();
    wrong.end = wrong.begin;
    QVERIFY(done(commands::saveEvent(board(), lunch(), wrong)).startsWith(u"refused: The event has to end"_s));
    wrong.id = {};
    QVERIFY(done(commands::createEvent(board(), wrong)).startsWith(u"refused: The event has to end"_s));
    QVERIFY(done(commands::moveEvent(board(), m_lunch, {4711}, lunch().begin)).startsWith(u"refused: This tech"_s));
    QVERIFY(done(commands::moveEvent(board(), {4711}, m_ana, lunch().begin)).startsWith(u"refused: This event"_s));
    QCOMPARE(m_history->stack().count(), 0);
}

void EventCommandsTest::everyCommandGoesBack()
{
    const DaySnapshot before = board().day();
    NonJobEvent meeting = lunch();
    meeting.title = u"Meeting"_s;
    done(commands::createEvent(board(), meeting));
    done(commands::moveEvent(board(), m_lunch, m_bo, m_day.at(u"13:00"_s)));
    done(commands::removeEvent(board(), lunch()));
    QCOMPARE(m_history->stack().count(), 3);
    while (m_history->stack().canUndo())
        m_history->undo();
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), before), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::EventCommandsTest)
#include "tst_eventcommands.moc"
