#pragma once

#include "core/demo/officedraft.h"

namespace callout {

/// Where the technicians' phones last said they are: at their job, on the way to it, or where the last one was. Every
/// tenth has never sent a position, and some phones have been silent for a while.
[[nodiscard]] QList<PositionFix> positionsAt(const OfficeDraft &draft, const DaySnapshot &day, Instant now);

} // namespace callout
