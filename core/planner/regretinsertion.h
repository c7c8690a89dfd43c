#pragma once

#include "core/planner/insertion.h"

#include <stop_token>
#include <vector>

namespace callout::planner {

/// Serves absent jobs, always next the one that would lose most by waiting: highest tier first, then those with the fewest
/// technicians left, then by the gap between the best and the second best technician. In large offices a job watches its
/// nearest technicians only, and looks round again when none of them is left.
class RegretInsertion
{
public:
    explicit RegretInsertion(const Problem &problem);

    /// Ends early, with what is served so far, when the token says stop.
    void construct(Routes &routes, const std::stop_token &stop = {});

private:
    struct Candidate {
        int job = 0;
        std::vector<Insertion> watched; ///< each of another technician
        Insertion best;
        std::int64_t regret = 0; ///< what waiting would cost
    };
    void lookRound(const Routes &routes, Candidate &candidate) const;
    void lookAgain(const Routes &routes, Candidate &candidate, int technician) const;
    static void rank(Candidate &candidate);

    const Problem &m_problem;
    std::size_t m_watched; ///< how many technicians a job watches
    std::vector<Candidate> m_candidates;
};

} // namespace callout::planner
