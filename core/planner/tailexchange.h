#pragma once

#include "core/planner/randomsource.h"
#include "core/planner/routes.h"

#include <span>
#include <vector>

namespace callout::planner {

/// Lets two routes exchange all that follows a point (2-opt*): a step that strings, which are short, cannot make.
class TailExchange
{
public:
    TailExchange(const Problem &problem, RandomSource &random);

    /// Makes the cheapest exchange by which a neighbour comes after a job drawn by lot; false where there is none.
    bool exchange(Routes &routes);

private:
    /// What is left of `job`'s route after it goes behind the part of the neighbour's route before the neighbour.
    [[nodiscard]] std::int64_t gain(const Routes &routes, int job, int neighbour) const;
    [[nodiscard]] bool mayExchange(const Routes &routes, int job, int neighbour) const;
    [[nodiscard]] bool mayServe(int technician, std::span<const int> jobs) const;
    bool apply(Routes &routes, int job, int neighbour);

    const Problem &m_problem;
    RandomSource &m_random;
    std::vector<int> m_first;
    std::vector<int> m_second;
};

} // namespace callout::planner
