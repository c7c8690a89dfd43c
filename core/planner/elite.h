#pragma once

#include "core/planner/randomsource.h"

#include <cstdint>
#include <vector>

namespace callout::planner {

using Sequences = std::vector<std::vector<int>>;

/// A few good plans that differ, to be crossed.
class Elite
{
public:
    struct Plan {
        std::int64_t energy = 0;
        Sequences sequences;
    };

    explicit Elite(int capacity) : m_capacity(capacity) {}

    /// Takes the plan in unless it is known or worse than all in a full house; the worst has to go. False where it is known.
    bool add(std::int64_t energy, Sequences sequences);

    [[nodiscard]] int size() const { return int(m_plans.size()); }
    /// The better of two drawn by lot, and any other.
    [[nodiscard]] std::pair<const Plan *, const Plan *> parents(RandomSource &random) const;

private:
    int m_capacity;
    std::vector<Plan> m_plans;
};

} // namespace callout::planner
