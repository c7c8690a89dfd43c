#pragma once

#include "core/planner/routes.h"
#include "core/planner/stringremoval.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace callout::planner {

/// How the search cools down, in typical drives (Problem::typicalLeg).
struct CoolingSettings {
    double hottest = 0.4;
    double coldest = 0.004;
};

struct Tuning {
    RuinSettings ruin;
    CoolingSettings cooling;
    double blinkRate = 0.01;
};

/// What a listener hears while the search runs.
struct Progress {
    std::int64_t iterations = 0;
    double done = 0; ///< share of the budget
    Score best;
};

/// When to stop, and what to start from.
struct SearchOptions {
    std::uint64_t seed = 1;
    std::int64_t iterations = INT64_MAX;
    /// Seconds of any clock; only asked where `seconds` is finite.
    std::function<double()> clock;
    double seconds = 1e18; ///< from the start of the call
    std::stop_token stop;
    /// Told of each better plan, at most once every so many iterations, and of the first.
    std::function<void(const Progress &)> progress;
    Tuning tuning;
};

/// The best routes found, by technician. With the same problem, seed and iteration count, and no other bound, always the
/// same. Never worse than what can still be done of the earlier plan.
[[nodiscard]] std::vector<std::vector<int>> search(const Problem &problem, const SearchOptions &options);

} // namespace callout::planner
