#pragma once

#include "core/domain/result.h"
#include "core/planner/problemdata.h"
#include "core/planner/score.h"

#include <climits>
#include <cstdint>
#include <span>
#include <vector>

namespace callout::planner {

/// A drive and the one back, side by side: an insertion asks for both.
struct Leg {
    int to = 0;
    int from = 0;
};

/// What the search reads of a job. Times are seconds since the problem's base.
struct DenseJob {
    int open = 0;        ///< of the first window
    int close = 0;       ///< latest start in the first window
    int service = 0;     ///< at the place
    int setup = 0;       ///< only when coming from elsewhere
    int windowBegin = 0; ///< its windows in Problem::windows()
    int windowEnd = 0;
    int lastStart = 0; ///< in the last window
    int earlierStart = 0;
    int earlierTechnician = -1; ///< with whom it starts then again if it can
    int startPrice = 0;         ///< of a start an hour away from the earlier one
    bool isLocked = false;
    int technicians = 0; ///< how many may do it
};

struct DenseWindow {
    int open = 0;
    int close = 0; ///< latest start
};

struct DenseBreak {
    std::vector<DenseWindow> windows;
    int duration = 0;
    int wish = INT_MAX; ///< comes before or after work that goes on then, whichever is nearer
};

struct DenseTechnician {
    int startNode = 0;
    int endNode = 0;
    int open = 0;    ///< nothing is done before
    int close = 0;   ///< everything is done by then
    int leaves = 0;  ///< earliest departure from the start place
    int returns = 0; ///< latest arrival at the end place
    int legTable = 0;
    int kind = 0; ///< technicians of one kind are exchangeable while they have no job
    int maximumJobs = 0;
    int maximumDrive = 0;
    int maximumWork = 0;
    bool locksKeepShift = true; ///< else locked jobs may be outside `open` and `close`
    bool isPlain = true;        ///< no breaks, and no job asks for more than the fast arithmetic knows
    std::vector<DenseBreak> breaks;
    std::vector<std::int64_t> capacity;
    std::vector<int> locked;
    std::int64_t booked = 0;    ///< by what no job stands for
    std::int64_t available = 1; ///< seconds that work can fill
};

/// A day to plan, checked and laid out for the search: dense, immutable, integer seconds. Const calls from any thread.
///
/// Jobs, then the start and end places of technicians are its nodes; what they stand for is in the ProblemData it was made of.
class Problem
{
public:
    /// Longer than any plan: three years.
    static constexpr int Horizon = 100'000'000;
    /// In leg tables, where there is no way. Two of them still fit an int.
    static constexpr int Far = 1'000'000'000;

    /// The first thing wrong with the data as one line, naming it by its position (from 0).
    [[nodiscard]] static Result<Problem> make(const ProblemData &data);

    [[nodiscard]] int jobCount() const { return m_jobCount; }
    [[nodiscard]] int technicianCount() const { return int(m_technicians.size()); }
    [[nodiscard]] int nodeCount() const { return m_nodeCount; }
    [[nodiscard]] int dimensions() const { return m_dimensions; }
    /// Add it to a dense time to get one of the ProblemData.
    [[nodiscard]] std::int64_t base() const { return m_base; }

    [[nodiscard]] const DenseJob &job(int job) const { return m_jobs[std::size_t(job)]; }
    [[nodiscard]] const DenseTechnician &technician(int technician) const
    {
        return m_technicians[std::size_t(technician)];
    }
    [[nodiscard]] std::span<const DenseWindow> windows(const DenseJob &job) const
    {
        return std::span(m_windows).subspan(std::size_t(job.windowBegin), std::size_t(job.windowEnd - job.windowBegin));
    }
    [[nodiscard]] const std::int64_t *deliveries(int job) const
    {
        return m_deliveries.data() + std::size_t(job) * std::size_t(m_dimensions);
    }
    [[nodiscard]] const std::int64_t *pickups(int job) const
    {
        return m_pickups.data() + std::size_t(job) * std::size_t(m_dimensions);
    }
    /// Whether loads have to be followed stop by stop: some jobs deliver, others pick up.
    [[nodiscard]] bool isMixed() const { return m_isMixed; }

    /// The drives between a node and every other, by the other's number.
    [[nodiscard]] const Leg *legs(int table, int node) const
    {
        return m_legTables[std::size_t(table)].data() + std::size_t(node) * std::size_t(m_nodeCount);
    }
    /// Drive seconds, or Far.
    [[nodiscard]] int drive(int table, int from, int to) const { return legs(table, from)[to].to; }
    [[nodiscard]] bool isSamePlace(int a, int b) const { return m_places[std::size_t(a)] == m_places[std::size_t(b)]; }

    [[nodiscard]] bool mayServe(int technician, int job) const
    {
        return m_allowed[std::size_t(job) * m_technicians.size() + std::size_t(technician)] != 0;
    }
    /// The soft cost of giving the job to the technician, with the price for taking it away from another.
    [[nodiscard]] int cost(int technician, int job) const
    {
        return m_costs.empty() ? 0 : m_costs[std::size_t(job) * m_technicians.size() + std::size_t(technician)];
    }

    /// Whether times cost something too: see ComfortData.
    [[nodiscard]] bool hasComfort() const { return m_hasComfort; }
    [[nodiscard]] const ComfortData &comfort() const { return m_comfort; }
    /// The first moment not before that one which starts may have.
    [[nodiscard]] int rounded(int time) const
    {
        const std::int64_t over = (m_base + time) % m_rounding;
        return over == 0 ? time : time + int(m_rounding - over);
    }

    /// What leaving the job out adds to Score::unserved: lower tiers together never outweigh one of a higher.
    [[nodiscard]] std::int64_t weight(int job) const { return m_weights[std::size_t(job)]; }
    /// What leaving it out adds to the search's own measure, in cost units.
    [[nodiscard]] std::int64_t penalty(int job) const { return m_penalties[std::size_t(job)]; }
    [[nodiscard]] int tier(int job) const { return m_tiers[std::size_t(job)]; }

    /// Other jobs, nearest first.
    [[nodiscard]] std::span<const int> neighbours(int job) const
    {
        return std::span(m_neighbours)
            .subspan(std::size_t(job) * std::size_t(m_neighbourCount), std::size_t(m_neighbourCount));
    }
    /// Jobs of the earlier plan by technician; empty where there is none.
    [[nodiscard]] const std::vector<std::vector<int>> &earlier() const { return m_earlier; }
    /// The mean of the drives from jobs to their nearest neighbours: the scale of the search.
    [[nodiscard]] double typicalLeg() const { return m_typicalLeg; }

private:
    friend class ProblemBuilder;
    Problem() = default;

    int m_jobCount = 0;
    int m_nodeCount = 0;
    int m_dimensions = 0;
    int m_neighbourCount = 0;
    std::int64_t m_base = 0;
    bool m_isMixed = false;
    bool m_hasComfort = false;
    ComfortData m_comfort;
    std::int64_t m_rounding = 1;
    double m_typicalLeg = 1;
    std::vector<DenseJob> m_jobs;
    std::vector<DenseTechnician> m_technicians;
    std::vector<DenseWindow> m_windows;
    std::vector<std::int64_t> m_deliveries;
    std::vector<std::int64_t> m_pickups;
    std::vector<std::vector<Leg>> m_legTables;
    std::vector<int> m_places;
    std::vector<std::uint8_t> m_allowed;
    std::vector<int> m_costs;
    std::vector<std::int64_t> m_weights;
    std::vector<std::int64_t> m_penalties;
    std::vector<int> m_tiers;
    std::vector<int> m_neighbours;
    std::vector<std::vector<int>> m_earlier;
};

} // namespace callout::planner
