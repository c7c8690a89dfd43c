#include "tests/ui/shell/testconsole.h"
#include "ui/dayends/closedialog.h"
#include "ui/dayends/closesection.h"
#include "ui/dayends/daycheckdialog.h"
#include "ui/dayends/handoverdialog.h"
#include "ui/dayends/openjobrow.h"
#include "ui/dialogs/jobeditor.h"
#include "ui/shell/countlabel.h"
#include "ui/shell/dayflow.h"
#include "ui/shell/dayheader.h"
#include "ui/shell/daymemory.h"
#include "ui/shell/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// How a day begins and ends in the window, by the keys that a dispatcher presses. Everything is real, down to the office
/// file.
class TestDayFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aGoodDayIsGreetedOnce();
    void trouble();
    void aCheckedLineIsMended();
    void whatIsSetAsideStaysSo();
    void rollsOverWithOneKey();
    void rolledJobsAreOnTheNextDay();
    void aFridayRollsOverToMonday();
    void showsTomorrowsPlan();
    void closesTheDayFromAnyDay();
    void theChecklistIsLive();
    void emergenciesGoToOnCall();
    void handsTheDayOver();
    void completingOffersToCloseOut();
    void followsAJobUp();
    void remembersADayUntilItIsOver();

private:
    [[nodiscard]] DayFlow &flow() { return m_console->window().dayEnds(); }
    [[nodiscard]] const Job &job(JobId id) { return *m_console->board().job(id); }
    [[nodiscard]] QString message() const
    {
        QStringList words;
        for (const MessageBar *bar : m_console->window().findChildren<MessageBar *>()) {
            for (const QLabel *label : bar->findChildren<QLabel *>())
                words.append(label->text());
        }
        return words.join(u' ');
    }
    [[nodiscard]] OpenJobRow *row(CloseKind kind) { return flow().closeDialog()->section(kind)->rows().value(0); }
    void openClosing()
    {
        m_console->action(u"Close the day…"_s)->trigger();
        QTRY_VERIFY(flow().closeDialog());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestDayFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void TestDayFlow::cleanup()
{
    m_console.reset();
    m_settings.reset();
    m_folder.reset();
}

// SPEC 8.4: quiet when all is well
void TestDayFlow::aGoodDayIsGreetedOnce()
{
    QTRY_VERIFY2(message().contains(u"Checked 08:30: nothing stands in the way"_s), qPrintable(message()));
    QVERIFY(!flow().countLabel()->isVisible());
    m_console->reopen();
    QVERIFY2(!message().contains(u"Checked"_s), qPrintable(message()));
    m_console->office().clock().set(m_console->day.at(u"+1 07:50"_s));
    m_console->office().show(m_console->day.date().addDays(1));
    m_console->window().refreshClock();
    QTRY_VERIFY2(message().contains(u"Before you start"_s), qPrintable(message())); // nobody has a shift, two are late
}

void TestDayFlow::trouble()
{
    QVERIFY(m_console->office().change(m_console->tap, [](Job &one) { one.duration = Seconds(0); }));
    QTRY_COMPARE(flow().countLabel()->text(), u"1 to check"_s);
    QTRY_VERIFY(flow().countLabel()->isVisible());
    m_settings->clear();
    m_console->reopen();
    QTRY_VERIFY2(message().contains(u"Before you start: 1 thing"_s), qPrintable(message()));
    flow().countLabel()->click();
    QVERIFY(flow().checkDialog());
}

void TestDayFlow::aCheckedLineIsMended()
{
    QVERIFY(m_console->office().change(m_console->tap, [](Job &one) { one.isEngineAllowed = false; }));
    m_console->press(Qt::Key_L);
    QVERIFY(flow().checkDialog());
    QCOMPARE(flow().check().findings().size(), 1);
    flow().checkDialog()->stepButton()->click();
    QCOMPARE(m_console->selection().currentJob(), m_console->tap);
    QVERIFY(job(m_console->tap).isEngineAllowed);
    QTRY_COMPARE(flow().check().findings().size(), 0);
    m_console->history().undo();
    QVERIFY(!job(m_console->tap).isEngineAllowed);
}

void TestDayFlow::whatIsSetAsideStaysSo()
{
    QVERIFY(m_console->office().change(m_console->tap, [](Job &one) { one.isEngineAllowed = false; }));
    m_console->press(Qt::Key_L);
    flow().checkDialog()->dismissButton()->click();
    QCOMPARE(flow().check().findings().size(), 0);
    m_console->reopen();
    QCOMPARE(flow().check().findings().size(), 0);
    QCOMPARE(flow().check().dismissedCount(), 1);
}

// SPEC 7.1
void TestDayFlow::rollsOverWithOneKey()
{
    m_console->selection().selectJobs({m_console->tap, m_console->boiler});
    m_console->press(Qt::Key_T, Qt::ShiftModifier);
    QCOMPARE(m_console->history().stack().undoText(), u"Roll 2 jobs over to 11/03/2026"_s);
    QVERIFY(!m_console->board().job(m_console->tap));
    m_console->history().undo();
    m_console->office().settle();
    QTRY_VERIFY(m_console->board().job(m_console->tap));
    QCOMPARE(job(m_console->boiler).technician, m_console->ana);
}

void TestDayFlow::rolledJobsAreOnTheNextDay()
{
    m_console->selection().selectJobs({m_console->tap});
    m_console->action(u"Roll over to tomorrow"_s)->trigger();
    m_console->office().settle();
    m_console->office().show(m_console->day.date().addDays(1));
    QCOMPARE(job(m_console->tap).rolledFrom, std::optional(m_console->day.date()));
    QCOMPARE(job(m_console->tap).windowBegin, std::optional(m_console->day.at(u"+1 13:00"_s)));
}

void TestDayFlow::aFridayRollsOverToMonday()
{
    m_console->office().clock().set(m_console->day.at(u"+3 16:00"_s));
    m_console->selection().selectJobs({m_console->tap});
    QAction *roll = m_console->action(u"Roll over to Monday"_s);
    QVERIFY(roll);
    roll->trigger();
    QCOMPARE(m_console->history().stack().undoText(), u"Roll J-3 over to 16/03/2026"_s);
}

void TestDayFlow::showsTomorrowsPlan()
{
    m_console->selection().selectJobs({m_console->tap});
    m_console->action(u"Roll over to tomorrow"_s)->trigger();
    m_console->press(Qt::Key_End, Qt::AltModifier);
    QTRY_COMPARE(m_console->board().day().firstDay, m_console->day.date().addDays(1));
    QTRY_VERIFY2(message().contains(u"Wednesday: 2 open, 0 planned, 1 carried over"_s), qPrintable(message()));
    const auto *focused = qobject_cast<const QPushButton *>(m_console->window().focusWidget());
    QVERIFY(focused && focused->text() == u"Auto-Assign"_s);
}

void TestDayFlow::closesTheDayFromAnyDay()
{
    m_console->window().header().showDay(m_console->day.date().addDays(1));
    QTRY_COMPARE(m_console->board().day().firstDay, m_console->day.date().addDays(1));
    m_console->press(Qt::Key_L, Qt::ShiftModifier);
    QTRY_VERIFY(flow().closeDialog());
    QCOMPARE(flow().closing().day, m_console->day.date());
    QCOMPARE(m_console->board().day().firstDay, m_console->day.date());
    flow().closeDialog()->setNotes(u"Salt the yard"_s);
    m_console->window().header().showDay(m_console->day.date().addDays(2));
    QTRY_VERIFY(!flow().closeDialog());
    openClosing();
    QCOMPARE(flow().closeDialog()->notes(), u"Salt the yard"_s);
}

void TestDayFlow::theChecklistIsLive()
{
    openClosing();
    const auto open = [&](CloseKind kind) { return flow().closing().item(kind).open; };
    QCOMPARE(open(CloseKind::Emergencies), QList{m_console->leak});
    QCOMPARE(open(CloseKind::Unassigned), QList{m_console->tap});
    QCOMPARE(open(CloseKind::RolledOver), QList{m_console->boiler});

    row(CloseKind::Unassigned)->stepButton(CloseStep::RollOver)->click();
    QTRY_COMPARE(flow().closing().item(CloseKind::RolledOver).settled, QList{m_console->tap});
    QVERIFY(open(CloseKind::Unassigned).isEmpty());

    QLineEdit *note = row(CloseKind::RolledOver)->answer();
    note->setText(u"customer away"_s);
    emit note->editingFinished();
    QCOMPARE(job(m_console->boiler).openNote, u"customer away"_s);
    QVERIFY(flow().closing().item(CloseKind::RolledOver).unexplained.isEmpty());

    m_console->history().undo();
    m_console->history().undo();
    QTRY_COMPARE(open(CloseKind::Unassigned), QList{m_console->tap});
    QVERIFY(flow().closing().item(CloseKind::RolledOver).settled.isEmpty());
}

void TestDayFlow::emergenciesGoToOnCall()
{
    const TimeWindow night{m_console->day.at(u"17:00"_s), m_console->day.at(u"+1 07:00"_s)};
    ChangeSet changes;
    changes.create(Shift{
        .id = {900}, .technician = m_console->mike, .kind = ShiftKind::OnCall, .begin = night.begin, .end = night.end});
    QVERIFY(m_console->office().edit(changes));
    openClosing();
    QPushButton *escalate = row(CloseKind::Emergencies)->stepButton(CloseStep::Escalate);
    QCOMPARE(escalate->text(), u"To Mike Boyle, on call"_s);
    escalate->click();
    QCOMPARE(job(m_console->leak).technician, m_console->mike);
}

void TestDayFlow::handsTheDayOver()
{
    openClosing();
    QVERIFY(!flow().closeDialog()->handOverButton()->isEnabled());
    for (const JobId id : {m_console->leak, m_console->tap, m_console->boiler})
        QVERIFY(m_console->office().change(id, [](Job &one) { one.openNote = u"no parts"_s; }));
    QTRY_VERIFY(flow().closeDialog()->handOverButton()->isEnabled());
    flow().closeDialog()->setNotes(u"Salt the yard"_s);
    flow().closeDialog()->handOverButton()->click();
    QTRY_VERIFY(flow().closeDialog()->findChild<HandOverDialog *>());
    const auto *dialog = flow().closeDialog()->findChild<HandOverDialog *>();
    for (const QString &words : {u"at 08:30"_s, u"J-1 Burst pipe: open, no parts"_s, u"Salt the yard"_s,
                                 u"Wednesday, 11 March 2026: 0 planned, 1 open"_s})
        QVERIFY2(dialog->page().text().contains(words), qPrintable(dialog->page().text()));
}

// SPEC 7.2
void TestDayFlow::completingOffersToCloseOut()
{
    m_console->selection().selectJobs({m_console->boiler});
    QVERIFY(!m_console->action(u"Close out…"_s)->isEnabled());
    m_console->press(Qt::Key_S, Qt::ShiftModifier);
    m_console->press(Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(job(m_console->boiler).status, JobStatus::Completed);
    QVERIFY2(message().contains(u"J-2 is completed"_s), qPrintable(message()));
    QVERIFY(m_console->action(u"Close out…"_s)->isEnabled());
}

void TestDayFlow::followsAJobUp()
{
    m_console->selection().selectJobs({m_console->boiler});
    m_console->press(Qt::Key_N, Qt::ShiftModifier);
    const auto *editor = m_console->window().findChild<JobEditor *>();
    QVERIFY(editor && editor->isNew());
    QCOMPARE(editor->edited().title, u"Follow-up: Boiler service"_s);
    QCOMPARE(editor->edited().notes, u"Follow-up of J-2 Boiler service"_s);
    QCOMPARE(editor->edited().latitude, job(m_console->boiler).latitude);
    QCOMPARE(editor->edited().preferredTechnician, m_console->ana);
    QCOMPARE(m_console->board().calendar().dayOf(*editor->edited().windowBegin), m_console->day.date().addDays(1));
}

void TestDayFlow::remembersADayUntilItIsOver()
{
    const QDate day(2026, 3, 10);
    DayMemory memory(*m_settings, u"/offices/one.callout"_s);
    memory.setGreeted(day);
    memory.setDismissed(day, {u"a"_s, u"b"_s});
    memory.setNotes(day, u"Salt"_s);
    const Instant at{Seconds(1'800'000'000)};
    const QList<AlertBook::PutAway> away{
        {{AlertCause::Kind::Progress, 2}, at, {}, Minutes(20), 3},
        {{AlertCause::Kind::Phone, 5}, at - Minutes(9), at + Minutes(30), Minutes(45), 0}};
    memory.setAlertsAway(day, away);
    QCOMPARE(memory.alertsAway(day), away);
    QVERIFY(memory.alertsAway(day.addDays(1)).isEmpty());
    QVERIFY(memory.isGreeted(day) && !memory.isGreeted(day.addDays(1)));
    QCOMPARE(memory.dismissed(day), QSet({u"a"_s, u"b"_s}));
    QCOMPARE(DayMemory(*m_settings, u"/offices/one.callout"_s).notes(day), u"Salt"_s);
    QVERIFY(!DayMemory(*m_settings, u"/offices/two.callout"_s).isGreeted(day));
    memory.setGreeted(day.addDays(1));
    QCOMPARE(memory.notes(day), u"Salt"_s); // closed after midnight
    memory.setGreeted(day.addDays(2));
    QVERIFY(memory.alertsAway(day).isEmpty());
    QVERIFY(memory.notes(day).isEmpty() && !memory.isGreeted(day));
    QVERIFY(memory.isGreeted(day.addDays(1)));
}

QTEST_MAIN(TestDayFlow)
#include "tst_dayflow.moc"
