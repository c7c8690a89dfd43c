#include "core/planner/daytotals.h"

#include "core/planner/dayproblem.h"

#include <algorithm>

namespace callout::planner {

namespace {

/// From home along the stops and home again.
Seconds driveOf(const RunInput &input, const Technician &technician, const QList<Job> &jobs)
{
    Seconds sum{0};
    std::optional<GeoPoint> place = technician.home();
    const auto driveTo = [&](const std::optional<GeoPoint> &next) {
        if (!next)
            return;
        if (const std::optional<Drive> drive = place ? input.drives.between(*place, *next) : std::nullopt)
            sum += drive->time;
        place = next;
    };
    for (const Job &job : jobs)
        driveTo(job.location());
    if (!jobs.isEmpty())
        driveTo(technician.home());
    return sum;
}

} // namespace

PlanTotals dayTotals(const RunInput &input, const DaySnapshot &day)
{
    const TimeWindow span = day.calendar().day(day.firstDay);
    const TechnicianDays days(day);
    RunInput everybody{.day = day, .now = input.now};
    PlanTotals totals;
    double most = 0.0;
    double least = 100.0;
    bool isAnybody = false;
    QList<TechnicianId> technicians = day.technicians.keys();
    std::ranges::sort(technicians);
    for (const TechnicianId id : std::as_const(technicians)) {
        if (!isPlannable(everybody, days, id))
            continue;
        const QList<Job> jobs = plannedJobs(day, id, span);
        totals.drive += driveOf(input, day.technicians.value(id), jobs);
        Seconds booked{0};
        for (const Job &job : jobs)
            booked += job.duration;
        const Seconds available = fixedTime(everybody, days, id, {}).available;
        const double share = available > Seconds(0) ? 100.0 * double(booked.count()) / double(available.count()) : 0.0;
        most = std::max(most, share);
        least = std::min(least, share);
        isAnybody = true;
    }
    totals.spread = isAnybody ? std::max(0.0, most - least) : 0.0;
    for (const Job &job : day.jobs) {
        if (!isOpen(job.status) || job.status == JobStatus::OnHold)
            continue;
        if (job.technician && job.start && span.contains(*job.start)) {
            ++totals.assigned;
            if (job.windowEnd && *job.start > *job.windowEnd)
                totals.lateness += *job.start - *job.windowEnd;
        } else if (job.status == JobStatus::Unassigned && belongsTo(job, span)) {
            ++totals.open;
            totals.openEmergencies += job.isEmergency() ? 1 : 0;
        }
    }
    return totals;
}

} // namespace callout::planner
