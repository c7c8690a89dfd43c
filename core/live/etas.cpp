#include "core/live/etas.h"

#include "core/live/technicianplace.h"

#include <algorithm>

namespace callout {

namespace {

StopEta::Progress progressOf(const Job &job)
{
    if (job.status == JobStatus::OnSite)
        return StopEta::Progress::OnSite;
    return job.status == JobStatus::EnRoute ? StopEta::Progress::OnTheWay : StopEta::Progress::Ahead;
}

QList<const Job *> openStops(const TechnicianDays &days, TechnicianId technician, const TimeWindow &workday)
{
    QList<const Job *> stops = days.jobs(technician);
    stops.removeIf([&](const Job *job) {
        const bool isUnderWay = progressOf(*job) != StopEta::Progress::Ahead;
        return !isOpen(job->status) || job->status == JobStatus::OnHold
            || (!isUnderWay && !workday.contains(*job->start));
    });
    std::ranges::sort(stops, {}, [](const Job *job) { return std::tuple(progressOf(*job), *job->start, job->id); });
    return stops;
}

/// When a job took, or takes, its technician away from anything else, the drive there included.
TimeWindow busyTime(const Job &job, Instant end)
{
    const Instant arrived = job.onSiteAt.value_or(*job.start);
    return {std::min(job.enRouteAt.value_or(arrived), end), end};
}

/// Walks a day: where somebody is and when they are free, stop after stop.
class DayWalk
{
public:
    DayWalk(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives, TechnicianId technician,
            const TimeWindow &workday, Instant now)
        : m_drives(drives)
        , m_now(now)
        , m_free(now)
    {
        if (const std::optional<TechnicianPlace> place = newestPlace(snapshot, days, technician)) {
            m_place = place->point;
            m_knownAt = place->source == TechnicianPlace::Source::Home ? Instant::min() : place->at;
            m_isFromPosition = place->source == TechnicianPlace::Source::Phone
                && now - place->at <= snapshot.settings.positionStaleAfter;
        }
        const QList<Stop> stops = days.stops(technician, workday, {}, now);
        for (const Stop &stop : stops) {
            if (stop.event)
                m_events.append(stop.span);
        }
        for (const Stop &stop : stops) {
            const auto job = snapshot.jobs.constFind(stop.job);
            if (job != snapshot.jobs.cend() && job->status == JobStatus::Completed)
                postponeEvents(busyTime(*job, stop.span.end));
        }
    }

    [[nodiscard]] StopEta go(const Job &job)
    {
        StopEta eta{.job = job.id, .progress = progressOf(job)};
        if (eta.progress == StopEta::Progress::OnSite)
            eta.arrival = eta.start = job.onSiteAt.value_or(*job.start);
        else if (eta.progress == StopEta::Progress::OnTheWay)
            arrive(&eta, job);
        else
            setOut(&eta, job);
        eta.end = std::max(eta.start + job.duration, m_now);
        eta.startDelay = eta.start - *job.start;
        eta.endDelay = eta.end - job.planned()->end;
        eta.lateBy = std::max(Seconds(0), eta.start - promisedStart(job));
        eta.isFromPosition = m_isFromPosition;
        m_isGuess = m_isGuess && !m_isFromPosition && eta.progress == StopEta::Progress::Ahead;
        eta.isGuess = m_isGuess;
        if (eta.progress != StopEta::Progress::Ahead)
            postponeEvents(busyTime(job, eta.end));
        m_free = eta.end;
        m_driveable = Seconds(0);
        m_isBusy = true;
        if (job.location())
            m_place = job.location();
        return eta;
    }

private:
    [[nodiscard]] static Instant earliestStart(const Job &job)
    {
        return std::max(*job.start, job.windowBegin.value_or(*job.start));
    }

    void arrive(StopEta *eta, const Job &job) const
    {
        const Instant leaves = m_isBusy ? m_free : std::max(m_knownAt, job.enRouteAt.value_or(m_now));
        eta->drive = driveTo(job, leaves);
        eta->arrival = std::max(m_now, leaves + (eta->drive ? eta->drive->time : Seconds(0)));
        eta->start = std::max(eta->arrival, earliestStart(job));
    }

    void setOut(StopEta *eta, const Job &job)
    {
        m_events.removeIf([this](const TimeWindow &event) { return event.end <= m_now; });
        findStart(eta, job);
        while (!m_events.isEmpty() && m_events.front().begin <= eta->start) {
            takeEvent();
            findStart(eta, job);
        }
        eta->arrival = eta->start;
    }

    void findStart(StopEta *eta, const Job &job) const
    {
        const auto startWith = [&](const std::optional<Drive> &drive) {
            const Seconds way = drive ? drive->time : Seconds(0);
            return std::max(m_free + std::max(Seconds(0), way - m_driveable), earliestStart(job));
        };
        eta->drive = driveTo(job, m_free);
        eta->start = startWith(eta->drive);
        // Who waits for the planned start drives in the traffic of the hour before it.
        if (eta->drive && eta->start - eta->drive->time > m_free) {
            eta->drive = driveTo(job, eta->start - eta->drive->time);
            eta->start = startWith(eta->drive);
        }
    }

    void takeEvent()
    {
        const TimeWindow event = m_events.takeFirst();
        const Instant begin = event.begin <= m_now ? event.begin : std::max(m_free, event.begin);
        m_driveable += std::max(Seconds(0), begin - m_free);
        m_free = std::max(m_free, begin + event.length());
    }

    /// What was to begin meanwhile begins after it.
    void postponeEvents(const TimeWindow &busy)
    {
        for (TimeWindow &event : m_events) {
            if (busy.contains(event.begin))
                event = {busy.end, busy.end + event.length()};
        }
    }

    [[nodiscard]] std::optional<Drive> driveTo(const Job &job, Instant departure) const
    {
        const std::optional<GeoPoint> to = job.location();
        return m_place && to ? m_drives.at(departure, *m_place, *to) : std::nullopt;
    }

    const DriveTimes &m_drives;
    Instant m_now;
    Instant m_free;
    Instant m_knownAt = Instant::min(); ///< when they were at m_place
    std::optional<GeoPoint> m_place;
    Seconds m_driveable{0}; ///< between the events since m_place
    QList<TimeWindow> m_events;
    bool m_isFromPosition = false;
    bool m_isBusy = false; ///< with a stop before
    bool m_isGuess = true; ///< until something is known
};

} // namespace

Instant promisedStart(const Job &job)
{
    return std::max(job.start.value_or(Instant::min()), job.windowEnd.value_or(Instant::min()));
}

TimeWindow workdayOf(const TimeWindow &officeDay, const TechnicianDays &days, TechnicianId technician, Instant now)
{
    TimeWindow workday = officeDay;
    for (const Shift *shift : days.shifts(technician, officeDay)) {
        if (shift->kind != ShiftKind::TimeOff && shift->span().contains(now))
            workday = {std::min(workday.begin, shift->begin), std::max(workday.end, shift->end)};
    }
    return workday;
}

namespace {

QList<StopEta> etasOn(const TimeWindow &officeDay, const DaySnapshot &snapshot, const TechnicianDays &days,
                      const DriveTimes &drives, TechnicianId technician, Instant now)
{
    const TimeWindow workday = workdayOf(officeDay, days, technician, now);
    const QList<const Job *> stops = openStops(days, technician, workday);
    QList<StopEta> etas;
    if (stops.isEmpty())
        return etas;
    DayWalk walk(snapshot, days, drives, technician, workday, now);
    for (const Job *job : stops)
        etas.append(walk.go(*job));
    return etas;
}

} // namespace

QList<StopEta> etasOf(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives,
                      TechnicianId technician, Instant now)
{
    return etasOn(snapshot.calendar().dayAround(now), snapshot, days, drives, technician, now);
}

EtasByTechnician etasOfAll(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives,
                           Instant now)
{
    const TimeWindow officeDay = snapshot.calendar().dayAround(now);
    EtasByTechnician all;
    for (const TechnicianId technician : snapshot.technicians.keys()) {
        if (const QList<StopEta> etas = etasOn(officeDay, snapshot, days, drives, technician, now); !etas.isEmpty())
            all.insert(technician, etas);
    }
    return all;
}

} // namespace callout
