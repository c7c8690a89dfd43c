#include "core/planner/regretinsertion.h"

#include <algorithm>

namespace callout::planner {

namespace {

/// With more pairs of job and technician than that, not all are watched.
constexpr std::size_t FewPairs = 60'000;
constexpr std::size_t WatchedOfMany = 8;

} // namespace

RegretInsertion::RegretInsertion(const Problem &problem)
    : m_problem(problem)
    , m_watched(std::size_t(problem.technicianCount()))
{
    if (m_watched * std::size_t(problem.jobCount()) > FewPairs)
        m_watched = std::min(m_watched, WatchedOfMany);
}

void RegretInsertion::lookRound(const Routes &routes, Candidate &candidate) const
{
    const InsertionFinder finder(routes);
    NoBlinks all;
    candidate.watched.clear();
    for (int t = 0; t < routes.size(); ++t) {
        Insertion found;
        finder.search(t, candidate.job, all, found);
        if (found.exists())
            candidate.watched.push_back(found);
    }
    if (candidate.watched.size() > m_watched) {
        const auto end = candidate.watched.begin() + std::ptrdiff_t(m_watched);
        std::ranges::nth_element(candidate.watched, end, {},
                                 [](const Insertion &i) { return std::pair(i.cost, i.technician); });
        candidate.watched.resize(m_watched);
    }
    rank(candidate);
}

void RegretInsertion::lookAgain(const Routes &routes, Candidate &candidate, int technician) const
{
    const auto seen = std::ranges::find(candidate.watched, technician, &Insertion::technician);
    if (seen == candidate.watched.end())
        return;
    NoBlinks all;
    Insertion found;
    InsertionFinder(routes).search(technician, candidate.job, all, found);
    if (found.exists())
        *seen = found;
    else
        candidate.watched.erase(seen);
    if (candidate.watched.empty())
        lookRound(routes, candidate);
    else
        rank(candidate);
}

void RegretInsertion::rank(Candidate &candidate)
{
    std::int64_t second = INT64_MAX;
    candidate.best = {};
    for (const Insertion &insertion : candidate.watched) {
        const bool isBest =
            std::pair(insertion.cost, insertion.technician) < std::pair(candidate.best.cost, candidate.best.technician);
        second = isBest ? candidate.best.cost : std::min(second, insertion.cost);
        if (isBest)
            candidate.best = insertion;
    }
    candidate.regret = second == INT64_MAX ? Problem::Far : std::max<std::int64_t>(0, second - candidate.best.cost);
}

void RegretInsertion::construct(Routes &routes, const std::stop_token &stop)
{
    m_candidates.clear();
    for (const int job : routes.absent()) {
        m_candidates.push_back({.job = job});
        lookRound(routes, m_candidates.back());
    }
    const auto nobodyCan = [](const Candidate &candidate) { return !candidate.best.exists(); };
    while (!stop.stop_requested()) {
        std::erase_if(m_candidates, nobodyCan);
        if (m_candidates.empty())
            return;
        const auto next = std::ranges::max_element(m_candidates, {}, [this](const Candidate &candidate) {
            return std::tuple(m_problem.tier(candidate.job), candidate.regret, -candidate.job);
        });
        const Insertion where = next->best;
        routes.insert(where.technician, where.position, next->job);
        m_candidates.erase(next);
        for (Candidate &candidate : m_candidates)
            lookAgain(routes, candidate, where.technician);
    }
}

} // namespace callout::planner
