#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace callout::planner {

/// From `from` to `to`, both included, in seconds of any epoch.
struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;

    friend bool operator==(const Span &, const Span &) = default;
};

/// Open on both sides.
inline constexpr Span Always{INT64_MIN, INT64_MAX};

/// Time off that has no place. It may interrupt a drive.
struct BreakData {
    std::vector<Span> windows{Always}; ///< it starts in one of them
    std::int64_t duration = 0;
    /// Where it would be best: it comes before or after work that goes on then, whichever is nearer.
    std::optional<std::int64_t> wish;

    friend bool operator==(const BreakData &, const BreakData &) = default;
};

struct TechnicianData {
    std::optional<int> start; ///< a row of the matrix; without one the day begins at the first job
    std::optional<int> end;   ///< without one it ends at the last
    Span shift = Always;
    /// Whether the drives from the start place and to the end place are work; else the shift spans the jobs alone.
    bool commutesInShift = true;
    /// Where commutes are not in the shift: the earliest departure from the start place; none: in time for anything.
    std::optional<std::int64_t> leaves;
    /// In the order in which they are taken. A blocked time without a place is a break that starts at one second only; one
    /// with a place is a job with a fixed start that the technician is locked to.
    std::vector<BreakData> breaks;
    std::vector<int> skills;
    std::vector<std::int64_t> capacity; ///< by dimension
    int profile = 0;                    ///< which matrix
    double speedFactor = 1;             ///< twice as fast at 2
    std::optional<int> maximumJobs;
    std::optional<std::int64_t> maximumWork;  ///< drives, setups and services together
    std::optional<std::int64_t> maximumDrive; ///< together
    std::optional<std::int64_t> maximumLeg;   ///< from job to job; home may be farther
    std::vector<int> locked;    ///< jobs that stay with the technician, in this order; others may come between
    bool locksKeepShift = true; ///< else locked jobs may be outside the shift
    std::int64_t booked =
        0; ///< seconds of work that no job of the problem stands for; with `available`, for ComfortData::loadPrice
    std::int64_t available = 0; ///< seconds of the day that work can fill

    friend bool operator==(const TechnicianData &, const TechnicianData &) = default;
};

struct JobData {
    int place = 0; ///< a row of the matrix
    std::int64_t service = 0;
    std::int64_t setup = 0;             ///< before the service, unless the stop before is at the same place
    std::vector<Span> windows{Always};  ///< the start is in one of them
    std::vector<int> skills;            ///< all of them are needed
    int tier = 0;                       ///< one job of a higher tier is worth any number of lower ones
    std::int64_t prize = 1;             ///< its worth among those of its tier
    std::vector<int> technicians;       ///< who may do it; empty: everybody
    std::optional<std::int64_t> start;  ///< fixed to this very second
    std::vector<std::int64_t> delivery; ///< on board from the start of the day, by dimension
    std::vector<std::int64_t> pickup;   ///< on board to its end
    std::int64_t changePrice = 0;       ///< added when somebody else than the earlier plan's technician gets it
    /// With the earlier plan's technician it starts then again where the rest allows.
    std::optional<std::int64_t> earlierStart;
    std::int64_t startPrice = 0; ///< added when it starts an hour or more away from that, in proportion when less

    friend bool operator==(const JobData &, const JobData &) = default;
};

/// Drive seconds between all places, row by row.
struct MatrixData {
    static constexpr std::int64_t NoWay = INT64_MAX;

    int size = 0;
    std::vector<std::int64_t> seconds;

    friend bool operator==(const MatrixData &, const MatrixData &) = default;
};

/// What jobs that are not locked cost by the times they get, in drive seconds.
struct ComfortData {
    std::int64_t slackPrice = 0; ///< of a start at the latest moment, falling to none with `slackEnough` left
    std::int64_t slackEnough = 3600;
    std::int64_t loadPrice = 0; ///< of each job of a technician whose day is full, in proportion to its booked share

    friend bool operator==(const ComfortData &, const ComfortData &) = default;
};

/// A day to plan as people and files state it. Problem::make checks it.
struct ProblemData {
    std::vector<TechnicianData> technicians;
    std::vector<JobData> jobs;
    std::vector<MatrixData> matrices; ///< by profile, all of one size
    /// Soft cost of every job (rows) with every technician, in drive seconds; empty: none.
    std::vector<std::int64_t> costs;
    /// An earlier plan: jobs in order, by technician. The new one is no worse than what of it can still be done.
    std::vector<std::vector<int>> earlier;
    ComfortData comfort;
    std::int64_t rounding = 1; ///< starts wait for a full multiple of it, since the epoch, where the rest allows

    friend bool operator==(const ProblemData &, const ProblemData &) = default;
};

} // namespace callout::planner
