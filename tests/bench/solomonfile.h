#pragma once

#include "core/domain/result.h"
#include "core/planner/problemdata.h"

#include <QString>

namespace callout::bench {

/// Reads an instance of Solomon or of Gehring and Homberger: times and distances ten-fold, the legs cut off to integers, as
/// the best known results of total distance have it.
[[nodiscard]] Result<planner::ProblemData> readSolomon(const QString &path);

} // namespace callout::bench
