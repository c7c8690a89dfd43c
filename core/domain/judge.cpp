#include "core/domain/judge.h"

#include <algorithm>

namespace callout {

namespace {

/// `at`, or the next full step after it, counted from the day's begin.
Instant snapped(Instant at, Instant dayBegin, Seconds step)
{
    if (step <= Seconds(0))
        return at;
    const Seconds over = (at - dayBegin) % step;
    return over == Seconds(0) ? at : at + (step - over);
}

Seconds outside(const TimeWindow &span, const TimeWindow &allowed)
{
    return std::max(Seconds(0), allowed.begin - span.begin) + std::max(Seconds(0), span.end - allowed.end);
}

Violation overlap(const Stop &stop, Seconds amount)
{
    return {.rule = stop.event ? Rule::OverlapsEvent : Rule::OverlapsJob,
            .job = stop.job,
            .event = stop.event,
            .amount = amount};
}

} // namespace

Judge::Judge(const DaySnapshot &snapshot, const DriveTimes &drives, Instant now, JudgeFor whom)
    : m_snapshot(snapshot)
    , m_drives(drives)
    , m_now(now)
    , m_whom(whom)
    , m_calendar(snapshot.calendar())
    , m_days(snapshot)
{
}

TimeWindow Judge::dayOf(Instant at) const
{
    return m_calendar.day(m_calendar.dayOf(at));
}

Verdict Judge::at(const Job &job, TechnicianId technicianId, Instant start) const
{
    Verdict verdict;
    verdict.start = start;
    judgeJob(job, technicianId, &verdict);
    const auto technician = m_snapshot.technicians.constFind(technicianId);
    if (technician == m_snapshot.technicians.cend() || !technician->isActive) {
        verdict.broken.append({.rule = Rule::TechnicianGone, .technician = technicianId});
        return verdict;
    }
    judgeSkills(job, *technician, &verdict);
    judgeHelper(*technician, &verdict);
    judgeShift(job, technicianId, &verdict);
    judgeTime(job, &verdict);
    judgeStops(job, *technician, &verdict);
    judgeLimits(job, *technician, &verdict);
    if (m_whom == JudgeFor::Engine)
        judgeForEngine(job, *technician, &verdict);
    std::ranges::stable_sort(verdict.broken, {}, &Violation::rule);
    if (!verdict.isAllowed())
        verdict.moves.clear();
    return verdict;
}

void Judge::judgeJob(const Job &job, TechnicianId technician, Verdict *verdict) const
{
    if (!isOpen(job.status))
        verdict->broken.append({.rule = Rule::JobClosed});
    else if (isStarted(job.status))
        verdict->broken.append({.rule = Rule::JobStarted, .technician = job.technician});
    else if (job.status == JobStatus::OnHold)
        verdict->broken.append({.rule = Rule::JobOnHold});
    if (job.isTechnicianSpecific && job.technician && job.technician != technician)
        verdict->broken.append({.rule = Rule::TechnicianSpecific, .technician = job.technician});
}

void Judge::judgeHelper(const Technician &technician, Verdict *verdict) const
{
    if (technician.follows)
        verdict->broken.append({.rule = Rule::FollowsAnother, .technician = technician.follows});
}

void Judge::judgeSkills(const Job &job, const Technician &technician, Verdict *verdict) const
{
    const QDate day = m_calendar.dayOf(verdict->start);
    for (const SkillId skill : job.requiredSkills) {
        const HeldSkill *held = technician.held(skill);
        if (!held)
            verdict->broken.append({.rule = Rule::SkillMissing, .skill = skill});
        else if (!held->isValidOn(day))
            verdict->broken.append({.rule = Rule::SkillExpired, .skill = skill, .date = held->expires});
    }
}

void Judge::judgeShift(const Job &job, TechnicianId technician, Verdict *verdict) const
{
    const TimeWindow work{verdict->start, verdict->start + job.duration};
    bool isOnCallOnly = false;
    std::optional<Seconds> leastOutside;
    for (const Shift *shift : m_days.shifts(technician, dayOf(verdict->start))) {
        if (shift->kind == ShiftKind::TimeOff) {
            if (shift->span().overlaps(work)) {
                verdict->broken.append({.rule = Rule::TimeOff, .technician = technician});
                return;
            }
            continue;
        }
        if (shift->kind == ShiftKind::OnCall && m_whom == JudgeFor::Engine) {
            isOnCallOnly = true;
            continue;
        }
        const Seconds over = outside(work, shift->span());
        leastOutside = std::min(leastOutside.value_or(over), over);
    }
    if (!leastOutside)
        verdict->broken.append({.rule = isOnCallOnly ? Rule::OnCallOnly : Rule::NoShift, .technician = technician});
    else if (*leastOutside > Seconds(0))
        verdict->broken.append({.rule = Rule::OutsideShift, .amount = *leastOutside, .technician = technician});
}

void Judge::judgeTime(const Job &job, Verdict *verdict) const
{
    if (job.windowBegin && verdict->start < *job.windowBegin)
        verdict->broken.append({.rule = Rule::WindowMissed, .amount = verdict->start - *job.windowBegin});
    else if (job.windowEnd && verdict->start > *job.windowEnd)
        verdict->broken.append({.rule = Rule::WindowMissed, .amount = verdict->start - *job.windowEnd});
    if (verdict->start < m_now)
        verdict->broken.append({.rule = Rule::StartsInPast, .amount = m_now - verdict->start});
}

void Judge::judgeLimits(const Job &job, const Technician &technician, Verdict *verdict) const
{
    const TimeWindow day = dayOf(verdict->start);
    int count = 1;
    Seconds work = job.duration;
    for (const Job *other : m_days.jobs(technician.id)) {
        if (other->id == job.id || other->status == JobStatus::Cancelled || !day.contains(*other->start))
            continue;
        ++count;
        work += other->duration;
    }
    if (technician.maximumJobs && count > *technician.maximumJobs)
        verdict->broken.append({.rule = Rule::TooManyJobs, .technician = technician.id});
    if (technician.maximumWork && work > *technician.maximumWork)
        verdict->broken.append(
            {.rule = Rule::TooMuchWork, .amount = work - *technician.maximumWork, .technician = technician.id});
}

Seconds Judge::drive(const Stop *stop, Instant departure, const std::optional<GeoPoint> &from,
                     const std::optional<GeoPoint> &to, Verdict *verdict) const
{
    if (!from || !to)
        return Seconds(0);
    const JobId other = stop ? stop->job : JobId{};
    const std::optional<Drive> drive = m_drives.at(departure, *from, *to);
    if (!drive) {
        if (verdict)
            verdict->broken.append({.rule = Rule::NoWay, .job = other});
        return Seconds(0);
    }
    const std::optional<Seconds> longest = m_snapshot.settings.maximumDrive;
    if (verdict && stop && longest && drive->time > *longest)
        verdict->broken.append({.rule = Rule::DriveTooLong, .job = other, .amount = drive->time - *longest});
    return drive->time;
}

void Judge::judgeStops(const Job &job, const Technician &technician, Verdict *verdict) const
{
    const Instant start = verdict->start;
    const QList<Stop> stops = m_days.stops(technician.id, dayOf(start), job.id, m_now);
    const auto firstLater = std::ranges::find_if(stops, [start](const Stop &stop) { return stop.span.begin >= start; });

    std::optional<GeoPoint> place = technician.home();
    const Stop *lastPlaced = nullptr;
    const Stop *lastEnding = nullptr;
    Instant departure = start; // from home one leaves so as to be there in time
    Seconds driveable{0};
    for (auto stop = stops.begin(); stop != firstLater; ++stop) {
        if (stop->place) {
            place = stop->place;
            lastPlaced = &*stop;
            departure = std::max(stop->span.end, lastEnding ? lastEnding->span.end : stop->span.end);
            driveable = Seconds(0);
        } else if (lastPlaced) {
            driveable += std::max(Seconds(0), stop->span.begin - lastEnding->span.end);
        }
        if (!lastEnding || stop->span.end >= lastEnding->span.end)
            lastEnding = &*stop;
    }
    verdict->driveBefore = drive(lastPlaced, departure, place, job.location(), verdict);
    if (lastEnding) {
        const Seconds left = lastPlaced ? std::max(Seconds(0), verdict->driveBefore - driveable) : Seconds(0);
        const Instant ready = lastEnding->span.end + left;
        if (ready > start)
            verdict->broken.append(overlap(*lastEnding, ready - start));
    }
    // A job without a place is done wherever the technician is.
    if (!job.location() && !lastPlaced)
        place.reset();
    else if (job.location())
        place = job.location();
    pushLaterStops(job, place, QList<Stop>(firstLater, stops.end()), verdict);
}

void Judge::pushLaterStops(const Job &job, std::optional<GeoPoint> place, const QList<Stop> &later,
                           Verdict *verdict) const
{
    Instant free = verdict->start + job.duration;
    Instant departure = free;
    Seconds driveable{0};
    bool isOwnDelay = true; // else two stops that were there before are in each other's way
    Verdict *ownDrive = job.location() ? verdict : nullptr; // the drives after it are none of its making
    for (const Stop &stop : later) {
        const Seconds left = drive(&stop, departure, place, stop.place, ownDrive) - driveable;
        const Instant ready = free + std::max(Seconds(0), left);
        const Seconds delay = ready - stop.span.begin;
        if (delay <= Seconds(0) || (!isOwnDelay && stop.span.begin < free)) {
            if (stop.place || !place)
                return;
            // The next stop is still reached from here, before this one or after.
            driveable += std::max(Seconds(0), stop.span.begin - free);
            free = std::max(free, stop.span.end);
            isOwnDelay = false;
            continue;
        }
        if (!stop.latestStart || ready > *stop.latestStart) {
            verdict->broken.append(overlap(stop, delay));
            return;
        }
        verdict->moves.append({stop.job, stop.span.begin, ready});
        free = ready + stop.span.length();
        isOwnDelay = true;
        if (stop.place) {
            departure = free;
            driveable = Seconds(0);
            place = stop.place;
            ownDrive = nullptr;
        }
    }
}

void Judge::judgeForEngine(const Job &job, const Technician &technician, Verdict *verdict) const
{
    const auto breaks = [verdict](bool isBroken, Rule rule) {
        if (isBroken)
            verdict->broken.append({.rule = rule});
    };
    const auto type = m_snapshot.jobTypes.constFind(job.type);
    breaks(!technician.isManaged, Rule::NotManaged);
    breaks(technician.isPaused, Rule::EnginePaused);
    breaks(!job.isEngineAllowed, Rule::EngineOff);
    breaks(type != m_snapshot.jobTypes.cend() && !type->isEngineEnabled, Rule::TypeNotEnabled);
    breaks(job.crewSize > 1, Rule::SeveralPeople);
    breaks(job.days > 1, Rule::SeveralDays);
    breaks(verdict->start < m_now + m_snapshot.settings.freeze, Rule::InsideFreeze);
    breaks(!job.location(), Rule::NoPlace);
    breaks(m_snapshot.settings.staysInUnit && job.businessUnit && job.businessUnit != technician.businessUnit,
           Rule::OtherUnit);
    breaks(m_snapshot.settings.staysInZone && job.zone && !technician.zones.isEmpty()
               && !technician.zones.contains(job.zone),
           Rule::OtherZone);

    const QDate day = m_calendar.dayOf(verdict->start);
    const bool isInHours = std::ranges::any_of(m_snapshot.settings.businessHours, [&](const BusinessHours &hours) {
        return hours.weekday == day.dayOfWeek() && m_calendar.at(day, hours.opens) <= verdict->start
            && verdict->start < m_calendar.at(day, hours.closes);
    });
    breaks(!isInHours, Rule::OutsideBusinessHours);
}

QList<Instant> Judge::candidates(const Job &job, TechnicianId technician, QDate day) const
{
    const TimeWindow whole = m_calendar.day(day);
    const bool isForEngine = m_whom == JudgeFor::Engine;
    const QList<const Shift *> shifts = m_days.shifts(technician, whole);
    Instant earliest = whole.begin;
    if (m_now < whole.end)
        earliest = std::max(earliest, m_now + (isForEngine ? m_snapshot.settings.freeze : Seconds(0)));
    const auto isWorkToCome = [&earliest](const Shift *shift) {
        return shift->kind != ShiftKind::TimeOff && shift->end > earliest;
    };
    if (const auto first = std::ranges::find_if(shifts, isWorkToCome); first != shifts.end())
        earliest = std::max(earliest, (*first)->begin);
    if (job.windowBegin && whole.contains(*job.windowBegin))
        earliest = std::max(earliest, *job.windowBegin);

    QList<Instant> starts{snapped(earliest, whole.begin, Minutes(1))};
    const auto offer = [&](Instant at) {
        if (at > earliest && at < whole.end)
            starts.append(snapped(at, whole.begin, Minutes(1)));
    };
    for (const Shift *shift : shifts)
        offer(shift->kind == ShiftKind::TimeOff ? shift->end : shift->begin);
    for (const BusinessHours &hours : m_snapshot.settings.businessHours) {
        if (isForEngine && hours.weekday == day.dayOfWeek())
            offer(m_calendar.at(day, hours.opens));
    }
    std::optional<GeoPoint> place;
    for (const Stop &stop : m_days.stops(technician, whole, job.id, m_now)) {
        if (stop.place)
            place = stop.place;
        const std::optional<Drive> drive =
            place && job.location() ? m_drives.at(stop.span.end, *place, *job.location()) : std::nullopt;
        offer(stop.span.end + (drive ? drive->time : Seconds(0)));
    }
    return starts;
}

Verdict Judge::best(const Job &job, TechnicianId technician, QDate day) const
{
    const auto cost = [](const Verdict &verdict) {
        Seconds delay{0};
        for (const KnockOn &move : verdict.moves)
            delay += move.delay();
        return std::pair(verdict.broken.size(), delay);
    };
    const TimeWindow whole = m_calendar.day(day);
    std::optional<Verdict> best;
    for (const Instant start : candidates(job, technician, day)) {
        const Instant step = snapped(start, whole.begin, m_snapshot.settings.snap);
        Verdict verdict = at(job, technician, step < whole.end ? step : start);
        if (!verdict.fits() && verdict.start != start) {
            Verdict exact = at(job, technician, start);
            if (cost(exact) < cost(verdict))
                verdict = std::move(exact);
        }
        if (!best || std::pair(cost(verdict), verdict.start) < std::pair(cost(*best), best->start))
            best = std::move(verdict);
    }
    return *best;
}

std::optional<Verdict> Judge::bestInsideWindow(const Job &job, TechnicianId technician, QDate day) const
{
    Verdict verdict = best(job, technician, day);
    return verdict.isAllowed() ? std::optional(std::move(verdict)) : std::nullopt;
}

namespace {

/// Whether time off leaves anything of what is still to come of a shift. One that is over is none of its business.
bool isAnyLeft(const TimeWindow &shift, const QList<const Shift *> &inOrder, Instant now)
{
    if (shift.end <= now)
        return true;
    Instant free = std::max(shift.begin, now);
    for (const Shift *off : inOrder) {
        if (off->kind != ShiftKind::TimeOff || off->end <= free)
            continue;
        if (off->begin > free)
            return true;
        free = off->end;
        if (free >= shift.end)
            return false;
    }
    return true;
}

} // namespace

QList<Violation> Judge::exclusions(const Job &job, TechnicianId technicianId, QDate day) const
{
    using enum Rule;
    const auto technician = m_snapshot.technicians.constFind(technicianId);
    if (technician == m_snapshot.technicians.cend() || !technician->isActive)
        return {{.rule = TechnicianGone, .technician = technicianId}};
    const TimeWindow whole = m_calendar.day(day);
    Verdict verdict;
    verdict.start = whole.begin;
    judgeJob(job, technicianId, &verdict);
    judgeSkills(job, *technician, &verdict);
    judgeHelper(*technician, &verdict);
    if (m_whom == JudgeFor::Engine)
        judgeForEngine(job, *technician, &verdict);
    const auto isOfTheHour = [](const Violation &violation) {
        return violation.rule == InsideFreeze || violation.rule == OutsideBusinessHours;
    };
    verdict.broken.removeIf(isOfTheHour);

    bool isWorking = false;
    bool isOnCall = false;
    bool isOff = false;
    const QList<const Shift *> shifts = m_days.shifts(technicianId, whole);
    for (const Shift *shift : shifts) {
        const bool isWork =
            shift->kind == ShiftKind::Normal || (shift->kind == ShiftKind::OnCall && m_whom == JudgeFor::Person);
        isOff = isOff || shift->kind == ShiftKind::TimeOff;
        isOnCall = isOnCall || shift->kind == ShiftKind::OnCall;
        isWorking = isWorking || (isWork && isAnyLeft(shift->span(), shifts, m_now));
    }
    if (!isWorking)
        verdict.broken.append({.rule = isOff ? TimeOff : isOnCall ? OnCallOnly : NoShift, .technician = technicianId});
    std::ranges::stable_sort(verdict.broken, {}, &Violation::rule);
    return verdict.broken;
}

QList<std::pair<JobId, Violation>> Judge::brokenRules(QDate day) const
{
    using enum Rule;
    const TimeWindow span = m_calendar.day(day);
    QList<const Job *> jobs;
    for (const Job &job : m_snapshot.jobs) {
        if (job.technician && job.start && span.contains(*job.start) && isOpen(job.status)
            && job.status != JobStatus::OnHold)
            jobs.append(&job);
    }
    std::ranges::sort(jobs, {}, [](const Job *job) { return job->id; });

    QList<std::pair<JobId, Violation>> broken;
    for (const Job *job : jobs) {
        const Verdict verdict = at(*job, job->technician, occupiedTime(*job, m_now)->begin);
        for (const Violation &violation : verdict.broken) {
            // What has begun was once in the future, and may go on.
            if (violation.rule != StartsInPast && violation.rule != JobStarted && violation.rule != InsideFreeze)
                broken.append({job->id, violation});
        }
        for (const KnockOn &move : verdict.moves)
            broken.append({job->id, Violation{.rule = OverlapsJob, .job = move.job, .amount = move.delay()}});
    }
    return broken;
}

} // namespace callout
