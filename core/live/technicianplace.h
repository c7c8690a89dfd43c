#pragma once

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
    Instant at; ///< when the phone told, or when they were last known to be at the job; of home nothing is known
    JobId job;  ///< the last job

    friend bool operator==(const TechnicianPlace &, const TechnicianPlace &) = default;
};

/// The last known position.
[[nodiscard]] std::optional<TechnicianPlace> reportedPlace(const DaySnapshot &snapshot, TechnicianId technician);

/// The last known position; with none, the job worked at last on the shown days; else home; else nothing.
[[nodiscard]] std::optional<TechnicianPlace> technicianPlace(const DaySnapshot &snapshot, const TechnicianDays &days,
                                                             TechnicianId technician);

/// The newest that is known: the position or the job worked at last, whichever is later; else home; else nothing.
[[nodiscard]] std::optional<TechnicianPlace> newestPlace(const DaySnapshot &snapshot, const TechnicianDays &days,
                                                         TechnicianId technician);

} // namespace callout
