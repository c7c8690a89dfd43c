#include "core/live/technicianplace.h"

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

std::optional<TechnicianPlace> lastJobPlace(const TechnicianDays &days, TechnicianId technician)
{
    std::optional<TechnicianPlace> last;
    for (const Job *job : days.jobs(technician)) {
        const std::optional<Instant> at = job->location() ? workedAt(*job) : std::nullopt;
        if (at && (!last || *at > last->at))
            last = {*job->location(), TechnicianPlace::Source::LastJob, *at, job->id};
    }
    return last;
}

std::optional<TechnicianPlace> homePlace(const DaySnapshot &snapshot, TechnicianId technician)
{
    const std::optional<GeoPoint> home = snapshot.technicians.value(technician).home();
    if (!home)
        return {};
    return TechnicianPlace{*home, TechnicianPlace::Source::Home, {}, {}};
}

} // namespace

std::optional<TechnicianPlace> reportedPlace(const DaySnapshot &snapshot, TechnicianId technician)
{
    const auto fix = snapshot.positions.constFind(technician);
    if (fix == snapshot.positions.cend() || !fix->point.isValid())
        return {};
    return TechnicianPlace{fix->point, TechnicianPlace::Source::Phone, fix->at, {}};
}

std::optional<TechnicianPlace> technicianPlace(const DaySnapshot &snapshot, const TechnicianDays &days,
                                               TechnicianId technician)
{
    if (const std::optional<TechnicianPlace> phone = reportedPlace(snapshot, technician))
        return phone;
    const std::optional<TechnicianPlace> job = lastJobPlace(days, technician);
    return job ? job : homePlace(snapshot, technician);
}

std::optional<TechnicianPlace> newestPlace(const DaySnapshot &snapshot, const TechnicianDays &days,
                                           TechnicianId technician)
{
    const std::optional<TechnicianPlace> phone = reportedPlace(snapshot, technician);
    const std::optional<TechnicianPlace> job = lastJobPlace(days, technician);
    if (phone && (!job || phone->at >= job->at))
        return phone;
    return job ? job : homePlace(snapshot, technician);
}

} // namespace callout
