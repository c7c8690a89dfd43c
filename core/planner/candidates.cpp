#include "core/planner/candidates.h"

#include "core/planner/insertion.h"
#include "core/planner/plan.h"
#include "core/planner/routecheck.h"

#include <algorithm>
#include <cmath>

namespace callout::planner {

namespace {

/// How many technicians are compared exactly when a job looks for a better place.
constexpr int Promising = 6;
constexpr int MostRounds = 20;

/// Serves open jobs that only jobs of lower tiers keep out.
class TierRepair
{
public:
    TierRepair(const Problem &problem, Routes &routes, const std::function<bool()> &mayGoOn)
        : m_problem(problem)
        , m_routes(routes)
        , m_mayGoOn(mayGoOn)
    {
    }

    void run()
    {
        for (const int job : openByWorth()) {
            if (!m_mayGoOn())
                return;
            if (m_routes.technicianOf(job) < 0)
                serve(job);
        }
    }

private:
    [[nodiscard]] std::vector<int> openByWorth() const
    {
        std::vector<int> open = m_routes.absent();
        std::ranges::sort(open, {}, [this](int job) { return std::pair(-m_problem.weight(job), job); });
        return open;
    }

    void serve(int job)
    {
        if (insertAnywhere(job))
            return m_routes.begin();
        Score bestScore = m_routes.score();
        Sequences best;
        for (int t = 0; t < m_routes.size(); ++t) {
            if (!m_problem.mayServe(t, job) || !isLesserServed(t, job))
                continue;
            m_routes.begin();
            clearFor(job, t);
            if (insert(job, t)) {
                refill();
                if (m_routes.score() < bestScore) {
                    bestScore = m_routes.score();
                    best = m_routes.sequences();
                }
            }
            m_routes.rollback();
        }
        if (!best.empty())
            m_routes.restore(best);
    }

    /// Whether the other has to go before the job does.
    [[nodiscard]] bool isLesser(int other, int job) const
    {
        return !m_problem.job(other).isLocked && m_problem.tier(other) < m_problem.tier(job);
    }

    [[nodiscard]] bool isLesserServed(int technician, int job) const
    {
        const Route &route = m_routes.route(technician);
        for (int p = 1; p <= route.jobCount(); ++p) {
            if (isLesser(route.job(p), job))
                return true;
        }
        return false;
    }

    void clearFor(int job, int technician)
    {
        std::vector<int> kept;
        const Route &route = m_routes.route(technician);
        for (int p = 1; p <= route.jobCount(); ++p) {
            if (!isLesser(route.job(p), job))
                kept.push_back(route.job(p));
        }
        if (isInTime(m_routes.timeline(), m_problem, technician, kept))
            m_routes.replace(technician, kept);
    }

    [[nodiscard]] bool insert(int job, int technician) { return insert(job, technician, technician + 1); }
    [[nodiscard]] bool insertAnywhere(int job) { return insert(job, 0, m_routes.size()); }

    /// With the cheapest of these technicians; false where the job fits with none.
    [[nodiscard]] bool insert(int job, int first, int end)
    {
        const InsertionFinder finder(m_routes);
        NoBlinks all;
        Insertion found;
        for (int t = first; t < end; ++t)
            finder.search(t, job, all, found);
        if (found.exists())
            m_routes.insert(found.technician, found.position, job);
        return found.exists();
    }

    /// What was cleared away comes back where there is room, worthiest first.
    void refill()
    {
        for (const int job : openByWorth())
            (void)insertAnywhere(job);
    }

    const Problem &m_problem;
    Routes &m_routes;
    const std::function<bool()> &m_mayGoOn;
};

/// Moves the job to where it costs least. True where that is elsewhere.
bool relocate(const Problem &problem, Routes &routes, int job)
{
    const int technician = routes.technicianOf(job);
    const std::vector<int> present = routes.jobs(technician);
    const std::vector<int> rest = without(present, job);
    if (!isInTime(routes.timeline(), problem, technician, rest))
        return false;
    const std::int64_t spared = routeCost(problem, technician, present) - routeCost(problem, technician, rest);
    routes.begin();
    routes.replace(technician, rest);
    const std::vector<Placement> found = Placements(problem).ranked(routes, job, Promising);
    if (found.empty() || found.front().cost >= spared) {
        routes.rollback();
        return false;
    }
    routes.replace(found.front().technician, found.front().jobs);
    routes.begin();
    return true;
}

} // namespace

std::vector<int> without(std::vector<int> jobs, int job)
{
    std::erase(jobs, job);
    return jobs;
}

Placement Placements::best(int technician, const std::vector<int> &jobs, int job) const
{
    Placement best{.cost = INT64_MAX};
    if (!m_problem.mayServe(technician, job))
        return best;
    const Timeline timeline(m_problem);
    const std::int64_t before = routeCost(m_problem, technician, jobs);
    std::vector<int> tried = jobs;
    for (std::size_t p = 0; p <= jobs.size(); ++p) {
        tried.insert(tried.begin() + std::ptrdiff_t(p), job);
        if (isInTime(timeline, m_problem, technician, tried)) {
            const std::int64_t cost = routeCost(m_problem, technician, tried) - before;
            if (cost < best.cost)
                best = {technician, tried, cost};
        }
        tried.erase(tried.begin() + std::ptrdiff_t(p));
    }
    return best;
}

std::vector<Placement> Placements::ranked(const Routes &routes, int job, int most) const
{
    const InsertionFinder finder(routes);
    std::vector<Insertion> promising;
    for (int t = 0; t < routes.size(); ++t) {
        NoBlinks all;
        Insertion found;
        finder.search(t, job, all, found);
        if (found.exists())
            promising.push_back(found);
    }
    const std::size_t count = std::min(promising.size(), std::size_t(most));
    std::ranges::partial_sort(promising, promising.begin() + std::ptrdiff_t(count), {},
                              [](const Insertion &i) { return std::pair(i.cost, i.technician); });
    std::vector<Placement> placements;
    for (std::size_t i = 0; i < count; ++i) {
        const int technician = promising[i].technician;
        if (Placement placement = best(technician, routes.jobs(technician), job); placement.exists())
            placements.push_back(std::move(placement));
    }
    std::ranges::sort(placements, {}, [](const Placement &p) { return std::pair(p.cost, p.technician); });
    return placements;
}

void polish(const Problem &problem, Sequences &plan, const std::function<bool()> &mayGoOn)
{
    Routes routes(problem);
    routes.restore(plan);
    TierRepair(problem, routes, mayGoOn).run();
    bool isBetter = true;
    for (int round = 0; round < MostRounds && isBetter; ++round) {
        isBetter = false;
        for (int job = 0; job < problem.jobCount(); ++job) {
            if (!mayGoOn()) {
                plan = routes.sequences();
                return;
            }
            if (routes.technicianOf(job) >= 0 && !problem.job(job).isLocked
                && !routes.route(routes.technicianOf(job)).isClosed)
                isBetter = relocate(problem, routes, job) || isBetter;
        }
    }
    plan = routes.sequences();
}

namespace {

/// Where the technician comes from when the job's turn is there.
std::optional<GeoPoint> placeBefore(const DayProblem &day, const Placement &placement, std::size_t position)
{
    const RunInput &input = day.input();
    const TechnicianId technician = day.technicians().at(placement.technician);
    if (position == 0)
        return input.day.technicians.value(technician).home();
    const int before = placement.jobs[position - 1];
    if (day.isJob(before))
        return input.day.jobs.value(day.jobs().at(before)).location();
    const std::vector<int> &locked = day.data().technicians[std::size_t(placement.technician)].locked;
    const std::ptrdiff_t block = std::ranges::find(locked, before) - locked.begin();
    return day.fixed(placement.technician).blocks.at(block).exit;
}

QList<KnockOn> movesOf(const DayProblem &day, const Placement &placement, const std::vector<int> &before,
                       const DayTimes &times)
{
    const DayTimes earlier = dayTimes(day.problem(), placement.technician, before);
    QList<KnockOn> moves;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::size_t now = std::size_t(std::ranges::find(placement.jobs, before[i]) - placement.jobs.begin());
        if (day.isJob(before[i]) && now < placement.jobs.size() && times.starts[now] > earlier.starts[i])
            moves.append({day.jobs().at(before[i]), day.instant(earlier.starts[i]), day.instant(times.starts[now])});
    }
    return moves;
}

} // namespace

Candidate candidate(const DayProblem &day, const Placement &placement, int job, const std::vector<int> &before)
{
    const Problem &problem = day.problem();
    const DenseTechnician &technician = problem.technician(placement.technician);
    const DayTimes times = dayTimes(problem, placement.technician, placement.jobs);
    const std::size_t position = std::size_t(std::ranges::find(placement.jobs, job) - placement.jobs.begin());
    const int start = times.starts[position];
    const JobId id = day.jobs().at(job);

    Candidate candidate{.technician = day.technicians().at(placement.technician), .start = day.instant(start)};
    FactorInputs &inputs = candidate.inputs;
    inputs = day.staticInputs(placement.technician, id);
    const std::optional<GeoPoint> from = placeBefore(day, placement, position);
    const std::optional<GeoPoint> to = day.input().day.jobs.value(id).location();
    if (const std::optional<Drive> drive = from && to ? day.input().drives.between(*from, *to) : std::nullopt) {
        inputs.drive = drive->time;
        inputs.metres = drive->metres;
    }
    const int latest = std::min(problem.job(job).lastStart, technician.close - problem.job(job).service);
    inputs.slack = Seconds(std::max(0, latest - start));
    inputs.booked = day.fixed(placement.technician).booked;
    for (const int other : placement.jobs)
        inputs.booked += Seconds(day.isJob(other) ? problem.job(other).service : 0);
    candidate.scores = scores(inputs, day.weights());
    candidate.moves = movesOf(day, placement, before, times);

    double most = 0.0;
    for (const int weight : day.weights())
        most += 10.0 * weight;
    const double team =
        day.teamAvailable() > Seconds(0) ? double(day.teamBooked().count()) / double(day.teamAvailable().count()) : 0.0;
    // The same for everybody, so the search leaves it out.
    const double evenLoad = 10.0 * day.weights()[std::size_t(Factor::Balance)] * (0.5 - 0.5 * team);
    const double net = most - evenLoad - 10.0 * double(placement.cost) / day.secondsPerPoint();
    candidate.knockOn = candidate.scores.total() - int(std::lround(net));
    return candidate;
}

} // namespace callout::planner
