#include "ui/models/boardrow.h"

#include "ui/models/boardlayout.h"

#include <algorithm>

namespace callout {

namespace {

constexpr int UsualOpening = 8;

bool isLate(const Job &job, const TimeWindow &span, Instant now)
{
    if (!job.windowEnd || !isOpen(job.status))
        return false;
    return span.begin > *job.windowEnd || (job.status != JobStatus::OnSite && now > *job.windowEnd);
}

BoardBar barOf(const Job &job, const TimeWindow &span, Instant now)
{
    BoardBar bar{.job = job.id,
                 .number = job.number,
                 .title = job.title,
                 .status = job.status,
                 .priority = job.priority,
                 .span = span,
                 .planned = job.planned(),
                 .window = job.window(),
                 .isLate = isLate(job, span, now)};
    if (bar.planned == bar.span)
        bar.planned.reset();
    return bar;
}

void packLanes(BoardRow *row)
{
    QList<TimeWindow> spans;
    spans.reserve(row->bars.size());
    for (const BoardBar &bar : row->bars)
        spans.append(bar.span);
    const QList<int> lanes = packedLanes(spans);
    row->lanes = 1;
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        row->bars[i].lane = lanes.at(i);
        row->lanes = std::max(row->lanes, lanes.at(i) + 1);
    }
}

auto byBegin(const BoardBar &bar)
{
    return std::tuple(bar.span.begin, bar.span.end, bar.job);
}

Instant openingOf(const DaySnapshot &day)
{
    for (const BusinessHours &hours : day.settings.businessHours) {
        if (hours.weekday == day.firstDay.dayOfWeek())
            return day.calendar().at(day.firstDay, hours.opens);
    }
    return day.calendar().at(day.firstDay, QTime(UsualOpening, 0));
}

} // namespace

namespace {

QList<BoardBar> barsOf(const TechnicianDays &days, TechnicianId technician, const TimeWindow &span, Instant now)
{
    QList<BoardBar> bars;
    for (const Job *job : days.jobs(technician)) {
        const std::optional<TimeWindow> occupied = occupiedTime(*job, now);
        const std::optional<TimeWindow> shown = job->status == JobStatus::OnHold ? job->planned() : occupied;
        if (shown && shown->overlaps(span))
            bars.append(barOf(*job, *shown, now));
    }
    std::ranges::sort(bars, {}, byBegin);
    return bars;
}

} // namespace

BoardRow technicianRow(const DaySnapshot &day, const TechnicianDays &days, const DriveTimes &drives,
                       TechnicianId technician, Instant now)
{
    const TimeWindow span = day.span();
    const DayHints hints = dayHints(day, days, drives, technician, now);
    const Technician person = day.technicians.value(technician);
    BoardRow row{
        .technician = technician, .name = person.name, .utilisation = hints.utilisation(), .isPaused = person.isPaused};
    if (person.follows) {
        row.leader = day.technicians.value(person.follows).name;
        row.followed = barsOf(days, person.follows, span, now);
    }
    const QList<const Shift *> shifts = days.shifts(technician, span);
    row.working = workingTime(shifts, span);
    for (const Shift *shift : shifts) {
        if (shift->kind != ShiftKind::Normal)
            row.blocks.append({shift->kind == ShiftKind::TimeOff ? BoardBlock::Kind::TimeOff : BoardBlock::Kind::OnCall,
                               shift->span(), StatusWords::of(shift->kind)});
    }
    for (const Stop &stop : days.stops(technician, span, {}, now)) {
        if (stop.event)
            row.blocks.append({BoardBlock::Kind::Event, stop.span, day.events.value(stop.event).title, stop.event});
    }
    row.bars = barsOf(days, technician, span, now);
    packLanes(&row);
    for (const DayHint &hint : hints.hints) {
        if (hint.kind == HintKind::RunningBehind)
            row.behind = hint.amount;
    }
    return row;
}

BoardRow openRow(const DaySnapshot &day, Instant now)
{
    const TimeWindow span = day.span();
    const Instant opening = openingOf(day);
    BoardRow row;
    for (const Job &job : day.jobs) {
        if (job.technician || job.status != JobStatus::Unassigned)
            continue;
        Instant begin = job.windowBegin.value_or(opening);
        if (begin < span.begin)
            begin = opening;
        row.bars.append(barOf(job, {begin, begin + job.duration}, now));
    }
    std::ranges::sort(row.bars, {}, [](const BoardBar &bar) { return std::tuple(-int(bar.priority), byBegin(bar)); });
    packLanes(&row);
    std::ranges::sort(row.bars, {}, byBegin);
    return row;
}

QList<BoardLeg> legsOf(const BoardRow &row, const DaySnapshot &day, const DriveTimes &drives)
{
    const OfficeCalendar calendar = day.calendar();
    const std::optional<GeoPoint> home = day.technicians.value(row.technician).home();
    const BoardBar *before = nullptr;
    QList<BoardLeg> legs;
    for (const BoardBar &bar : row.bars) {
        if (row.isOpenLane() || bar.status == JobStatus::OnHold)
            continue;
        const bool isFirst = !before || calendar.dayOf(before->span.begin) != calendar.dayOf(bar.span.begin);
        const std::optional<GeoPoint> from = isFirst ? home : day.jobs.value(before->job).location();
        const std::optional<GeoPoint> to = day.jobs.value(bar.job).location();
        const Instant departure = isFirst ? bar.span.begin : before->span.end;
        const std::optional<Drive> drive = from && to ? drives.at(departure, *from, *to) : std::nullopt;
        if (drive && drive->time > Seconds(0)) {
            const TimeWindow time{bar.span.begin - drive->time, bar.span.begin};
            legs.append({bar.job, time, drive->metres, !isFirst && time.begin < before->span.end});
        }
        before = &bar;
    }
    return legs;
}

} // namespace callout
