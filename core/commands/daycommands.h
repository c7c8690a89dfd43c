#pragma once

#include "core/commands/command.h"

#include <QDate>

/// Edits of the end of a day.
namespace callout::commands {

/// Moves jobs that have not begun to a later day, and says there which day they come from. Arrival windows keep their times
/// of day; a job without one is promised for the business hours. The jobs go back to the queue, those on hold stay on hold;
/// a technician-specific one prefers its technician from now on. Why a job was open moves into its notes. Refused as a whole
/// where one of them has begun or is closed.
[[nodiscard]] Command rollOver(DayBoard &board, const QList<JobId> &jobs, QDate day);

/// Why a job is still open at the end of its day.
[[nodiscard]] Command setOpenNote(DayBoard &board, JobId job, const QString &note);

/// What was learned when a job was completed: its invoice total, none to leave it open, and the parts that were used, which
/// join its notes.
[[nodiscard]] Command closeOut(DayBoard &board, JobId job, std::optional<Money> invoiceTotal, const QString &parts);

/// Why a cancelled job was cancelled, where nobody said so yet.
[[nodiscard]] Command explainCancellation(DayBoard &board, JobId job, const QString &reason);

} // namespace callout::commands
