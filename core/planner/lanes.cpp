#include "core/planner/lanes.h"

#include <algorithm>

namespace callout::planner {

void Lanes::fill(const Timeline &timeline, const DenseTechnician &technician, std::span<const Stop> stops)
{
    const int lanes = int(technician.breaks.size()) + 1;
    const int last = int(stops.size()) - 1;
    const std::size_t cells = stops.size() * std::size_t(lanes);
    departs.assign(cells, Timeline::Never);
    leavesBy.assign(cells, -Timeline::Never);
    departs[0] = technician.leaves;
    for (int p = 1; p <= last; ++p) {
        const Stop &stop = stops[std::size_t(p)];
        const int *before = departs.data() + (p - 1) * lanes;
        const int action = p < last ? timeline.action(stop.node, stops[std::size_t(p - 1)].node) : 0;
        for (int b = 0; b < lanes; ++b) {
            int arrival = Timeline::Never;
            for (int a = 0; a <= b; ++a)
                arrival = std::min(arrival, Timeline::arrival(technician, before[a], stop.legIn, a, b));
            if (arrival < Timeline::Never && p < last) {
                const int start = timeline.earliestStart(technician, timeline.job(stop.node), arrival, action);
                arrival = start < Timeline::Never ? start + action : Timeline::Never;
            }
            departs[std::size_t(p * lanes + b)] = arrival;
        }
    }
    leavesBy[std::size_t(last * lanes + lanes - 1)] = technician.returns;
    for (int p = last - 1; p >= 0; --p) {
        const Stop &next = stops[std::size_t(p + 1)];
        const int action = p + 1 < last ? timeline.action(next.node, stops[std::size_t(p)].node) : 0;
        for (int b = 0; b < lanes; ++b) {
            int departure = -Timeline::Never;
            for (int a = b; a < lanes; ++a) {
                int start = leavesBy[std::size_t((p + 1) * lanes + a)];
                if (p + 1 < last && start > -Timeline::Never)
                    start = timeline.latestStart(technician, timeline.job(next.node), start, action);
                departure = std::max(departure, Timeline::departure(technician, start, next.legIn, b, a));
            }
            leavesBy[std::size_t(p * lanes + b)] = departure;
        }
    }
}

EarlyWalk::EarlyWalk(const Problem &problem, int technician, std::span<const Stop> stops, const Lanes &lanes)
    : m_problem(problem)
    , m_timeline(problem)
    , m_index(technician)
    , m_technician(problem.technician(technician))
    , m_stops(stops)
    , m_lanes(lanes)
    , m_depart(m_technician.leaves)
{
}

int EarlyWalk::latestDeparture(int lane, int action) const
{
    if (m_lanes.leavesBy.empty())
        return m_stops[m_position].latest + action;
    return m_lanes.leavesBy[m_position * (m_technician.breaks.size() + 1) + std::size_t(lane)];
}

/// The promised start, else a round one, else the earliest, so that the job is left by `departure`.
int EarlyWalk::comfortableStart(int earliest, int action, int departure) const
{
    const DenseJob &job = m_problem.job(m_stops[m_position].node);
    if (job.isLocked)
        return earliest;
    const auto isPossible = [&](int start) {
        return start >= earliest && start + action <= departure
            && m_timeline.earliestStart(m_technician, job, start, action) == start;
    };
    if (job.earlierTechnician == m_index && isPossible(job.earlierStart))
        return job.earlierStart;
    const int round = m_problem.rounded(earliest);
    return isPossible(round) ? round : earliest;
}

/// Whether the break is nearer to its wish before the work than after it.
bool EarlyWalk::isWishedBefore(int pause, int end) const
{
    const DenseBreak &dense = m_technician.breaks[std::size_t(pause)];
    return dense.wish < end && dense.wish - Timeline::breakStart(dense, m_depart) <= end - dense.wish;
}

int EarlyWalk::step()
{
    const int lanes = m_lanes.leavesBy.empty() ? 1 : int(m_technician.breaks.size()) + 1;
    const int before = m_stops[m_position].node;
    const Stop &stop = m_stops[++m_position];
    const bool isJob = m_position + 1 < m_stops.size();
    const int action = isJob ? m_timeline.action(stop.node, before) : 0;
    int best = Timeline::Never;
    int bestLane = m_lane;
    // More breaks never make it earlier: the first lane is the best, unless a break would rather come before the work.
    for (int lane = m_lane; lane < lanes; ++lane) {
        if (best < Timeline::Never && !isWishedBefore(lane - 1, best + action))
            break;
        int time = Timeline::arrival(m_technician, m_depart, stop.legIn, m_lane, lane);
        if (isJob && time < Timeline::Never)
            time = m_timeline.earliestStart(m_technician, m_problem.job(stop.node), time, action);
        const int departure = latestDeparture(lane, action);
        if (time >= Timeline::Never || time + action > departure)
            continue;
        best = isJob ? comfortableStart(time, action, departure) : time;
        bestLane = lane;
    }
    m_lane = bestLane;
    m_depart = best < Timeline::Never ? best + action : Timeline::Never;
    return best;
}

} // namespace callout::planner
