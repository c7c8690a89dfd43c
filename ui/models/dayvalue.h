#pragma once

#include "core/domain/pastwork.h"
#include "ui/models/dayhints.h"
#include "ui/models/stopdrive.h"

namespace callout {

/// What a technician's days are worth, and what they drive for it.
struct DayValue {
    Money current = 0;   ///< invoices of what is completed
    Money projected = 0; ///< the current value, with what each open stop is expected to bring
    int averaged = 0;    ///< open stops without an estimate of their own: taken at the average of their type
    int unknown = 0;     ///< open stops of which nobody knows
    Seconds driving{0};  ///< between jobs; the way from home is the technician's own
    double metres = 0.0; ///< of these drives
    int done = 0;        ///< jobs
    int open = 0;

    friend bool operator==(const DayValue &, const DayValue &) = default;
};

[[nodiscard]] DayValue dayValue(const DaySnapshot &day, const DayHints &hints, const DriveTimes &drives,
                                const TicketsByType &tickets);

} // namespace callout
