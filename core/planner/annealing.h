#pragma once

#include "core/planner/randomsource.h"

#include <cmath>
#include <cstdint>

namespace callout::planner {

/// Accepts what is worse by ever smaller steps: exponential cooling over the share of the budget that is spent.
class Annealing
{
public:
    Annealing(double hottest, double coldest)
        : m_hottest(hottest)
        , m_logRatio(std::log(coldest / hottest))
        , m_temperature(hottest)
    {
    }

    void setDone(double share) { m_temperature = m_hottest * std::exp(m_logRatio * share); }

    /// The energy below which a new plan is taken for the present one.
    [[nodiscard]] double threshold(std::int64_t present, RandomSource &random) const
    {
        return double(present) - m_temperature * std::log(1 - random.unit());
    }

private:
    double m_hottest;
    double m_logRatio;
    double m_temperature;
};

} // namespace callout::planner
