#pragma once

#include "core/commands/command.h"
#include "core/domain/techniciantimes.h"

/// Free functions that build one undoable edit of technicians and their shifts each, like those of jobcommands.h. An
/// error says what is senseless or forbidden about it.
namespace callout::commands {

/// Somebody new, with their shifts and events; ids come from the board.
[[nodiscard]] Command createTechnician(DayBoard &board, const Technician &technician,
                                       const TechnicianTimes &times = {});
/// What an editor changed of a technician, their shifts and their events, in one step. What is among the times before and
/// not after is removed.
[[nodiscard]] Command saveTechnician(DayBoard &board, const Technician &before, const Technician &after,
                                     const TechnicianTimes &timesBefore = {}, const TechnicianTimes &timesAfter = {});

/// Freezes the schedules of these technicians for the engine, or lets it plan them again.
[[nodiscard]] Command setPaused(DayBoard &board, const QList<TechnicianId> &technicians, bool isPaused);

/// A technician's day taken off them, and what stays with them all the same: jobs that have started or are on hold.
struct Clearing {
    std::unique_ptr<EditBoard> command; ///< null where there is nothing to take
    QList<JobId> left;
};

/// Sends every job of that day that has not started back to the queue.
[[nodiscard]] Result<Clearing> unassignAll(DayBoard &board, TechnicianId technician, QDate day);
/// Paused for the engine, time off from now to midnight, the jobs of today back to the queue.
[[nodiscard]] Result<Clearing> callInSick(DayBoard &board, TechnicianId technician);

/// Shifts of any day; one that overlaps a shift of the same kind on the days shown is refused.
[[nodiscard]] Command addShift(DayBoard &board, const Shift &shift);
/// A shift of the week's pattern, which has no id, is changed for its day alone.
[[nodiscard]] Command changeShift(DayBoard &board, const Shift &before, const Shift &after);
[[nodiscard]] Command removeShift(DayBoard &board, const Shift &shift);
[[nodiscard]] Command giveTimeOff(DayBoard &board, TechnicianId technician, const TimeWindow &span);

} // namespace callout::commands
