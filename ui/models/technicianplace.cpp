#include "ui/models/technicianplace.h"

#include <algorithm>

namespace callout {

namespace {

/// When somebody was last seen to work on a job.
std::optional<Instant> workedAt(const Job &job)
{
    if (job.status == JobStatus::OnSite)
        return job.onSiteAt;
    if (job.status == JobStatus::Completed)
        return job.closedAt;
    return {};
}

QList<const Job *> openStops(const QList<const Job *> &jobs)
{
    QList<const Job *> open;
    std::ranges::copy_if(jobs, std::back_inserter(open), [](const Job *job) {
        return job->start && isOpen(job->status) && job->status != JobStatus::OnHold;
    });
    std::ranges::sort(open, {}, [](const Job *job) { return std::pair(*job->start, job->id); });
    return open;
}

const Job *firstWith(const QList<const Job *> &stops, JobStatus status)
{
    const auto found = std::ranges::find(stops, status, &Job::status);
    return found == stops.end() ? nullptr : *found;
}

} // namespace

std::optional<TechnicianPlace> technicianPlace(const DaySnapshot &snapshot, const TechnicianDays &days,
                                               TechnicianId technician)
{
    if (const auto fix = snapshot.positions.constFind(technician);
        fix != snapshot.positions.cend() && fix->point.isValid())
        return TechnicianPlace{fix->point, TechnicianPlace::Source::Phone, fix->at, {}};

    const Job *last = nullptr;
    for (const Job *job : days.jobs(technician)) {
        const std::optional<Instant> at = job->location() ? workedAt(*job) : std::nullopt;
        if (at && (!last || *at > *workedAt(*last)))
            last = job;
    }
    if (last)
        return TechnicianPlace{*last->location(), TechnicianPlace::Source::LastJob, {}, last->id};

    const std::optional<GeoPoint> home = snapshot.technicians.value(technician).home();
    if (!home)
        return {};
    return TechnicianPlace{*home, TechnicianPlace::Source::Home, {}, {}};
}

TechnicianTask technicianTask(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives,
                              TechnicianId technician, Instant now)
{
    const QList<const Job *> stops = openStops(days.jobs(technician));
    const Job *current = firstWith(stops, JobStatus::OnSite);
    const Job *next = firstWith(stops, JobStatus::EnRoute);
    TechnicianTask task;
    task.isOnTheWay = next != nullptr;
    if (!next) {
        const auto found = std::ranges::find_if(stops, [&](const Job *job) { return job != current; });
        next = found == stops.end() ? nullptr : *found;
    }
    if (current)
        task.current = current->id;
    if (!next)
        return task;
    task.next = next->id;

    const std::optional<TechnicianPlace> place = technicianPlace(snapshot, days, technician);
    std::optional<GeoPoint> from = place ? std::optional(place->point) : std::nullopt;
    Instant leaves = now;
    if (current && !task.isOnTheWay) {
        from = current->location();
        leaves = std::max(now, current->onSiteAt.value_or(*current->start) + current->duration);
    }
    const std::optional<GeoPoint> to = next->location();
    if (const std::optional<Drive> drive = from && to ? drives.at(leaves, *from, *to) : std::nullopt) {
        task.drive = drive;
        task.arrival = leaves + drive->time;
    }
    return task;
}

} // namespace callout
