#pragma once

#include "core/planner/timeline.h"

#include <optional>
#include <span>

namespace callout::planner {

/// Whether the technician can do these jobs in this order: times, breaks, loads and limits, stop by stop. Who may do which
/// job is not asked. For everything but the inner loop of the search.
[[nodiscard]] bool isInTime(const Timeline &timeline, const Problem &problem, int technician,
                            std::span<const int> jobs);

/// The first technician who cannot do the jobs locked to them.
[[nodiscard]] std::optional<int> brokenLock(const Problem &problem);

} // namespace callout::planner
