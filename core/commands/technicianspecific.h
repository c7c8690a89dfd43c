#pragma once

#include "core/commands/command.h"
#include "core/domain/judge.h"

namespace callout::commands {

/// What becomes of a job that is to stay with its technician. Where that technician is in two places at once, the job
/// starts at another time inside its arrival window, in the same step; where no such time is left, nothing happens and the
/// conflict is told.
struct SpecificEdit {
    std::unique_ptr<EditBoard> command; ///< null where there is nothing to do, or a conflict
    std::optional<Instant> shiftedTo;   ///< the new start, where it had to move
    std::optional<Verdict> conflict;    ///< of the start as it stands; a reason is needed
};

/// Saves what was changed on a job, of which one thing may be that it stays with its technician from now on. `why` turns
/// that on although nothing else fits.
[[nodiscard]] Result<SpecificEdit> saveSpecificJob(DayBoard &board, const DriveTimes &drives, const Job &before,
                                                   const Job &after, const std::optional<Customer> &customer = {},
                                                   const QString &why = {});
/// Turns it on or off, and nothing else.
[[nodiscard]] Result<SpecificEdit> setTechnicianSpecific(DayBoard &board, const DriveTimes &drives, JobId job,
                                                         bool isSpecific, const QString &why = {});

} // namespace callout::commands
