#pragma once

#include "core/domain/proposal.h"

#include <QString>

namespace callout {

/// A proposal with its reasons for a terminal: a table of the jobs that have somebody, what goes back to the queue or stays
/// open and why, and the day before and after. `day` is the day that the run was asked about.
[[nodiscard]] QString planText(const DaySnapshot &day, const Proposal &proposal);

} // namespace callout
