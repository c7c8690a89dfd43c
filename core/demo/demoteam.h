#pragma once

#include "core/demo/namebook.h"
#include "core/demo/officedraft.h"
#include "core/demo/town.h"

namespace callout {

/// Days before and after the demo day for which there are shifts.
inline constexpr int shiftsBefore = 90;
inline constexpr int shiftsAfter = 13;

/// The four of the small office: heating, plumbing, electrical, and one for heating, plumbing and cooling.
void hireSmallTeam(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom random);
/// A large office's people: of every trade, with all sorts of certificates.
void hireLargeTeam(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom random);

/// Normal shifts by a weekly rota, on-call evenings, time off, lunch and other events.
void planShifts(OfficeDraft &draft, bool isLarge);

} // namespace callout
