#include "core/planner/plan.h"

#include "core/planner/routeschedule.h"

namespace callout::planner {

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
    return cost + problem.drive(dense.legTable, node, dense.endNode);
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
