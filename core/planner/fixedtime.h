#pragma once

#include "core/domain/technicianday.h"
#include "core/planner/runinput.h"

#include <QSet>

namespace callout::planner {

/// Work that stays where it is: a job, or several that leave no room between them.
struct FixedBlock {
    TimeWindow span;
    GeoPoint entry;
    GeoPoint exit;
};

/// An event with a timesheet code: it may begin anywhere from `earliest` to `latest`.
struct LooseEvent {
    NonJobEventId id;
    Instant begin;
    Seconds length{0};
    Instant earliest;
    Instant latest;
};

/// What of a technician's day is taken before a run begins, and what is left.
struct FixedTime {
    TimeWindow span;               ///< from the first shift to the last; blocks may be outside
    QList<FixedBlock> blocks;      ///< in order, with time to drive from one to the next
    QList<TimeWindow> off;         ///< in order, no block in them: between shifts, time off, events
    QList<LooseEvent> events;      ///< in order
    std::optional<Instant> leaves; ///< home at the earliest; none: in time for anything
    Seconds available{0};          ///< shifts without time off and fixed events
    Seconds booked{0};             ///< work of fixed jobs
    int jobs = 0;                  ///< fixed ones that start on the day
    bool isFull = false;           ///< in too many pieces for anything to be added
};

/// The fixed time of a technician with a normal shift on the day. Jobs in `movable` are the run's to place; all others stay.
[[nodiscard]] FixedTime fixedTime(const RunInput &input, const TechnicianDays &days, TechnicianId technician,
                                  const QSet<JobId> &movable);

} // namespace callout::planner
