#pragma once

#include "core/domain/proposal.h"
#include "core/planner/runinput.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace callout::planner {

/// How far a run has come.
struct RunProgress {
    int assigned = 0; ///< jobs in the best plan so far
    int open = 0;
    Seconds drive{0};
    double points = 0.0; ///< the objective: what the plan gained since the first one, in points of the score
    double done = 0.0;   ///< share of the time
    double seconds = 0.0;
    /// What it would change, without reasons: of the first plan at once, of better ones now and then.
    QList<ProposalLine> lines;

    friend bool operator==(const RunProgress &, const RunProgress &) = default;
};

struct RunOptions {
    double seconds = 1e18;
    std::int64_t iterations = INT64_MAX;
    std::function<double()> clock; ///< seconds of any clock; needed where `seconds` is finite
    std::stop_token stop;
    std::function<void(const RunProgress &)> progress; ///< of the first plan and of better ones
};

/// Plans a day: hard rules, then priorities tier by tier, then the weighted factors and the price of changes. Stopping early
/// gives a valid proposal. Lines come with their reasons. Fails where the input is at fault.
[[nodiscard]] Result<Proposal> planDay(const RunInput &input, const RunOptions &options);

/// Asks about a day as it stands, or as a proposal would make it. Costs about as much to make as the day has jobs; the
/// questions are cheap. Const calls from one thread at a time.
class DayQuestions
{
public:
    /// About the day of the input with the lines of a proposal (accepted or not) in place.
    [[nodiscard]] static Result<std::unique_ptr<DayQuestions>> make(const RunInput &input,
                                                                    const QList<ProposalLine> &lines = {});
    ~DayQuestions();

    /// Why the job is where it is, or nowhere; every technician is named.
    [[nodiscard]] Reason why(JobId job) const;
    /// The best ways to fit a job in, best first, at most `count`, bumping lower priorities where nothing else helps. From
    /// now on: the freeze time is the engine's alone.
    struct Rescue {
        Candidate candidate;
        QList<JobId> bumped;         ///< lower-priority jobs that go back to the queue
        QList<EventMove> eventMoves; ///< what makes room with it
    };
    [[nodiscard]] QList<Rescue> rescues(JobId job, int count) const;
    [[nodiscard]] PlanTotals totals() const;

private:
    class Private;
    explicit DayQuestions(std::unique_ptr<Private> p);
    std::unique_ptr<Private> m_p;
};

/// Recomputes every number and rule of a proposal from the input of its run: each finding in words, none when all is true.
[[nodiscard]] QStringList verify(const RunInput &input, const Proposal &proposal);

} // namespace callout::planner
