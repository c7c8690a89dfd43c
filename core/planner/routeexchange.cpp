#include "core/planner/routeexchange.h"

#include <algorithm>

namespace callout::planner {

RouteExchange::RouteExchange(const Problem &problem, RandomSource &random)
    : m_problem(problem)
    , m_random(random)
    , m_fatherOf(std::size_t(problem.jobCount()), -1)
    , m_isTaken(std::size_t(problem.technicianCount()), 0)
    , m_isChosen(std::size_t(problem.technicianCount()), 0)
{
}

/// A part of the father's routes, around a job drawn by lot.
void RouteExchange::choose(const Sequences &father)
{
    std::ranges::fill(m_fatherOf, -1);
    std::ranges::fill(m_isChosen, 0);
    m_chosen.clear();
    int used = 0;
    for (std::size_t t = 0; t < father.size(); ++t) {
        used += father[t].empty() ? 0 : 1;
        for (const int job : father[t])
            m_fatherOf[std::size_t(job)] = int(t);
    }
    const int wanted = 1 + m_random.below(std::max(1, used / 2));
    const int seed = m_random.below(m_problem.jobCount());
    const auto visit = [&](int job) {
        const int technician = m_fatherOf[std::size_t(job)];
        if (technician >= 0 && !m_isChosen[std::size_t(technician)]) {
            m_isChosen[std::size_t(technician)] = 1;
            m_chosen.push_back(technician);
        }
    };
    visit(seed);
    for (const int job : m_problem.neighbours(seed)) {
        if (int(m_chosen.size()) >= wanted)
            break;
        visit(job);
    }
}

/// Of the exchangeable technicians the one whose route has most of these jobs.
int RouteExchange::target(int technician, const std::vector<int> &jobs, const Routes &routes) const
{
    int best = technician;
    int most = -1;
    for (int t = 0; t < routes.size(); ++t) {
        if (m_isTaken[std::size_t(t)] || m_problem.technician(t).kind != m_problem.technician(technician).kind)
            continue;
        const int shared = int(std::ranges::count_if(jobs, [&](int job) { return routes.technicianOf(job) == t; }));
        if (shared > most) {
            most = shared;
            best = t;
        }
    }
    return best;
}

void RouteExchange::cross(const Sequences &mother, const Sequences &father, Routes &routes)
{
    routes.restore(mother);
    choose(father);
    std::ranges::fill(m_isTaken, 0);
    for (const int technician : m_chosen) {
        const std::vector<int> &jobs = father[std::size_t(technician)];
        const int target = this->target(technician, jobs, routes);
        m_isTaken[std::size_t(target)] = 1;
        for (const int job : jobs) {
            const int other = routes.technicianOf(job);
            if (other >= 0 && other != target)
                routes.removeString(other, routes.positionOf(job), 1);
        }
        routes.replace(target, jobs);
    }
    routes.begin();
}

} // namespace callout::planner
