#pragma once

#include "core/planner/insertion.h"

#include <vector>

namespace callout::planner {

/// Puts absent jobs back one by one where each is cheapest, in an order drawn by lot: the greedy insertion with blinks of SISR
/// (Christiaens and Vanden Berghe 2020). Remembers the cheapest position of a job in a route for as long as the route stays,
/// so it works for one Routes only; that position is blinked at first and the others only where it is passed over, which has
/// the same chances as to blink at each.
class Recreation
{
public:
    Recreation(const Problem &problem, RandomSource &random, double blinkRate);

    /// Absent jobs that fit nowhere stay absent. Tries at most so many.
    void recreate(Routes &routes);

private:
    enum class Order { Random, Demand, Far, Near, WindowLength, WindowStart, WindowEnd };
    [[nodiscard]] Order drawOrder();
    [[nodiscard]] std::int64_t key(int job, Order order);
    void collect(const Routes &routes);
    void listRoutes(const Routes &routes);
    [[nodiscard]] Insertion best(const Routes &routes, const InsertionFinder &finder, int job);
    void look(const Routes &routes, const InsertionFinder &finder, int technician, int job, Insertion &best);
    void lookRound(const Routes &routes, const InsertionFinder &finder, int job, Insertion &best);
    void lookNear(const Routes &routes, const InsertionFinder &finder, int job, Insertion &best);

    /// The cheapest position in a route of that version; without a position, nothing is cheaper than the cost.
    struct Known {
        std::uint32_t version = 0;
        int position = 0;
        std::int64_t cost = 0;
    };
    [[nodiscard]] Known &known(int technician, int job);

    const Problem &m_problem;
    RandomSource &m_random;
    Blinks m_blinks;
    std::vector<Known> m_known; ///< by job and technician
    std::vector<int> m_changed; ///< technicians with jobs whose routes changed in this step
    std::vector<int> m_used;    ///< other technicians with jobs
    std::vector<int> m_later;
    std::vector<int> m_unused; ///< one of each kind without
    std::vector<std::pair<std::int64_t, int>> m_jobs;
    std::vector<std::int64_t> m_demand;
    std::vector<int> m_distance; ///< from the nearest place where a day starts
    std::vector<int> m_kindStamp;
    std::vector<int> m_routeStamp;
    int m_call = 0;
    bool m_hasDemand = false;
    bool m_isFocused; ///< only looks at routes near a job
};

} // namespace callout::planner
