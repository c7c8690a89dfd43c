#include "core/commands/daycommands.h"

#include "core/commands/commandwords.h"

#include <QLocale>

#include <algorithm>

namespace callout::commands {

namespace {

Error notThere()
{
    return {ErrorCode::NotFound, Words::tr("This job is no longer on the days shown. Nothing was changed.")};
}

void addToNotes(Job *job, const QString &words)
{
    job->notes = job->notes.trimmed().isEmpty() ? words : job->notes + u'\n' + words;
}

/// One edit of one job.
template<typename Change>
Command changeJob(DayBoard &board, JobId id, const QString &label, Change change)
{
    const Job *before = board.job(id);
    if (!before)
        return std::unexpected(notThere());
    Job after = *before;
    change(after);
    ChangeSet changes;
    changes.update(*before, after);
    return makeCommand(board, std::move(changes), label.arg(nameOf(*before)));
}

TimeWindow hoursOf(const OfficeSettings &settings, const OfficeCalendar &calendar, QDate day)
{
    const auto hours = std::ranges::find(settings.businessHours, day.dayOfWeek(), &BusinessHours::weekday);
    if (hours == settings.businessHours.cend())
        return calendar.day(day);
    return {calendar.at(day, hours->opens), calendar.at(day, hours->closes)};
}

/// The promise moved to another day; a window of several days keeps its end while that lies ahead.
void movePromise(Job *job, const DaySnapshot &office, QDate day)
{
    const OfficeCalendar calendar = office.calendar();
    if (!job->windowBegin || !job->windowEnd) {
        const TimeWindow hours = hoursOf(office.settings, calendar, day);
        const auto onDay = [&](std::optional<Instant> at, Instant otherwise) {
            return at ? calendar.at(day, calendar.timeOf(*at)) : otherwise;
        };
        job->windowBegin = onDay(job->windowBegin, std::min(hours.begin, onDay(job->windowEnd, hours.begin)));
        job->windowEnd = std::max(*job->windowBegin, onDay(job->windowEnd, hours.end));
        return;
    }
    const QDate firstDay = calendar.dayOf(*job->windowBegin);
    const QDate lastDay = calendar.dayOf(*job->windowEnd);
    const QDate movedLastDay = day.addDays(firstDay.daysTo(lastDay));
    const Instant begin = calendar.at(day, calendar.timeOf(*job->windowBegin));
    const Instant end = calendar.at(movedLastDay, calendar.timeOf(*job->windowEnd));
    const bool isStillAhead = lastDay > firstDay && *job->windowEnd > begin;
    job->windowBegin = begin;
    job->windowEnd = isStillAhead ? *job->windowEnd : end;
}

Job rolledOver(Job job, const DaySnapshot &office, QDate day, QDate today)
{
    const QDate from = std::max(dayOf(job, office.calendar()).value_or(today), today);
    const TechnicianId technician = job.technician;
    const QString reason = job.statusReason;
    const bool isOnHold = job.status == JobStatus::OnHold;
    job = unassigned(job);
    if (isOnHold) {
        job.status = JobStatus::OnHold;
        job.statusReason = reason;
    }
    if (job.isTechnicianSpecific && technician)
        job.preferredTechnician = technician;
    movePromise(&job, office, day);
    job.rolledFrom = from;
    if (const QString note = job.openNote.trimmed(); !note.isEmpty())
        addToNotes(&job, Words::tr("Open on %1: %2").arg(QLocale().toString(from, QLocale::ShortFormat), note));
    job.openNote.clear();
    return job;
}

} // namespace

Command rollOver(DayBoard &board, const QList<JobId> &ids, QDate day)
{
    const QDate today = board.calendar().dayOf(board.clock().now());
    QList<Job> jobs;
    ChangeSet changes;
    for (const JobId id : ids) {
        const Job *job = board.job(id);
        if (!job)
            return std::unexpected(notThere());
        if (std::ranges::contains(jobs, id, &Job::id))
            continue;
        if (isStarted(job->status) || !isOpen(job->status))
            return failure(ErrorCode::RuleBroken,
                           Words::tr("%1 is \"%2\" and stays on its day. Nothing was rolled over.")
                               .arg(nameOf(*job), StatusWords::of(job->status)));
        if (day <= dayOf(*job, board.calendar()).value_or(today) || day <= today)
            return failure(
                ErrorCode::InvalidInput,
                Words::tr("%1 can only be rolled over to a later day. Nothing was changed.").arg(nameOf(*job)));
        jobs.append(*job);
        changes.update(*job, rolledOver(*job, board.day(), day, today));
    }
    return makeCommand(
        board, std::move(changes),
        Words::tr("Roll %1 over to %2").arg(nameOf(jobs), QLocale().toString(day, QLocale::ShortFormat)));
}

Command setOpenNote(DayBoard &board, JobId id, const QString &note)
{
    return changeJob(board, id, Words::tr("Say why %1 is open"), [&note](Job &job) { job.openNote = note.trimmed(); });
}

Command closeOut(DayBoard &board, JobId id, std::optional<Money> invoiceTotal, const QString &parts)
{
    return changeJob(board, id, Words::tr("Close out %1"), [&](Job &job) {
        job.invoiceTotal = invoiceTotal;
        if (!parts.trimmed().isEmpty())
            addToNotes(&job, Words::tr("Parts: %1").arg(parts.trimmed()));
    });
}

Command explainCancellation(DayBoard &board, JobId id, const QString &reason)
{
    const Job *job = board.job(id);
    if (!job)
        return std::unexpected(notThere());
    if (job->status != JobStatus::Cancelled || reason.trimmed().isEmpty())
        return failure(ErrorCode::RuleBroken,
                       Words::tr("Only a cancelled job is given a reason, and it needs one. Nothing was changed."));
    return changeJob(board, id, Words::tr("Say why %1 was cancelled"),
                     [&reason](Job &one) { one.statusReason = reason.trimmed(); });
}

} // namespace callout::commands
