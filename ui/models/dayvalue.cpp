#include "ui/models/dayvalue.h"

namespace callout {

DayValue dayValue(const DaySnapshot &day, const DayHints &hints, const DriveTimes &drives, const TicketsByType &tickets)
{
    DayValue value;
    for (qsizetype stop = 0; stop < hints.stops.size(); ++stop) {
        const Job job = day.jobs.value(hints.stops.at(stop));
        const std::optional<StopDrive> drive = driveTo(hints.stops, stop, hints.technician, day, drives);
        if (drive && !drive->isFromHome) {
            value.driving += drive->drive.time;
            value.metres += drive->drive.metres;
        }
        if (!isOpen(job.status)) {
            value.current += job.invoiceTotal.value_or(0);
            ++value.done;
            continue;
        }
        ++value.open;
        if (job.estimatedValue > 0) {
            value.projected += job.estimatedValue;
        } else if (const auto ticket = tickets.constFind(job.type); ticket != tickets.cend()) {
            value.projected += ticket->average;
            ++value.averaged;
        } else {
            ++value.unknown;
        }
    }
    value.projected += value.current;
    return value;
}

} // namespace callout
