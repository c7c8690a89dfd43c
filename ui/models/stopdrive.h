#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/drivetimes.h"

#include <optional>

namespace callout {

/// The drive to one of a technician's stops.
struct StopDrive {
    Drive drive;
    bool isFromHome = false; ///< the first of its day: the technician's own time

    friend bool operator==(const StopDrive &, const StopDrive &) = default;
};

/// The drive to the stop at this place among a technician's stops, which are in order of their start: from the stop before,
/// or from home where it is the first of its day. Nothing where a place or the way is unknown.
[[nodiscard]] std::optional<StopDrive> driveTo(const QList<JobId> &stops, qsizetype stop, TechnicianId technician,
                                               const DaySnapshot &day, const DriveTimes &drives);

} // namespace callout
