#include "core/dayreport/dayclose.h"

#include "core/dayreport/jobday.h"

#include <algorithm>

namespace callout {

namespace {

/// The line of the checklist that a job belongs to, and whether it is settled there.
struct Place {
    CloseKind kind = CloseKind::Emergencies;
    bool isSettled = false;
};

bool isRolled(const Job &job, QDate day)
{
    return job.rolledFrom == day && isOpen(job.status);
}

std::optional<Place> placeOf(const Job &job, QDate day, const TimeWindow &span, const TechnicianDays &days)
{
    const bool isRolledOver = isRolled(job, day) && !isOfDay(job, span) && !isOverdue(job, span);
    const bool isClosedToday = !isOpen(job.status) && job.closedAt && span.contains(*job.closedAt);
    const bool isBurning = job.isEmergency() && isOpen(job.status) && !job.start && !job.windowBegin;
    const bool isOurs = isRolledOver || isClosedToday || isBurning || isOfDay(job, span) || isOverdue(job, span);
    if (!isOurs)
        return std::nullopt;
    if (job.status == JobStatus::Cancelled && job.statusReason.isEmpty())
        return Place{CloseKind::Cancelled, false};
    if (job.status == JobStatus::Completed && !job.invoiceTotal)
        return Place{CloseKind::Invoices, false};
    if (job.isEmergency())
        return Place{CloseKind::Emergencies, !isOpen(job.status) || isRolledOver || isEscalated(job, days)};
    if (isRolledOver)
        return Place{CloseKind::RolledOver, true};
    switch (job.status) {
    case JobStatus::Unassigned:
        return Place{CloseKind::Unassigned, false};
    case JobStatus::Scheduled:
    case JobStatus::OnHold:
        return Place{CloseKind::RolledOver, isEscalated(job, days)};
    case JobStatus::Dispatched:
    case JobStatus::EnRoute:
    case JobStatus::OnSite:
        return Place{CloseKind::InProgress, false};
    case JobStatus::Completed:
        return Place{CloseKind::Invoices, true};
    case JobStatus::Cancelled:
        return Place{CloseKind::Cancelled, true};
    }
    Q_UNREACHABLE();
}

} // namespace

bool DayClosing::isReady() const
{
    return std::ranges::all_of(items, [](const CloseItem &item) { return item.unexplained.isEmpty(); });
}

bool isEscalated(const Job &job, const TechnicianDays &days)
{
    if (!isOpen(job.status) || !job.technician || !job.start)
        return false;
    return std::ranges::any_of(days.shifts(job.technician, {*job.start, *job.start + Seconds(1)}),
                               [](const Shift *shift) { return shift->kind == ShiftKind::OnCall; });
}

QList<TechnicianId> onCall(const DaySnapshot &snapshot, QDate day, Instant now)
{
    const TimeWindow span = snapshot.calendar().day(day);
    const TechnicianDays days(snapshot);
    QList<const Technician *> people;
    for (const Technician &technician : snapshot.technicians) {
        const auto shifts =
            days.shifts(technician.id, {std::max(now, span.begin), std::max(now + Seconds(1), span.end)});
        const bool isOff = std::ranges::any_of(shifts, [now](const Shift *shift) {
            return shift->kind == ShiftKind::TimeOff && shift->span().contains(now);
        });
        if (technician.isActive && !isOff && std::ranges::contains(shifts, ShiftKind::OnCall, &Shift::kind))
            people.append(&technician);
    }
    std::ranges::sort(people, {}, [](const Technician *person) { return std::pair(person->name, person->id); });
    QList<TechnicianId> ids;
    for (const Technician *person : people)
        ids.append(person->id);
    return ids;
}

DayClosing closeDay(const DaySnapshot &snapshot, QDate day)
{
    const TimeWindow span = snapshot.calendar().day(day);
    const TechnicianDays days(snapshot);
    DayClosing closing{day, {}};
    for (int kind = 0; kind < CloseKindCount; ++kind)
        closing.items.append(CloseItem{.kind = CloseKind(kind)});

    QList<const Job *> jobs;
    for (const Job &job : snapshot.jobs)
        jobs.append(&job);
    std::ranges::sort(jobs, {}, [](const Job *job) {
        return std::pair(job->start ? *job->start : job->windowBegin.value_or(Instant{}), job->id);
    });
    for (const Job *job : jobs) {
        const std::optional<Place> place = placeOf(*job, day, span, days);
        if (!place)
            continue;
        CloseItem &item = closing.items[int(place->kind)];
        (place->isSettled ? item.settled : item.open).append(job->id);
        const bool needsNote = place->kind != CloseKind::Invoices && place->kind != CloseKind::Cancelled;
        const bool isExplained = !needsNote || !job->openNote.trimmed().isEmpty();
        // A cancelled job is explained by its reason alone.
        if (!place->isSettled && (!isExplained || place->kind == CloseKind::Cancelled))
            item.unexplained.append(job->id);
    }
    return closing;
}

} // namespace callout
