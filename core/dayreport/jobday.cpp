#include "core/dayreport/jobday.h"

namespace callout {

bool isOfDay(const Job &job, const TimeWindow &day)
{
    if (job.start)
        return day.contains(*job.start);
    if (!job.windowBegin)
        return false;
    const Instant end = job.windowEnd.value_or(*job.windowBegin);
    return day.contains(*job.windowBegin) || (*job.windowBegin < day.begin && end > day.begin);
}

bool isOverdue(const Job &job, const TimeWindow &day)
{
    if (!isOpen(job.status) || isOfDay(job, day))
        return false;
    if (job.start)
        return *job.start < day.begin;
    return job.windowBegin && *job.windowBegin < day.begin;
}

} // namespace callout
