#pragma once

#include "core/domain/daysnapshot.h"

namespace callout::test {

/// Builds a snapshot of Saturday 21 November 2026 in a London office, one line per record.
class DayBuilder
{
public:
    DayBuilder()
    {
        day.firstDay = QDate(2026, 11, 21);
        day.settings.name = QStringLiteral("Harbour Heating");
        day.settings.timeZone = QStringLiteral("Europe/London");
        day.settings.currency = QStringLiteral("GBP");
    }

    [[nodiscard]] Instant at(int hour, int minute = 0, int dayOffset = 0) const
    {
        return day.calendar().at(day.firstDay.addDays(dayOffset), QTime(hour, minute));
    }

    Technician &technician(qint64 id, const QString &name)
    {
        return day.technicians[{id}] = Technician{.id = {id}, .revision = 1, .name = name};
    }

    Shift &shift(qint64 technician, ShiftKind kind, Instant begin, Instant end)
    {
        const ShiftId id{day.shifts.size() + 1};
        return day.shifts[id] =
                   Shift{.id = id, .revision = 1, .technician = {technician}, .kind = kind, .begin = begin, .end = end};
    }

    NonJobEvent &event(qint64 technician, Instant begin, Instant end)
    {
        const NonJobEventId id{day.events.size() + 1};
        return day.events[id] = NonJobEvent{.id = id,
                                            .revision = 1,
                                            .technician = {technician},
                                            .title = QStringLiteral("Lunch"),
                                            .begin = begin,
                                            .end = end};
    }

    /// A scheduled job of an hour; unassigned where there is no start.
    Job &job(qint64 id, qint64 technician = 0, std::optional<Instant> start = {})
    {
        Job job{.id = {id}, .revision = 1};
        job.number = QStringLiteral("J-%1").arg(1000 + id);
        job.title = QStringLiteral("Job %1").arg(id);
        job.duration = Seconds(3600);
        job.technician = {technician};
        job.start = start;
        job.status = start ? JobStatus::Scheduled : JobStatus::Unassigned;
        return day.jobs[job.id] = job;
    }

    DaySnapshot day;
};

} // namespace callout::test
