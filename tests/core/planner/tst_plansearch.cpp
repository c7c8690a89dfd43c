#include "core/planner/plan.h"
#include "core/planner/routecheck.h"
#include "core/planner/search.h"
#include "tests/core/planner/plancheck.h"
#include "tests/core/planner/randomproblem.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

using namespace planner;

namespace {

/// Every way to serve a small problem, without any of the search's shortcuts.
class BruteForce
{
public:
    explicit BruteForce(const Problem &problem)
        : m_problem(problem)
        , m_timeline(problem)
        , m_sequences(std::size_t(problem.technicianCount()))
    {
        for (int t = 0; t < problem.technicianCount(); ++t)
            m_sequences[std::size_t(t)] = problem.technician(t).locked;
        m_best = evaluate(problem, m_sequences);
        place(0);
    }

    [[nodiscard]] Score best() const { return m_best; }

private:
    void place(int job)
    {
        if (job == m_problem.jobCount()) {
            m_best = std::min(m_best, evaluate(m_problem, m_sequences));
            return;
        }
        place(job + 1);
        for (int t = 0; t < m_problem.technicianCount(); ++t) {
            if (!m_problem.mayServe(t, job))
                continue;
            std::vector<int> &jobs = m_sequences[std::size_t(t)];
            for (std::size_t p = 0; p <= jobs.size(); ++p) {
                jobs.insert(jobs.begin() + std::ptrdiff_t(p), job);
                if (isInTime(m_timeline, m_problem, t, jobs))
                    place(job + 1);
                jobs.erase(jobs.begin() + std::ptrdiff_t(p));
            }
        }
    }

    const Problem &m_problem;
    Timeline m_timeline;
    Sequences m_sequences;
    Score m_best;
};

SearchOptions shortSearch(std::uint64_t seed, std::int64_t iterations)
{
    SearchOptions options;
    options.seed = seed;
    options.iterations = iterations;
    return options;
}

} // namespace

class PlanSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void breaksNoRule_data();
    void breaksNoRule();
    void findsTheOptimumOfSmallProblems_data();
    void findsTheOptimumOfSmallProblems();
    void servesHigherTiersFirst();
    void givesTheSamePlanForASeed_data();
    void givesTheSamePlanForASeed();
    void stopsAtAnyMoment_data();
    void stopsAtAnyMoment();
    void neverWorsensAnEarlierPlan_data();
    void neverWorsensAnEarlierPlan();
    void keepsLocksThatDoNotFit();
    void hasAnAnswerForNothing_data();
    void hasAnAnswerForNothing();
};

void PlanSearchTest::breaksNoRule_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 120; ++seed)
        QTest::addRow("office %d", seed) << seed;
}

void PlanSearchTest::breaksNoRule()
{
    QFETCH(const int, seed);
    const ProblemData data = test::randomProblem(std::uint64_t(seed), 8 + seed % 30, 1 + seed % 6);
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    if (brokenLock(*problem))
        return;
    Score told;
    SearchOptions options = shortSearch(1, 200);
    options.progress = [&told](const Progress &progress) { told = progress.best; };
    const Sequences found = search(*problem, options);
    const Plan plan = makePlan(*problem, found);
    QCOMPARE(test::brokenRule(data, plan), QString());
    QVERIFY(plan.score <= told);
}

void PlanSearchTest::findsTheOptimumOfSmallProblems_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 60; ++seed)
        QTest::addRow("office %d", seed) << seed;
}

void PlanSearchTest::findsTheOptimumOfSmallProblems()
{
    QFETCH(const int, seed);
    const ProblemData data = test::randomProblem(std::uint64_t(1000 + seed), 3 + seed % 3, 1 + seed % 2);
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    if (brokenLock(*problem))
        return;
    const Score found = evaluate(*problem, search(*problem, shortSearch(1, 800)));
    const Score best = BruteForce(*problem).best();
    QCOMPARE(found.unserved, best.unserved);
    QCOMPARE(found.cost, best.cost);
}

void PlanSearchTest::servesHigherTiersFirst()
{
    // There is time for one job: ten low ones are no match for a high one far away.
    ProblemData data;
    data.matrices = {{.size = 2, .seconds = {0, 900, 900, 0}}};
    data.technicians = {{.start = 0, .end = 0, .shift = {0, 3600}}};
    for (int i = 0; i < 10; ++i)
        data.jobs.push_back({.place = 0, .service = 300, .tier = 1, .prize = 100});
    data.jobs.push_back({.place = 1, .service = 1800, .tier = 2});
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    const Sequences found = search(*problem, shortSearch(1, 500));
    QCOMPARE(found, Sequences{{10}});
}

void PlanSearchTest::givesTheSamePlanForASeed_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 5; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void PlanSearchTest::givesTheSamePlanForASeed()
{
    QFETCH(const int, seed);
    const Result<Problem> problem = Problem::make(test::randomProblem(7, 40, 5));
    VERIFY_RESULT(problem);
    const SearchOptions options = shortSearch(std::uint64_t(seed), 400);
    const Sequences alone = search(*problem, options);
    std::array<Sequences, 2> together;
    {
        const std::jthread first([&] { together[0] = search(*problem, options); });
        const std::jthread second([&] { together[1] = search(*problem, options); });
    }
    QCOMPARE(together[0], alone);
    QCOMPARE(together[1], alone);
}

void PlanSearchTest::stopsAtAnyMoment_data()
{
    QTest::addColumn<int>("after");
    for (const int after : {0, 1, 2, 3, 5, 9, 17, 40})
        QTest::addRow("clock asked %d times", after) << after;
}

void PlanSearchTest::stopsAtAnyMoment()
{
    QFETCH(const int, after);
    const ProblemData data = test::randomProblem(11, 30, 4);
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    std::stop_source source;
    int asked = 0;
    SearchOptions options;
    options.seconds = 1e6;
    options.stop = source.get_token();
    options.clock = [&] {
        if (asked++ >= after)
            source.request_stop();
        return double(asked);
    };
    const Plan plan = makePlan(*problem, search(*problem, options));
    QCOMPARE(test::brokenRule(data, plan), QString());
    QVERIFY(!plan.routes.empty());
    QVERIFY(asked <= after + 2);
}

void PlanSearchTest::neverWorsensAnEarlierPlan_data()
{
    QTest::addColumn<int>("iterations");
    for (const int iterations : {0, 1, 50})
        QTest::addRow("%d iterations", iterations) << iterations;
}

void PlanSearchTest::neverWorsensAnEarlierPlan()
{
    QFETCH(const int, iterations);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        ProblemData data = test::randomProblem(seed, 25, 4);
        const Result<Problem> first = Problem::make(data);
        VERIFY_RESULT(first);
        if (brokenLock(*first))
            continue;
        data.earlier = search(*first, shortSearch(3, 300));
        for (JobData &job : data.jobs)
            job.changePrice = 100;
        const Result<Problem> second = Problem::make(data);
        VERIFY_RESULT(second);
        const Score earlier = evaluate(*second, data.earlier);
        QVERIFY(evaluate(*second, search(*second, shortSearch(9, iterations))) <= earlier);
    }
}

void PlanSearchTest::keepsLocksThatDoNotFit()
{
    // Both at once: the dispatcher has done it, the planner leaves it and goes on with the rest.
    ProblemData data;
    data.matrices = {{.size = 1, .seconds = {0}}};
    data.jobs = {{.service = 600, .start = 1000}, {.service = 600, .start = 1100}, {.service = 600}};
    data.technicians = {{.start = 0, .end = 0, .shift = {0, 9000}, .locked = {0, 1}},
                        {.start = 0, .end = 0, .shift = {0, 9000}}};
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    QCOMPARE(brokenLock(*problem), std::optional(0));
    QCOMPARE(search(*problem, shortSearch(1, 100)), (Sequences{{0, 1}, {2}}));
}

void PlanSearchTest::hasAnAnswerForNothing_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<int>("technicians");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("no technicians") << 5 << 0;
    QTest::newRow("no jobs") << 0 << 3;
    QTest::newRow("one of each") << 1 << 1;
}

void PlanSearchTest::hasAnAnswerForNothing()
{
    QFETCH(const int, jobs);
    QFETCH(const int, technicians);
    const ProblemData data = test::randomProblem(5, jobs, technicians);
    const Result<Problem> problem = Problem::make(data);
    VERIFY_RESULT(problem);
    const Plan plan = makePlan(*problem, search(*problem, shortSearch(1, 100)));
    QCOMPARE(test::brokenRule(data, plan), QString());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PlanSearchTest)
#include "tst_plansearch.moc"
