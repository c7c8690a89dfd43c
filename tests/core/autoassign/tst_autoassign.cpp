#include "core/autoassign/autoassign.h"

#include "core/planner/runrecord.h"
#include "core/roads/matrixservice.h"
#include "tests/support/minutedrives.h"
#include "tests/support/ordie.h"
#include "tests/support/syntheticroads.h"
#include "tests/support/testday.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using planner::RunInput;
using planner::RunOptions;
using planner::RunProgress;

namespace {

/// Stands in for the planner: tells a first plan, goes on until it is stopped or let go, and gives a proposal that carries
/// what it was asked with.
class FakePlanner
{
public:
    [[nodiscard]] Planner function()
    {
        return [this](const RunInput &input, const RunOptions &options) { return plan(input, options); };
    }
    void letGo() { m_isLetGo = true; }
    void hold() { m_isLetGo = false; }

    std::atomic_int calls = 0;
    std::atomic_int ends = 0;
    std::atomic_bool fails = false;
    std::atomic_bool isSilent = false; ///< has no plan yet
    std::atomic_bool isDeaf = false;   ///< goes on when it is told to stop
    RunOptions lastOptions;            ///< to be read after its run alone

private:
    Result<Proposal> plan(const RunInput &input, const RunOptions &options)
    {
        ++calls;
        lastOptions = options;
        for (int assigned = 1; !m_isLetGo && (isDeaf || !options.stop.stop_requested()); ++assigned) {
            if (!isSilent)
                options.progress({.assigned = assigned, .points = double(assigned)});
            QThread::usleep(200);
        }
        ++ends;
        if (fails)
            return failure(ErrorCode::InvalidInput, u"No technician works on that day."_s);
        return Proposal{.day = input.day.firstDay, .at = input.now, .seed = input.seed};
    }

    std::atomic_bool m_isLetGo = true;
};

} // namespace

/// Runs on a real thread, with a planner that does as it is told.
class TestAutoAssign : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theOutcomeHoldsAllThatItWasMadeFrom();
    void drivesAreThoseOfTheStreetsInTraffic();
    void theSearchIsToldWhatWasAskedFor();
    void theFirstPlanAndTheTimeAreTold();
    void stoppingTakesTheBestSoFar();
    void cancellingThrowsItAway();
    void cancellingWhatDoesNotRunIsNothing();
    void aRunThatCameLateIsDropped();
    void aNewRunCancelsTheOldOne();
    void runsInARowAreNumbered();
    void aRunCanBeStartedFromTheEndOfAnother();
    void anErrorIsTold();
    void destroyingJoins();
    void theCallerIsNotKeptWaiting();

private:
    [[nodiscard]] RunRequest request() const { return {.day = m_day.snapshot(), .now = m_day.at(u"07:00"_s)}; }
    [[nodiscard]] static Result<RunOutcome> outcome(const QSignalSpy &finished)
    {
        return finished.back().at(1).value<Result<RunOutcome>>();
    }

    TestDay m_day;
    std::unique_ptr<FakePlanner> m_planner;
    std::unique_ptr<AutoAssign> m_autoAssign;
};

void TestAutoAssign::init()
{
    m_day = TestDay();
    m_day.worker(u"Ana"_s);
    m_day.job(u"J-1"_s, stands(20));
    m_day.job(u"J-2"_s, stands(30));
    m_planner = std::make_unique<FakePlanner>();
    m_autoAssign = std::make_unique<AutoAssign>(m_planner->function());
}

void TestAutoAssign::cleanup()
{
    m_autoAssign.reset();
    m_planner.reset();
}

void TestAutoAssign::theOutcomeHoldsAllThatItWasMadeFrom()
{
    const QSignalSpy started(m_autoAssign.get(), &AutoAssign::started);
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    RunRequest asked = request();
    asked.tickets.insert({{1}, {2}}, 12'000);
    asked.settings.seed = 17;
    QCOMPARE(m_autoAssign->start(asked), quint64(1));
    QVERIFY(m_autoAssign->isRunning());
    QCOMPARE(m_autoAssign->run(), quint64(1));
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_autoAssign->isRunning());
    QCOMPARE(finished.front().front().toULongLong(), quint64(1));
    const Result<RunOutcome> run = outcome(finished);
    VERIFY_RESULT(run);
    QVERIFY(run->input.day == asked.day);
    QVERIFY(run->input.tickets == asked.tickets);
    QCOMPARE(run->input.seed, quint64(17));
    QCOMPARE(run->input.now, asked.now);
    QCOMPARE(run->input.drives.places().size(), 3);
    const StraightLineDriveTimes straight(asked.day.settings.drivingSpeed);
    QCOMPARE(run->input.drives.between(placeAt(20), placeAt(30))->time,
             straight.between(placeAt(20), placeAt(30))->time);
    QCOMPARE(run->proposal.seed, quint64(17));
    const auto kept = planner::fromRecord(run->record);
    VERIFY_RESULT(kept);
    QVERIFY(kept->first == run->input);
    QVERIFY(kept->second == run->proposal);
}

void TestAutoAssign::drivesAreThoseOfTheStreetsInTraffic()
{
    const RoadGraph graph = syntheticRoads(8);
    const GeoPoint from = graph.nodes.front().toGeoPoint();
    const GeoPoint to = graph.nodes.back().toGeoPoint();
    const std::shared_ptr<const Roads> roads = orDie(Roads::make(graph, CarProfile()));
    RunRequest asked = request();
    asked.roads = roads;
    asked.traffic = 1.5;
    QList<Job> jobs = asked.day.jobs.values();
    setPlace(jobs[0], from);
    setPlace(jobs[1], to);
    for (const Job &job : jobs)
        asked.day.jobs[job.id] = job;
    const TravelMatrix usual = *MatrixService(roads).matrix(std::array{from, to});
    QVERIFY(usual.drive(0, 1));

    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    for (int runs = 1; runs <= 2; ++runs) {
        m_autoAssign->start(asked);
        QTRY_COMPARE(finished.size(), runs);
        const Result<RunOutcome> run = outcome(finished);
        VERIFY_RESULT(run);
        QCOMPARE(run->input.drives.between(from, to), usual.inTraffic(1.5).drive(0, 1));
    }
}

void TestAutoAssign::theSearchIsToldWhatWasAskedFor()
{
    RunRequest asked = request();
    asked.settings = {.seed = 4, .seconds = 8.0, .iterations = 123};
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    m_autoAssign->start(asked);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_planner->lastOptions.iterations, 123);
    QCOMPARE_LE(m_planner->lastOptions.seconds, 8.0); // less what the drives took
    QCOMPARE_GE(m_planner->lastOptions.seconds, 4.0);
}

void TestAutoAssign::theFirstPlanAndTheTimeAreTold()
{
    m_planner->hold();
    QSignalSpy progressed(m_autoAssign.get(), &AutoAssign::progressed);
    m_autoAssign->start(request());
    QTRY_COMPARE_GE(progressed.size(), 4);
    double seconds = 0.0;
    int assigned = 0;
    for (const QVariantList &told : progressed) {
        QCOMPARE(told.front().toULongLong(), quint64(1));
        const auto progress = told.at(1).value<RunProgress>();
        QCOMPARE_GE(progress.seconds, seconds);
        QCOMPARE_GE(progress.assigned, std::max(1, assigned));
        QCOMPARE_LE(progress.done, 1.0);
        QCOMPARE(progress.done, std::min(1.0, progress.seconds / 3.0));
        seconds = progress.seconds;
        assigned = progress.assigned;
    }
    QCOMPARE_GT(seconds, 0.0);
    m_planner->letGo();
    QTRY_VERIFY(!m_autoAssign->isRunning());
    const qsizetype told = progressed.size();
    QTest::qWait(120);
    QCOMPARE(progressed.size(), told); // nothing after the end
}

void TestAutoAssign::stoppingTakesTheBestSoFar()
{
    for (const bool isSilent : {false, true}) {
        m_planner->hold();
        m_planner->isSilent = isSilent;
        const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
        const int calls = m_planner->calls;
        m_autoAssign->start(request());
        QTRY_COMPARE(int(m_planner->calls), calls + 1);
        m_autoAssign->stop();
        QTRY_COMPARE(finished.size(), 1);
        VERIFY_RESULT(outcome(finished));
    }
}

void TestAutoAssign::cancellingThrowsItAway()
{
    m_planner->hold();
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    const QSignalSpy cancelled(m_autoAssign.get(), &AutoAssign::cancelled);
    m_autoAssign->start(request());
    QTRY_COMPARE(int(m_planner->calls), 1);
    m_autoAssign->cancel();
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(cancelled.front().front().toULongLong(), quint64(1));
    QVERIFY(!m_autoAssign->isRunning());
    QTRY_COMPARE(int(m_planner->ends), 1);
    m_planner->letGo();
    m_autoAssign->start(request());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().toULongLong(), quint64(2));
}

void TestAutoAssign::cancellingWhatDoesNotRunIsNothing()
{
    const QSignalSpy cancelled(m_autoAssign.get(), &AutoAssign::cancelled);
    m_autoAssign->cancel();
    m_autoAssign->stop();
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    m_autoAssign->start(request());
    QTRY_COMPARE(finished.size(), 1);
    m_autoAssign->cancel();
    QCOMPARE(cancelled.size(), 0);
}

void TestAutoAssign::aRunThatCameLateIsDropped()
{
    // It is done, and its result under way to this thread, when it is cancelled.
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    m_autoAssign->start(request());
    while (m_planner->ends == 0)
        QThread::usleep(100);
    QThread::msleep(20);
    m_autoAssign->cancel();
    m_autoAssign->start(request());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().toULongLong(), quint64(2));
}

void TestAutoAssign::aNewRunCancelsTheOldOne()
{
    m_planner->hold();
    m_planner->isDeaf = true;
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    const QSignalSpy cancelled(m_autoAssign.get(), &AutoAssign::cancelled);
    m_autoAssign->start(request());
    QTRY_COMPARE(int(m_planner->calls), 1);
    m_autoAssign->start(request()); // waits for the first to end, and is cancelled before
    QCOMPARE(m_autoAssign->start(request()), quint64(3));
    QCOMPARE(cancelled.size(), 2);
    m_planner->letGo();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().toULongLong(), quint64(3));
    QCOMPARE(int(m_planner->calls), 2); // the second never began
}

void TestAutoAssign::runsInARowAreNumbered()
{
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    for (quint64 run = 1; run <= 5; ++run) {
        QCOMPARE(m_autoAssign->start(request()), run);
        QTRY_COMPARE(quint64(finished.size()), run);
        QCOMPARE(finished.back().front().toULongLong(), run);
    }
}

void TestAutoAssign::aRunCanBeStartedFromTheEndOfAnother()
{
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    const auto again = [this](quint64 run) {
        if (run == 1)
            m_autoAssign->start(request());
    };
    connect(m_autoAssign.get(), &AutoAssign::finished, this, again);
    m_autoAssign->start(request());
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(!m_autoAssign->isRunning());
}

void TestAutoAssign::anErrorIsTold()
{
    m_planner->fails = true;
    const QSignalSpy finished(m_autoAssign.get(), &AutoAssign::finished);
    m_autoAssign->start(request());
    QTRY_COMPARE(finished.size(), 1);
    const Result<RunOutcome> run = outcome(finished);
    QVERIFY(!run);
    QCOMPARE(run.error().message, u"No technician works on that day."_s);
}

void TestAutoAssign::destroyingJoins()
{
    m_planner->hold();
    m_autoAssign->start(request());
    QTRY_COMPARE(int(m_planner->calls), 1);
    m_autoAssign->start(request());
    m_autoAssign.reset();
    QCOMPARE(int(m_planner->ends), int(m_planner->calls));
}

void TestAutoAssign::theCallerIsNotKeptWaiting()
{
    for (int i = 0; i < 600; ++i)
        m_day.job(u"J-%1"_s.arg(100 + i), stands(i % 500));
    m_planner->hold();
    QElapsedTimer timer;
    timer.start();
    m_autoAssign->start(request());
    QCOMPARE_LT(timer.elapsed(), 33);
    m_autoAssign->cancel();
    QCOMPARE_LT(timer.elapsed(), 33);
}

QTEST_GUILESS_MAIN(TestAutoAssign)
#include "tst_autoassign.moc"
