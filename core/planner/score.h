#pragma once

#include <compare>
#include <cstdint>

namespace callout::planner {

/// How good a plan is; smaller is better, what is left open first.
struct Score {
    std::int64_t unserved = 0; ///< weights of the jobs left open, Problem::weight
    std::int64_t cost = 0;     ///< drive seconds and soft costs

    friend auto operator<=>(const Score &, const Score &) = default;
};

} // namespace callout::planner
