#include "core/planner/tailexchange.h"

#include "core/planner/routecheck.h"

#include <algorithm>

namespace callout::planner {

namespace {

constexpr std::size_t Tried = 20;

bool hasLocked(const Problem &problem, const Route &route, int from)
{
    for (int p = from; p <= route.jobCount(); ++p) {
        if (problem.job(route.job(p)).isLocked)
            return true;
    }
    return false;
}

} // namespace

TailExchange::TailExchange(const Problem &problem, RandomSource &random) : m_problem(problem), m_random(random)
{
}

/// Saved drive time, or the least number where windows forbid it.
std::int64_t TailExchange::gain(const Routes &routes, int job, int neighbour) const
{
    const int first = routes.technicianOf(job);
    const int second = routes.technicianOf(neighbour);
    const DenseTechnician &technician = m_problem.technician(first);
    const DenseTechnician &other = m_problem.technician(second);
    const Stop *a = routes.route(first).stops.data() + routes.positionOf(job);
    const Stop *b = routes.route(second).stops.data() + routes.positionOf(neighbour) - 1;
    const int toNeighbour = m_problem.drive(technician.legTable, job, neighbour);
    const int toRest = m_problem.drive(other.legTable, b->node, a[1].node);
    const bool arePlain = technician.isPlain && other.isPlain;
    if (toNeighbour >= Problem::Far || toRest >= Problem::Far
        || (arePlain && (a->depart + toNeighbour > b[1].latest || b->depart + toRest > a[1].latest)))
        return INT64_MIN;
    return std::int64_t(a[1].legIn) + b[1].legIn - toNeighbour - toRest;
}

bool TailExchange::mayExchange(const Routes &routes, int job, int neighbour) const
{
    const int first = routes.technicianOf(job);
    const int second = routes.technicianOf(neighbour);
    if (second < 0 || second == first || routes.route(first).isClosed || routes.route(second).isClosed)
        return false;
    return !hasLocked(m_problem, routes.route(first), routes.positionOf(job) + 1)
        && !hasLocked(m_problem, routes.route(second), routes.positionOf(neighbour));
}

bool TailExchange::mayServe(int technician, std::span<const int> jobs) const
{
    return std::ranges::all_of(
        jobs, [&](int job) { return m_problem.job(job).isLocked || m_problem.mayServe(technician, job); });
}

bool TailExchange::exchange(Routes &routes)
{
    const int job = m_random.below(m_problem.jobCount());
    if (routes.technicianOf(job) < 0)
        return false;
    std::int64_t best = INT64_MIN;
    int chosen = -1;
    const std::span<const int> near = m_problem.neighbours(job);
    for (const int neighbour : near.first(std::min(Tried, near.size()))) {
        if (!mayExchange(routes, job, neighbour))
            continue;
        const std::int64_t gain = this->gain(routes, job, neighbour);
        if (gain > best && m_random.below(4) > 0) {
            best = gain;
            chosen = neighbour;
        }
    }
    return chosen >= 0 && apply(routes, job, chosen);
}

bool TailExchange::apply(Routes &routes, int job, int neighbour)
{
    const int first = routes.technicianOf(job);
    const int second = routes.technicianOf(neighbour);
    const Route &a = routes.route(first);
    const Route &b = routes.route(second);
    m_first.clear();
    m_second.clear();
    const int cutA = routes.positionOf(job);
    const int cutB = routes.positionOf(neighbour) - 1;
    for (int p = 1; p <= cutA; ++p)
        m_first.push_back(a.job(p));
    for (int p = cutB + 1; p <= b.jobCount(); ++p)
        m_first.push_back(b.job(p));
    for (int p = 1; p <= cutB; ++p)
        m_second.push_back(b.job(p));
    for (int p = cutA + 1; p <= a.jobCount(); ++p)
        m_second.push_back(a.job(p));
    const bool areAlike = m_problem.technician(first).kind == m_problem.technician(second).kind;
    if (!areAlike && (!mayServe(first, m_first) || !mayServe(second, m_second)))
        return false;
    if (!isInTime(routes.timeline(), m_problem, first, m_first)
        || !isInTime(routes.timeline(), m_problem, second, m_second))
        return false;
    routes.replace(first, m_first);
    routes.replace(second, m_second);
    return true;
}

} // namespace callout::planner
