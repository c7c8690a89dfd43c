#include "core/planner/routecheck.h"

#include <algorithm>

namespace callout::planner {

namespace {

bool isLoadable(const Problem &problem, const DenseTechnician &technician, std::span<const int> jobs)
{
    for (std::size_t k = 0; k < std::size_t(problem.dimensions()); ++k) {
        std::int64_t load = 0;
        for (const int job : jobs)
            load += problem.deliveries(job)[k];
        if (load > technician.capacity[k])
            return false;
        for (const int job : jobs) {
            load += problem.pickups(job)[k] - problem.deliveries(job)[k];
            if (load > technician.capacity[k])
                return false;
        }
    }
    return true;
}

} // namespace

bool isInTime(const Timeline &timeline, const Problem &problem, int technician, std::span<const int> jobs)
{
    const DenseTechnician &dense = problem.technician(technician);
    if (jobs.empty())
        return true;
    if (int(jobs.size()) > dense.maximumJobs || !isLoadable(problem, dense, jobs))
        return false;
    const int lanes = int(dense.breaks.size()) + 1;
    std::vector<int> departs(std::size_t(lanes), Timeline::Never);
    std::vector<int> next(std::size_t(lanes), Timeline::Never);
    departs[0] = dense.leaves;
    std::int64_t drives = 0;
    std::int64_t work = 0;
    int node = dense.startNode;
    for (std::size_t i = 0; i <= jobs.size(); ++i) {
        const bool isJob = i < jobs.size();
        const int target = isJob ? jobs[i] : dense.endNode;
        const int drive = problem.drive(dense.legTable, node, target);
        const int action = isJob ? timeline.action(target, node) : 0;
        for (int b = 0; b < lanes; ++b) {
            int time = Timeline::Never;
            for (int a = 0; a <= b; ++a)
                time = std::min(time, Timeline::arrival(dense, departs[std::size_t(a)], drive, a, b));
            if (isJob && time < Timeline::Never) {
                const int start = timeline.earliestStart(dense, problem.job(target), time, action);
                time = start < Timeline::Never ? start + action : Timeline::Never;
            }
            next[std::size_t(b)] = time;
        }
        std::swap(departs, next);
        drives += drive;
        work += drive + action;
        node = target;
    }
    return departs.back() <= dense.returns && drives <= dense.maximumDrive && work <= dense.maximumWork;
}

std::vector<int> feasiblePart(const Timeline &timeline, const Problem &problem, int technician,
                              const std::vector<int> &wanted)
{
    std::vector<int> jobs = problem.technician(technician).locked;
    std::vector<int> locked;
    std::ranges::copy_if(wanted, std::back_inserter(locked), [&](int job) { return problem.job(job).isLocked; });
    if (locked == jobs && isInTime(timeline, problem, technician, wanted))
        return wanted;
    std::ptrdiff_t behind = 0;
    for (const int job : wanted) {
        if (problem.job(job).isLocked) {
            behind = std::ranges::find(jobs, job) - jobs.begin() + 1;
            continue;
        }
        jobs.insert(jobs.begin() + behind, job);
        if (isInTime(timeline, problem, technician, jobs))
            ++behind;
        else
            jobs.erase(jobs.begin() + behind);
    }
    return jobs;
}

std::optional<int> brokenLock(const Problem &problem)
{
    for (int t = 0; t < problem.technicianCount(); ++t) {
        if (!isInTime(Timeline(problem), problem, t, problem.technician(t).locked))
            return t;
    }
    return std::nullopt;
}

} // namespace callout::planner
