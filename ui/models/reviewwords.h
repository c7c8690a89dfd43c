#pragma once

#include "core/domain/proposal.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// How a line of a proposal stands.
enum class LineState {
    Proposed,
    Overridden, ///< the dispatcher chose another technician or time, and has not accepted it yet
    Accepted,
    Rejected,
    Outdated, ///< the job changed since the run began
};

/// One figure of a day before a run and after it.
struct TotalPart {
    enum class Trend { Same, Better, Worse };

    QString label;
    QString before;
    QString after;
    QString difference; ///< "−41 min"; empty where nothing changes
    Trend trend = Trend::Same;

    friend bool operator==(const TotalPart &, const TotalPart &) = default;
};

/// Lines and totals of a proposal in words for a dispatcher.
class ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::ReviewWords)

public:
    explicit ReviewWords(const DaySnapshot &day) : m_day(day) {}

    [[nodiscard]] static QString of(LineKind kind);
    [[nodiscard]] static QString of(LineState state);

    /// "J-1043 → Ana Moreno" · "J-1011 back to the queue" · "J-1017 stays open"
    [[nodiscard]] QString title(const ProposalLine &line) const;
    /// Where it comes from: "was Mike Boyle 09:10" · "was 09:10"; empty for what was open.
    [[nodiscard]] QString before(const ProposalLine &line) const;
    /// Why the engine lets a job go or leaves it, in a few words: the least change that would help, or the commonest rule.
    [[nodiscard]] QString openReason(const ProposalLine &line) const;

    /// Why a line is as it is, in one line: of a change what it has over the runner-up.
    [[nodiscard]] QString why(const ProposalLine &line) const;

    /// Drive, lateness, open jobs, spread.
    [[nodiscard]] static QList<TotalPart> totals(const PlanTotals &before, const PlanTotals &after);

private:
    [[nodiscard]] QString time(const Assignment &assignment) const;

    const DaySnapshot &m_day;
};

} // namespace callout
