#include "app/officeengine.h"
#include "core/commands/daycommands.h"
#include "core/commands/undohistory.h"
#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// The engine of an open office, with the real planner. Ana holds Gas, Bo does not; one job needs it, one does not.
class TestOfficeEngine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRunPlansTheDayAndIsKept();
    void aCancelledRunSaysSo();
    void oneTechnicianAlone();
    void tomorrowIsPlannedToday();
    void everybodyIsNamedInAnAnswer();
    void aQuestionSeesTheBoardAsItStands();
    void anEmergencyIsFittedIn();
    void aTrialKeepsNothing();
    void goingAwayEndsEverything();

private:
    template<typename T>
    [[nodiscard]] static T answerOf(const QFuture<T> &future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 30'000);
        return future.result();
    }

    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_bo;
    JobId m_gasJob;
    JobId m_tap;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<OfficeDrives> m_drives;
    std::unique_ptr<OfficeEngine> m_engine;
};

void TestOfficeEngine::init()
{
    m_engine.reset();
    m_drives.reset();
    m_day = TestDay();
    m_day.settings().planningTime = Seconds(1);
    const SkillId gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana"_s, [gas](Technician &ana) { ana.skills = {{gas, {}}}; });
    m_bo = m_day.worker(u"Bo"_s);
    m_gasJob = m_day.job(u"J-1"_s,
                         all({stands(10), needs(gas), promised(m_day.span(u"09:00"_s, u"12:00"_s)),
                              [](Job &job) { job.priority = Priority::Emergency; }}));
    m_tap = m_day.job(u"J-2"_s, all({stands(5), promised(m_day.span(u"09:00"_s, u"15:00"_s))}));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:30"_s));
    m_drives = std::make_unique<OfficeDrives>(m_office->board());
    m_engine = std::make_unique<OfficeEngine>(m_office->board(), m_office->thread(), *m_drives);
}

void TestOfficeEngine::aRunPlansTheDayAndIsKept()
{
    QSignalSpy started(m_engine.get(), &Engine::started);
    QSignalSpy progressed(m_engine.get(), &Engine::progressed);
    QSignalSpy finished(m_engine.get(), &Engine::finished);
    m_engine->start({});
    QCOMPARE(started.size(), 1);
    QVERIFY(m_engine->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QVERIFY(!m_engine->isRunning());
    QVERIFY(!progressed.isEmpty());
    const auto proposal = finished.front().front().value<Proposal>();
    QCOMPARE(proposal.after.open, 0);
    QVERIFY(proposal.run > 0);
    const auto record =
        answerOf(m_office->thread().ask([run = proposal.run](OfficeFile &file) { return file.run(run); }));
    VERIFY_RESULT(record);
    QVERIFY(!record->isEmpty());
}

void TestOfficeEngine::aCancelledRunSaysSo()
{
    QSignalSpy cancelled(m_engine.get(), &Engine::cancelled);
    QSignalSpy finished(m_engine.get(), &Engine::finished);
    m_engine->start({});
    m_engine->cancel();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!m_engine->isRunning());
    QTest::qWait(300); // nothing may come any more
    QCOMPARE(finished.size(), 0);
}

void TestOfficeEngine::oneTechnicianAlone()
{
    QSignalSpy finished(m_engine.get(), &Engine::finished);
    m_engine->start(m_ana);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    const auto proposal = finished.front().front().value<Proposal>();
    for (const ProposalLine &line : proposal.lines)
        QCOMPARE(line.after.technician, line.before.technician);
}

// SPEC 7.1: what was rolled over is in tomorrow's plan; neither the hour nor the freeze time of today stand in its way
void TestOfficeEngine::tomorrowIsPlannedToday()
{
    const QDate tomorrow = m_day.date().addDays(1);
    QVERIFY(m_office->change(m_ana, [tomorrow](Technician &ana) {
        ana.weeklyShifts = {{.weekday = tomorrow.dayOfWeek(), .begins = QTime(8, 0), .ends = QTime(16, 0)}};
    }));
    m_office->clock().set(m_day.at(u"16:30"_s));
    UndoHistory history(m_office->board());
    QVERIFY(history.push(commands::rollOver(m_office->board(), {m_tap}, tomorrow)));
    m_office->settle();
    m_office->show(tomorrow);
    QSignalSpy finished(m_engine.get(), &Engine::finished);
    m_engine->start({});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    const auto proposal = finished.front().front().value<Proposal>();
    QCOMPARE(proposal.day, tomorrow);
    const auto lineOf = [&proposal](JobId job) { return std::ranges::find(proposal.lines, job, &ProposalLine::job); };
    const auto tap = lineOf(m_tap);
    QVERIFY(tap != proposal.lines.cend());
    QCOMPARE(tap->after.technician, m_ana);
    QVERIFY(tap->after.start && *tap->after.start >= m_day.at(u"+1 09:00"_s)
            && *tap->after.start <= m_day.at(u"+1 15:00"_s));
    // Its promise was for today and is broken: that is for a person to settle, not to be planned over.
    const auto gas = lineOf(m_gasJob);
    QVERIFY(gas == proposal.lines.cend() || !gas->after.technician);
}

void TestOfficeEngine::everybodyIsNamedInAnAnswer()
{
    const Result<Reason> reason = answerOf(m_engine->why(m_gasJob));
    VERIFY_RESULT(reason);
    QSet<TechnicianId> named;
    if (reason->chosen)
        named.insert(reason->chosen->technician);
    for (const Candidate &other : reason->others)
        named.insert(other.technician);
    for (const Exclusion &excluded : reason->excluded) {
        named.insert(excluded.technician);
        QCOMPARE(excluded.rule.rule, Rule::SkillMissing);
    }
    QCOMPARE(named, (QSet{m_ana, m_bo}));
}

void TestOfficeEngine::aQuestionSeesTheBoardAsItStands()
{
    VERIFY_RESULT(answerOf(m_engine->why(m_tap)));
    m_office->change(m_tap, [this](Job &tap) { tap = assigned(tap, m_bo, m_day.at(u"10:00"_s)); });
    const Result<Reason> reason = answerOf(m_engine->why(m_tap));
    VERIFY_RESULT(reason);
    QVERIFY(reason->chosen);
    QCOMPARE(reason->chosen->technician, m_bo);
}

void TestOfficeEngine::anEmergencyIsFittedIn()
{
    const Result<QList<Rescue>> rescues = answerOf(m_engine->rescues(m_gasJob, 3));
    VERIFY_RESULT(rescues);
    QCOMPARE(rescues->size(), 1);
    QCOMPARE(rescues->front().candidate.technician, m_ana);
    QVERIFY(rescues->front().bumped.isEmpty());
}

void TestOfficeEngine::aTrialKeepsNothing()
{
    const EngineRules rules{m_office->board().day().settings, {}};
    const Result<PlanTrial> trial = answerOf(m_engine->tryOut(rules));
    VERIFY_RESULT(trial);
    QCOMPARE(trial->totals.open, 0);
    QVERIFY(trial->points.front() > 0.0);
    const auto runs =
        answerOf(m_office->thread().ask([day = m_day.date()](OfficeFile &file) { return file.runsOf(day); }));
    VERIFY_RESULT(runs);
    QVERIFY(runs->isEmpty());
}

void TestOfficeEngine::goingAwayEndsEverything()
{
    m_engine->start({});
    (void)m_engine->why(m_tap);
    (void)m_engine->tryOut({m_office->board().day().settings, {}});
    m_engine.reset();
    QCOMPARE(m_engine, nullptr);
}

QTEST_GUILESS_MAIN(TestOfficeEngine)
#include "tst_officeengine.moc"
