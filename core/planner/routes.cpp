#include "core/planner/routes.h"

#include "core/planner/comfort.h"
#include "core/planner/routecheck.h"

#include <algorithm>

namespace callout::planner {

Routes::Routes(const Problem &problem)
    : m_problem(&problem)
    , m_timeline(problem)
    , m_routes(std::size_t(problem.technicianCount()))
    , m_technicianOf(std::size_t(problem.jobCount()), -1)
    , m_positionOf(std::size_t(problem.jobCount()), 0)
    , m_absentIndex(std::size_t(problem.jobCount()), 0)
    , m_isSaved(std::size_t(problem.technicianCount()), 0)
    , m_version(std::size_t(problem.technicianCount()), 1)
{
    for (int job = 0; job < problem.jobCount(); ++job) {
        m_absentIndex[std::size_t(job)] = int(m_absent.size());
        m_absent.push_back(job);
        m_score.unserved += problem.weight(job);
        m_penalty += problem.penalty(job);
    }
    for (int t = 0; t < size(); ++t) {
        clear(t);
        const std::vector<int> &locked = problem.technician(t).locked;
        m_routes[std::size_t(t)].isClosed = !isInTime(m_timeline, problem, t, locked);
        if (!locked.empty())
            replace(t, locked);
    }
    begin();
}

void Routes::clear(int technician)
{
    const DenseTechnician &dense = m_problem->technician(technician);
    Route &route = m_routes[std::size_t(technician)];
    route.stops.assign({Stop{.node = dense.startNode}, Stop{.node = dense.endNode}});
    route.delivered.assign(std::size_t(m_problem->dimensions()), 0);
    route.pickedUp.assign(std::size_t(m_problem->dimensions()), 0);
    refresh(technician, 1, 0);
}

void Routes::begin()
{
    for (int i = 0; i < m_savedCount; ++i) {
        const Saved &saved = m_saved[std::size_t(i)];
        const Route &route = m_routes[std::size_t(saved.technician)];
        m_version[std::size_t(saved.technician)] +=
            std::ranges::equal(route.stops, saved.route.stops, {}, &Stop::node, &Stop::node) ? 0 : 1;
    }
    forgetSaved();
}

void Routes::forgetSaved()
{
    for (int i = 0; i < m_savedCount; ++i)
        m_isSaved[std::size_t(m_saved[std::size_t(i)].technician)] = 0;
    m_savedCount = 0;
    m_savedAbsent.assign(m_absent.begin(), m_absent.end());
    m_savedScore = m_score;
    m_savedPenalty = m_penalty;
}

void Routes::touch(int technician)
{
    if (m_isSaved[std::size_t(technician)])
        return;
    m_isSaved[std::size_t(technician)] = 1;
    if (m_savedCount == int(m_saved.size()))
        m_saved.emplace_back();
    Saved &saved = m_saved[std::size_t(m_savedCount++)];
    saved.technician = technician;
    saved.route = m_routes[std::size_t(technician)];
}

void Routes::rollback()
{
    for (int i = 0; i < m_savedCount; ++i) {
        const Route &route = m_routes[std::size_t(m_saved[std::size_t(i)].technician)];
        for (int p = 1; p <= route.jobCount(); ++p)
            m_technicianOf[std::size_t(route.job(p))] = -1;
    }
    for (int i = 0; i < m_savedCount; ++i) {
        Saved &saved = m_saved[std::size_t(i)];
        Route &route = m_routes[std::size_t(saved.technician)];
        std::swap(route, saved.route);
        for (int p = 1; p <= route.jobCount(); ++p) {
            m_technicianOf[std::size_t(route.job(p))] = saved.technician;
            m_positionOf[std::size_t(route.job(p))] = p;
        }
    }
    m_absent.assign(m_savedAbsent.begin(), m_savedAbsent.end());
    for (std::size_t i = 0; i < m_absent.size(); ++i)
        m_absentIndex[std::size_t(m_absent[i])] = int(i);
    m_score = m_savedScore;
    m_penalty = m_savedPenalty;
    forgetSaved();
}

void Routes::leave(int job)
{
    m_technicianOf[std::size_t(job)] = -1;
    m_absentIndex[std::size_t(job)] = int(m_absent.size());
    m_absent.push_back(job);
    m_score.unserved += m_problem->weight(job);
    m_penalty += m_problem->penalty(job);
}

void Routes::enter(int job)
{
    const int index = m_absentIndex[std::size_t(job)];
    m_absent[std::size_t(index)] = m_absent.back();
    m_absentIndex[std::size_t(m_absent.back())] = index;
    m_absent.pop_back();
    m_score.unserved -= m_problem->weight(job);
    m_penalty -= m_problem->penalty(job);
}

void Routes::insert(int technician, int position, int job)
{
    touch(technician);
    Route &route = m_routes[std::size_t(technician)];
    tally(technician, position + 1, position + 1, -1);
    route.stops.insert(route.stops.begin() + position + 1, Stop{.node = job});
    enter(job);
    m_technicianOf[std::size_t(job)] = technician;
    refresh(technician, position + 1, position + 1);
}

void Routes::removeString(int technician, int position, int count, int keepFrom, int keep)
{
    touch(technician);
    int next = takeOut(technician, position, count, keepFrom, keep);
    while (!isSound(technician, position, next)) {
        const bool isLoose =
            next <= route(technician).jobCount() && !m_problem->job(route(technician).job(next)).isLocked;
        if (!isLoose) {
            (void)takeOut(technician, 1, route(technician).jobCount(), 0, 0);
            return;
        }
        next = takeOut(technician, next, 1, 0, 0);
    }
}

/// Gives the position of the first stop behind.
int Routes::takeOut(int technician, int position, int count, int keepFrom, int keep)
{
    Route &route = m_routes[std::size_t(technician)];
    tally(technician, position, position + count, -1);
    int target = position;
    for (int p = position; p < position + count; ++p) {
        const int job = route.job(p);
        const bool stays = (p >= keepFrom && p < keepFrom + keep) || m_problem->job(job).isLocked;
        if (stays)
            route.stops[std::size_t(target++)] = route.stops[std::size_t(p)];
        else
            leave(job);
    }
    route.stops.erase(route.stops.begin() + target, route.stops.begin() + position + count);
    refresh(technician, position, target - 1);
    return target;
}

/// Whether the route still works after its stops `from` to `to` got another stop before them.
bool Routes::isSound(int technician, int from, int to) const
{
    const Route &route = m_routes[std::size_t(technician)];
    const DenseTechnician &dense = m_problem->technician(technician);
    if (route.jobCount() == 0 || route.isClosed)
        return true;
    if (route.drive > dense.maximumDrive || route.work > dense.maximumWork)
        return false;
    if (!dense.isPlain) {
        const std::size_t lanes = dense.breaks.size() + 1;
        const std::size_t first = std::size_t(to - 1) * lanes;
        for (std::size_t cell = first; cell < first + lanes; ++cell) {
            if (route.lanes.departs[cell] <= route.lanes.leavesBy[cell])
                return true;
        }
        return false;
    }
    const int last = int(route.stops.size()) - 1;
    for (int p = from; p <= to; ++p) {
        const Stop &stop = route.stops[std::size_t(p)];
        const int start = p < last ? stop.depart - m_problem->job(stop.node).service : stop.depart;
        if (start > stop.latest)
            return false;
    }
    return true;
}

void Routes::replace(int technician, std::span<const int> jobs)
{
    touch(technician);
    Route &route = m_routes[std::size_t(technician)];
    tally(technician, 1, route.jobCount() + 1, -1);
    for (int p = 1; p <= route.jobCount(); ++p) {
        if (m_technicianOf[std::size_t(route.job(p))] == technician)
            leave(route.job(p));
    }
    const DenseTechnician &dense = m_problem->technician(technician);
    route.stops.assign(1, Stop{.node = dense.startNode});
    for (const int job : jobs) {
        route.stops.push_back({.node = job});
        if (m_technicianOf[std::size_t(job)] < 0)
            enter(job);
        m_technicianOf[std::size_t(job)] = technician;
    }
    route.stops.push_back({.node = dense.endNode});
    refresh(technician, 1, int(jobs.size()));
}

/// Brings everything up to date after the stops `from` to `to` became new.
void Routes::refresh(int technician, int from, int to)
{
    Route &route = m_routes[std::size_t(technician)];
    const DenseTechnician &dense = m_problem->technician(technician);
    const int table = dense.legTable;
    for (int p = from; p <= to + 1; ++p) {
        Stop &stop = route.stops[std::size_t(p)];
        stop.legIn = m_problem->legs(table, stop.node)[route.stops[std::size_t(p - 1)].node].from;
    }
    if (route.jobCount() == 0)
        route.stops[1].legIn = 0;
    tally(technician, from, to + 1, 1);
    if (!dense.isPlain)
        recountWork(route);
    if (!route.isClosed) {
        if (dense.isPlain)
            refreshTimes(route, dense, from, to);
        else
            route.lanes.fill(m_timeline, dense, route.stops);
        if (m_problem->isMixed())
            refreshLoads(route);
    }
    if (m_problem->hasComfort())
        refreshComfort(technician);
    for (int p = from; p <= route.jobCount(); ++p)
        m_positionOf[std::size_t(route.job(p))] = p;
}

/// Adds what the stops `from` to `to` and the drives to them come to, or with -1 takes it away before they change.
void Routes::tally(int technician, int from, int to, int sign)
{
    Route &route = m_routes[std::size_t(technician)];
    const int dimensions = m_problem->dimensions();
    std::int64_t drive = 0;
    std::int64_t soft = 0;
    std::int64_t service = 0;
    for (int p = from; p <= to; ++p) {
        const Stop &stop = route.stops[std::size_t(p)];
        drive += stop.legIn;
        if (p > route.jobCount())
            break;
        soft += m_problem->cost(technician, stop.node);
        const DenseJob &job = m_problem->job(stop.node);
        service += job.service;
        if (!job.isLocked) {
            route.jobs += sign;
            route.jobWork += sign * job.service;
        }
        for (int k = 0; k < dimensions; ++k) {
            route.delivered[std::size_t(k)] += sign * m_problem->deliveries(stop.node)[k];
            route.pickedUp[std::size_t(k)] += sign * m_problem->pickups(stop.node)[k];
        }
    }
    route.drive += sign * drive;
    route.soft += sign * soft;
    route.work += sign * (drive + service);
    m_score.cost += sign * (drive + soft);
}

/// Setups depend on the stop before, so that their sum cannot be kept up job by job.
void Routes::recountWork(Route &route) const
{
    route.work = route.drive;
    for (int p = 1; p <= route.jobCount(); ++p)
        route.work += m_timeline.action(route.job(p), route.stops[std::size_t(p - 1)].node);
}

void Routes::refreshTimes(Route &route, const DenseTechnician &technician, int from, int to) const
{
    Stop *const stops = route.stops.data();
    const int last = int(route.stops.size()) - 1;
    stops[0].depart = technician.leaves;
    for (int p = from; p < last; ++p) {
        const DenseJob &job = m_problem->job(stops[p].node);
        const int start = std::max({stops[p - 1].depart + stops[p].legIn, job.open, technician.open});
        const int depart = start + job.service;
        if (p > to && depart == stops[p].depart)
            break;
        stops[p].depart = depart;
    }
    stops[last].depart = stops[last - 1].depart + stops[last].legIn;
    stops[last].latest = technician.returns;
    for (int p = std::min(to + 1, last - 1); p > 0; --p) {
        const DenseJob &job = m_problem->job(stops[p].node);
        const int end = std::min(stops[p + 1].latest - stops[p + 1].legIn, technician.close);
        const int latest = std::min(end - job.service, job.close);
        if (p < from && latest == stops[p].latest)
            break;
        stops[p].latest = latest;
    }
}

/// From the times that a plan shows: each stop as early as the rest allows.
void Routes::refreshComfort(int index)
{
    Route &route = m_routes[std::size_t(index)];
    const DenseTechnician &technician = m_problem->technician(index);
    const ComfortData &prices = m_problem->comfort();
    std::int64_t comfort = 0;
    if (!route.isClosed && route.jobs > 0) {
        comfort = loadCost(prices, technician, route.jobs, route.jobWork);
        EarlyWalk walk(*m_problem, index, route.stops, route.lanes);
        for (int p = 1; p <= route.jobCount(); ++p) {
            const DenseJob &job = m_problem->job(route.job(p));
            comfort += startCost(prices, technician, job, walk.step());
        }
    }
    m_score.cost += comfort - route.comfort;
    route.comfort = comfort;
}

void Routes::refreshLoads(Route &route) const
{
    const std::size_t dimensions = std::size_t(m_problem->dimensions());
    const std::size_t stops = route.stops.size();
    route.loadUpTo.resize(stops * dimensions);
    route.loadFrom.resize(stops * dimensions);
    for (std::size_t k = 0; k < dimensions; ++k) {
        std::int64_t load = route.delivered[k];
        for (std::size_t p = 0; p < stops; ++p) {
            if (p > 0 && p + 1 < stops)
                load += m_problem->pickups(route.job(int(p)))[k] - m_problem->deliveries(route.job(int(p)))[k];
            route.loadFrom[p * dimensions + k] = load;
            route.loadUpTo[p * dimensions + k] =
                p > 0 ? std::max(load, route.loadUpTo[(p - 1) * dimensions + k]) : load;
        }
        for (std::size_t p = stops - 1; p > 0; --p) {
            std::int64_t &before = route.loadFrom[(p - 1) * dimensions + k];
            before = std::max(before, route.loadFrom[p * dimensions + k]);
        }
    }
}

std::vector<int> Routes::jobs(int technician) const
{
    const Route &route = m_routes[std::size_t(technician)];
    std::vector<int> jobs;
    for (int p = 1; p <= route.jobCount(); ++p)
        jobs.push_back(route.job(p));
    return jobs;
}

std::vector<std::vector<int>> Routes::sequences() const
{
    std::vector<std::vector<int>> sequences(m_routes.size());
    for (int t = 0; t < size(); ++t)
        sequences[std::size_t(t)] = jobs(t);
    return sequences;
}

void Routes::restore(const std::vector<std::vector<int>> &sequences)
{
    for (int t = 0; t < size(); ++t)
        replace(t, {});
    for (int t = 0; t < size(); ++t) {
        if (!sequences[std::size_t(t)].empty())
            replace(t, sequences[std::size_t(t)]);
    }
    begin();
}

} // namespace callout::planner
