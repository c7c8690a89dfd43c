#include "core/planner/plan.h"

#include "core/planner/comfort.h"
#include "core/planner/lanes.h"
#include "core/planner/routecheck.h"
#include "core/planner/routeschedule.h"

namespace callout::planner {

DayTimes dayTimes(const Problem &problem, int technician, std::span<const int> jobs)
{
    const Timeline timeline(problem);
    const DenseTechnician &dense = problem.technician(technician);
    std::vector<Stop> stops{Stop{.node = dense.startNode}};
    for (const int job : jobs)
        stops.push_back({.node = job, .legIn = problem.drive(dense.legTable, stops.back().node, job)});
    stops.push_back({.node = dense.endNode,
                     .legIn = jobs.empty() ? 0 : problem.drive(dense.legTable, stops.back().node, dense.endNode)});
    Lanes lanes;
    lanes.fill(timeline, dense, stops);
    EarlyWalk walk(problem, technician, stops, lanes);
    DayTimes times;
    for (std::size_t p = 1; p < stops.size(); ++p) {
        const int lane = walk.lane();
        int free = walk.depart();
        const int reached = walk.step();
        for (int b = lane; b < walk.lane(); ++b) {
            const int begin = Timeline::breakStart(dense.breaks[std::size_t(b)], free);
            times.breakStarts.push_back(begin);
            free = begin + dense.breaks[std::size_t(b)].duration;
        }
        if (p + 1 < stops.size())
            times.starts.push_back(reached);
    }
    return times;
}

namespace {

std::int64_t comfortCost(const Problem &problem, int technician, const std::vector<int> &jobs)
{
    const DenseTechnician &dense = problem.technician(technician);
    if (!problem.hasComfort() || !isInTime(Timeline(problem), problem, technician, dense.locked))
        return 0;
    const DayTimes times = dayTimes(problem, technician, jobs);
    std::int64_t cost = 0;
    std::int64_t work = 0;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const DenseJob &job = problem.job(jobs[i]);
        cost += startCost(problem.comfort(), dense, job, times.starts[i]);
        work += job.isLocked ? 0 : job.service;
        count += job.isLocked ? 0 : 1;
    }
    return count > 0 ? cost + loadCost(problem.comfort(), dense, count, work) : 0;
}

} // namespace

std::int64_t routeCost(const Problem &problem, int technician, const std::vector<int> &jobs)
{
    if (jobs.empty())
        return 0;
    const DenseTechnician &dense = problem.technician(technician);
    std::int64_t cost = 0;
    int node = dense.startNode;
    for (const int job : jobs) {
        cost += problem.drive(dense.legTable, node, job) + problem.cost(technician, job);
        node = job;
    }
    return cost + problem.drive(dense.legTable, node, dense.endNode) + comfortCost(problem, technician, jobs);
}

Score evaluate(const Problem &problem, const Sequences &sequences)
{
    Score score;
    for (int job = 0; job < problem.jobCount(); ++job)
        score.unserved += problem.weight(job);
    for (int t = 0; t < problem.technicianCount(); ++t) {
        score.cost += routeCost(problem, t, sequences[std::size_t(t)]);
        for (const int job : sequences[std::size_t(t)])
            score.unserved -= problem.weight(job);
    }
    return score;
}

Plan makePlan(const Problem &problem, const Sequences &sequences)
{
    Plan plan{.score = evaluate(problem, sequences)};
    std::vector<bool> isServed(std::size_t(problem.jobCount()));
    for (int t = 0; t < problem.technicianCount(); ++t) {
        const std::vector<int> &jobs = sequences[std::size_t(t)];
        if (jobs.empty())
            continue;
        plan.routes.push_back(RouteSchedule(problem, t, jobs).route());
        for (const int job : jobs)
            isServed[std::size_t(job)] = true;
    }
    for (int job = 0; job < problem.jobCount(); ++job) {
        if (!isServed[std::size_t(job)])
            plan.open.push_back(job);
    }
    return plan;
}

} // namespace callout::planner
