#pragma once

#include "core/domain/reason.h"
#include "core/planner/dayproblem.h"
#include "core/planner/routes.h"

#include <optional>
#include <stop_token>

namespace callout::planner {

/// A way to fit a job into somebody's day, with what it really costs the plan.
struct Placement {
    int technician = -1;
    std::vector<int> jobs; ///< the day with the job in it
    std::int64_t cost = 0; ///< added to the plan, in drive seconds

    [[nodiscard]] bool exists() const { return technician >= 0; }
};

/// Compares the technicians for a job that is not in the plan, exactly: what every stop of the day loses is counted.
class Placements
{
public:
    explicit Placements(const Problem &problem) : m_problem(problem) {}

    /// The best place in a technician's day; none where the job does not fit.
    [[nodiscard]] Placement best(int technician, const std::vector<int> &jobs, int job) const;

    /// The best place with each of the most promising technicians, best first; at most so many. The job must be absent.
    [[nodiscard]] std::vector<Placement> ranked(const Routes &routes, int job, int most) const;

private:
    const Problem &m_problem;
};

/// The jobs of a day but one.
[[nodiscard]] std::vector<int> without(std::vector<int> jobs, int job);

/// Improves a plan to the end: serves what a lower priority keeps out, then moves single jobs until no move of one job makes
/// the plan better. `mayGoOn` is asked between jobs.
void polish(const Problem &problem, Sequences &plan, const std::function<bool()> &mayGoOn);

/// The candidate that a placement is, with its scores. `before` is the day without the job.
[[nodiscard]] Candidate candidate(const DayProblem &day, const Placement &placement, int job,
                                  const std::vector<int> &before);

} // namespace callout::planner
