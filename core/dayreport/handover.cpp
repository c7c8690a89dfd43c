#include "core/dayreport/handover.h"

#include "core/dayreport/dayclose.h"
#include "core/dayreport/jobday.h"
#include "core/dayreport/workingday.h"

#include <algorithm>

namespace callout {

namespace {

bool isWorkedOn(const Job &job)
{
    return job.status == JobStatus::Completed || job.status == JobStatus::OnSite;
}

Seconds outsideShifts(const TimeWindow &work, const QList<const Shift *> &shifts)
{
    Seconds inside{0};
    Instant counted = work.begin; // shifts come in order of begin and may overlap
    for (const Shift *shift : shifts) {
        if (shift->kind == ShiftKind::TimeOff)
            continue;
        const Instant begin = std::max(counted, shift->begin);
        const Instant end = std::min(work.end, shift->end);
        if (begin < end) {
            inside += end - begin;
            counted = end;
        }
    }
    return std::max(Seconds(0), work.length() - inside);
}

class Teller
{
public:
    Teller(const DaySnapshot &snapshot, const DriveTimes &drives, QDate day, Instant now)
        : m_snapshot(snapshot)
        , m_drives(drives)
        , m_calendar(snapshot.calendar())
        , m_span(m_calendar.day(day))
        , m_day(day)
        , m_now(now)
        , m_days(snapshot)
        , m_closing(closeDay(snapshot, day))
    {
    }

    void tellJobs(HandOver *page) const
    {
        for (const CloseItem &item : m_closing.items) {
            for (const JobId id : item.settled + item.open)
                tellJob(m_snapshot.jobs.value(id), page);
        }
        for (QList<HandOverJob> *list : {&page->emergencies, &page->open, &page->rolledOver, &page->cancelled}) {
            std::ranges::sort(*list, {},
                              [](const HandOverJob &job) { return std::pair(job.at.value_or(Instant{}), job.id); });
        }
    }

    void tellPeople(HandOver *page) const
    {
        for (const Technician &technician : m_snapshot.technicians) {
            const HandOverPerson person = personOf(technician);
            const bool hadShift = std::ranges::any_of(m_days.shifts(technician.id, m_span), [](const Shift *shift) {
                return shift->kind == ShiftKind::Normal;
            });
            if (person.done > 0 || person.left > 0 || (technician.isActive && hadShift))
                page->people.append(person);
        }
        std::ranges::sort(page->people, {}, &HandOverPerson::name);
    }

    void tellNextDay(HandOver *page) const
    {
        page->nextDay = nextWorkingDay(m_snapshot.settings, m_day);
        const TimeWindow next = m_calendar.day(page->nextDay);
        for (const Technician &technician : m_snapshot.technicians) {
            const QList<Job> planned = plannedJobs(m_snapshot, technician.id, next);
            if (!planned.isEmpty())
                page->firstJobs.append(told(planned.front()));
        }
        std::ranges::sort(page->firstJobs, {}, [](const HandOverJob &job) { return std::pair(job.at, job.id); });
        for (const Job &job : m_snapshot.jobs) {
            if (!isOpen(job.status) || !isOfDay(job, next))
                continue;
            ++(job.technician ? page->nextPlanned : page->nextOpen);
        }
    }

private:
    void tellJob(const Job &job, HandOver *page) const
    {
        const HandOverJob one = told(job);
        const bool isMoved = isOpen(job.status) && job.rolledFrom == m_day && !isOfDay(job, m_span);
        if (job.isEmergency())
            page->emergencies.append(one);
        if (job.status == JobStatus::Completed) {
            ++page->done;
            page->invoiced += job.invoiceTotal.value_or(0);
            page->withoutInvoice += job.invoiceTotal ? 0 : 1;
        } else if (job.status == JobStatus::Cancelled) {
            page->cancelled.append(one);
        } else {
            (isMoved ? page->rolledOver : page->open).append(one);
        }
    }

    [[nodiscard]] HandOverJob told(const Job &job) const
    {
        HandOverJob one{.id = job.id, .number = job.number, .title = job.title, .status = job.status};
        one.customer = m_snapshot.customers.value(job.customer).name;
        one.technician = m_snapshot.technicians.value(job.technician).name;
        one.at = job.closedAt ? job.closedAt : job.start ? job.start : job.windowBegin;
        one.note = job.openNote.trimmed().isEmpty() ? job.statusReason : job.openNote.trimmed();
        one.end = endOf(job);
        return one;
    }

    [[nodiscard]] EmergencyEnd endOf(const Job &job) const
    {
        if (job.status == JobStatus::Completed)
            return EmergencyEnd::Done;
        if (job.status == JobStatus::Cancelled)
            return EmergencyEnd::Cancelled;
        if (isEscalated(job, m_days))
            return EmergencyEnd::OnCall;
        return job.rolledFrom == m_day && !isOfDay(job, m_span) ? EmergencyEnd::RolledOver : EmergencyEnd::Open;
    }

    [[nodiscard]] HandOverPerson personOf(const Technician &technician) const
    {
        HandOverPerson person{.name = technician.name};
        const QList<const Shift *> shifts = m_days.shifts(technician.id, m_span);
        std::optional<GeoPoint> place = technician.home();
        Instant departure = m_span.begin;
        for (const Stop &stop : m_days.stops(technician.id, m_span, {}, m_now)) {
            const auto job = m_snapshot.jobs.constFind(stop.job);
            if (job == m_snapshot.jobs.cend())
                continue;
            person.left += isOpen(job->status) ? 1 : 0;
            if (!isWorkedOn(*job))
                continue;
            person.done += job->status == JobStatus::Completed ? 1 : 0;
            person.worked += stop.span.length();
            person.overtime += outsideShifts(stop.span, shifts);
            if (place && stop.place) {
                if (const std::optional<Drive> drive = m_drives.at(departure, *place, *stop.place))
                    person.drive += drive->time;
            }
            place = stop.place ? stop.place : place;
            departure = stop.span.end;
        }
        return person;
    }

    const DaySnapshot &m_snapshot;
    const DriveTimes &m_drives;
    OfficeCalendar m_calendar;
    TimeWindow m_span;
    QDate m_day;
    Instant m_now;
    TechnicianDays m_days;
    DayClosing m_closing;
};

} // namespace

HandOver handOver(const DaySnapshot &snapshot, const DriveTimes &drives, QDate day, const HandOverNote &note)
{
    HandOver page{.day = day, .office = snapshot.settings.name, .by = note.by, .at = note.at};
    page.calendar = snapshot.calendar();
    page.currency = snapshot.settings.currency;
    page.notes = note.notes.trimmed();
    const Teller teller(snapshot, drives, day, note.at);
    teller.tellJobs(&page);
    teller.tellPeople(&page);
    teller.tellNextDay(&page);
    return page;
}

} // namespace callout
