#pragma once

#include "core/planner/dayplanner.h"
#include "core/roads/roads.h"

namespace callout {

/// How far back the mean invoices of TicketHistory go.
inline constexpr Seconds TicketMemory{90 * 86'400};

/// How a run searches. With iterations given and more than enough seconds, the same seed gives the same proposal.
struct RunSettings {
    quint64 seed = 1;
    double seconds = double(UsualPlanningTime.count());
    std::int64_t iterations = INT64_MAX;
    TechnicianId only; ///< plans this one's stops alone, leaving them with them; none: everybody's
};

/// All that a run is asked with; copied to the worker, so that the board may change meanwhile.
struct RunRequest {
    DaySnapshot day; ///< its first day is planned
    planner::TicketHistory tickets;
    Instant now;
    std::shared_ptr<const Roads> roads; ///< none: straight lines at the office's speed
    /// What drives along roads are multiplied by: the traffic of the day's worst hour, so that no plan breaks in it.
    double traffic = 1.0;
    RunSettings settings;
};

/// What a run gives: the proposal, and all that it was made from.
struct RunOutcome {
    planner::RunInput input;
    Proposal proposal;
    QByteArray record; ///< both as the office file keeps them (OfficeFile::addRun), made on the worker

    friend bool operator==(const RunOutcome &, const RunOutcome &) = default;
};

/// The planner, or what a test puts in its place. Called on the worker's thread.
using Planner = std::function<Result<Proposal>(const planner::RunInput &, const planner::RunOptions &)>;

} // namespace callout
