#pragma once

#include "core/planner/elite.h"
#include "core/planner/problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace callout::planner {

enum class StopKind { Start, Job, Break, End };

/// A line of a technician's day. Times are those of the ProblemData.
struct PlannedStop {
    StopKind kind = StopKind::Job;
    int index = -1; ///< the job, or which of the technician's breaks
    std::int64_t arrival = 0;
    std::int64_t waiting = 0; ///< from the arrival to the start of the work
    std::int64_t setup = 0;
    std::int64_t service = 0;
    std::int64_t drive = 0; ///< since the day began

    /// When the work begins, setup first.
    [[nodiscard]] std::int64_t start() const { return arrival + waiting; }
    friend bool operator==(const PlannedStop &, const PlannedStop &) = default;
};

struct PlannedRoute {
    int technician = 0;
    std::int64_t cost = 0;
    std::vector<PlannedStop> stops; ///< from Start to End

    friend bool operator==(const PlannedRoute &, const PlannedRoute &) = default;
};

/// A plan with its times: everything as early as it can be, except that the day begins no sooner than it must.
struct Plan {
    std::vector<PlannedRoute> routes; ///< of technicians with jobs
    std::vector<int> open;            ///< jobs left open, ascending
    Score score;

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// A technician's day with every stop as early as the rest allows. Dense times; Timeline::Never where it cannot be done.
struct DayTimes {
    std::vector<int> starts;      ///< by job
    std::vector<int> breakStarts; ///< by break
};

[[nodiscard]] DayTimes dayTimes(const Problem &problem, int technician, std::span<const int> jobs);

/// The cost of one technician's jobs in that order: drive seconds, soft costs and what their times cost, by definition.
[[nodiscard]] std::int64_t routeCost(const Problem &problem, int technician, const std::vector<int> &jobs);

/// The score of jobs by technician, by definition: what the search keeps up to date step by step.
[[nodiscard]] Score evaluate(const Problem &problem, const Sequences &sequences);

/// Gives jobs by technician their times. The sequences must be feasible, save those of technicians whose locked jobs do not
/// fit together; their stops carry times that run into each other.
[[nodiscard]] Plan makePlan(const Problem &problem, const Sequences &sequences);

} // namespace callout::planner
