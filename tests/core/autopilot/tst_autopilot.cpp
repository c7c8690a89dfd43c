#include "core/autopilot/autopilot.h"

#include "core/commands/jobcommands.h"
#include "core/domain/drivetimes.h"
#include "core/planner/dayplanner.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// SPEC 3.5, 3.8 and 3.9: the engine plans and accepts by itself. Tuesday, business hours from 08:00 to 17:00; Ana and Bo work
/// from 08:00 to 16:00 and J-1 is open.
class AutoPilotTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void onlyAutoRunsByItself_data();
    void onlyAutoRunsByItself();
    void aRunIsOneStepThatGoesBack();
    void theAuditTellsThatItWasTheEngine();
    void itRunsAgainAfterTheInterval();
    void anEmergencyIsPlannedAtOnce();
    void anEmergencyOfAnotherWindowIsPlannedAtOnce();
    void oneWindowOfAllPlans();
    void todayIsPlannedWhateverDayIsShown();
    void aJobAssignedByHandMeanwhileStays();
    void aPausedTechnicianIsLeftAlone_data();
    void aPausedTechnicianIsLeftAlone();
    void aJobTakenOffThePlanIsTold();
    void aRunUnderWayIsThrownAwayWhenAutoEnds();
    void aFailedRunIsToldAndTriedAgain();
    void nothingToChangeIsNoNews();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    void open(const QString &now = u"08:00"_s);
    void setMode(EngineMode mode);
    void look() { m_pilot->look(); }
    [[nodiscard]] const Job &job(JobId id) { return *board().job(id); }
    [[nodiscard]] bool isQuiet() { return !m_pilot->isRunning() && board().pendingWrites() == 0; }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<StraightLineDriveTimes> m_drives;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<AutoPilot> m_pilot;
    std::unique_ptr<QSignalSpy> m_ran;
    TechnicianId m_ana;
    TechnicianId m_bo;
    JobId m_first;
    QSemaphore m_gate;    ///< runs wait at it where it is closed
    QSemaphore m_waiting; ///< runs that have come to the gate
    bool m_isGateClosed = false;
    bool m_isBroken = false;
};

void AutoPilotTest::init()
{
    m_day = TestDay();
    m_day.settings().engineMode = EngineMode::Auto;
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_first = m_day.job(u"J-1"_s, stands(5));
    m_isGateClosed = false;
    m_isBroken = false;
}

void AutoPilotTest::cleanup()
{
    m_gate.release(100);
    m_ran.reset();
    m_pilot.reset();
    m_history.reset();
    m_office.reset();
    (void)m_gate.tryAcquire(m_gate.available());
    (void)m_waiting.tryAcquire(m_waiting.available());
}

void AutoPilotTest::open(const QString &now)
{
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(now));
    m_drives = std::make_unique<StraightLineDriveTimes>(m_day.settings().drivingSpeed);
    m_history = std::make_unique<UndoHistory>(board());
    const auto ask = [this](const DaySnapshot &today, const planner::TicketHistory &tickets) {
        return RunRequest{.day = today,
                          .tickets = tickets,
                          .now = m_office->clock().now(),
                          .roads = nullptr,
                          .settings = {.seconds = 5.0, .iterations = 200}};
    };
    const auto plan = [this](const planner::RunInput &input, const planner::RunOptions &options) -> Result<Proposal> {
        m_waiting.release();
        if (m_isGateClosed)
            m_gate.acquire();
        if (m_isBroken)
            return failure(ErrorCode::InvalidInput, u"The plan fell apart."_s);
        return planner::planDay(input, options);
    };
    const auto describe = [](const DaySnapshot &day, const ProposalLine &line) {
        return u"because of "_s + day.jobs.value(line.job).number;
    };
    m_pilot = std::make_unique<AutoPilot>(board(), *m_history, m_office->thread(), *m_drives, ask, describe, plan);
    m_ran = std::make_unique<QSignalSpy>(m_pilot.get(), &AutoPilot::ran);
}

void AutoPilotTest::setMode(EngineMode mode)
{
    OfficeSettings after = board().day().settings;
    after.engineMode = mode;
    QVERIFY(m_history->push(commands::saveSettings(board(), board().day().settings, after)));
}

void AutoPilotTest::onlyAutoRunsByItself_data()
{
    QTest::addColumn<EngineMode>("mode");
    QTest::addColumn<bool>("isPlanned");
    QTest::newRow("3.9 Off") << EngineMode::Off << false;
    QTest::newRow("3.9 Assist") << EngineMode::Assist << false;
    QTest::newRow("3.9 Auto") << EngineMode::Auto << true;
}

void AutoPilotTest::onlyAutoRunsByItself()
{
    QFETCH(const EngineMode, mode);
    QFETCH(const bool, isPlanned);
    m_day.settings().engineMode = mode;
    open();
    QCOMPARE(m_pilot->mode(), mode);
    look();
    if (isPlanned)
        QTRY_COMPARE(m_ran->size(), 1);
    m_office->settle();
    QCOMPARE(job(m_first).status == JobStatus::Scheduled, isPlanned);
    QCOMPARE(m_waiting.available(), isPlanned ? 1 : 0);
}

void AutoPilotTest::aRunIsOneStepThatGoesBack()
{
    const JobId second = m_day.job(u"J-2"_s, stands(10));
    open();
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    const AutoRun run = m_ran->front().front().value<AutoRun>();
    QCOMPARE(run.cause, RunCause::Interval);
    QCOMPARE(QSet<JobId>(run.accepted.begin(), run.accepted.end()), (QSet<JobId>{m_first, second}));
    QVERIFY(run.proposal.run > 0);
    QCOMPARE(m_history->stack().count(), 1);
    QCOMPARE(m_history->stack().undoText(), u"Auto: plan 2 jobs"_s);
    m_history->undo();
    QCOMPARE(job(m_first).status, JobStatus::Unassigned);
    QCOMPARE(job(second).status, JobStatus::Unassigned);
    m_office->settle();
}

void AutoPilotTest::theAuditTellsThatItWasTheEngine()
{
    open();
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    m_office->settle();
    const auto edits =
        m_office->thread()
            .ask([job = m_first](OfficeFile &file) { return file.history({RecordKind::Job, job.value}); })
            .result();
    VERIFY_RESULT(edits);
    QCOMPARE(edits->front().edit.actor, (Actor{ActorKind::Engine, u""_s}));
    QCOMPARE(edits->front().edit.label, u"Auto: plan J-1"_s);
    QCOMPARE(commands::engineNote(edits->front().edit, job(m_first)), u"because of J-1"_s);
    QCOMPARE(edits->front().edit.why, u"Run 1: 1 of 1 changes accepted\nJ-1: because of J-1"_s);
}

void AutoPilotTest::itRunsAgainAfterTheInterval()
{
    open();
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    QCOMPARE(m_pilot->nextRun(), std::optional(m_day.at(u"08:10"_s)));
    QVERIFY(m_office->change(m_first, [](Job &one) { one = unassigned(one); }));
    m_office->clock().advance(Minutes(9));
    look();
    QTRY_VERIFY(isQuiet());
    m_office->settle();
    QCOMPARE(m_ran->size(), 1);
    m_office->clock().advance(Minutes(1));
    look();
    QTRY_COMPARE(m_ran->size(), 2);
    QCOMPARE(job(m_first).status, JobStatus::Scheduled);
}

void AutoPilotTest::anEmergencyIsPlannedAtOnce()
{
    open(u"06:00"_s); // before opening
    look();
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_ran->size(), 0);
    ChangeSet changes;
    Job emergency = job(m_first);
    emergency.id = {m_first.value + 100};
    emergency.number = u"J-9"_s;
    emergency.priority = Priority::Emergency;
    changes.create(emergency);
    QVERIFY(m_office->edit(changes));
    QTRY_COMPARE(m_ran->size(), 1);
    QCOMPARE(m_ran->front().front().value<AutoRun>().cause, RunCause::Emergency);
    QCOMPARE(job(emergency.id).status, JobStatus::Scheduled);
    m_office->settle();
}

void AutoPilotTest::anEmergencyOfAnotherWindowIsPlannedAtOnce()
{
    open(u"06:00"_s);
    const auto other = m_office->openWindow(u"front desk"_s);
    QVERIFY(other->change(m_first, [](Job &one) { one.priority = Priority::Emergency; }));
    other->settle();
    QTRY_COMPARE(m_ran->size(), 1);
    QTRY_COMPARE(job(m_first).status, JobStatus::Scheduled);
    m_office->settle();
}

void AutoPilotTest::oneWindowOfAllPlans()
{
    open();
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    const auto other = m_office->openWindow(u"front desk"_s);
    UndoHistory history(other->board());
    int asked = 0;
    const auto ask = [&](const DaySnapshot &today, const planner::TicketHistory &) {
        ++asked;
        return RunRequest{
            .day = today, .now = m_office->clock().now(), .settings = {.seconds = 5.0, .iterations = 200}};
    };
    AutoPilot second(
        other->board(), history, other->thread(), *m_drives, ask,
        [](const DaySnapshot &, const ProposalLine &) { return QString(); }, &planner::planDay);
    const QSignalSpy ran(&second, &AutoPilot::ran);
    second.look();
    QVERIFY(second.isElsewhere());
    QVERIFY(!m_pilot->isElsewhere());
    QVERIFY(m_office->change(m_first, [](Job &one) {
        one.technician = {};
        one.status = JobStatus::Unassigned;
    }));
    m_office->clock().advance(Minutes(30));
    second.look();
    look();
    QTRY_COMPARE(m_ran->size(), 2);
    other->settle();
    second.look();
    QVERIFY(second.isIdle());
    QCOMPARE(asked, 0);

    // That one ends, this one goes on.
    m_pilot.reset();
    second.look();
    QVERIFY(!second.isElsewhere());
    QTRY_COMPARE(asked, 1);
    QTRY_VERIFY(second.isIdle());
}

void AutoPilotTest::todayIsPlannedWhateverDayIsShown()
{
    m_day.scheduled(u"J-8"_s, m_ana, u"+5 10:00"_s, stands(0));
    open();
    m_office->show(m_day.date().addDays(5));
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    QTRY_COMPARE(board().pendingWrites(), 0);
    m_office->show(m_day.date());
    QCOMPARE(job(m_first).status, JobStatus::Scheduled);
    QVERIFY(m_history->stack().canUndo());
    m_office->show(m_day.date().addDays(5));
    m_history->undo();
    m_office->show(m_day.date());
    QCOMPARE(job(m_first).status, JobStatus::Unassigned);
}

void AutoPilotTest::aJobAssignedByHandMeanwhileStays()
{
    const JobId second = m_day.job(u"J-2"_s, stands(10));
    open();
    m_isGateClosed = true;
    look();
    QTRY_COMPARE(m_waiting.available(), 1);
    const Instant start = m_day.at(u"14:00"_s);
    Verdict verdict;
    verdict.start = start;
    QVERIFY(m_history->push(commands::assignJob(board(), m_first, m_bo, verdict)));
    m_gate.release();
    QTRY_COMPARE(m_ran->size(), 1);
    const AutoRun run = m_ran->front().front().value<AutoRun>();
    QCOMPARE(run.byHand, QList{m_first});
    QCOMPARE(run.accepted, QList{second});
    QCOMPARE(job(m_first).technician, m_bo);
    QCOMPARE(job(m_first).start, std::optional(start));
    QVERIFY(!job(m_first).isEngineAllowed);
    m_office->settle();
}

void AutoPilotTest::aPausedTechnicianIsLeftAlone_data()
{
    QTest::addColumn<bool>("hasJob");
    QTest::newRow("3.9 nothing is added") << false;
    QTest::newRow("3.9 nothing is removed") << true;
}

void AutoPilotTest::aPausedTechnicianIsLeftAlone()
{
    QFETCH(const bool, hasJob);
    m_day[m_ana].isPaused = true;
    m_day[m_bo].isManaged = false;
    if (hasJob)
        m_day[m_first] = assigned(m_day[m_first], m_ana, m_day.at(u"15:30"_s)); // reaches out of the shift
    open();
    look();
    QTRY_COMPARE(m_waiting.available(), 1);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_ran->size(), 0);
    QCOMPARE(job(m_first).technician, hasJob ? m_ana : TechnicianId());
}

void AutoPilotTest::aJobTakenOffThePlanIsTold()
{
    const SkillId gas = m_day.skill(u"Gas"_s);
    m_day[m_ana].skills = {{gas, {}}};
    m_day[m_first] = assigned(m_day[m_first], m_ana, m_day.at(u"14:00"_s));
    m_day[m_first].requiredSkills = {gas};
    m_day.shift(m_ana, u"08:00"_s, u"16:00"_s, ShiftKind::TimeOff);
    open();
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    const QList<ProposalLine> dropped = m_ran->front().front().value<AutoRun>().dropped();
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.front().job, m_first);
    const auto ofAna = std::ranges::find(dropped.front().reason.excluded, m_ana, &Exclusion::technician);
    QVERIFY(ofAna != dropped.front().reason.excluded.end());
    QCOMPARE(ofAna->rule.rule, Rule::TimeOff);
    QCOMPARE(job(m_first).status, JobStatus::Unassigned);
    m_office->settle();
}

void AutoPilotTest::aRunUnderWayIsThrownAwayWhenAutoEnds()
{
    open();
    m_isGateClosed = true;
    look();
    QTRY_COMPARE(m_waiting.available(), 1);
    setMode(EngineMode::Assist);
    QTRY_VERIFY(!m_pilot->isRunning());
    m_gate.release();
    m_office->settle();
    QCOMPARE(m_ran->size(), 0);
    QCOMPARE(job(m_first).status, JobStatus::Unassigned);
}

void AutoPilotTest::aFailedRunIsToldAndTriedAgain()
{
    open();
    m_isBroken = true;
    QSignalSpy failed(m_pilot.get(), &AutoPilot::failed);
    look();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().value<Error>().message, u"The plan fell apart."_s);
    m_isBroken = false;
    m_office->clock().advance(Minutes(10));
    look();
    QTRY_COMPARE(m_ran->size(), 1);
    m_office->settle();
}

void AutoPilotTest::nothingToChangeIsNoNews()
{
    m_day[m_first].status = JobStatus::Cancelled;
    open();
    look();
    QTRY_COMPARE(m_waiting.available(), 1);
    QTRY_VERIFY(isQuiet());
    m_office->settle();
    QCOMPARE(m_ran->size(), 0);
    QCOMPARE(m_history->stack().count(), 0);
    const auto runs =
        m_office->thread().ask([day = m_day.date()](OfficeFile &file) { return file.runsOf(day); }).result();
    VERIFY_RESULT(runs);
    QVERIFY(runs->isEmpty());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AutoPilotTest)
#include "tst_autopilot.moc"
