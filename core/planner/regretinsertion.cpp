#include "core/planner/regretinsertion.h"

#include <algorithm>

namespace callout::planner {

RegretInsertion::RegretInsertion(const Problem &problem) : m_problem(problem)
{
}

void RegretInsertion::evaluate(const InsertionFinder &finder, Candidate &candidate, int technician)
{
    NoBlinks all;
    Insertion best;
    finder.search(technician, candidate.job, all, best);
    candidate.byTechnician[std::size_t(technician)] = best;
}

std::int64_t RegretInsertion::regret(const Candidate &candidate, Insertion *best) const
{
    std::int64_t second = INT64_MAX;
    *best = {};
    for (const Insertion &insertion : candidate.byTechnician) {
        if (insertion.cost < best->cost) {
            second = best->cost;
            *best = insertion;
        } else {
            second = std::min(second, insertion.cost);
        }
    }
    if (!best->exists())
        return -1;
    return second == INT64_MAX ? Problem::Far : std::max<std::int64_t>(0, second - best->cost);
}

void RegretInsertion::construct(Routes &routes)
{
    const InsertionFinder finder(routes);
    m_candidates.clear();
    for (const int job : routes.absent()) {
        m_candidates.push_back({job, std::vector<Insertion>(std::size_t(routes.size()))});
        for (int t = 0; t < routes.size(); ++t)
            evaluate(finder, m_candidates.back(), t);
    }
    while (!m_candidates.empty()) {
        std::size_t chosen = m_candidates.size();
        Insertion where;
        std::pair<int, std::int64_t> most;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            Insertion best;
            const std::int64_t regret = this->regret(m_candidates[i], &best);
            const std::pair key(m_problem.tier(m_candidates[i].job), regret);
            if (best.exists() && (chosen == m_candidates.size() || key > most)) {
                chosen = i;
                most = key;
                where = best;
            }
        }
        if (chosen == m_candidates.size())
            return;
        routes.insert(where.technician, where.position, m_candidates[chosen].job);
        std::swap(m_candidates[chosen], m_candidates.back());
        m_candidates.pop_back();
        for (Candidate &candidate : m_candidates)
            evaluate(finder, candidate, where.technician);
    }
}

} // namespace callout::planner
