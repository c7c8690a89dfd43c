#include "core/planner/recreation.h"

#include <algorithm>

namespace callout::planner {

namespace {

constexpr int MostTried = 60;
/// With more jobs than that, only routes of near neighbours are looked at.
constexpr int FocusedFrom = 400;
constexpr std::size_t FocusedOn = 60;

} // namespace

Recreation::Recreation(const Problem &problem, RandomSource &random, double blinkRate)
    : m_problem(problem)
    , m_random(random)
    , m_blinks(random, blinkRate)
    , m_known(std::size_t(problem.jobCount()) * std::size_t(problem.technicianCount()))
    , m_kindStamp(std::size_t(problem.technicianCount()), 0)
    , m_routeStamp(std::size_t(problem.technicianCount()), 0)
    , m_isFocused(problem.jobCount() > FocusedFrom)
{
    for (int job = 0; job < problem.jobCount(); ++job) {
        std::int64_t demand = 0;
        for (int k = 0; k < problem.dimensions(); ++k)
            demand += problem.deliveries(job)[k] + problem.pickups(job)[k];
        m_hasDemand = m_hasDemand || demand > 0;
        m_demand.push_back(demand);
        int nearest = Problem::Far;
        for (int t = 0; t < problem.technicianCount(); ++t)
            nearest =
                std::min(nearest, problem.drive(problem.technician(t).legTable, problem.technician(t).startNode, job));
        m_distance.push_back(nearest);
    }
}

/// The shares of SISR for time windows.
Recreation::Order Recreation::drawOrder()
{
    const int lot = m_random.below(17);
    if (lot < 4)
        return Order::Random;
    if (lot < 8)
        return m_hasDemand ? Order::Demand : Order::WindowLength;
    if (lot < 10)
        return Order::Far;
    if (lot < 11)
        return Order::Near;
    return lot < 13 ? Order::WindowLength : lot < 15 ? Order::WindowStart : Order::WindowEnd;
}

std::int64_t Recreation::key(int job, Order order)
{
    const DenseJob &dense = m_problem.job(job);
    switch (order) {
    case Order::Random:
        return std::int64_t(m_random.next() >> 32);
    case Order::Demand:
        return -m_demand[std::size_t(job)];
    case Order::Far:
        return -m_distance[std::size_t(job)];
    case Order::Near:
        return m_distance[std::size_t(job)];
    case Order::WindowLength:
        return m_problem.windows(dense).back().close - dense.open;
    case Order::WindowStart:
        return dense.open;
    case Order::WindowEnd:
        return -m_problem.windows(dense).back().close;
    }
    return 0;
}

/// The newest absent ones, which the ruin took out, and some of those that nobody could serve before.
void Recreation::collect(const Routes &routes)
{
    m_jobs.clear();
    const std::vector<int> &absent = routes.absent();
    const Order order = drawOrder();
    if (absent.size() <= MostTried) {
        for (const int job : absent)
            m_jobs.emplace_back(key(job, order), job);
    } else {
        const std::size_t newest = MostTried / 2;
        for (std::size_t i = absent.size() - newest; i < absent.size(); ++i)
            m_jobs.emplace_back(key(absent[i], order), absent[i]);
        const int older = int(absent.size() - newest);
        const int first = m_random.below(older);
        for (int i = 0; i < std::min(older, MostTried / 2); ++i) {
            const int job = absent[std::size_t((first + i) % older)];
            m_jobs.emplace_back(key(job, order), job);
        }
    }
    std::ranges::sort(m_jobs, [this](const auto &a, const auto &b) {
        const int tierA = m_problem.tier(a.second);
        const int tierB = m_problem.tier(b.second);
        return tierA != tierB ? tierA > tierB : a < b;
    });
}

/// Routes that changed come first, as a job often goes back to where it was taken out: then little else can be cheaper.
void Recreation::listRoutes(const Routes &routes)
{
    ++m_call;
    m_changed.clear();
    m_used.clear();
    m_unused.clear();
    for (int t = 0; t < routes.size(); ++t) {
        if (routes.route(t).jobCount() > 0) {
            (routes.isTouched(t) ? m_changed : m_used).push_back(t);
        } else if (int &stamp = m_kindStamp[std::size_t(m_problem.technician(t).kind)]; stamp != m_call) {
            stamp = m_call;
            m_unused.push_back(t);
        }
    }
}

Recreation::Known &Recreation::known(int technician, int job)
{
    return m_known[std::size_t(job) * std::size_t(m_problem.technicianCount()) + std::size_t(technician)];
}

void Recreation::look(const Routes &routes, const InsertionFinder &finder, int technician, int job, Insertion &best)
{
    if (routes.isTouched(technician)) {
        finder.search(technician, job, m_blinks, best);
        return;
    }
    Known &known = this->known(technician, job);
    const bool isKnown = known.version == routes.version(technician);
    if (isKnown && known.cost >= best.cost)
        return;
    if (!isKnown || known.position < 0) {
        NoBlinks all;
        Insertion found{.position = -1, .cost = best.cost};
        finder.search(technician, job, all, found);
        known = {routes.version(technician), found.position, found.cost};
        if (!found.exists())
            return;
    }
    if (!m_blinks()) {
        best = {technician, known.position, known.cost};
        return;
    }
    BlinksBut others(m_blinks, known.position);
    finder.search(technician, job, others, best);
}

void Recreation::lookRound(const Routes &routes, const InsertionFinder &finder, int job, Insertion &best)
{
    for (const int t : m_changed)
        finder.search(t, job, m_blinks, best);
    const Known *const known = &this->known(0, job);
    m_later.clear();
    for (const int t : m_used) {
        if (known[t].version != routes.version(t))
            m_later.push_back(t);
        else if (known[t].cost < best.cost)
            look(routes, finder, t, job, best);
    }
    for (const int t : m_later)
        look(routes, finder, t, job, best);
}

void Recreation::lookNear(const Routes &routes, const InsertionFinder &finder, int job, Insertion &best)
{
    ++m_call;
    const std::span<const int> near = m_problem.neighbours(job);
    for (const int neighbour : near.first(std::min(FocusedOn, near.size()))) {
        const int t = routes.technicianOf(neighbour);
        if (t >= 0 && m_routeStamp[std::size_t(t)] != m_call) {
            m_routeStamp[std::size_t(t)] = m_call;
            look(routes, finder, t, job, best);
        }
    }
}

Insertion Recreation::best(const Routes &routes, const InsertionFinder &finder, int job)
{
    Insertion best;
    if (m_isFocused)
        lookNear(routes, finder, job, best);
    if (!best.exists())
        lookRound(routes, finder, job, best);
    for (const int t : m_unused)
        look(routes, finder, t, job, best);
    return best;
}

void Recreation::recreate(Routes &routes)
{
    collect(routes);
    listRoutes(routes);
    const InsertionFinder finder(routes);
    for (const auto &[key, job] : m_jobs) {
        const Insertion insertion = best(routes, finder, job);
        if (!insertion.exists())
            continue;
        const int t = insertion.technician;
        const bool isListed = routes.isTouched(t) && routes.route(t).jobCount() > 0;
        routes.insert(t, insertion.position, job);
        if (!isListed)
            listRoutes(routes);
    }
}

} // namespace callout::planner
