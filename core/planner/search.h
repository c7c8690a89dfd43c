#pragma once

#include "core/planner/elite.h"
#include "core/planner/routes.h"
#include "core/planner/stringremoval.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace callout::planner {

/// How the search cools down, in typical drives (Problem::typicalLeg).
struct CoolingSettings {
    double hottest = 2;
    double coldest = 0.04;
};

/// How plans are crossed where there is time for it. Lengths are iterations for each job.
struct EvolutionSettings {
    double probe = 0.01;      ///< share of the budget that shows how fast the search is
    double from = 3000;       ///< with fewer in all there is one cooling only
    double firstLength = 250; ///< of a founder's cooling
    double childLength = 50;  ///< of a child's cooling
    double childHottest = 0.15;
    double hotter = 1.2;      ///< factor for the next child after one that is known already
    double cooler = 1 / 1.14; ///< factor after any other, down to childHottest
    double hottestChild = 1;
    int founders = 12;
    int size = 12;
};

struct Tuning {
    RuinSettings ruin;
    CoolingSettings cooling;
    EvolutionSettings evolution;
    double blinkRate = 0.01;
    double tailRate = 0.05; ///< share of steps that exchange tails first
};

/// What a listener hears while the search runs.
struct Progress {
    std::int64_t iterations = 0;
    double done = 0; ///< share of the budget
    Score best;
    const Sequences *plan = nullptr; ///< the best, while the listener is told
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
    std::int64_t *counted = nullptr; ///< is told how many iterations were done
};

/// The best routes found, by technician. With the same problem, seed and iteration count, and no other bound, always the
/// same. Never worse than what can still be done of the earlier plan.
[[nodiscard]] std::vector<std::vector<int>> search(const Problem &problem, const SearchOptions &options);

} // namespace callout::planner
