#pragma once

#include "core/planner/problem.h"

#include <algorithm>
#include <cstdlib>

namespace callout::planner {

/// What a job's start costs: too little left before the latest one, and the distance from the one promised earlier.
[[nodiscard]] inline std::int64_t startCost(const ComfortData &comfort, const DenseTechnician &technician,
                                            const DenseJob &job, int start)
{
    constexpr int Hour = 3600;
    if (job.isLocked)
        return 0;
    const std::int64_t latest = std::min(job.lastStart, technician.close - job.service);
    const std::int64_t slack = std::clamp<std::int64_t>(latest - start, 0, comfort.slackEnough);
    const std::int64_t moved = std::min(std::abs(start - job.earlierStart), Hour);
    return comfort.slackPrice * (comfort.slackEnough - slack) / comfort.slackEnough + job.startPrice * moved / Hour;
}

/// What a technician's load costs: so many jobs of the run, with so many seconds of work.
[[nodiscard]] inline std::int64_t loadCost(const ComfortData &comfort, const DenseTechnician &technician,
                                           std::int64_t jobs, std::int64_t work)
{
    return comfort.loadPrice * jobs * (technician.booked + work) / technician.available;
}

} // namespace callout::planner
