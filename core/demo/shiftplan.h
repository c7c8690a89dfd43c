#pragma once

#include "core/demo/officedraft.h"

namespace callout {

/// Days before and after the demo day for which there are shifts.
inline constexpr int shiftsBefore = 90;
inline constexpr int shiftsAfter = 13;

/// Normal shifts by a weekly rota, one evening on call in turn, time off, lunch and other events. On the demo day
/// everybody works who is not off, whatever weekday it is.
void planShifts(OfficeDraft &draft, bool isLarge);

/// Whether a technician of the rota works on a day. Reaches as far back as one likes.
[[nodiscard]] bool isWorkday(const OfficeDraft &draft, TechnicianId technician, QDate date);

/// The rota's hours of a technician on any day.
[[nodiscard]] TimeWindow rotaHours(const OfficeDraft &draft, TechnicianId technician, QDate date);

} // namespace callout
