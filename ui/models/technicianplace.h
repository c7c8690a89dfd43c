#pragma once

#include "core/domain/drivetimes.h"
#include "core/domain/technicianday.h"

#include <optional>

namespace callout {

/// Where somebody is, as far as the office knows, and how it knows.
struct TechnicianPlace {
    enum class Source {
        Phone,   ///< a reported position
        LastJob, ///< the job last worked at
        Home,
    };

    GeoPoint point;
    Source source = Source::Phone;
    Instant at; ///< when the phone told
    JobId job;  ///< the last job

    friend bool operator==(const TechnicianPlace &, const TechnicianPlace &) = default;
};

/// The last known position; with none, the job worked at last on the shown days; else home; else nothing.
[[nodiscard]] std::optional<TechnicianPlace> technicianPlace(const DaySnapshot &snapshot, const TechnicianDays &days,
                                                             TechnicianId technician);

/// What somebody is doing and where they go next.
struct TechnicianTask {
    JobId current;                  ///< on site there
    JobId next;                     ///< on the way there, else the next open stop
    bool isOnTheWay = false;        ///< to the next one
    std::optional<Drive> drive;     ///< to the next one, from the current job or from where they are
    std::optional<Instant> arrival; ///< at the next one: as soon as the current job's planned time is over, else now

    friend bool operator==(const TechnicianTask &, const TechnicianTask &) = default;
};

[[nodiscard]] TechnicianTask technicianTask(const DaySnapshot &snapshot, const TechnicianDays &days,
                                            const DriveTimes &drives, TechnicianId technician, Instant now);

} // namespace callout
