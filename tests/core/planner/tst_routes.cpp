#include "core/planner/insertion.h"
#include "core/planner/plan.h"
#include "core/planner/recreation.h"
#include "core/planner/regretinsertion.h"
#include "core/planner/routecheck.h"
#include "core/planner/routes.h"
#include "core/planner/stringremoval.h"
#include "core/planner/tailexchange.h"
#include "tests/core/planner/randomproblem.h"
#include "tests/support/verifyresult.h"

#include <QTest>

namespace callout {

using namespace planner;

namespace {

/// What the routes keep up to date, against the definition.
void compareWithDefinition(const Routes &routes)
{
    const Problem &problem = routes.problem();
    const Sequences sequences = routes.sequences();
    QCOMPARE(routes.score().cost, evaluate(problem, sequences).cost);
    QCOMPARE(routes.score().unserved, evaluate(problem, sequences).unserved);
    std::int64_t penalties = 0;
    for (const int job : routes.absent()) {
        penalties += problem.penalty(job);
        QCOMPARE(routes.technicianOf(job), -1);
    }
    QCOMPARE(routes.energy(), routes.score().cost + penalties);
    for (int t = 0; t < routes.size(); ++t) {
        const std::vector<int> &jobs = sequences[std::size_t(t)];
        const Route &route = routes.route(t);
        std::int64_t work = route.drive;
        std::vector<std::int64_t> delivered(std::size_t(problem.dimensions()));
        int before = problem.technician(t).startNode;
        for (const int job : jobs) {
            work += routes.timeline().action(job, std::exchange(before, job));
            for (std::size_t k = 0; k < delivered.size(); ++k)
                delivered[k] += problem.deliveries(job)[k];
        }
        QCOMPARE(route.work, work);
        QCOMPARE(route.delivered, delivered);
        QCOMPARE(route.drive + route.soft + route.comfort, routeCost(problem, t, jobs));
        for (std::size_t p = 0; p < jobs.size(); ++p) {
            QCOMPARE(routes.technicianOf(jobs[p]), t);
            QCOMPARE(routes.positionOf(jobs[p]), int(p) + 1);
        }
        QVERIFY(routes.route(t).isClosed || isInTime(routes.timeline(), problem, t, jobs));
    }
}

/// The cheapest position, each route checked as a whole.
Insertion naiveInsertion(const Routes &routes, int technician, int job)
{
    const Problem &problem = routes.problem();
    Insertion best;
    std::vector<int> jobs = routes.jobs(technician);
    if (!problem.mayServe(technician, job) || routes.route(technician).isClosed)
        return best;
    const std::int64_t before = routeCost(problem, technician, jobs);
    for (std::size_t p = 0; p <= jobs.size(); ++p) {
        jobs.insert(jobs.begin() + std::ptrdiff_t(p), job);
        const std::int64_t cost = routeCost(problem, technician, jobs) - before;
        if (isInTime(routes.timeline(), problem, technician, jobs) && cost < best.cost)
            best = {technician, int(p), cost};
        jobs.erase(jobs.begin() + std::ptrdiff_t(p));
    }
    return best;
}

} // namespace

class RoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void insertionsAreTheCheapestThatFit_data();
    void insertionsAreTheCheapestThatFit();
    void changesKeepEverythingUpToDate_data() { insertionsAreTheCheapestThatFit_data(); }
    void changesKeepEverythingUpToDate();
    void versionsTellWhichRoutesChanged_data() { insertionsAreTheCheapestThatFit_data(); }
    void versionsTellWhichRoutesChanged();
    void rememberedPositionsAreThoseFoundAnew_data() { insertionsAreTheCheapestThatFit_data(); }
    void rememberedPositionsAreThoseFoundAnew();
};

void RoutesTest::insertionsAreTheCheapestThatFit_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 80; ++seed)
        QTest::addRow("office %d", seed) << seed;
}

void RoutesTest::insertionsAreTheCheapestThatFit()
{
    QFETCH(const int, seed);
    const Result<Problem> problem = Problem::make(test::randomProblem(std::uint64_t(seed), 30, 4));
    VERIFY_RESULT(problem);
    Routes routes(*problem);
    RandomSource random{std::uint64_t(seed)};
    const InsertionFinder finder(routes);
    NoBlinks all;
    for (int step = 0; step < 40 && !routes.absent().empty(); ++step) {
        const int job = routes.absent()[std::size_t(random.below(int(routes.absent().size())))];
        const int technician = random.below(routes.size());
        Insertion found;
        finder.search(technician, job, all, found);
        const Insertion expected = naiveInsertion(routes, technician, job);
        if (!problem->hasComfort()) // of what later stops lose the finder knows nothing
            QCOMPARE(found.cost, expected.cost);
        QCOMPARE(found.technician, expected.technician);
        if (found.exists())
            routes.insert(found.technician, found.position, job);
        compareWithDefinition(routes);
    }
}

void RoutesTest::changesKeepEverythingUpToDate()
{
    QFETCH(const int, seed);
    const Result<Problem> problem = Problem::make(test::randomProblem(std::uint64_t(seed), 40, 5));
    VERIFY_RESULT(problem);
    Routes routes(*problem);
    RandomSource random{std::uint64_t(seed)};
    StringRemoval removal(*problem, random, {});
    TailExchange tails(*problem, random);
    for (int step = 0; step < 15; ++step) {
        const Sequences before = routes.sequences();
        const Score score = routes.score();
        routes.begin();
        tails.exchange(routes);
        compareWithDefinition(routes);
        removal.ruin(routes);
        compareWithDefinition(routes);
        RegretInsertion(*problem).construct(routes);
        compareWithDefinition(routes);
        if (random.below(2) == 0) {
            routes.rollback();
            compareWithDefinition(routes);
            QCOMPARE(routes.sequences(), before);
            QVERIFY(routes.score() == score);
        }
    }
}

void RoutesTest::versionsTellWhichRoutesChanged()
{
    QFETCH(const int, seed);
    const Result<Problem> problem = Problem::make(test::randomProblem(std::uint64_t(seed), 40, 5));
    VERIFY_RESULT(problem);
    Routes routes(*problem);
    RandomSource random{std::uint64_t(seed)};
    StringRemoval removal(*problem, random, {.meanRemoved = 3});
    Recreation recreation(*problem, random, 0.01);
    const auto versions = [&routes] {
        std::vector<std::uint32_t> all;
        for (int t = 0; t < routes.size(); ++t)
            all.push_back(routes.version(t));
        return all;
    };
    for (int step = 0; step < 30; ++step) {
        const Sequences before = routes.sequences();
        const std::vector<std::uint32_t> known = versions();
        removal.ruin(routes);
        recreation.recreate(routes);
        const Sequences after = routes.sequences();
        for (int t = 0; t < routes.size(); ++t)
            QVERIFY(routes.isTouched(t) || after[std::size_t(t)] == before[std::size_t(t)]);
        if (random.below(2) == 0) {
            routes.rollback();
            QCOMPARE(versions(), known);
            continue;
        }
        routes.begin();
        for (int t = 0; t < routes.size(); ++t) {
            QCOMPARE(routes.version(t) != known[std::size_t(t)], after[std::size_t(t)] != before[std::size_t(t)]);
            QVERIFY(!routes.isTouched(t));
        }
    }
}

void RoutesTest::rememberedPositionsAreThoseFoundAnew()
{
    QFETCH(const int, seed);
    const Result<Problem> problem = Problem::make(test::randomProblem(std::uint64_t(seed), 40, 5));
    VERIFY_RESULT(problem);
    if (problem->hasComfort())
        return; // positions that cost the finder the same may change the rest of the route differently
    Routes routes(*problem);
    RandomSource random{std::uint64_t(seed)};
    StringRemoval removal(*problem, random, {});
    Recreation remembering(*problem, random, 0);
    remembering.recreate(routes);
    for (int step = 0; step < 60; ++step) {
        routes.begin();
        removal.ruin(routes);
        remembering.recreate(routes);
        if (random.below(3) == 0)
            routes.rollback();
        routes.begin();
        const int job = random.below(problem->jobCount());
        if (routes.technicianOf(job) < 0 || problem->job(job).isLocked)
            continue;
        const auto energyAfter = [&](Recreation &recreation) {
            random = RandomSource(std::uint64_t(step)); // the same order of jobs
            routes.removeString(routes.technicianOf(job), routes.positionOf(job), 1);
            recreation.recreate(routes);
            return routes.energy();
        };
        const std::int64_t remembered = energyAfter(remembering);
        routes.rollback();
        Recreation anew(*problem, random, 0);
        const std::int64_t found = energyAfter(anew);
        routes.rollback();
        QCOMPARE(remembered, found);
    }
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::RoutesTest)
#include "tst_routes.moc"
