#include "core/domain/job.h"

namespace callout {

std::optional<TimeWindow> Job::window() const
{
    if (!windowBegin || !windowEnd)
        return std::nullopt;
    return TimeWindow{*windowBegin, *windowEnd};
}

std::optional<GeoPoint> Job::location() const
{
    if (!latitude || !longitude)
        return std::nullopt;
    return GeoPoint{*latitude, *longitude};
}

std::optional<TimeWindow> Job::planned() const
{
    if (!start)
        return std::nullopt;
    return TimeWindow{*start, *start + duration};
}

std::optional<JobStatus> statusAfter(const Job &job, JobStep step)
{
    using enum JobStatus;
    const JobStatus from = job.status;
    const auto when = [](bool allowed, JobStatus to) { return allowed ? std::optional(to) : std::nullopt; };
    switch (step) {
    case JobStep::Dispatch:
        return when(from == Scheduled, Dispatched);
    case JobStep::Travel:
        return when(from == Scheduled || from == Dispatched, EnRoute);
    case JobStep::Arrive:
        return when(from == Scheduled || from == Dispatched || from == EnRoute, OnSite);
    case JobStep::Complete:
        return when(from == OnSite || from == EnRoute || from == Dispatched, Completed);
    case JobStep::Hold:
        return when(from == Scheduled || isInProgress(from), OnHold);
    case JobStep::Resume:
        return when(from == OnHold, job.resumeStatus);
    case JobStep::Cancel:
        return when(callout::isOpen(from), Cancelled);
    case JobStep::Reopen:
        return when(!callout::isOpen(from), job.technician ? Scheduled : Unassigned);
    case JobStep::Recall:
        return when(isInProgress(from), Scheduled);
    }
    return std::nullopt;
}

std::optional<Job> afterStep(Job job, JobStep step, Instant now, const QString &reason)
{
    const std::optional<JobStatus> next = statusAfter(job, step);
    const bool needsReason = step == JobStep::Hold || step == JobStep::Cancel;
    if (!next || (needsReason && reason.trimmed().isEmpty()))
        return std::nullopt;

    if (step == JobStep::Hold)
        job.resumeStatus = job.status;
    job.status = *next;
    job.statusReason = needsReason ? reason.trimmed() : QString();
    switch (step) {
    case JobStep::Dispatch:
        job.dispatchedAt = now;
        break;
    case JobStep::Travel:
        job.enRouteAt = now;
        break;
    case JobStep::Arrive:
        job.onSiteAt = now;
        break;
    case JobStep::Complete:
    case JobStep::Cancel:
        job.closedAt = now;
        break;
    case JobStep::Reopen:
        job.closedAt.reset();
        [[fallthrough]];
    case JobStep::Recall:
        job.dispatchedAt.reset();
        job.enRouteAt.reset();
        job.onSiteAt.reset();
        break;
    case JobStep::Hold:
    case JobStep::Resume:
        break;
    }
    return job;
}

Job assigned(Job job, TechnicianId technician, Instant start)
{
    job.technician = technician;
    job.start = start;
    if (job.status == JobStatus::Unassigned)
        job.status = JobStatus::Scheduled;
    return job;
}

Job unassigned(Job job)
{
    job.technician = {};
    job.start.reset();
    job.status = JobStatus::Unassigned;
    job.resumeStatus = JobStatus::Unassigned;
    job.statusReason.clear();
    job.dispatchedAt.reset();
    job.enRouteAt.reset();
    job.onSiteAt.reset();
    return job;
}

} // namespace callout
