#pragma once

#include "core/planner/problem.h"

namespace callout::planner {

/// When things can happen: the arithmetic of windows, breaks and drives that all route checks share. Times are dense.
///
/// Breaks are taken on the way from stop to stop and may interrupt a drive. A leg with breaks maps a departure e to the
/// arrival max(chain(e), e + drive + breaks), where chain(e) is when the breaks alone would be over: drives fill
/// the time before a break. The map never falls, so that a latest departure tells of every earlier one too.
class Timeline
{
public:
    /// Later than everything; earlier than everything when negated.
    static constexpr int Never = 2'000'000'000;

    explicit Timeline(const Problem &problem) : m_problem(problem) {}

    [[nodiscard]] const DenseJob &job(int job) const { return m_problem.job(job); }

    /// The first start inside the job's windows at `arrival` or later with that technician; Never.
    [[nodiscard]] int earliestStart(const DenseTechnician &technician, const DenseJob &job, int arrival,
                                    int action) const;
    /// The last start inside the job's windows so that it is over by `end`; -Never.
    [[nodiscard]] int latestStart(const DenseTechnician &technician, const DenseJob &job, int end, int action) const;

    /// The first arrival after leaving at `departure`, taking breaks first up to last (not included); Never.
    [[nodiscard]] static int arrival(const DenseTechnician &technician, int departure, int drive, int first, int last);
    /// The last departure that arrives by `arrival`; -Never.
    [[nodiscard]] static int departure(const DenseTechnician &technician, int arrival, int drive, int first, int last);
    /// When a break starts at the earliest, not before `time`; Never.
    [[nodiscard]] static int breakStart(const DenseBreak &pause, int time);

    /// Setup, when coming from elsewhere, and service.
    [[nodiscard]] int action(int job, int previousNode) const
    {
        const DenseJob &dense = m_problem.job(job);
        return dense.service + (dense.setup > 0 && !m_problem.isSamePlace(job, previousNode) ? dense.setup : 0);
    }

private:
    const Problem &m_problem;
};

} // namespace callout::planner
