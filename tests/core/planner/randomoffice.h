#pragma once

#include "core/planner/runinput.h"

namespace callout::test {

/// An office drawn by lot, with a day to plan: tight windows, scarce and expiring skills, locks, limits, lunch that can move,
/// time off, shifts across midnight, islands, clock changes, paused and unmanaged people, now and then nobody at all.
[[nodiscard]] planner::RunInput randomOffice(quint64 seed);

/// So many plain jobs for so many technicians across a town.
[[nodiscard]] planner::RunInput plainOffice(quint64 seed, int jobs, int technicians);

} // namespace callout::test
