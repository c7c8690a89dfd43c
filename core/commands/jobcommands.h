#pragma once

#include "core/commands/command.h"
#include "core/domain/judge.h"

/// Free functions that build one undoable edit each. Nothing has happened until UndoHistory::push() takes it.
/// A null command means there is nothing to do; an error says which guard forbids it.
namespace callout::commands {

/// Gives a job to a technician as a verdict says: its start, and the later jobs it moves. `why` is the dispatcher's
/// reason where the verdict breaks a rule; without a reason a broken rule is refused. No reason moves a job that has
/// started, is on hold or closed.
[[nodiscard]] Command assignJob(DayBoard &board, JobId job, TechnicianId technician, const Verdict &verdict,
                                const QString &why = {});

/// Gives several jobs to one technician on a day, one after the other, emergencies and early windows first; each at its
/// best start after those before it. Refused where one of them breaks a rule and no reason is given.
[[nodiscard]] Command assignJobs(DayBoard &board, const DriveTimes &drives, const QList<JobId> &jobs,
                                 TechnicianId technician, QDate day, const QString &why = {});

/// Plans another length of work, with the later jobs that the verdict moves for it. A job that has started takes as long
/// as it takes: nothing is moved for it. Closed ones are refused.
[[nodiscard]] Command setDuration(DayBoard &board, JobId job, Seconds duration, const Verdict &verdict,
                                  const QString &why = {});

/// Brings a job back to a technician, or to nobody, where it was before the engine changed it, and keeps the engine away from
/// it from now on. The verdict is of that place, unread for nobody; `why` as in assignJob().
[[nodiscard]] Command takeBack(DayBoard &board, JobId job, TechnicianId technician, const Verdict &verdict,
                               const QString &why = {});

/// Takes jobs back to the queue. Started ones are refused.
[[nodiscard]] Command unassignJobs(DayBoard &board, const QList<JobId> &jobs);

/// Moves jobs one step along: dispatch, travel, arrive, complete, hold, resume, cancel, reopen, recall.
/// Refused as a whole where one of them may not take the step, or the step needs a reason and has none.
[[nodiscard]] Command stepJobs(DayBoard &board, const QList<JobId> &jobs, JobStep step, const QString &reason = {});

[[nodiscard]] Command setPriority(DayBoard &board, const QList<JobId> &jobs, Priority priority);
[[nodiscard]] Command addTag(DayBoard &board, const QList<JobId> &jobs, const QString &tag);
/// Moves unstarted jobs with their windows to another day, keeping times of day; they go back to the queue.
[[nodiscard]] Command moveToDay(DayBoard &board, const QList<JobId> &jobs, QDate day);

/// A new job, with a new customer where there is one to make; ids come from the board.
[[nodiscard]] Command createJob(DayBoard &board, const Job &job, const std::optional<Customer> &customer = {});
/// What the job editor changed, on the job and on its customer. `customer` new or changed; none leaves it alone. Other jobs
/// may move with it; `why` is the reason a person gave.
[[nodiscard]] Command saveJob(DayBoard &board, const Job &before, const Job &after,
                              const std::optional<Customer> &customer = {}, const QList<KnockOn> &moves = {},
                              const QString &why = {});

[[nodiscard]] Command setTechnicianStatus(DayBoard &board, TechnicianId technician, TechnicianStatus status);
/// What was changed on the settings as they were asked for; what changed elsewhere meanwhile stays. The label names the
/// edit where "Change office settings" says too little.
[[nodiscard]] Command saveSettings(DayBoard &board, const OfficeSettings &before, const OfficeSettings &after,
                                   const QString &label = {});

/// Sets what the engine may do by itself.
[[nodiscard]] Command setEngineMode(DayBoard &board, EngineMode mode);

} // namespace callout::commands
