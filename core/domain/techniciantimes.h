#pragma once

#include "core/domain/technician.h"

namespace callout {

/// What an editor holds of one technician's times. A record without an id is new.
struct TechnicianTimes {
    QList<Shift> shifts;
    QList<NonJobEvent> events;

    friend bool operator==(const TechnicianTimes &, const TechnicianTimes &) = default;
};

} // namespace callout
