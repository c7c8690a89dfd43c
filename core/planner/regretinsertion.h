#pragma once

#include "core/planner/insertion.h"

namespace callout::planner {

/// Serves absent jobs, always next the one that would lose most by waiting: highest tier first, then those with the fewest
/// technicians left, then by the gap between the best and the second best technician.
class RegretInsertion
{
public:
    explicit RegretInsertion(const Problem &problem);

    void construct(Routes &routes);

private:
    struct Candidate {
        int job = 0;
        std::vector<Insertion> byTechnician;
    };
    void evaluate(const InsertionFinder &finder, Candidate &candidate, int technician);
    /// What waiting would cost; negative where nobody can take it.
    [[nodiscard]] std::int64_t regret(const Candidate &candidate, Insertion *best) const;

    const Problem &m_problem;
    std::vector<Candidate> m_candidates;
};

} // namespace callout::planner
