#include "core/domain/technicianday.h"

#include <QSet>

#include <algorithm>

namespace callout {

std::optional<TimeWindow> occupiedTime(const Job &job, Instant now)
{
    if (!job.start || job.status == JobStatus::OnHold || job.status == JobStatus::Cancelled)
        return std::nullopt;
    const Instant begin = job.onSiteAt.value_or(*job.start);
    if (job.status == JobStatus::Completed) {
        const Instant end = job.closedAt.value_or(begin + job.duration);
        return TimeWindow{std::min(begin, end), end};
    }
    const Instant end = begin + job.duration;
    return TimeWindow{begin, job.status == JobStatus::OnSite ? std::max(end, now) : end};
}

namespace {

/// How late a scheduled job may start: inside its window, and done when the shift ends or time off begins. A job that
/// is outside every shift already is held by its window alone.
Instant latestStart(const Job &job, const QList<const Shift *> &shifts, Instant dayEnd)
{
    const TimeWindow work{*job.start, *job.start + job.duration};
    Instant latestEnd = dayEnd;
    std::optional<Instant> shiftEnd;
    for (const Shift *shift : shifts) {
        if (shift->kind == ShiftKind::TimeOff && shift->begin >= work.end)
            latestEnd = std::min(latestEnd, shift->begin);
        else if (shift->kind != ShiftKind::TimeOff && shift->span().contains(work))
            shiftEnd = std::max(shiftEnd.value_or(shift->end), shift->end);
    }
    const Instant latest = std::min(latestEnd, shiftEnd.value_or(latestEnd)) - job.duration;
    return job.windowEnd ? std::min(latest, *job.windowEnd) : latest;
}

} // namespace

TechnicianDays::TechnicianDays(const DaySnapshot &snapshot)
{
    for (const Job &job : snapshot.jobs) {
        if (job.technician && job.start)
            m_jobs[job.technician].append(&job);
    }
    for (const Shift &shift : snapshot.shifts)
        m_shifts[shift.technician].append(&shift);
    for (const Technician &technician : snapshot.technicians)
        addWeeklyShifts(snapshot, technician);
    for (const NonJobEvent &event : snapshot.events)
        m_events[event.technician].append(&event);
}

void TechnicianDays::addWeeklyShifts(const DaySnapshot &snapshot, const Technician &technician)
{
    if (technician.weeklyShifts.isEmpty())
        return;
    const OfficeCalendar calendar = snapshot.calendar();
    QSet<QDate> replaced;
    for (const Shift *shift : m_shifts.value(technician.id)) {
        if (shift->kind != ShiftKind::TimeOff)
            replaced.insert(calendar.dayOf(shift->begin));
    }
    // A night shift of the day before reaches into the first day.
    for (int offset = -1; offset < snapshot.dayCount; ++offset) {
        const QDate day = snapshot.firstDay.addDays(offset);
        if (replaced.contains(day))
            continue;
        for (const WeeklyShift &weekly : technician.weeklyShifts) {
            if (weekly.weekday != day.dayOfWeek() || !weekly.begins.isValid() || !weekly.ends.isValid())
                continue;
            const QDate lastDay = weekly.ends > weekly.begins ? day : day.addDays(1);
            const Shift &made = m_weekly.emplace_back(Shift{.technician = technician.id,
                                                            .kind = weekly.kind,
                                                            .begin = calendar.at(day, weekly.begins),
                                                            .end = calendar.at(lastDay, weekly.ends)});
            m_shifts[technician.id].append(&made);
        }
    }
}

QList<Stop> TechnicianDays::stops(TechnicianId technician, const TimeWindow &span, JobId except, Instant now) const
{
    const QList<const Shift *> working = shifts(technician, span);
    QList<Stop> stops;
    for (const Job *job : m_jobs.value(technician)) {
        const std::optional<TimeWindow> occupied = occupiedTime(*job, now);
        if (job->id == except || !occupied || !occupied->overlaps(span))
            continue;
        Stop stop{*occupied, job->location(), job->id, {}, std::nullopt};
        if (job->status == JobStatus::Scheduled)
            stop.latestStart = latestStart(*job, working, span.end);
        stops.append(stop);
    }
    for (const NonJobEvent *event : m_events.value(technician)) {
        if (event->span().overlaps(span))
            stops.append({event->span(), std::nullopt, {}, event->id, std::nullopt});
    }
    std::ranges::sort(stops, {}, [](const Stop &stop) { return std::tuple(stop.span.begin, stop.span.end, stop.job); });
    return stops;
}

QList<const Shift *> TechnicianDays::shifts(TechnicianId technician, const TimeWindow &span) const
{
    QList<const Shift *> found;
    for (const Shift *shift : m_shifts.value(technician)) {
        if (shift->span().overlaps(span))
            found.append(shift);
    }
    std::ranges::sort(found, {}, [](const Shift *shift) { return std::pair(shift->begin, shift->id); });
    return found;
}

} // namespace callout
