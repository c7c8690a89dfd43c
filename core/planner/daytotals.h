#pragma once

#include "core/domain/proposal.h"
#include "core/planner/runinput.h"

namespace callout::planner {

/// The five numbers of a day as it stands on the board; `day` may differ from the input's by proposals.
[[nodiscard]] PlanTotals dayTotals(const RunInput &input, const DaySnapshot &day);

} // namespace callout::planner
