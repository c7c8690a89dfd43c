#include "core/planner/stringremoval.h"

#include <algorithm>

namespace callout::planner {

StringRemoval::StringRemoval(const Problem &problem, RandomSource &random, const RuinSettings &settings)
    : m_problem(problem)
    , m_random(random)
    , m_settings(settings)
    , m_stamp(std::size_t(problem.technicianCount()), 0)
{
}

void StringRemoval::ruin(Routes &routes)
{
    ++m_call;
    int used = 0;
    for (int t = 0; t < routes.size(); ++t)
        used += routes.route(t).jobCount() > 0 ? 1 : 0;
    const double served = m_problem.jobCount() - double(routes.absent().size());
    if (used == 0 || served < 1)
        return;
    const double longest = std::min(m_settings.longestString, served / used);
    const double mostStrings = 4 * m_settings.meanRemoved / (1 + longest) - 1;
    int strings = m_random.sizeUpTo(mostStrings);

    const int seed = m_random.below(m_problem.jobCount());
    const auto visit = [&](int job) {
        const int technician = routes.technicianOf(job);
        if (technician < 0 || m_stamp[std::size_t(technician)] == m_call)
            return;
        m_stamp[std::size_t(technician)] = m_call;
        ruinRoute(routes, job, technician, longest);
        --strings;
    };
    visit(seed);
    for (const int job : m_problem.neighbours(seed)) {
        if (strings <= 0)
            break;
        visit(job);
    }
}

void StringRemoval::ruinRoute(Routes &routes, int job, int technician, double longest)
{
    const int jobs = routes.route(technician).jobCount();
    const int position = routes.positionOf(job);
    const int length = m_random.sizeUpTo(std::min<double>(jobs, longest));
    const int removed = std::min(length, jobs);
    int kept = 0;
    if (removed > 1 && removed < jobs && m_random.unit() < m_settings.splitRate) {
        kept = 1;
        while (removed + kept < jobs && m_random.unit() > m_settings.keepMore)
            ++kept;
    }
    const int whole = removed + kept;
    const int first = std::max(1, position - whole + 1);
    const int last = std::min(position, jobs - whole + 1);
    const int start = first + m_random.below(last - first + 1);
    const int keepFrom = kept > 0 ? start + 1 + m_random.below(removed - 1) : 0;
    routes.removeString(technician, start, whole, keepFrom, kept);
}

} // namespace callout::planner
