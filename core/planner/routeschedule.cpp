#include "core/planner/routeschedule.h"

#include <algorithm>

namespace callout::planner {

RouteSchedule::RouteSchedule(const Problem &problem, int technician, const std::vector<int> &jobs)
    : m_problem(problem)
    , m_timeline(problem)
    , m_technician(problem.technician(technician))
    , m_index(technician)
    , m_jobs(jobs)
    , m_breaksBefore(jobs.size() + 2, 0)
{
    placeBreaks();
}

int RouteSchedule::nodeAt(std::size_t leg) const
{
    return leg < m_jobs.size() ? m_jobs[leg] : m_technician.endNode;
}

int RouteSchedule::actionAt(std::size_t leg) const
{
    if (leg >= m_jobs.size())
        return 0;
    return m_timeline.action(m_jobs[leg], leg > 0 ? m_jobs[leg - 1] : m_technician.startNode);
}

/// When the work at the leg's end is over.
int RouteSchedule::leave(std::size_t leg, int arrival) const
{
    if (leg >= m_jobs.size() || arrival >= Timeline::Never)
        return arrival;
    const int start = m_timeline.earliestStart(m_technician, m_problem.job(m_jobs[leg]), arrival, actionAt(leg));
    return start < Timeline::Never ? start + actionAt(leg) : Timeline::Never;
}

/// On which legs the breaks are taken so that the day ends earliest.
void RouteSchedule::placeBreaks()
{
    const std::size_t lanes = m_technician.breaks.size() + 1;
    std::vector<std::vector<Arrival>> table(m_jobs.size() + 2, std::vector<Arrival>(lanes));
    table[0][0].time = m_technician.leaves;
    int node = m_technician.startNode;
    for (std::size_t leg = 0; leg <= m_jobs.size(); ++leg) {
        const int drive = m_problem.drive(m_technician.legTable, node, nodeAt(leg));
        node = nodeAt(leg);
        for (std::size_t b = 0; b < lanes; ++b) {
            for (std::size_t a = 0; a <= b; ++a) {
                const int time = leave(leg, Timeline::arrival(m_technician, table[leg][a].time, drive, int(a), int(b)));
                if (time < table[leg + 1][b].time)
                    table[leg + 1][b] = {time, int(a)};
            }
        }
    }
    m_end = table.back().back().time;
    if (m_end >= Timeline::Never)
        return;
    m_breaksBefore[m_jobs.size() + 1] = int(lanes) - 1;
    for (std::size_t leg = m_jobs.size() + 1; leg > 0; --leg)
        m_breaksBefore[leg - 1] = table[leg][std::size_t(m_breaksBefore[leg])].from;
}

/// From the start place, so that the day ends at that time.
int RouteSchedule::latestDeparture(int end) const
{
    int time = end;
    for (std::size_t leg = m_jobs.size() + 1; leg-- > 0;) {
        if (leg < m_jobs.size())
            time = m_timeline.latestStart(m_technician, m_problem.job(m_jobs[leg]), time, actionAt(leg));
        const int node = leg > 0 ? m_jobs[leg - 1] : m_technician.startNode;
        const int drive = m_problem.drive(m_technician.legTable, node, nodeAt(leg));
        time = Timeline::departure(m_technician, time, drive, m_breaksBefore[leg], m_breaksBefore[leg + 1]);
    }
    return time;
}

/// The breaks on the way and the stop at its end. Drives fill the time before a break.
void RouteSchedule::addLeg(std::size_t leg, int departure, PlannedRoute *route) const
{
    const int node = leg > 0 ? m_jobs[leg - 1] : m_technician.startNode;
    const int drive = std::min(m_problem.drive(m_technician.legTable, node, nodeAt(leg)), Problem::Horizon);
    const std::int64_t driven = route->stops.back().drive;
    int left = drive;
    int time = departure;
    for (int b = m_breaksBefore[leg]; b < m_breaksBefore[leg + 1]; ++b) {
        const DenseBreak &pause = m_technician.breaks[std::size_t(b)];
        const int start = Timeline::breakStart(pause, time);
        const int moved = std::min(left, start - time);
        left -= moved;
        route->stops.push_back({.kind = StopKind::Break,
                                .index = b,
                                .arrival = m_problem.base() + time + moved,
                                .waiting = start - time - moved,
                                .service = pause.duration,
                                .drive = driven + drive - left});
        time = start + pause.duration;
    }
    const std::int64_t arrival = m_problem.base() + time + left;
    if (leg >= m_jobs.size()) {
        route->stops.push_back({.kind = StopKind::End, .arrival = arrival, .drive = driven + drive});
        return;
    }
    const int start = m_timeline.earliestStart(m_technician, m_problem.job(m_jobs[leg]), time + left, actionAt(leg));
    const int service = m_problem.job(m_jobs[leg]).service;
    route->stops.push_back({.kind = StopKind::Job,
                            .index = m_jobs[leg],
                            .arrival = arrival,
                            .waiting = start < Timeline::Never ? start - time - left : 0,
                            .setup = actionAt(leg) - service,
                            .service = service,
                            .drive = driven + drive});
}

PlannedRoute RouteSchedule::route() const
{
    PlannedRoute route{.technician = m_index, .cost = routeCost(m_problem, m_index, m_jobs)};
    const int departure = m_end < Timeline::Never ? latestDeparture(m_end) : m_technician.open;
    route.stops.push_back({.kind = StopKind::Start, .arrival = m_problem.base() + departure});
    int time = departure;
    for (std::size_t leg = 0; leg <= m_jobs.size(); ++leg) {
        addLeg(leg, time, &route);
        const PlannedStop &last = route.stops.back();
        time = int(last.start() + last.setup + last.service - m_problem.base());
    }
    return route;
}

} // namespace callout::planner
