#pragma once

#include "core/planner/insertion.h"

#include <vector>

namespace callout::planner {

/// Puts absent jobs back one by one where each is cheapest, in an order drawn by lot, with blinks (SISR).
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
    [[nodiscard]] Insertion best(const Routes &routes, const InsertionFinder &finder, int job);

    const Problem &m_problem;
    RandomSource &m_random;
    double m_blinkRate;
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
