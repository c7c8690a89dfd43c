#include "core/commands/techniciancommands.h"
#include "core/commands/undohistory.h"
#include "core/domain/technicianday.h"
#include "tests/support/daydifferences.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Clearing;
using commands::Command;

namespace {

const QString noCommand = u"-"_s;

} // namespace

class TechnicianCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void somebodyNewComesWithTheirTimes();
    void senselessTechniciansAreRefused();
    void savingIsOneStepWithShiftsAndEvents();
    void savingKeepsWhatChangedElsewhere();
    void savingRefusesSenselessTimes_data();
    void savingRefusesSenselessTimes();
    void pausingNamesWhoItChanges();
    void unassigningAllLeavesWhatHasBegun();
    void unassigningAllTakesOneDayOnly();
    void callingInSickIsOneStep();
    void callingInSickWhileOffAlready();
    void callingInSickNeedsToday();
    void shiftsAreAddedChangedAndRemoved();
    void aWeeklyShiftIsChangedForItsDay();
    void senselessShiftsAreRefused_data();
    void senselessShiftsAreRefused();
    void timeOffIsGivenOnce();
    void unknownTechniciansAreRefused();
    void everyCommandGoesBack();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] const Job &job(JobId id) { return *board().job(id); }
    [[nodiscard]] Shift shift(const QString &begin, const QString &end, ShiftKind kind = ShiftKind::Normal) const
    {
        return {.technician = m_ana, .kind = kind, .begin = m_day.at(begin), .end = m_day.at(end)};
    }
    [[nodiscard]] NonJobEvent event(const QString &title, const QString &begin, const QString &end) const
    {
        return {.technician = m_ana, .title = title, .begin = m_day.at(begin), .end = m_day.at(end)};
    }
    QString done(Command command);
    /// Somebody new; waits for their number.
    [[nodiscard]] Command newTechnician(const Technician &wanted, const TechnicianTimes &times = {});
    QString done(Result<Clearing> clearing);

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
    TechnicianId m_bo;
    ShiftId m_shift;
    NonJobEventId m_lunch;
    JobId m_planned;
    JobId m_later;
    JobId m_travelling;
    JobId m_held;
    JobId m_done;
};

void TechnicianCommandsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.technician(u"Ana"_s);
    m_shift = m_day.shift(m_ana, u"08:00"_s, u"16:00"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_lunch = m_day.event(m_ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    m_done = m_day.scheduled(u"J-1"_s, m_ana, u"08:00"_s, hasStatus(JobStatus::Completed));
    m_travelling = m_day.scheduled(u"J-2"_s, m_ana, u"09:00"_s, hasStatus(JobStatus::EnRoute));
    m_held = m_day.scheduled(u"J-3"_s, m_ana, u"10:00"_s, hasStatus(JobStatus::OnHold));
    m_planned = m_day.scheduled(u"J-4"_s, m_ana, u"13:00"_s);
    m_later = m_day.scheduled(u"J-5"_s, m_ana, u"14:00"_s);
    m_day.scheduled(u"J-6"_s, m_bo, u"14:00"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:30"_s));
    m_history = std::make_unique<UndoHistory>(board());
    // The board asks the office file for numbers of new records.
    for (const RecordKind kind : {RecordKind::Shift, RecordKind::NonJobEvent})
        QVERIFY(QTest::qWaitFor([this, kind] { return board().newId(kind).has_value(); }));
}

void TechnicianCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

/// Pushes the command; its label, "-" where there is nothing to do, or what was said against it.
QString TechnicianCommandsTest::done(Command command)
{
    if (!command)
        return u"refused: "_s + command.error().message;
    const QString label = *command ? (*command)->text() : noCommand;
    QSignalSpy refused(m_history.get(), &UndoHistory::refused);
    const bool isDone = m_history->push(std::move(command));
    return isDone || refused.isEmpty() ? label : u"refused: "_s + refused.front().front().value<Error>().message;
}

Command TechnicianCommandsTest::newTechnician(const Technician &wanted, const TechnicianTimes &times)
{
    Command command(nullptr);
    (void)QTest::qWaitFor([&] {
        command = commands::createTechnician(board(), wanted, times);
        return command.has_value();
    });
    return command;
}

QString TechnicianCommandsTest::done(Result<Clearing> clearing)
{
    return done(std::move(clearing).transform([](Clearing made) { return std::move(made.command); }));
}

void TechnicianCommandsTest::somebodyNewComesWithTheirTimes()
{
    const Technician kim{.name = u" Kim Lee "_s, .phone = u" 0123 "_s};
    const TechnicianTimes times{{shift(u"08:00"_s, u"12:00"_s), shift(u"13:00"_s, u"16:00"_s)},
                                {event(u"Training"_s, u"09:00"_s, u"10:00"_s)}};
    QCOMPARE(done(newTechnician(kim, times)), u"Add Kim Lee to the team"_s);
    const auto made = std::ranges::find(board().day().technicians, u"Kim Lee"_s, &Technician::name);
    QVERIFY(made != board().day().technicians.cend());
    QCOMPARE(made->phone, u"0123"_s);
    QCOMPARE(std::ranges::count(board().day().shifts, made->id, &Shift::technician), 2);
    QCOMPARE(std::ranges::count(board().day().events, made->id, &NonJobEvent::technician), 1);
    QCOMPARE(m_history->stack().count(), 1);
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), board().day()), QStringList());
    m_history->undo();
    QCOMPARE(board().day().technicians.size(), 2);
    QCOMPARE(board().day().shifts.size(), 2);
}

void TechnicianCommandsTest::senselessTechniciansAreRefused()
{
    QVERIFY(done(commands::createTechnician(board(), {.name = u"  "_s})).startsWith(u"refused: Give"_s));
    Technician ana = *board().technician(m_ana);
    ana.follows = m_ana;
    QVERIFY(done(commands::saveTechnician(board(), *board().technician(m_ana), ana)).startsWith(u"refused: Nobody"_s));
    QCOMPARE(m_history->stack().count(), 0);
}

void TechnicianCommandsTest::savingIsOneStepWithShiftsAndEvents()
{
    const DaySnapshot before = board().day();
    const TechnicianTimes had{{before.shifts[m_shift]}, {before.events[m_lunch]}};
    TechnicianTimes wanted{{before.shifts[m_shift]}, {event(u"Meeting"_s, u"08:00"_s, u"08:30"_s)}};
    wanted.shifts.front().end = m_day.at(u"15:00"_s);
    wanted.shifts.append(shift(u"+1 00:00"_s, u"+3 00:00"_s, ShiftKind::TimeOff));
    Technician after = before.technicians[m_ana];
    after.weeklyShifts = {{1, QTime(8, 0), QTime(16, 0)}};
    QCOMPARE(done(commands::saveTechnician(board(), before.technicians[m_ana], after, had, wanted)), u"Edit Ana"_s);
    QCOMPARE(board().technician(m_ana)->weeklyShifts.size(), 1);
    QCOMPARE(board().day().shifts[m_shift].end, m_day.at(u"15:00"_s));
    QVERIFY(!board().day().events.contains(m_lunch));
    QCOMPARE(board().day().events.size(), 1);
    m_office->settle();
    m_office->show(m_day.date().addDays(2));
    QCOMPARE(std::ranges::count(board().day().shifts, ShiftKind::TimeOff, &Shift::kind), 1);
    m_office->show(m_day.date());
    QCOMPARE(m_history->stack().count(), 1);
    m_history->undo();
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), before), QStringList());
    QCOMPARE(done(commands::saveTechnician(board(), *board().technician(m_ana), *board().technician(m_ana), had, had)),
             noCommand);
}

void TechnicianCommandsTest::savingKeepsWhatChangedElsewhere()
{
    const Technician opened = *board().technician(m_ana);
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.phone = u"999"_s; }));
    Technician mine = opened;
    mine.rating = 4.5;
    QCOMPARE(done(commands::saveTechnician(board(), opened, mine)), u"Edit Ana"_s);
    QCOMPARE(board().technician(m_ana)->phone, u"999"_s);
    QCOMPARE(board().technician(m_ana)->rating, 4.5);
    mine.phone = u"111"_s;
    QVERIFY(done(commands::saveTechnician(board(), opened, mine)).startsWith(u"refused: "_s));
    QCOMPARE(board().technician(m_ana)->phone, u"999"_s);
}

void TechnicianCommandsTest::savingRefusesSenselessTimes_data()
{
    QTest::addColumn<std::function<TechnicianTimes()>>("times");
    const auto row = [](const char *name, const std::function<TechnicianTimes()> &times) {
        QTest::newRow(name) << times;
    };
    row("a shift backwards", [this] { return TechnicianTimes{{shift(u"16:00"_s, u"08:00"_s)}, {}}; });
    row("two shifts at once",
        [this] { return TechnicianTimes{{shift(u"08:00"_s, u"16:00"_s), shift(u"15:00"_s, u"18:00"_s)}, {}}; });
    row("an event without a title", [this] { return TechnicianTimes{{}, {event(u""_s, u"08:00"_s, u"09:00"_s)}}; });
}

void TechnicianCommandsTest::savingRefusesSenselessTimes()
{
    QFETCH(const std::function<TechnicianTimes()>, times);
    const DaySnapshot before = board().day();
    const Technician ana = *board().technician(m_ana);
    const QString said = done(commands::saveTechnician(board(), ana, ana, {}, times()));
    QVERIFY2(said.startsWith(u"refused: "_s), qPrintable(said));
    QCOMPARE(differences(board().day(), before), QStringList());
}

void TechnicianCommandsTest::pausingNamesWhoItChanges()
{
    QCOMPARE(done(commands::setPaused(board(), {m_ana}, true)), u"Pause Ana for the engine"_s);
    QVERIFY(board().technician(m_ana)->isPaused);
    QCOMPARE(done(commands::setPaused(board(), {m_ana}, true)), noCommand);
    QCOMPARE(done(commands::setPaused(board(), {m_bo, m_ana}, true)), u"Pause Bo for the engine"_s);
    QCOMPARE(done(commands::setPaused(board(), {m_bo, m_ana}, false)), u"Let the engine plan 2 technicians again"_s);
    QVERIFY(!board().technician(m_ana)->isPaused && !board().technician(m_bo)->isPaused);
}

void TechnicianCommandsTest::unassigningAllLeavesWhatHasBegun()
{
    Result<Clearing> clearing = commands::unassignAll(board(), m_ana, m_day.date());
    QVERIFY(clearing);
    QCOMPARE(clearing->left, (QList<JobId>{m_travelling, m_held}));
    QCOMPARE(done(std::move(clearing)), u"Unassign all jobs of Ana"_s);
    for (const JobId id : {m_planned, m_later}) {
        QCOMPARE(job(id).status, JobStatus::Unassigned);
        QVERIFY(!job(id).technician && !job(id).start);
    }
    for (const JobId id : {m_travelling, m_held, m_done})
        QCOMPARE(job(id).technician, m_ana);
    QCOMPARE(plannedJobs(board().day(), m_bo, board().day().span()).size(), 1);
    QCOMPARE(m_history->stack().count(), 1);
    QCOMPARE(done(commands::unassignAll(board(), m_ana, m_day.date())), noCommand);
    m_history->undo();
    QCOMPARE(job(m_planned).technician, m_ana);
}

void TechnicianCommandsTest::unassigningAllTakesOneDayOnly()
{
    m_office->show(m_day.date(), 2);
    QVERIFY(m_office->change(m_later, [this](Job &one) { one.start = m_day.at(u"+1 08:00"_s); }));
    QCOMPARE(done(commands::unassignAll(board(), m_ana, m_day.date().addDays(1))), u"Unassign all jobs of Ana"_s);
    QCOMPARE(job(m_later).status, JobStatus::Unassigned);
    QCOMPARE(job(m_planned).technician, m_ana);
}

void TechnicianCommandsTest::callingInSickIsOneStep()
{
    const DaySnapshot before = board().day();
    m_office->clock().set(m_day.at(u"09:30"_s) + Seconds(42));
    Result<Clearing> clearing = commands::callInSick(board(), m_ana);
    QVERIFY(clearing);
    QCOMPARE(clearing->left, (QList<JobId>{m_travelling, m_held}));
    QCOMPARE(clearing->command->edit().why, u"Off sick"_s);
    QCOMPARE(done(std::move(clearing)), u"Report Ana off sick"_s);
    QVERIFY(board().technician(m_ana)->isPaused);
    QCOMPARE(job(m_planned).status, JobStatus::Unassigned);
    const auto off = std::ranges::find(board().day().shifts, ShiftKind::TimeOff, &Shift::kind);
    QVERIFY(off != board().day().shifts.cend());
    QCOMPARE(off->technician, m_ana);
    QCOMPARE(off->span(), m_day.span(u"09:30"_s, u"+1 00:00"_s));
    QCOMPARE(m_history->stack().count(), 1);
    m_history->undo();
    m_office->settle();
    QCOMPARE(differences(board().day(), before), QStringList());
    QCOMPARE(differences(m_office->window().fromFile(), before), QStringList());
}

void TechnicianCommandsTest::callingInSickWhileOffAlready()
{
    const TimeWindow allDay = m_day.span(u"00:00"_s, u"+1 00:00"_s);
    QVERIFY(done(commands::giveTimeOff(board(), m_ana, allDay)).startsWith(u"Give Ana time off on "_s));
    done(commands::callInSick(board(), m_ana));
    QCOMPARE(std::ranges::count(board().day().shifts, ShiftKind::TimeOff, &Shift::kind), 1);
    QCOMPARE(done(commands::callInSick(board(), m_ana)), noCommand);
}

void TechnicianCommandsTest::callingInSickNeedsToday()
{
    m_office->clock().set(m_day.at(u"-1 09:30"_s));
    const QString said = done(commands::callInSick(board(), m_ana));
    QVERIFY2(said.startsWith(u"refused: Today is not among the days shown."_s), qPrintable(said));
}

void TechnicianCommandsTest::shiftsAreAddedChangedAndRemoved()
{
    const QString date = QLocale().toString(m_day.date(), QLocale::ShortFormat);
    QCOMPARE(done(commands::addShift(board(), shift(u"18:00"_s, u"22:00"_s, ShiftKind::OnCall))),
             u"Put Ana on call on "_s + date);
    const Shift onCall = *std::ranges::find(board().day().shifts, ShiftKind::OnCall, &Shift::kind);
    Shift longer = onCall;
    longer.end = m_day.at(u"23:00"_s);
    QCOMPARE(done(commands::changeShift(board(), onCall, longer)), u"Change a shift of Ana on "_s + date);
    QCOMPARE(board().day().shifts[onCall.id].end, m_day.at(u"23:00"_s));
    QCOMPARE(done(commands::removeShift(board(), board().day().shifts[onCall.id])),
             u"Remove a shift of Ana on "_s + date);
    QVERIFY(!board().day().shifts.contains(onCall.id));
    m_history->undo();
    QCOMPARE(board().day().shifts[onCall.id].end, m_day.at(u"23:00"_s));
}

void TechnicianCommandsTest::aWeeklyShiftIsChangedForItsDay()
{
    const auto tuesdays = [](Technician &bo) { bo.weeklyShifts = {{2, QTime(8, 0), QTime(16, 0)}}; };
    QVERIFY(m_office->change(m_bo, tuesdays));
    m_office->show(m_day.date().addDays(7));
    const TechnicianDays days(board().day());
    const QList<const Shift *> found = days.shifts(m_bo, board().day().span());
    QCOMPARE(found.size(), 1);
    const Shift usual = *found.front();
    Shift shorter = usual;
    shorter.end -= std::chrono::hours(2);
    QCOMPARE(done(commands::changeShift(board(), usual, usual)), noCommand);
    QVERIFY(done(commands::changeShift(board(), usual, shorter)).startsWith(u"Add a shift of Bo on "_s));
    const TechnicianDays after(board().day());
    QCOMPARE(after.shifts(m_bo, board().day().span()).size(), 1);
    QCOMPARE(after.shifts(m_bo, board().day().span()).front()->end, shorter.end);
    QVERIFY(done(commands::removeShift(board(), usual)).contains(u"weekly hours"_s));
}

void TechnicianCommandsTest::senselessShiftsAreRefused_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("words");
    QTest::newRow("backwards") << u"20:00"_s << u"18:00"_s << u"end after it begins"_s;
    QTest::newRow("two days") << u"17:00"_s << u"+1 20:00"_s << u"a day at most"_s;
    QTest::newRow("over another one") << u"15:00"_s << u"20:00"_s << u"another shift"_s;
}

void TechnicianCommandsTest::senselessShiftsAreRefused()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    QFETCH(const QString, words);
    const QString said = done(commands::addShift(board(), shift(begin, end)));
    QVERIFY2(said.startsWith(u"refused: "_s) && said.contains(words), qPrintable(said));
    Shift other = *std::ranges::find(board().day().shifts, m_bo, &Shift::technician);
    const Shift was = other;
    other.technician = m_ana;
    other.begin = m_day.at(begin);
    other.end = m_day.at(end);
    QVERIFY(done(commands::changeShift(board(), was, other)).startsWith(u"refused: "_s));
}

void TechnicianCommandsTest::timeOffIsGivenOnce()
{
    const TimeWindow afternoon = m_day.span(u"13:00"_s, u"+1 00:00"_s);
    QVERIFY(done(commands::giveTimeOff(board(), m_bo, afternoon)).startsWith(u"Give Bo time off on "_s));
    QCOMPARE(done(commands::giveTimeOff(board(), m_bo, m_day.span(u"14:00"_s, u"15:00"_s))), noCommand);
    const TimeWindow backwards = m_day.span(u"15:00"_s, u"14:00"_s);
    QVERIFY(done(commands::giveTimeOff(board(), m_bo, backwards)).startsWith(u"refused: "_s));
}

void TechnicianCommandsTest::unknownTechniciansAreRefused()
{
    const TechnicianId nobody{4711};
    const auto isNotFound = [](const auto &made) { return !made && made.error().code == ErrorCode::NotFound; };
    Shift theirs = shift(u"18:00"_s, u"20:00"_s);
    theirs.technician = nobody;
    QVERIFY(isNotFound(commands::setPaused(board(), {m_ana, nobody}, true)));
    QVERIFY(isNotFound(commands::unassignAll(board(), nobody, m_day.date())));
    QVERIFY(isNotFound(commands::callInSick(board(), nobody)));
    QVERIFY(isNotFound(commands::addShift(board(), theirs)));
    QVERIFY(isNotFound(commands::removeShift(board(), theirs)));
    QVERIFY(isNotFound(commands::giveTimeOff(board(), nobody, theirs.span())));
}

void TechnicianCommandsTest::everyCommandGoesBack()
{
    const DaySnapshot before = board().day();
    done(commands::setPaused(board(), {m_bo}, true));
    done(commands::callInSick(board(), m_ana));
    done(commands::addShift(board(), shift(u"18:00"_s, u"22:00"_s, ShiftKind::OnCall)));
    done(commands::removeShift(board(), board().day().shifts[m_shift]));
    done(newTechnician({.name = u"Kim"_s}));
    QCOMPARE(m_history->stack().count(), 5);
    while (m_history->stack().canUndo())
        m_history->undo();
    QCOMPARE(differences(board().day(), before), QStringList());
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), before), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TechnicianCommandsTest)
#include "tst_techniciancommands.moc"
