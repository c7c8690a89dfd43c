#pragma once

#include "core/calendarfile/calendarevent.h"

#include <expected>

namespace callout {

/// When an entry begins, each time that it does: once, or as its rules repeat it, without what is excluded. What repeats
/// without an end is followed inside the span only. A rule that cannot be followed is a fault.
[[nodiscard]] std::expected<QList<CalendarTime>, CalendarFault> beginningsOf(const CalendarEvent &event,
                                                                             const TimeWindow &span);

} // namespace callout
