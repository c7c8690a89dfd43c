#pragma once

#include "core/planner/randomsource.h"
#include "core/planner/routes.h"

#include <vector>

namespace callout::planner {

/// How much one step of ruin and recreate takes apart.
struct RuinSettings {
    double meanRemoved = 10; ///< jobs
    double longestString = 10;
    double splitRate = 0.5; ///< share of strings that keep some jobs in their middle
    double keepMore = 0.99; ///< chance not to keep one more of them
};

/// Ruins neighbouring routes by taking strings of jobs out of each (SISR, Christiaens and Vanden Berghe 2020).
class StringRemoval
{
public:
    StringRemoval(const Problem &problem, RandomSource &random, const RuinSettings &settings);

    /// What is taken out becomes absent.
    void ruin(Routes &routes);

private:
    void ruinRoute(Routes &routes, int job, int technician, double longest);

    const Problem &m_problem;
    RandomSource &m_random;
    RuinSettings m_settings;
    std::vector<int> m_stamp; ///< by technician: in which call it was ruined
    int m_call = 0;
};

} // namespace callout::planner
