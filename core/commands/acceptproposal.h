#pragma once

#include "core/commands/editboard.h"
#include "core/domain/judge.h"
#include "core/domain/proposal.h"

#include <memory>

namespace callout::commands {

/// A line that cannot be accepted as the board stands now.
struct RefusedLine {
    JobId job;
    Violation rule;        ///< what it would break; `rule.job` is the job in the way
    QList<JobId> together; ///< lines that have to be accepted with it, where that would mend it

    friend bool operator==(const RefusedLine &, const RefusedLine &) = default;
};

/// What accepting lines of a proposal comes to.
struct Acceptance {
    std::unique_ptr<EditBoard> command; ///< none where nothing is left to do
    QList<JobId> accepted;
    QList<JobId> outdated; ///< changed on the board since the run began: left alone
    QList<JobId> byHand;   ///< those of them that somebody assigned: the engine leaves them alone from now on
    QList<RefusedLine> refused;
};

/// Accepts lines of a proposal, all in one step, with the events that make room for them. Lines that are outdated, or that
/// without the others would break a hard rule, are left out and named. A line whose `after` is not what the run proposed is
/// the dispatcher's own choice: it is held to a person's rules, not the engine's.
[[nodiscard]] Result<Acceptance> acceptProposal(DayBoard &board, const DriveTimes &drives, const Proposal &proposal,
                                                const QList<ProposalLine> &accepted);

/// What the engine says of the lines that it accepts by itself: one line of words for a job, kept as the edit's reason.
using EngineNotes = QHash<JobId, QString>;

/// The same by the engine itself, on a day as it is given, which the board need not show. The edit's actor has no name then.
[[nodiscard]] Result<Acceptance> acceptByItself(DayBoard &board, const DaySnapshot &day, const DriveTimes &drives,
                                                const Proposal &proposal, const EngineNotes &notes);

/// What the engine said of a job when it made this edit; empty where it said nothing.
[[nodiscard]] QString engineNote(const Edit &edit, const Job &job);

} // namespace callout::commands
