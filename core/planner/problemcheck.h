#pragma once

#include "core/domain/result.h"
#include "core/planner/problemdata.h"

namespace callout::planner {

/// The first thing that makes the data no problem to plan. Jobs, technicians and matrices are named by position, from 0.
[[nodiscard]] Result<void> checkProblem(const ProblemData &data);

/// No time, duration or amount is beyond this.
inline constexpr std::int64_t LargestNumber = std::int64_t(1) << 40;

} // namespace callout::planner
