#include "core/planner/search.h"

#include "core/planner/annealing.h"
#include "core/planner/budget.h"
#include "core/planner/recreation.h"
#include "core/planner/regretinsertion.h"
#include "core/planner/routecheck.h"

#include <algorithm>

namespace callout::planner {

namespace {

using Sequences = std::vector<std::vector<int>>;

/// One run of the search, from the first plan to the best.
class Run
{
public:
    Run(const Problem &problem, const SearchOptions &options)
        : m_problem(problem)
        , m_options(options)
        , m_budget(options)
        , m_random(options.seed)
        , m_routes(problem)
        , m_removal(problem, m_random, options.tuning.ruin)
        , m_recreation(problem, m_random, options.tuning.blinkRate)
    {}

    Sequences run()
    {
        construct();
        m_budget.look();
        if (m_problem.jobCount() > 0 && m_problem.technicianCount() > 0 && !m_budget.isOver())
            anneal();
        return m_best;
    }

private:
    void construct()
    {
        if (!m_problem.earlier().empty()) {
            takeEarlier();
            keepBest();
        }
        RegretInsertion(m_problem).construct(m_routes);
        m_routes.begin();
        keepBest();
        tell();
    }

    /// The earlier plan as far as it still can be done.
    void takeEarlier()
    {
        std::vector<int> jobs;
        for (int t = 0; t < m_routes.count(); ++t) {
            if (m_routes.route(t).isClosed)
                continue;
            jobs = m_problem.technician(t).locked;
            for (const int job : m_problem.earlier()[std::size_t(t)]) {
                if (!m_problem.mayServe(t, job) || m_routes.technicianOf(job) >= 0 || std::ranges::contains(jobs, job))
                    continue;
                jobs.push_back(job);
                if (!isInTime(m_routes.timeline(), m_problem, t, jobs))
                    jobs.pop_back();
            }
            if (!jobs.empty())
                m_routes.replace(t, jobs);
        }
        m_routes.begin();
    }

    void anneal()
    {
        const double unit = m_problem.typicalLeg();
        const CoolingSettings &cooling = m_options.tuning.cooling;
        Annealing annealing(cooling.hottest * unit, cooling.coldest * unit);
        annealing.setDone(m_budget.done());
        while (!m_budget.isOver()) {
            const std::int64_t present = m_routes.energy();
            m_routes.begin();
            m_removal.ruin(m_routes);
            m_recreation.recreate(m_routes);
            if (double(m_routes.energy()) >= annealing.threshold(present, m_random))
                m_routes.rollback();
            else if (m_routes.score() < m_bestScore)
                keepBest();
            if (m_budget.tick()) {
                m_budget.look();
                annealing.setDone(m_budget.done());
                tell();
            }
        }
    }

    void keepBest()
    {
        if (!m_best.empty() && m_routes.score() >= m_bestScore)
            return;
        m_bestScore = m_routes.score();
        m_best = m_routes.sequences();
        m_isNews = true;
    }

    void tell()
    {
        if (!m_isNews || !m_options.progress)
            return;
        m_isNews = false;
        m_options.progress({.iterations = m_budget.iterations(), .done = m_budget.done(), .best = m_bestScore});
    }

    const Problem &m_problem;
    const SearchOptions &m_options;
    Budget m_budget;
    RandomSource m_random;
    Routes m_routes;
    StringRemoval m_removal;
    Recreation m_recreation;
    Sequences m_best;
    Score m_bestScore;
    bool m_isNews = false;
};

} // namespace

Sequences search(const Problem &problem, const SearchOptions &options)
{
    return Run(problem, options).run();
}

} // namespace callout::planner
