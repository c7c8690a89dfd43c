#pragma once

#include "core/domain/drivetimes.h"
#include "core/domain/proposal.h"
#include "core/domain/result.h"
#include "core/store/officefile.h"

namespace callout {

/// What became of a proposal that was accepted as a whole.
struct Applied {
    int accepted = 0;
    QStringList leftOut; ///< numbers of jobs that changed meanwhile, or that would break a rule now

    friend bool operator==(const Applied &, const Applied &) = default;
};

/// Accepts every line of a proposal on an office file, without a window, as commands::acceptProposal() does: one step that
/// a window of the same person can undo. Waits for the disk.
[[nodiscard]] Result<Applied> applyProposal(std::unique_ptr<OfficeFile> file, const Clock &clock,
                                            const DriveTimes &drives, const Proposal &proposal);

} // namespace callout
