#include "ui/models/stopdrive.h"

namespace callout {

std::optional<StopDrive> driveTo(const QList<JobId> &stops, qsizetype stop, TechnicianId technician,
                                 const DaySnapshot &day, const DriveTimes &drives)
{
    const OfficeCalendar calendar = day.calendar();
    const Job job = day.jobs.value(stops.at(stop));
    if (!job.start)
        return std::nullopt;
    const Job before = stop > 0 ? day.jobs.value(stops.at(stop - 1)) : Job();
    const bool isFirst = !before.start || dayOf(before, calendar) != dayOf(job, calendar);
    const std::optional<GeoPoint> from = isFirst ? day.technicians.value(technician).home() : before.location();
    const std::optional<GeoPoint> to = job.location();
    const Instant departure = isFirst ? *job.start : *before.start + before.duration;
    const std::optional<Drive> drive = from && to ? drives.at(departure, *from, *to) : std::nullopt;
    return drive ? std::optional(StopDrive{*drive, isFirst}) : std::nullopt;
}

} // namespace callout
