#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/matrixdrivetimes.h"

#include <QHash>

namespace callout::planner {

/// Mean invoices of completed jobs by technician and type of job, in minor units.
using TicketHistory = QHash<std::pair<TechnicianId, JobTypeId>, Money>;

/// All that goes into a run: the same input gives the same proposal.
struct RunInput {
    DaySnapshot day;         ///< its first day is planned
    MatrixDriveTimes drives; ///< between all jobs and homes; in the traffic of the day's worst hour
    TicketHistory tickets;
    Instant now;
    quint64 seed = 1;
    TechnicianId only; ///< plans this one's stops alone, leaving them with them; none: everybody's

    friend bool operator==(const RunInput &, const RunInput &) = default;
};

/// The places whose drives a run asks for: the homes and the jobs of the day.
[[nodiscard]] QList<GeoPoint> placesOf(const DaySnapshot &day);

} // namespace callout::planner
