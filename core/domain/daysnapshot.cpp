#include "core/domain/daysnapshot.h"

#include <algorithm>

namespace callout {

bool belongsTo(const Job &job, const TimeWindow &span)
{
    const bool isOpenJob = isOpen(job.status);
    if (!isOpenJob && job.closedAt && span.contains(*job.closedAt))
        return true;
    if (const std::optional<TimeWindow> planned = job.planned())
        return planned->overlaps(span) || (isOpenJob && planned->begin < span.begin);
    if (const std::optional<TimeWindow> window = job.window())
        return window->overlaps(span) || (isOpenJob && window->begin < span.begin);
    return isOpenJob;
}

std::optional<QDate> dayOf(const Job &job, const OfficeCalendar &calendar)
{
    if (job.start)
        return calendar.dayOf(*job.start);
    if (job.windowBegin)
        return calendar.dayOf(*job.windowBegin);
    return std::nullopt;
}

QList<Job> plannedJobs(const DaySnapshot &snapshot, TechnicianId technician, const TimeWindow &span)
{
    QList<Job> planned;
    for (const Job &job : snapshot.jobs) {
        if (job.technician == technician && job.start && span.contains(*job.start)
            && job.status != JobStatus::Cancelled)
            planned.append(job);
    }
    std::ranges::sort(planned, {}, [](const Job &job) { return std::pair(*job.start, job.id); });
    return planned;
}

} // namespace callout
