#pragma once

#include "core/domain/proposal.h"
#include "core/planner/candidates.h"
#include "core/planner/whynot.h"

namespace callout::planner {

/// A plan of a day that can be asked: when everything starts, and why. Keeps a reference to the day. For one thread at a time.
class PlannedDay
{
public:
    /// How much of a reason is worked out.
    enum class Detail {
        Brief, ///< the most promising others, and the first rule in the way of each other
        Whole, ///< all others, and what would mend what is in their way
    };

    /// Of a plan only what can be done is taken; the rest counts as open.
    PlannedDay(const DayProblem &day, const Sequences &plan);

    [[nodiscard]] const Sequences &plan() const { return m_plan; }
    /// Who has the job and when; nobody where it is open.
    [[nodiscard]] Assignment assignment(int job) const;
    /// Where events with a timesheet code have to move.
    [[nodiscard]] QList<EventMove> eventMoves() const;
    [[nodiscard]] Reason reason(int job, Detail detail) const;

private:
    /// Who could do the job, best first, and who could not.
    struct Survey {
        std::vector<Placement> able;
        std::vector<int> unable;
    };
    /// The days of all technicians with one job left out.
    struct Rest {
        const Sequences &plan;
        int technician = -1; ///< who had it
        std::vector<int> left;

        const std::vector<int> &operator[](std::size_t index) const
        {
            return int(index) == technician ? left : plan[index];
        }
    };
    [[nodiscard]] Rest without(int job) const;
    [[nodiscard]] Survey survey(int job, const Rest &rest, Detail detail) const;
    [[nodiscard]] std::optional<Remedy> winningDrop(int job, const Candidate &other, const std::vector<int> &jobs,
                                                    int netToBeat) const;
    [[nodiscard]] Exclusion briefly(int technician, int job, const std::vector<int> &jobs) const;

    const DayProblem &m_day;
    WhyNot m_whyNot;
    Sequences m_plan;
    std::vector<int> m_technicianOf;
    std::vector<int> m_starts;
    mutable Routes m_routes; ///< the plan; changed and rolled back while a question is answered
};

/// The sequences that put the jobs of the lines where they say, all others where the board has them.
[[nodiscard]] Sequences sequencesOf(const DayProblem &day, const QList<ProposalLine> &lines);

} // namespace callout::planner
