#include "ui/models/dayhints.h"

#include "core/live/etas.h"

#include <algorithm>

namespace callout {

namespace {

/// What is left of some spans when another is cut out of them.
QList<TimeWindow> without(const QList<TimeWindow> &spans, const TimeWindow &cut)
{
    QList<TimeWindow> left;
    for (const TimeWindow &span : spans) {
        if (!span.overlaps(cut)) {
            left.append(span);
            continue;
        }
        if (span.begin < cut.begin)
            left.append({span.begin, cut.begin});
        if (cut.end < span.end)
            left.append({cut.end, span.end});
    }
    return left;
}

Seconds total(const QList<TimeWindow> &spans)
{
    Seconds sum{0};
    for (const TimeWindow &span : spans)
        sum += span.length();
    return sum;
}

QList<const Job *> stopsOf(const TechnicianDays &days, TechnicianId technician, const TimeWindow &span)
{
    QList<const Job *> stops = days.jobs(technician);
    stops.removeIf([&](const Job *job) { return job->status == JobStatus::Cancelled || !span.contains(*job->start); });
    std::ranges::sort(stops, {}, [](const Job *job) { return std::pair(*job->start, job->id); });
    return stops;
}

const Job *currentStop(const QList<const Job *> &stops)
{
    const auto isNow = [](const Job *job) { return isInProgress(job->status); };
    const auto isNext = [](const Job *job) { return job->status == JobStatus::Scheduled; };
    if (const auto found = std::ranges::find_if(stops, isNow); found != stops.end())
        return *found;
    const auto next = std::ranges::find_if(stops, isNext);
    return next == stops.end() ? nullptr : *next;
}

/// How much later than planned the stop will be over, or else begin; as far as anything is known.
Seconds delayOf(const StopEta &eta, const DaySnapshot &snapshot, Instant now)
{
    if (eta.isGuess)
        return now - snapshot.jobs.value(eta.job).start.value_or(now);
    return eta.progress == StopEta::Progress::OnSite ? eta.endDelay : eta.startDelay;
}

QList<DayHint> progressHints(const QList<const Job *> &stops, const QList<StopEta> &etas, const DaySnapshot &snapshot,
                             Instant now)
{
    const OfficeSettings &settings = snapshot.settings;
    QList<DayHint> hints;
    for (const Job *job : stops) {
        if (const std::optional<Seconds> quiet = stalledFor(*job, settings, now))
            hints.append({HintKind::Stalled, *quiet, 0, job->id});
    }
    if (etas.isEmpty())
        return hints;
    const Seconds delay = delayOf(etas.front(), snapshot, now);
    if (delay >= settings.behindAfter.value_or(noticeableDelay))
        hints.append({HintKind::RunningBehind, delay, 0, etas.front().job});
    return hints;
}

QList<DayHint> absenceHints(const QList<const Shift *> &shifts)
{
    QList<DayHint> hints;
    for (const Shift *shift : shifts) {
        if (shift->kind == ShiftKind::TimeOff)
            hints.append({HintKind::TimeOff, {}, 0, {}, shift->span()});
        else if (shift->kind == ShiftKind::OnCall)
            hints.append({HintKind::OnCall, {}, 0, {}, shift->span()});
    }
    if (shifts.isEmpty())
        hints.append({HintKind::NoShift});
    return hints;
}

/// What the clock says of somebody's shift.
std::optional<DayHint> shiftHint(const TimeWindow &shift, int jobs, const DaySnapshot &snapshot, Instant now)
{
    if (now < shift.begin)
        return DayHint{HintKind::BeforeShift, {}, 0, {}, shift};
    if (now >= shift.end)
        return DayHint{HintKind::AfterShift, {}, 0, {}, shift};
    const bool isTimeToTell = snapshot.calendar().local(now).time() >= snapshot.settings.underloadedFrom;
    if (isTimeToTell && jobs < snapshot.settings.underloadedBelow)
        return DayHint{HintKind::UnderLoaded, {}, jobs};
    return std::nullopt;
}

} // namespace

QList<TimeWindow> workingTime(const QList<const Shift *> &shifts, const TimeWindow &span)
{
    QList<TimeWindow> working;
    for (const Shift *shift : shifts) {
        if (shift->kind == ShiftKind::Normal)
            working.append({std::max(shift->begin, span.begin), std::min(shift->end, span.end)});
    }
    for (const Shift *shift : shifts) {
        if (shift->kind == ShiftKind::TimeOff)
            working = without(working, shift->span());
    }
    return working;
}

HintSeverity severityOf(const DayHint &hint)
{
    switch (hint.kind) {
    case HintKind::Stalled:
        return HintSeverity::Act;
    case HintKind::RunningBehind:
        return hint.amount >= seriousDelay ? HintSeverity::Act : HintSeverity::Watch;
    case HintKind::WorkWithoutShift:
        return HintSeverity::Act;
    case HintKind::UnderLoaded:
    case HintKind::TimeOff:
    case HintKind::NoShift:
    case HintKind::OnCall:
    case HintKind::BeforeShift:
    case HintKind::AfterShift:
    case HintKind::GoesAlong:
    case HintKind::EnginePaused:
        return HintSeverity::Quiet;
    }
    return HintSeverity::Quiet;
}

double DayHints::utilisation() const
{
    return available > Seconds(0) ? double(booked.count()) / double(available.count()) : 0.0;
}

DayHints dayHints(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives,
                  TechnicianId technician, Instant now)
{
    const TimeWindow span = snapshot.span();
    const QList<const Job *> stops = stopsOf(days, technician, span);
    const QList<const Shift *> shifts = days.shifts(technician, span);
    const QList<TimeWindow> working = workingTime(shifts, span);

    DayHints day{.technician = technician};
    for (const Job *job : stops) {
        day.stops.append(job->id);
        day.booked += job->duration;
        day.done += job->status == JobStatus::Completed ? 1 : 0;
    }
    if (const Job *current = currentStop(stops))
        day.current = current->id;
    QList<TimeWindow> free = working;
    for (const Stop &stop : days.stops(technician, span, {}, now)) {
        if (stop.event)
            free = without(free, stop.span);
    }
    day.available = total(free);
    day.isWorking = !working.isEmpty();
    day.isOnCall = std::ranges::any_of(shifts, [](const Shift *shift) { return shift->kind == ShiftKind::OnCall; });

    if (span.contains(now))
        day.hints += progressHints(stops, etasOf(snapshot, days, drives, technician, now), snapshot, now);
    const Technician person = snapshot.technicians.value(technician);
    if (person.follows)
        day.hints.append({HintKind::GoesAlong, {}, 0, {}, {}, person.follows});
    if (person.isPaused)
        day.hints.append({HintKind::EnginePaused});
    if (snapshot.dayCount == 1) {
        const bool isOpenWork = std::ranges::any_of(stops, [](const Job *job) { return isOpen(job->status); });
        if (isOpenWork && !day.isWorking && !day.isOnCall)
            day.hints.append({HintKind::WorkWithoutShift, {}, int(stops.size())});
        day.hints += absenceHints(shifts);
        if (day.isWorking && span.contains(now)) {
            const TimeWindow shift{working.front().begin, working.back().end};
            const auto hint = shiftHint(shift, int(stops.size()), snapshot, now);
            const bool isHelpersLoad = hint && hint->kind == HintKind::UnderLoaded && person.follows;
            if (hint && !isHelpersLoad)
                day.hints.append(*hint);
        }
    }
    std::ranges::stable_sort(day.hints, {}, &DayHint::kind);
    return day;
}

QList<TechnicianId> techniciansOf(const DaySnapshot &snapshot, const TechnicianDays &days)
{
    enum class Duty { AtWork, OnCall, Away };
    struct Row {
        Duty duty;
        const Technician *technician;
    };
    const TimeWindow span = snapshot.span();
    QList<Row> rows;
    for (const Technician &technician : snapshot.technicians) {
        const QList<const Shift *> shifts = days.shifts(technician.id, span);
        if (!technician.isActive && shifts.isEmpty() && stopsOf(days, technician.id, span).isEmpty())
            continue;
        const bool isOnCall =
            std::ranges::any_of(shifts, [](const Shift *shift) { return shift->kind == ShiftKind::OnCall; });
        const bool isAtWork = !workingTime(shifts, span).isEmpty();
        rows.append({isAtWork ? Duty::AtWork : (isOnCall ? Duty::OnCall : Duty::Away), &technician});
    }
    std::ranges::sort(rows, [](const Row &left, const Row &right) {
        if (left.duty != right.duty)
            return left.duty < right.duty;
        const int byName = QString::localeAwareCompare(left.technician->name, right.technician->name);
        return byName != 0 ? byName < 0 : left.technician->id < right.technician->id;
    });
    QList<TechnicianId> ids;
    for (const Row &row : rows)
        ids.append(row.technician->id);
    return ids;
}

} // namespace callout
