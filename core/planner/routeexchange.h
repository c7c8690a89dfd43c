#pragma once

#include "core/planner/elite.h"
#include "core/planner/routes.h"

namespace callout::planner {

/// Crosses two plans: neighbouring routes of one replace the most alike routes of the other. Jobs that lose their place
/// become absent (after the selective route exchange of Nagata and Bräysy 2010).
class RouteExchange
{
public:
    RouteExchange(const Problem &problem, RandomSource &random);

    /// The routes become a child of both, mostly like `mother`.
    void cross(const Sequences &mother, const Sequences &father, Routes &routes);

private:
    void choose(const Sequences &father);
    [[nodiscard]] int target(int technician, const std::vector<int> &jobs, const Routes &routes) const;

    const Problem &m_problem;
    RandomSource &m_random;
    std::vector<int> m_chosen; ///< technicians whose routes the child has of its father
    std::vector<int> m_fatherOf;
    std::vector<char> m_isTaken;
    std::vector<char> m_isChosen;
};

} // namespace callout::planner
