#pragma once

#include "core/planner/plan.h"
#include "core/planner/problemdata.h"

#include <QString>

namespace callout::test {

/// The first hard rule that the plan breaks, told from the statement of the problem alone; empty for a sound plan. It knows nothing
/// of the search's arithmetic: it follows the stated times.
[[nodiscard]] QString brokenRule(const planner::ProblemData &data, const planner::Plan &plan);

} // namespace callout::test
