#pragma once

#include "core/planner/comfort.h"
#include "core/planner/randomsource.h"
#include "core/planner/routes.h"

#include <climits>

namespace callout::planner {

/// Where a job could go, and what that adds to the cost.
struct Insertion {
    int technician = -1;
    int position = 0; ///< after this stop
    std::int64_t cost = INT64_MAX;

    [[nodiscard]] bool exists() const { return technician >= 0; }
};

/// Passes over a position now and then, so that greedy insertion does not always take the best ("blinks" of SISR).
class Blinks
{
public:
    Blinks(RandomSource &random, double rate) : m_random(random), m_threshold(std::uint64_t(rate * 0x1p32)) {}
    bool operator()(int /*position*/ = 0) { return (m_random.next() >> 32) < m_threshold; }

private:
    RandomSource &m_random;
    std::uint64_t m_threshold;
};

/// Passes over one position for sure and over others now and then.
class BlinksBut
{
public:
    BlinksBut(Blinks &blinks, int position) : m_blinks(blinks), m_position(position) {}
    bool operator()(int position) { return position == m_position || m_blinks(); }

private:
    Blinks &m_blinks;
    int m_position;
};

/// Sees every position.
struct NoBlinks {
    constexpr bool operator()(int /*position*/) const { return false; }
};

/// Finds the cheapest position of a job that breaks no rule, each in constant time. Of what times cost (ComfortData) it sees
/// what the job itself adds, not what later stops lose.
class InsertionFinder
{
public:
    explicit InsertionFinder(const Routes &routes) : m_routes(routes), m_problem(routes.problem()) {}

    /// Improves on `best` where the route has something cheaper. Whether the technician may do the job is asked here.
    template<typename Blink>
    void search(int technician, int job, Blink &blink, Insertion &best) const;

private:
    struct Bounds {
        std::int64_t cost = INT_MAX;   ///< what is found must cost less, soft costs aside
        std::int64_t detour = INT_MAX; ///< the longest that keeps the technician's limits
        std::int64_t soft = 0;
    };
    template<typename Blink>
    void searchPlain(const Route &route, int technician, int job, const Bounds &bounds, Blink &blink,
                     Insertion &best) const;
    template<typename Blink>
    void searchGeneral(const Route &route, int technician, int job, const Bounds &bounds, Blink &blink,
                       Insertion &best) const;
    /// What the job costs wherever it comes in the route.
    [[nodiscard]] std::int64_t softCost(const Route &route, int technician, int job) const;
    /// What its start costs there, were all breaks taken later.
    [[nodiscard]] std::int64_t startCost(const Route &route, const DenseTechnician &technician, int job, int position,
                                         int driveIn) const;
    [[nodiscard]] bool fitsTotals(const Route &route, const DenseTechnician &technician, int job) const;
    [[nodiscard]] bool fitsLoads(const Route &route, const DenseTechnician &technician, int job, int position) const;
    [[nodiscard]] bool fitsTimes(const Route &route, const DenseTechnician &technician, int job, int position,
                                 int driveIn, int driveOut) const;
    /// Drives longer than this would break a limit of the technician.
    [[nodiscard]] std::int64_t longestDetour(const Route &route, const DenseTechnician &technician, int job) const;

    const Routes &m_routes;
    const Problem &m_problem;
};

template<typename Blink>
void InsertionFinder::search(int technician, int job, Blink &blink, Insertion &best) const
{
    const Route &route = m_routes.route(technician);
    if (!m_problem.mayServe(technician, job) || route.isClosed)
        return;
    const DenseTechnician &dense = m_problem.technician(technician);
    if (!fitsTotals(route, dense, job))
        return;
    const std::int64_t soft = softCost(route, technician, job);
    const std::int64_t longest = longestDetour(route, dense, job);
    const std::int64_t cheaper = std::min<std::int64_t>(best.cost == INT64_MAX ? INT_MAX : best.cost - soft, INT_MAX);
    const Bounds bounds{.cost = m_problem.hasComfort() ? cheaper : std::min(cheaper, longest + 1),
                        .detour = m_problem.hasComfort() ? longest : INT_MAX,
                        .soft = soft};
    if (dense.isPlain)
        searchPlain(route, technician, job, bounds, blink, best);
    else
        searchGeneral(route, technician, job, bounds, blink, best);
}

template<typename Blink>
void InsertionFinder::searchPlain(const Route &route, int technician, int job, const Bounds &bounds, Blink &blink,
                                  Insertion &best) const
{
    const DenseTechnician &dense = m_problem.technician(technician);
    const DenseJob &work = m_problem.job(job);
    const int open = std::max(work.open, dense.open);
    const int close = std::min(work.close, dense.close - work.service);
    if (open > close)
        return;
    const Leg *legs = m_problem.legs(dense.legTable, job);
    const Stop *stops = route.stops.data();
    const int last = int(route.stops.size()) - 1;
    int bound = int(std::max<std::int64_t>(bounds.cost, INT_MIN));
    int found = -1;
    const bool hasComfort = m_problem.hasComfort();
    Leg before = legs[stops[0].node];
    for (int p = 0; p < last; ++p) {
        const int depart = stops[p].depart;
        if (depart > close)
            break;
        const Stop &next = stops[p + 1];
        const Leg after = legs[next.node];
        const int detour = before.from + after.to - next.legIn;
        if (detour < bound) {
            const int arrival = depart + before.from;
            const int start = std::max(arrival, open);
            if (arrival <= close && start + work.service + after.to <= next.latest && detour <= bounds.detour
                && !blink(p)) {
                const std::int64_t cost =
                    hasComfort ? detour + planner::startCost(m_problem.comfort(), dense, work, start) : detour;
                if (cost < bound) {
                    bound = int(cost);
                    found = p;
                }
            }
        }
        before = after;
    }
    if (found >= 0)
        best = {technician, found, bound + bounds.soft};
}

template<typename Blink>
void InsertionFinder::searchGeneral(const Route &route, int technician, int job, const Bounds &bounds, Blink &blink,
                                    Insertion &best) const
{
    const DenseTechnician &dense = m_problem.technician(technician);
    const Leg *legs = m_problem.legs(dense.legTable, job);
    const Stop *stops = route.stops.data();
    const int last = int(route.stops.size()) - 1;
    std::int64_t bound = bounds.cost;
    int found = -1;
    for (int p = 0; p < last; ++p) {
        const int driveIn = legs[stops[p].node].from;
        const int driveOut = legs[stops[p + 1].node].to;
        const std::int64_t detour = std::int64_t(driveIn) + driveOut - stops[p + 1].legIn;
        if (detour >= bound || detour > bounds.detour || driveIn >= Problem::Far || driveOut >= Problem::Far)
            continue;
        if ((!m_problem.isMixed() || fitsLoads(route, dense, job, p))
            && fitsTimes(route, dense, job, p, driveIn, driveOut) && !blink(p)) {
            const std::int64_t cost = detour + startCost(route, dense, job, p, driveIn);
            if (cost < bound) {
                bound = cost;
                found = p;
            }
        }
    }
    if (found >= 0)
        best = {technician, found, bound + bounds.soft};
}

} // namespace callout::planner
