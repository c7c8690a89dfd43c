#include "core/planner/insertion.h"

#include <algorithm>

namespace callout::planner {

std::int64_t InsertionFinder::softCost(const Route &route, int technician, int job) const
{
    const std::int64_t soft = m_problem.cost(technician, job);
    if (!m_problem.hasComfort())
        return soft;
    const DenseTechnician &dense = m_problem.technician(technician);
    const ComfortData &prices = m_problem.comfort();
    return soft + loadCost(prices, dense, route.jobs + 1, route.jobWork + m_problem.job(job).service)
        - loadCost(prices, dense, route.jobs, route.jobWork);
}

std::int64_t InsertionFinder::startCost(const Route &route, const DenseTechnician &technician, int job, int position,
                                        int driveIn) const
{
    if (!m_problem.hasComfort())
        return 0;
    const DenseJob &dense = m_problem.job(job);
    const int lanes = int(technician.breaks.size()) + 1;
    const int *departs = route.lanes.departs.data() + position * lanes;
    const int arrival = std::min(*std::min_element(departs, departs + lanes), Problem::Horizon) + driveIn;
    const int start = m_routes.timeline().earliestStart(technician, dense, arrival, dense.service);
    return planner::startCost(m_problem.comfort(), technician, dense, std::min(start, Problem::Horizon));
}

bool InsertionFinder::fitsTotals(const Route &route, const DenseTechnician &technician, int job) const
{
    if (route.jobCount() >= technician.maximumJobs)
        return false;
    for (int k = 0; k < m_problem.dimensions(); ++k) {
        const std::size_t i = std::size_t(k);
        if (route.delivered[i] + m_problem.deliveries(job)[k] > technician.capacity[i]
            || route.pickedUp[i] + m_problem.pickups(job)[k] > technician.capacity[i])
            return false;
    }
    return true;
}

bool InsertionFinder::fitsLoads(const Route &route, const DenseTechnician &technician, int job, int position) const
{
    const std::size_t dimensions = std::size_t(m_problem.dimensions());
    for (std::size_t k = 0; k < dimensions; ++k) {
        const std::size_t cell = std::size_t(position) * dimensions + k;
        if (route.loadUpTo[cell] + m_problem.deliveries(job)[k] > technician.capacity[k]
            || route.loadFrom[cell] + m_problem.pickups(job)[k] > technician.capacity[k])
            return false;
    }
    return true;
}

bool InsertionFinder::fitsTimes(const Route &route, const DenseTechnician &technician, int job, int position,
                                int driveIn, int driveOut) const
{
    const Timeline &timeline = m_routes.timeline();
    const int lanes = int(technician.breaks.size()) + 1;
    const int last = int(route.stops.size()) - 1;
    const int action = timeline.action(job, route.stops[std::size_t(position)].node);
    const int nextNode = route.stops[std::size_t(position + 1)].node;
    const bool isNextJob = position + 1 < last;
    const int nextAction = isNextJob ? timeline.action(nextNode, job) : 0;
    if (technician.maximumWork < Problem::Horizon) {
        // Setups come and go with the stop before.
        const int nodeBefore = route.stops[std::size_t(position)].node;
        const int given = isNextJob ? timeline.action(nextNode, nodeBefore) : 0;
        const int detour = driveIn + driveOut - route.stops[std::size_t(position + 1)].legIn;
        if (route.work + detour + action + nextAction - given > technician.maximumWork)
            return false;
    }
    const int *departs = route.lanes.departs.data() + position * lanes;
    const int *leavesBy = route.lanes.leavesBy.data() + (position + 1) * lanes;
    for (int a = 0; a < lanes; ++a) {
        for (int b = a; b < lanes && departs[a] < Timeline::Never; ++b) {
            const int arrival = Timeline::arrival(technician, departs[a], driveIn, a, b);
            if (arrival >= Timeline::Never)
                break;
            const int start = timeline.earliestStart(technician, m_problem.job(job), arrival, action);
            if (start >= Timeline::Never)
                break;
            for (int c = b; c < lanes; ++c) {
                int end = Timeline::arrival(technician, start + action, driveOut, b, c);
                if (end < Timeline::Never && isNextJob) {
                    const int next = timeline.earliestStart(technician, m_problem.job(nextNode), end, nextAction);
                    end = next < Timeline::Never ? next + nextAction : Timeline::Never;
                }
                if (end <= leavesBy[c])
                    return true;
            }
        }
    }
    return false;
}

std::int64_t InsertionFinder::longestDetour(const Route &route, const DenseTechnician &technician, int job) const
{
    std::int64_t longest = Problem::Far;
    if (technician.maximumDrive < Problem::Horizon)
        longest = technician.maximumDrive - route.drive;
    if (technician.maximumWork < Problem::Horizon)
        longest = std::min(longest, technician.maximumWork - route.work - m_problem.job(job).service);
    return longest;
}

} // namespace callout::planner
