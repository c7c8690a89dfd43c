#include "core/planner/search.h"

#include "core/planner/annealing.h"
#include "core/planner/budget.h"
#include "core/planner/elite.h"
#include "core/planner/recreation.h"
#include "core/planner/regretinsertion.h"
#include "core/planner/routecheck.h"
#include "core/planner/routeexchange.h"
#include "core/planner/tailexchange.h"

#include <algorithm>

namespace callout::planner {

namespace {

/// Small problems have so few positions that greed would always take the same ones.
double blinkRate(const Problem &problem, const Tuning &tuning)
{
    return std::max(tuning.blinkRate, 0.5 / std::max(1, problem.jobCount()));
}

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
        , m_recreation(problem, m_random, blinkRate(problem, options.tuning))
        , m_tails(problem, m_random)
    {
    }

    Sequences run()
    {
        construct();
        m_budget.look();
        if (m_problem.jobCount() > 0 && m_problem.technicianCount() > 0 && !m_budget.isOver())
            improve();
        if (m_options.counted)
            *m_options.counted = m_budget.iterations();
        return m_best;
    }

private:
    void construct()
    {
        if (!m_problem.earlier().empty()) {
            takeEarlier();
            keepBest();
        }
        RegretInsertion(m_problem).construct(m_routes, m_options.stop);
        m_routes.begin();
        keepBest();
        tell();
    }

    /// The earlier plan as far as it still can be done.
    void takeEarlier()
    {
        for (int t = 0; t < m_routes.size(); ++t) {
            if (m_routes.route(t).isClosed)
                continue;
            std::vector<int> wanted;
            std::ranges::copy_if(m_problem.earlier()[std::size_t(t)], std::back_inserter(wanted), [&](int job) {
                const bool isFree = m_problem.mayServe(t, job) && m_routes.technicianOf(job) < 0;
                return (isFree || m_routes.technicianOf(job) == t) && !std::ranges::contains(wanted, job);
            });
            const std::vector<int> jobs = feasiblePart(m_routes.timeline(), m_problem, t, wanted);
            if (!jobs.empty())
                m_routes.replace(t, jobs);
        }
        m_routes.begin();
    }

    /// One long cooling where time is short; else plans of shorter coolings are crossed.
    void improve()
    {
        const CoolingSettings &cooling = m_options.tuning.cooling;
        const EvolutionSettings &evolution = m_options.tuning.evolution;
        anneal(m_options.tuning.evolution.probe, cooling.hottest, cooling.hottest);
        const double total = double(m_budget.iterations()) / std::max(m_budget.done(), 1e-9);
        const double perJob = total / m_problem.jobCount();
        if (perJob < evolution.from) {
            anneal(1, cooling.hottest, cooling.coldest);
            return;
        }
        const double first = evolution.firstLength / perJob;
        const double later = evolution.childLength / perJob;
        Elite elite(evolution.size);
        RouteExchange exchange(m_problem, m_random);
        const Sequences start = m_routes.sequences();
        double heat = evolution.childHottest;
        while (!m_budget.isOver()) {
            const bool isChild = m_founders >= evolution.founders && elite.size() > 1;
            if (isChild) {
                const auto [mother, father] = elite.parents(m_random);
                exchange.cross(mother->sequences, father->sequences, m_routes);
                m_recreation.recreate(m_routes);
                anneal(m_budget.done() + later, heat, cooling.coldest);
            } else {
                ++m_founders;
                m_routes.restore(start);
                anneal(m_budget.done() + first, cooling.hottest, cooling.coldest);
            }
            const bool isNew = elite.add(m_lowest, m_lowestPlan);
            // Children that fall back to known plans need to be shaken more.
            if (isChild)
                heat = isNew ? std::max(heat * evolution.cooler, evolution.childHottest)
                             : std::min(heat * evolution.hotter, evolution.hottestChild);
        }
    }

    void anneal(double until, double hottest, double coldest)
    {
        const double unit = m_problem.typicalLeg();
        const double from = m_budget.done();
        Annealing annealing(hottest * unit, coldest * unit);
        m_lowest = INT64_MAX;
        while (!m_budget.isOver() && m_budget.done() < until) {
            const std::int64_t present = m_routes.energy();
            m_routes.begin();
            if (m_random.unit() < m_options.tuning.tailRate)
                m_tails.exchange(m_routes);
            m_removal.ruin(m_routes);
            m_recreation.recreate(m_routes);
            // A plan that serves more is taken whatever it costs.
            const bool isBest = m_routes.score() < m_bestScore;
            if (!isBest && double(m_routes.energy()) >= annealing.threshold(present, m_random))
                m_routes.rollback();
            else if (isBest || m_routes.energy() < m_lowest)
                keepLowest();
            if (m_budget.tick()) {
                m_budget.look();
                annealing.setDone(std::min(1.0, (m_budget.done() - from) / std::max(until - from, 1e-12)));
                tell();
            }
        }
    }

    void keepLowest()
    {
        m_lowest = m_routes.energy();
        m_lowestPlan = m_routes.sequences();
        keepBest();
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
        m_options.progress(
            {.iterations = m_budget.iterations(), .done = m_budget.done(), .best = m_bestScore, .plan = &m_best});
    }

    const Problem &m_problem;
    const SearchOptions &m_options;
    Budget m_budget;
    RandomSource m_random;
    Routes m_routes;
    StringRemoval m_removal;
    Recreation m_recreation;
    TailExchange m_tails;
    Sequences m_best;
    Score m_bestScore;
    std::int64_t m_lowest = INT64_MAX;
    Sequences m_lowestPlan;
    int m_founders = 0;
    bool m_isNews = false;
};

} // namespace

Sequences search(const Problem &problem, const SearchOptions &options)
{
    return Run(problem, options).run();
}

} // namespace callout::planner
