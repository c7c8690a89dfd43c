#pragma once

#include "core/planner/timeline.h"

#include <optional>
#include <span>
#include <vector>

namespace callout::planner {

/// Whether the technician can do these jobs in this order: times, breaks, loads and limits, stop by stop. Who may do which
/// job is not asked. For everything but the inner loop of the search.
[[nodiscard]] bool isInTime(const Timeline &timeline, const Problem &problem, int technician,
                            std::span<const int> jobs);

/// Of the jobs wanted in that order what the technician can do beside the locked ones: all of it, or job by job what fits.
[[nodiscard]] std::vector<int> feasiblePart(const Timeline &timeline, const Problem &problem, int technician,
                                            const std::vector<int> &wanted);

/// The first technician who cannot do the jobs locked to them.
[[nodiscard]] std::optional<int> brokenLock(const Problem &problem);

} // namespace callout::planner
