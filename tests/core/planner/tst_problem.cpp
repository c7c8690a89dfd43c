#include "core/planner/problem.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(callout::planner::ProblemData &)>)

namespace callout {

using namespace planner;

namespace {

/// Two places, one technician, two jobs.
ProblemData smallProblem()
{
    ProblemData data;
    data.matrices = {{.size = 2, .seconds = {0, 60, 90, 0}}};
    data.technicians = {{.start = 0, .end = 0}};
    data.jobs = {{.place = 0, .service = 100}, {.place = 1, .service = 100}};
    return data;
}

} // namespace

class ProblemTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void countsTimesFromTheFirst();
    void weighsTiers_data();
    void weighsTiers();
    void scalesDrivesBySpeed();
    void limitsDrivesBetweenJobs();
};

void ProblemTest::refusesWhatCannotBe_data()
{
    using Change = std::function<void(ProblemData &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &message, const Change &change) {
        QTest::newRow(name) << change << message;
    };
    row("ragged matrix", u"matrix 0: it needs as many columns as rows"_s,
        [](auto &d) { d.matrices[0].seconds.pop_back(); });
    row("two sizes", u"matrix 1: its size differs from that of the first matrix"_s,
        [](auto &d) { d.matrices.push_back({.size = 1, .seconds = {0}}); });
    row("negative drive", u"matrix 0: a drive takes less than no time"_s,
        [](auto &d) { d.matrices[0].seconds[1] = -1; });
    row("job nowhere", u"job 1: its place is not in the matrix"_s, [](auto &d) { d.jobs[1].place = 2; });
    row("start nowhere", u"technician 0: its start place is not in the matrix"_s,
        [](auto &d) { d.technicians[0].start = 7; });
    row("no matrix of that profile", u"technician 0: it has no travel matrix"_s,
        [](auto &d) { d.technicians[0].profile = 1; });
    row("negative service", u"job 0: its duration is negative or too large"_s, [](auto &d) { d.jobs[0].service = -1; });
    row("window upside down", u"job 0: a time window ends before it begins"_s,
        [](auto &d) { d.jobs[0].windows = {{5, 4}}; });
    row("windows overlap", u"job 0: its time windows overlap or are out of order"_s,
        [](auto &d) { d.jobs[0].windows = {{0, 9}, {9, 12}}; });
    row("no windows", u"job 0: it has an empty list of time windows"_s, [](auto &d) { d.jobs[0].windows.clear(); });
    row("negative amount", u"job 0: an amount is negative or too large"_s, [](auto &d) { d.jobs[0].delivery = {-1}; });
    row("stranger allowed", u"job 0: it allows a technician that does not exist"_s,
        [](auto &d) { d.jobs[0].technicians = {1}; });
    row("standing still", u"technician 0: its speed factor is not between 0.01 and 100"_s,
        [](auto &d) { d.technicians[0].speedFactor = 0; });
    row("negative limit", u"technician 0: a limit is negative or too large"_s,
        [](auto &d) { d.technicians[0].maximumDrive = -1; });
    row("lock of nothing", u"technician 0: a locked job does not exist"_s,
        [](auto &d) { d.technicians[0].locked = {2}; });
    row("locked twice", u"technician 0: a locked job is locked twice"_s,
        [](auto &d) { d.technicians[0].locked = {1, 1}; });
    row("costs of a wrong size", u"the problem: its costs need a row for each job and a column for each technician"_s,
        [](auto &d) { d.costs = {1}; });
    row("earlier plan of others", u"the problem: its earlier plan needs a list for each technician"_s,
        [](auto &d) { d.earlier = {{0}, {1}}; });
    row("earlier plan of nothing", u"the earlier plan: it names a job that does not exist"_s,
        [](auto &d) { d.earlier = {{9}}; });
    row("prizes without bound", u"the problem: its prizes and tiers span too many sizes"_s, [](auto &d) {
        d.jobs[0].prize = d.jobs[1].prize = std::int64_t(1) << 40;
        d.jobs[1].tier = 1;
    });
}

void ProblemTest::refusesWhatCannotBe()
{
    QFETCH(const std::function<void(ProblemData &)>, change);
    QFETCH(const QString, message);
    ProblemData data = smallProblem();
    VERIFY_RESULT(Problem::make(data));
    change(data);
    const Result<Problem> problem = Problem::make(data);
    QVERIFY(!problem);
    QCOMPARE(problem.error().message, message);
    QVERIFY(problem.error().code == ErrorCode::InvalidInput);
}

void ProblemTest::countsTimesFromTheFirst()
{
    ProblemData data = smallProblem();
    data.jobs[0].windows = {{1'700'000'600, 1'700'003'600}};
    data.technicians[0].shift = {1'700'000'000, 1'700'030'000};
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    QCOMPARE(problem->base(), 1'700'000'000);
    QCOMPARE(problem->job(0).open, 600);
    QCOMPARE(problem->job(0).close, 3600);
    QCOMPARE(problem->technician(0).close, 30'000);
}

void ProblemTest::weighsTiers_data()
{
    QTest::addColumn<int>("low");
    QTest::newRow("few") << 3;
    QTest::newRow("many") << 2000;
}

void ProblemTest::weighsTiers()
{
    QFETCH(const int, low);
    ProblemData data = smallProblem();
    data.jobs.assign(std::size_t(low), JobData{.prize = 7});
    data.jobs.push_back({.tier = 1});
    data.jobs.push_back({.tier = 5});
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    QCOMPARE_GT(problem->weight(low), std::int64_t(low) * 7);
    QCOMPARE_GT(problem->weight(low + 1), problem->weight(low) + std::int64_t(low) * 7);
}

void ProblemTest::scalesDrivesBySpeed()
{
    ProblemData data = smallProblem();
    data.technicians.push_back({.start = 0, .speedFactor = 2});
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    QCOMPARE(problem->drive(problem->technician(0).legTable, 0, 1), 60);
    QCOMPARE(problem->drive(problem->technician(1).legTable, 0, 1), 30);
    QCOMPARE(problem->drive(problem->technician(1).legTable, 1, 0), 45);
}

void ProblemTest::limitsDrivesBetweenJobs()
{
    ProblemData data = smallProblem();
    data.technicians[0].maximumLeg = 70;
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    QCOMPARE(problem->drive(0, 0, 1), 60);
    QCOMPARE(problem->drive(0, 1, 0), int(Problem::Far));
    QCOMPARE(problem->drive(0, 1, problem->technician(0).endNode), 90);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::ProblemTest)
#include "tst_problem.moc"
