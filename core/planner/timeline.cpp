#include "core/planner/timeline.h"

#include <algorithm>
#include <ranges>

namespace callout::planner {

int Timeline::earliestStart(const DenseTechnician &technician, const DenseJob &job, int arrival, int action) const
{
    const bool isFree = job.isLocked && !technician.locksKeepShift;
    const int from = isFree ? arrival : std::max(arrival, technician.open);
    for (const DenseWindow &window : m_problem.windows(job)) {
        if (from <= window.close) {
            const int start = std::max(from, window.open);
            return isFree || start + action <= technician.close ? start : Never;
        }
    }
    return Never;
}

int Timeline::latestStart(const DenseTechnician &technician, const DenseJob &job, int end, int action) const
{
    const bool isFree = job.isLocked && !technician.locksKeepShift;
    const int to = (isFree ? end : std::min(end, technician.close)) - action;
    for (const DenseWindow &window : m_problem.windows(job) | std::views::reverse) {
        if (to >= window.open) {
            const int start = std::min(to, window.close);
            return isFree || start >= technician.open ? start : -Never;
        }
    }
    return -Never;
}

int Timeline::breakStart(const DenseBreak &pause, int time)
{
    for (const DenseWindow &window : pause.windows) {
        if (time <= window.close)
            return std::max(time, window.open);
    }
    return Never;
}

int Timeline::arrival(const DenseTechnician &technician, int departure, int drive, int first, int last)
{
    if (departure >= Never || drive >= Problem::Far)
        return Never;
    int chain = departure;
    int total = drive;
    for (int i = first; i < last; ++i) {
        const DenseBreak &pause = technician.breaks[std::size_t(i)];
        const int start = breakStart(pause, chain);
        if (start >= Never)
            return Never;
        chain = start + pause.duration;
        total += pause.duration;
    }
    return std::max(chain, departure + total);
}

int Timeline::departure(const DenseTechnician &technician, int arrival, int drive, int first, int last)
{
    if (arrival <= -Never || drive >= Problem::Far)
        return -Never;
    int chain = arrival;
    int total = drive;
    for (int i = last - 1; i >= first; --i) {
        const DenseBreak &pause = technician.breaks[std::size_t(i)];
        const int to = chain - pause.duration;
        int start = -Never;
        for (const DenseWindow &window : pause.windows | std::views::reverse) {
            if (to >= window.open) {
                start = std::min(to, window.close);
                break;
            }
        }
        if (start <= -Never)
            return -Never;
        chain = start;
        total += pause.duration;
    }
    return std::min(chain, arrival - total);
}

} // namespace callout::planner
