#include "core/planner/problembuilder.h"

#include "core/planner/problemcheck.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace callout::planner {

namespace {

constexpr int MaximumNeighbours = 200;
constexpr std::int64_t LargestWeight = std::int64_t(1) << 61;

int bounded(std::int64_t value)
{
    return int(std::clamp<std::int64_t>(value, 0, Problem::Horizon));
}

} // namespace

Result<Problem> Problem::make(const ProblemData &data)
{
    if (const Result<void> checked = checkProblem(data); !checked)
        return std::unexpected(checked.error());
    return ProblemBuilder(data).build();
}

Result<Problem> ProblemBuilder::build()
{
    chooseBase();
    addNodes();
    addJobs();
    addTechnicians();
    addLocks();
    addAllowed();
    addCosts();
    addWeights();
    for (const std::int64_t weight : m_problem.m_weights) {
        if (weight > LargestWeight / std::max(1, m_problem.jobCount()))
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("the problem: its prizes and tiers span too many sizes"));
    }
    addNeighbours();
    addPenalties();
    addKinds();
    return std::move(m_problem);
}

/// Times may be of any epoch: they are counted from the first that is stated.
void ProblemBuilder::chooseBase()
{
    std::int64_t base = INT64_MAX;
    const auto see = [&base](std::int64_t time) {
        if (time != INT64_MIN)
            base = std::min(base, time);
    };
    for (const TechnicianData &technician : m_data.technicians) {
        see(technician.shift.from);
        for (const BreakData &pause : technician.breaks)
            see(pause.windows.front().from);
    }
    for (const JobData &job : m_data.jobs) {
        see(job.windows.front().from);
        see(job.start.value_or(INT64_MIN));
    }
    m_problem.m_base = base == INT64_MAX ? 0 : base;
    m_problem.m_rounding = m_data.rounding;
}

int ProblemBuilder::denseTime(std::int64_t time) const
{
    if (time == INT64_MIN || time == INT64_MAX)
        return time == INT64_MIN ? 0 : Problem::Horizon;
    return bounded(time - m_problem.m_base);
}

DenseWindow ProblemBuilder::denseWindow(const Span &span) const
{
    return {.open = denseTime(span.from), .close = denseTime(span.to)};
}

/// Jobs first, then every place where a day starts or ends.
void ProblemBuilder::addNodes()
{
    m_problem.m_jobCount = int(m_data.jobs.size());
    for (const JobData &job : m_data.jobs)
        m_problem.m_places.push_back(job.place);
    for (const TechnicianData &technician : m_data.technicians) {
        (void)node(technician.start);
        (void)node(technician.end);
    }
    m_problem.m_nodeCount = int(m_problem.m_places.size());
    for (const JobData &job : m_data.jobs)
        m_problem.m_dimensions = std::max({m_problem.m_dimensions, int(job.delivery.size()), int(job.pickup.size())});
}

int ProblemBuilder::node(const std::optional<int> &place)
{
    const auto first = m_problem.m_places.begin() + m_problem.m_jobCount;
    const auto found = std::find(first, m_problem.m_places.end(), place.value_or(-1));
    const int index = int(found - m_problem.m_places.begin());
    if (found == m_problem.m_places.end())
        m_problem.m_places.push_back(place.value_or(-1));
    return index;
}

void ProblemBuilder::addJobs()
{
    bool delivers = false;
    bool picksUp = false;
    for (const JobData &data : m_data.jobs) {
        DenseJob job{.service = bounded(data.service),
                     .setup = bounded(data.setup),
                     .windowBegin = int(m_problem.m_windows.size())};
        for (const Span &window : data.start ? std::vector{Span{*data.start, *data.start}} : data.windows)
            m_problem.m_windows.push_back(denseWindow(window));
        job.windowEnd = int(m_problem.m_windows.size());
        job.open = m_problem.m_windows[std::size_t(job.windowBegin)].open;
        job.close = m_problem.m_windows[std::size_t(job.windowBegin)].close;
        job.lastStart = m_problem.m_windows.back().close;
        if (data.earlierStart) {
            job.earlierStart = denseTime(*data.earlierStart);
            job.startPrice = int(data.startPrice);
        }
        m_problem.m_jobs.push_back(job);
        for (std::size_t k = 0; k < std::size_t(m_problem.m_dimensions); ++k) {
            m_problem.m_deliveries.push_back(k < data.delivery.size() ? data.delivery[k] : 0);
            m_problem.m_pickups.push_back(k < data.pickup.size() ? data.pickup[k] : 0);
            delivers = delivers || m_problem.m_deliveries.back() > 0;
            picksUp = picksUp || m_problem.m_pickups.back() > 0;
        }
    }
    m_problem.m_isMixed = delivers && picksUp;
}

void ProblemBuilder::addTechnicians()
{
    const bool arePlain = !m_problem.m_isMixed && std::ranges::all_of(m_problem.m_jobs, [](const DenseJob &job) {
        return job.setup == 0 && job.windowEnd - job.windowBegin == 1;
    });
    for (const TechnicianData &data : m_data.technicians) {
        DenseTechnician technician = denseTechnician(data);
        technician.locksKeepShift = data.locksKeepShift;
        technician.isPlain = arePlain && data.breaks.empty() && (data.locksKeepShift || data.locked.empty());
        m_problem.m_technicians.push_back(std::move(technician));
    }
}

DenseTechnician ProblemBuilder::denseTechnician(const TechnicianData &data)
{
    const auto isLike = [&data](const TechnicianData *other) {
        return other->profile == data.profile && other->speedFactor == data.speedFactor
            && other->maximumLeg == data.maximumLeg;
    };
    const auto table = std::ranges::find_if(m_tableOwners, isLike);
    DenseTechnician technician{.startNode = node(data.start),
                               .endNode = node(data.end),
                               .open = denseTime(data.shift.from),
                               .close = denseTime(data.shift.to),
                               .legTable = int(table - m_tableOwners.begin()),
                               .maximumJobs = data.maximumJobs.value_or(Problem::Horizon),
                               .maximumDrive = bounded(data.maximumDrive.value_or(Problem::Horizon)),
                               .maximumWork = bounded(data.maximumWork.value_or(Problem::Horizon)),
                               .capacity = data.capacity,
                               .locked = data.locked,
                               .booked = data.booked,
                               .available = std::max<std::int64_t>(data.available, 3600)};
    if (table == m_tableOwners.end())
        addLegTable(data);
    technician.leaves = data.commutesInShift ? technician.open
        : data.leaves                        ? denseTime(*data.leaves)
                                             : -Problem::Horizon;
    technician.returns = data.commutesInShift ? technician.close : 2 * Problem::Horizon;
    technician.capacity.resize(std::size_t(m_problem.m_dimensions), 0);
    for (const BreakData &pause : data.breaks) {
        DenseBreak dense{.duration = bounded(pause.duration)};
        if (pause.wish)
            dense.wish = denseTime(*pause.wish);
        for (const Span &window : pause.windows)
            dense.windows.push_back(denseWindow(window));
        technician.breaks.push_back(std::move(dense));
    }
    return technician;
}

void ProblemBuilder::addLegTable(const TechnicianData &data)
{
    m_tableOwners.push_back(&data);
    const MatrixData &matrix = m_data.matrices[std::size_t(data.profile)];
    const std::size_t nodes = std::size_t(m_problem.m_nodeCount);
    const auto seconds = [&](std::size_t from, std::size_t to) {
        const int fromPlace = m_problem.m_places[from];
        const int toPlace = m_problem.m_places[to];
        if (fromPlace < 0 || toPlace < 0)
            return 0;
        const std::int64_t plain =
            matrix.seconds[std::size_t(fromPlace) * std::size_t(matrix.size) + std::size_t(toPlace)];
        if (plain >= Problem::Horizon)
            return Problem::Far;
        const std::int64_t scaled = data.speedFactor == 1 ? plain : std::llround(double(plain) / data.speedFactor);
        const bool isBetweenJobs = int(std::max(from, to)) < m_problem.m_jobCount;
        const bool isTooLong = isBetweenJobs && data.maximumLeg && scaled > *data.maximumLeg;
        return isTooLong || scaled >= Problem::Horizon ? Problem::Far : int(scaled);
    };
    std::vector<Leg> legs(nodes * nodes);
    for (std::size_t from = 0; from < nodes; ++from) {
        for (std::size_t to = 0; to < nodes; ++to) {
            const int drive = seconds(from, to);
            legs[from * nodes + to].to = drive;
            legs[to * nodes + from].from = drive;
        }
    }
    m_problem.m_legTables.push_back(std::move(legs));
}

void ProblemBuilder::addLocks()
{
    for (const TechnicianData &technician : m_data.technicians) {
        for (const int job : technician.locked)
            m_problem.m_jobs[std::size_t(job)].isLocked = true;
    }
    m_problem.m_earlier = m_data.earlier;
    for (std::size_t t = 0; t < m_data.earlier.size(); ++t) {
        for (const int job : m_data.earlier[t]) {
            if (m_data.jobs[std::size_t(job)].earlierStart)
                m_problem.m_jobs[std::size_t(job)].earlierTechnician = int(t);
        }
    }
}

bool ProblemBuilder::hasSkills(int technician, int job) const
{
    const std::vector<int> &held = m_data.technicians[std::size_t(technician)].skills;
    return std::ranges::all_of(m_data.jobs[std::size_t(job)].skills,
                               [&held](int skill) { return std::ranges::contains(held, skill); });
}

/// Whether technician and job go together at all: skills, wishes, capacity, a way, and time for that job alone.
void ProblemBuilder::addAllowed()
{
    const int technicians = m_problem.technicianCount();
    m_problem.m_allowed.assign(std::size_t(m_problem.jobCount()) * std::size_t(technicians), 0);
    for (int job = 0; job < m_problem.jobCount(); ++job) {
        const JobData &data = m_data.jobs[std::size_t(job)];
        for (int t = 0; t < technicians; ++t) {
            const bool isListed = data.technicians.empty() || std::ranges::contains(data.technicians, t);
            const bool isAllowed = isListed && !m_problem.job(job).isLocked && hasSkills(t, job);
            m_problem.m_allowed[std::size_t(job) * std::size_t(technicians) + std::size_t(t)] = isAllowed ? 1 : 0;
            m_problem.m_jobs[std::size_t(job)].technicians += isAllowed ? 1 : 0;
        }
    }
}

void ProblemBuilder::addCosts()
{
    const std::size_t technicians = std::size_t(m_problem.technicianCount());
    const bool hasPrices = !m_data.earlier.empty()
        && std::ranges::any_of(m_data.jobs, [](const JobData &job) { return job.changePrice > 0; });
    m_problem.m_comfort = m_data.comfort;
    m_problem.m_hasComfort = m_data.comfort.slackPrice > 0 || m_data.comfort.loadPrice > 0
        || std::ranges::any_of(m_data.jobs, [](const JobData &job) { return job.earlierStart && job.startPrice > 0; });
    if (m_data.costs.empty() && !hasPrices)
        return;
    m_problem.m_costs.assign(m_data.jobs.size() * technicians, 0);
    std::ranges::transform(m_data.costs, m_problem.m_costs.begin(), [](std::int64_t cost) { return int(cost); });
    for (std::size_t t = 0; t < m_data.earlier.size(); ++t) {
        for (const int job : m_data.earlier[t]) {
            for (std::size_t other = 0; other < technicians; ++other) {
                if (other != t)
                    m_problem.m_costs[std::size_t(job) * technicians + other] +=
                        int(m_data.jobs[std::size_t(job)].changePrice);
            }
        }
    }
}

/// Every tier's unit is more than all lower tiers together.
void ProblemBuilder::addWeights()
{
    std::vector<std::size_t> order(m_data.jobs.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](std::size_t job) { return m_data.jobs[job].tier; });
    m_problem.m_weights.assign(order.size(), 0);
    m_problem.m_tiers.assign(order.size(), 0);
    std::int64_t total = 0;
    std::int64_t unit = 1;
    int rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const JobData &job = m_data.jobs[order[i]];
        if (i > 0 && job.tier != m_data.jobs[order[i - 1]].tier) {
            unit = total + 1;
            ++rank;
        }
        const std::int64_t weight = job.prize > LargestWeight / unit ? LargestWeight : unit * job.prize;
        m_problem.m_weights[order[i]] = weight;
        m_problem.m_tiers[order[i]] = rank;
        total = std::min(LargestWeight, total + weight);
    }
}

/// An open job weighs on the search about as much as the worst way to serve it, more in higher tiers.
void ProblemBuilder::addPenalties()
{
    double worst = 1;
    for (const std::vector<Leg> &legs : m_problem.m_legTables) {
        for (const Leg &leg : legs)
            worst = leg.to < Problem::Far ? std::max(worst, 2.0 * leg.to) : worst;
    }
    for (const int cost : m_problem.m_costs)
        worst = std::max(worst, 2.0 * std::abs(cost));
    worst += double(m_data.comfort.slackPrice) + 4.0 * double(m_data.comfort.loadPrice);
    std::vector<std::pair<double, int>> tiers(m_data.jobs.size());
    for (int job = 0; job < m_problem.jobCount(); ++job) {
        auto &[sum, count] = tiers[std::size_t(m_problem.tier(job))];
        sum += double(m_data.jobs[std::size_t(job)].prize);
        ++count;
    }
    for (int job = 0; job < m_problem.jobCount(); ++job) {
        const auto &[sum, count] = tiers[std::size_t(m_problem.tier(job))];
        const double share = sum > 0 ? double(m_data.jobs[std::size_t(job)].prize) * count / sum : 1;
        const double rank = std::pow(4.0, std::min(m_problem.tier(job), 8));
        m_problem.m_penalties.push_back(std::int64_t(worst * std::clamp(share, 0.5, 8.0) * rank));
    }
}

void ProblemBuilder::addNeighbours()
{
    const int jobs = m_problem.jobCount();
    m_problem.m_neighbourCount = m_problem.m_legTables.empty() ? 0 : std::clamp(jobs - 1, 0, MaximumNeighbours);
    const std::size_t count = std::size_t(m_problem.m_neighbourCount);
    m_problem.m_neighbours.reserve(std::size_t(jobs) * count);
    std::vector<std::pair<int, int>> others;
    double total = 0;
    for (int job = 0; job < jobs && count > 0; ++job) {
        const Leg *legs = m_problem.legs(0, job);
        others.clear();
        for (int other = 0; other < jobs; ++other) {
            if (other != job)
                others.emplace_back(std::min(legs[other].to, legs[other].from), other);
        }
        std::ranges::partial_sort(others, others.begin() + std::ptrdiff_t(count));
        for (std::size_t i = 0; i < count; ++i)
            m_problem.m_neighbours.push_back(others[i].second);
        total += std::min(others[std::min<std::size_t>(4, count - 1)].first, Problem::Horizon);
    }
    if (jobs > 1 && count > 0)
        m_problem.m_typicalLeg = std::max(1.0, total / jobs);
}

/// While they have no job, only the first of several like technicians is worth a try.
void ProblemBuilder::addKinds()
{
    const auto isLike = [this](std::size_t a, std::size_t b) {
        TechnicianData left = m_data.technicians[a];
        TechnicianData right = m_data.technicians[b];
        if (!left.locked.empty() || !right.locked.empty() || left != right)
            return false;
        for (int job = 0; job < m_problem.jobCount(); ++job) {
            if (m_problem.mayServe(int(a), job) != m_problem.mayServe(int(b), job)
                || m_problem.cost(int(a), job) != m_problem.cost(int(b), job))
                return false;
        }
        return true;
    };
    int kinds = 0;
    for (std::size_t t = 0; t < m_problem.m_technicians.size(); ++t) {
        std::size_t like = 0;
        while (like < t && !isLike(like, t))
            ++like;
        m_problem.m_technicians[t].kind = like < t ? m_problem.m_technicians[like].kind : kinds++;
    }
}

} // namespace callout::planner
