#pragma once

#include "core/domain/judge.h"
#include "core/domain/reason.h"
#include "core/planner/dayproblem.h"

namespace callout::planner {

/// Why somebody cannot do a job in a day's plan, and the least single change that would mend it: one thing after the other
/// is loosened for that technician alone, and the job tried again.
class WhyNot
{
public:
    explicit WhyNot(const DayProblem &day);

    /// `jobs` is the technician's day without the job.
    [[nodiscard]] Exclusion explain(int technician, int job, const std::vector<int> &jobs) const;
    /// Of somebody whom the run may not plan, or a job that it may not touch.
    [[nodiscard]] Exclusion explain(TechnicianId technician, const Job &job) const;

private:
    class Trial;
    class Inquiry;
    [[nodiscard]] std::optional<Remedy> remedyFor(const Violation &rule, TechnicianId technician) const;

    const DayProblem &m_day;
    Judge m_judge;
};

} // namespace callout::planner
