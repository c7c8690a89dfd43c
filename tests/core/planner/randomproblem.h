#pragma once

#include "core/planner/problemdata.h"
#include "core/planner/randomsource.h"

namespace callout::test {

/// A small office drawn by lot: every rule of the problem appears now and then.
[[nodiscard]] planner::ProblemData randomProblem(std::uint64_t seed, int jobs, int technicians);

} // namespace callout::test
