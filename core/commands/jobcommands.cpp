#include "core/commands/jobcommands.h"

#include "core/commands/commandwords.h"

#include <algorithm>

namespace callout::commands {

namespace {

QString name(const DayBoard &board, TechnicianId id)
{
    const Technician *technician = board.technician(id);
    return technician ? technician->name : QString();
}

Result<QList<Job>> jobsOf(const DayBoard &board, const QList<JobId> &ids)
{
    QList<Job> jobs;
    for (const JobId id : ids) {
        if (std::ranges::contains(jobs, id, &Job::id))
            continue;
        const Job *job = board.job(id);
        if (!job)
            return failure(ErrorCode::NotFound,
                           Words::tr("This job is no longer on the days shown. Nothing was changed."));
        jobs.append(*job);
    }
    return jobs;
}

/// Applies `change` to each job and makes one command of it. The label has a place for the jobs, and one for the detail
/// where there is one.
template<typename Change>
Command changeEach(DayBoard &board, const QList<JobId> &ids, const QString &label, Change change,
                   const QString &detail = {})
{
    const Result<QList<Job>> jobs = jobsOf(board, ids);
    if (!jobs)
        return std::unexpected(jobs.error());
    ChangeSet changes;
    for (const Job &job : *jobs) {
        const Result<Job> after = change(job);
        if (!after)
            return std::unexpected(after.error());
        changes.update(job, *after);
    }
    return makeCommand(board, std::move(changes),
                       detail.isEmpty() ? label.arg(nameOf(*jobs)) : label.arg(nameOf(*jobs), detail));
}

void move(ChangeSet *changes, const DayBoard &board, const QList<KnockOn> &moves)
{
    for (const KnockOn &move : moves) {
        const Job *before = board.job(move.job);
        if (!before)
            continue;
        Job after = *before;
        after.start = move.to;
        changes->update(*before, after);
    }
}

/// What forbids giving the job to the technician, in words; nothing where a verdict or a reason allows it.
std::optional<Error> objection(const DayBoard &board, const Job &job, TechnicianId technician, const Verdict &verdict,
                               const QString &why)
{
    QString words;
    if (!board.technician(technician) || !board.technician(technician)->isActive)
        words = Words::tr("This technician no longer works here. Choose another one for %1.");
    else if (!isOpen(job.status))
        words = Words::tr("%1 is closed. Reopen it first, then assign it.");
    else if (isStarted(job.status))
        words = Words::tr("%1 has started. Recall it first, then assign it.");
    else if (job.status == JobStatus::OnHold)
        words = Words::tr("%1 is on hold. Resume it first, then assign it.");
    else if (!verdict.isAllowed() && why.trimmed().isEmpty())
        return Error{ErrorCode::RuleBroken,
                     Words::tr("Giving %1 to %2 breaks a rule, and no reason was given. Nothing was changed.")
                         .arg(nameOf(job), name(board, technician))};
    else
        return std::nullopt;
    return Error{ErrorCode::RuleBroken, words.arg(nameOf(job))};
}

QString stepLabel(JobStep step)
{
    switch (step) {
    case JobStep::Dispatch:
        return Words::tr("Dispatch %1");
    case JobStep::Travel:
        return Words::tr("Mark %1 en route");
    case JobStep::Arrive:
        return Words::tr("Mark %1 on site");
    case JobStep::Complete:
        return Words::tr("Complete %1");
    case JobStep::Hold:
        return Words::tr("Put %1 on hold");
    case JobStep::Resume:
        return Words::tr("Resume %1");
    case JobStep::Cancel:
        return Words::tr("Cancel %1");
    case JobStep::Reopen:
        return Words::tr("Reopen %1");
    case JobStep::Recall:
        return Words::tr("Recall %1");
    }
    Q_UNREACHABLE();
}

void saveCustomer(ChangeSet *changes, const DayBoard &board, const Customer &customer)
{
    const Customer *before = board.customer(customer.id);
    if (before)
        changes->update(*before, customer);
    else if (customer.revision == 0)
        changes->create(customer);
}

Result<std::optional<Customer>> withId(DayBoard &board, std::optional<Customer> customer)
{
    if (customer && !customer->id) {
        const Result<qint64> id = board.newId(RecordKind::Customer);
        if (!id)
            return std::unexpected(id.error());
        customer->id = {*id};
    }
    return customer;
}

} // namespace

Command assignJob(DayBoard &board, JobId id, TechnicianId technician, const Verdict &verdict, const QString &why)
{
    const Result<QList<Job>> jobs = jobsOf(board, {id});
    if (!jobs)
        return std::unexpected(jobs.error());
    const Job &job = jobs->front();
    if (const std::optional<Error> error = objection(board, job, technician, verdict, why))
        return std::unexpected(*error);
    const Job after = assigned(job, technician, verdict.start);
    ChangeSet changes;
    changes.update(job, after);
    move(&changes, board, verdict.moves);
    const QString label =
        job.technician == technician ? Words::tr("Move %1 on %2's day") : Words::tr("Assign %1 to %2");
    return makeCommand(board, std::move(changes), label.arg(nameOf(job), name(board, technician)), why.trimmed());
}

Command assignJobs(DayBoard &board, const DriveTimes &drives, const QList<JobId> &ids, TechnicianId technician,
                   QDate day, const QString &why)
{
    Result<QList<Job>> jobs = jobsOf(board, ids);
    if (!jobs)
        return std::unexpected(jobs.error());
    std::ranges::stable_sort(*jobs, {}, [](const Job &job) {
        return std::pair(-int(job.priority), job.windowEnd.value_or(Instant::max()));
    });
    // Each job is placed on the day as those before it leave it.
    DaySnapshot after = board.day();
    for (const Job &job : *jobs) {
        const Verdict verdict = Judge(after, drives, board.clock().now()).best(job, technician, day);
        if (const std::optional<Error> error = objection(board, job, technician, verdict, why))
            return std::unexpected(*error);
        after.jobs.insert(job.id, assigned(job, technician, verdict.start));
        for (const KnockOn &move : verdict.moves)
            after.jobs[move.job].start = move.to;
    }
    ChangeSet changes;
    for (const Job &job : board.day().jobs)
        changes.update(job, after.jobs[job.id]);
    const QString label = Words::tr("Assign %1 to %2").arg(nameOf(*jobs), name(board, technician));
    return makeCommand(board, std::move(changes), label, why.trimmed());
}

Command setDuration(DayBoard &board, JobId id, Seconds duration, const Verdict &verdict, const QString &why)
{
    const Result<QList<Job>> jobs = jobsOf(board, {id});
    if (!jobs)
        return std::unexpected(jobs.error());
    const Job &job = jobs->front();
    const bool isUnderWay = isInProgress(job.status);
    if (job.technician && !isUnderWay) {
        if (const std::optional<Error> error = objection(board, job, job.technician, verdict, why))
            return std::unexpected(*error);
    } else if (!isOpen(job.status)) {
        return failure(ErrorCode::RuleBroken, Words::tr("%1 is closed. Reopen it first.").arg(nameOf(job)));
    }
    Job after = job;
    after.duration = duration;
    ChangeSet changes;
    changes.update(job, after);
    if (!isUnderWay)
        move(&changes, board, verdict.moves);
    return makeCommand(board, std::move(changes), Words::tr("Change how long %1 takes").arg(nameOf(job)),
                       why.trimmed());
}

Command takeBack(DayBoard &board, JobId id, TechnicianId technician, const Verdict &verdict, const QString &why)
{
    const Job *job = board.job(id);
    if (!job)
        return failure(ErrorCode::NotFound, Words::tr("This job is no longer on the days shown. Show its day first."));
    if (!technician && (isStarted(job->status) || job->status == JobStatus::OnHold || !isOpen(job->status)))
        return failure(ErrorCode::RuleBroken,
                       Words::tr("%1 is %2 by now. Recall or resume it first.")
                           .arg(nameOf(*job), StatusWords::of(job->status).toLower()));
    if (const std::optional<Error> refused =
            technician ? objection(board, *job, technician, verdict, why) : std::optional<Error>())
        return std::unexpected(*refused);
    Job after = technician ? assigned(*job, technician, verdict.start) : unassigned(*job);
    after.isEngineAllowed = false;
    ChangeSet changes;
    changes.update(*job, after);
    if (technician)
        move(&changes, board, verdict.moves);
    return makeCommand(board, std::move(changes), Words::tr("Take back what the engine did to %1").arg(nameOf(*job)),
                       why);
}

Command unassignJobs(DayBoard &board, const QList<JobId> &ids)
{
    return changeEach(board, ids, Words::tr("Unassign %1"), [](const Job &job) -> Result<Job> {
        if (!isOpen(job.status))
            return failure(ErrorCode::RuleBroken,
                           Words::tr("%1 is closed. Reopen it first, then unassign it.").arg(nameOf(job)));
        if (isStarted(job.status))
            return failure(ErrorCode::RuleBroken,
                           Words::tr("%1 has started. Recall it first, then unassign it.").arg(nameOf(job)));
        return unassigned(job);
    });
}

Command stepJobs(DayBoard &board, const QList<JobId> &ids, JobStep step, const QString &reason)
{
    return changeEach(board, ids, stepLabel(step), [&](const Job &job) -> Result<Job> {
        if (const std::optional<Job> after = afterStep(job, step, board.clock().now(), reason))
            return *after;
        if (statusAfter(job, step))
            return failure(ErrorCode::RuleBroken, Words::tr("A reason is needed for %1.").arg(nameOf(job)));
        return failure(ErrorCode::RuleBroken,
                       Words::tr("%1 is \"%2\", which does not allow this step. Nothing was changed.")
                           .arg(nameOf(job), StatusWords::of(job.status)));
    });
}

Command setPriority(DayBoard &board, const QList<JobId> &ids, Priority priority)
{
    const auto change = [priority](Job job) -> Result<Job> {
        job.priority = priority;
        return job;
    };
    return changeEach(board, ids, Words::tr("Make %1 %2"), change, StatusWords::of(priority).toLower());
}

Command addTag(DayBoard &board, const QList<JobId> &ids, const QString &tag)
{
    const QString wanted = tag.trimmed();
    if (wanted.isEmpty())
        return nullptr;
    const auto change = [&wanted](Job job) -> Result<Job> {
        if (!job.tags.contains(wanted))
            job.tags.append(wanted);
        return job;
    };
    return changeEach(board, ids, Words::tr("Tag %1 \"%2\""), change, wanted);
}

Command moveToDay(DayBoard &board, const QList<JobId> &ids, QDate day)
{
    const OfficeCalendar calendar = board.calendar();
    const auto change = [&](const Job &job) -> Result<Job> {
        if (isStarted(job.status) || !isOpen(job.status))
            return failure(ErrorCode::RuleBroken,
                           Words::tr("%1 is \"%2\" and stays on its day. Nothing was changed.")
                               .arg(nameOf(job), StatusWords::of(job.status)));
        Job after = unassigned(job);
        const auto onDay = [&](std::optional<Instant> &at) {
            if (at)
                at = calendar.at(day, calendar.timeOf(*at));
        };
        const Seconds length = job.window() ? job.window()->length() : Seconds(0);
        onDay(after.windowBegin);
        if (after.windowBegin && job.window())
            after.windowEnd = *after.windowBegin + length;
        else
            onDay(after.windowEnd);
        return after;
    };
    return changeEach(board, ids, Words::tr("Move %1 to %2"), change, QLocale().toString(day, QLocale::ShortFormat));
}

Command createJob(DayBoard &board, const Job &wanted, const std::optional<Customer> &wantedCustomer)
{
    const Result<std::optional<Customer>> customer = withId(board, wantedCustomer);
    const Result<qint64> id = board.newId(RecordKind::Job);
    if (!customer)
        return std::unexpected(customer.error());
    if (!id)
        return std::unexpected(id.error());
    Job job = wanted;
    job.id = {*id};
    if (job.number.isEmpty())
        job.number = QStringLiteral("J-%1").arg(*id);
    if (!job.createdAt)
        job.createdAt = board.clock().now();
    ChangeSet changes;
    if (*customer) {
        saveCustomer(&changes, board, **customer);
        job.customer = (*customer)->id;
    }
    changes.create(job);
    return makeCommand(board, std::move(changes), Words::tr("Create %1").arg(nameOf(job)));
}

Command saveJob(DayBoard &board, const Job &before, const Job &wanted, const std::optional<Customer> &wantedCustomer,
                const QList<KnockOn> &moves, const QString &why)
{
    const Result<std::optional<Customer>> customer = withId(board, wantedCustomer);
    if (!customer)
        return std::unexpected(customer.error());
    Job after = wanted;
    ChangeSet changes;
    if (*customer) {
        saveCustomer(&changes, board, **customer);
        after.customer = (*customer)->id;
    }
    changes.update(before, after);
    move(&changes, board, moves);
    return makeCommand(board, std::move(changes), Words::tr("Edit %1").arg(nameOf(after)), why);
}

Command setTechnicianStatus(DayBoard &board, TechnicianId id, TechnicianStatus status)
{
    const Technician *before = board.technician(id);
    if (!before)
        return failure(ErrorCode::NotFound, Words::tr("This technician is no longer here. Nothing was changed."));
    Technician after = *before;
    after.status = status;
    after.statusAt = board.clock().now();
    ChangeSet changes;
    changes.update(*before, after);
    return makeCommand(board, std::move(changes),
                       Words::tr("Set %1 to \"%2\"").arg(before->name, StatusWords::of(status)));
}

Command saveSettings(DayBoard &board, const OfficeSettings &before, const OfficeSettings &after, const QString &label)
{
    ChangeSet changes;
    changes.update(before, after);
    return makeCommand(board, std::move(changes), label.isEmpty() ? Words::tr("Change office settings") : label);
}

Command setEngineMode(DayBoard &board, EngineMode mode)
{
    const OfficeSettings &before = board.day().settings;
    if (before.engineMode.value_or(EngineMode::Assist) == mode)
        return nullptr;
    OfficeSettings after = before;
    after.engineMode = mode;
    return saveSettings(board, before, after, Words::tr("Set the engine to %1").arg(StatusWords::of(mode)));
}

} // namespace callout::commands
