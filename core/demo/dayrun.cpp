#include "core/demo/dayrun.h"

#include "core/demo/dayscript.h"

#include <algorithm>

namespace callout {

DayRun::DayRun(OfficeDraft &draft, JobMaker &jobs, SeededRandom random)
    : m_draft(draft)
    , m_jobs(jobs)
    , m_random(random)
    , m_drives(draft.settings.drivingSpeed)
{
}

void DayRun::live(const std::vector<PlannedVisit> &plan)
{
    const auto isSameTour = [](const PlannedVisit &left, const PlannedVisit &right) {
        return left.technician == right.technician;
    };
    for (const auto &tour : plan | std::views::chunk_by(isSameTour))
        liveTour(tour);
}

void DayRun::liveTour(std::span<const PlannedVisit> tour)
{
    const Technician &technician = m_draft.technician(tour.front().technician);
    Place place{technician.home().value_or(m_draft.centre), Instant::min()};
    const bool isCancelled = technician.id.value % 5 == 1 && tour.size() > 4;
    bool owesHold = technician.id.value % 6 == 3;
    for (std::size_t i = 0; i < tour.size(); ++i) {
        const Instant given = std::max(planningTime(m_draft), *job(tour[i].job).createdAt + Minutes(3));
        m_draft.happenings.push_back(assignedTo(given, tour[i].job, tour[i].technician, tour[i].start));
        if (isCancelled && i + 2 == tour.size())
            cancel(tour[i]);
        else
            place = visit(tour[i], place, latestEnd(tour, i), owesHold && !job(tour[i].job).isEmergency());
        owesHold = owesHold && job(tour[i].job).isEmergency();
    }
}

DayRun::Place DayRun::visit(const PlannedVisit &visit, const Place &before, Instant latestEnd, bool isHeld)
{
    const Job &done = job(visit.job);
    const bool isFirst = before.free == Instant::min();
    const Seconds drive = m_drives.between(before.point, *done.location()).value_or(Drive{}).time;
    const Instant given = std::max(planningTime(m_draft), *done.createdAt + Minutes(3));
    const Instant left = isFirst ? visit.start - Minutes(8) - drive
                                 : std::max(before.free, breakEndBefore(visit.technician, visit.start));
    const Instant ready = left + drive;
    const Instant wished = visit.start + Seconds(qRound(m_random.bell(60, 240)));
    const Instant soonest = std::max({ready, *done.windowBegin, shiftOf(visit).begin});
    const Instant latest = std::max(soonest, std::min(latestEnd - done.duration, *done.windowEnd));
    const Instant arrival = std::clamp(wished, soonest, latest);
    const Instant travel = travelStart(left, arrival, drive, isFirst ? given : left);
    const Instant dispatch = std::clamp(travel - Minutes(m_random.integer(3, 20)), std::min(given, travel), travel);
    const Seconds stay(qRound(double(done.duration.count()) * m_random.bell(0.96, 0.09)));
    const Instant leave = std::min(arrival + stay, latestEnd);

    const auto add = [&](Instant at, JobStep step) -> Happening & {
        return m_draft.happenings.emplace_back(stepped(at, visit.job, step, visit.technician));
    };
    add(dispatch, JobStep::Dispatch);
    add(travel, JobStep::Travel);
    add(arrival, JobStep::Arrive);
    if (isHeld)
        add(leave, JobStep::Hold).reason = m_jobs.holdReasonFor(done);
    else
        add(leave, JobStep::Complete).invoice = m_jobs.invoiceFor(done);
    return {*done.location(), leave};
}

/// Who is done leaves for the next stop, unless there is much time left.
Instant DayRun::travelStart(Instant left, Instant arrival, Seconds drive, Instant earliest)
{
    const bool isSoon = arrival - left < drive + Minutes(20);
    const Instant start =
        isSoon ? left + Minutes(m_random.integer(0, 2)) : arrival - drive - Minutes(m_random.integer(2, 6));
    return std::clamp(start, earliest, std::max(earliest, arrival - drive));
}

Instant DayRun::latestEnd(std::span<const PlannedVisit> tour, std::size_t index) const
{
    const Job &here = job(tour[index].job);
    const Instant planned = tour[index].start + here.duration;
    Instant latest = std::min(planned + Minutes(25), shiftOf(tour[index]).end);
    if (index + 1 < tour.size()) {
        const GeoPoint next = *job(tour[index + 1].job).location();
        latest =
            std::min(latest, tour[index + 1].start - m_drives.between(*here.location(), next).value_or(Drive{}).time);
    }
    for (const NonJobEvent &event : m_draft.events) {
        if (event.technician == tour[index].technician && event.begin >= planned)
            latest = std::min(latest, event.begin);
    }
    return std::max(latest, planned);
}

TimeWindow DayRun::shiftOf(const PlannedVisit &visit) const
{
    const auto isTheirs = [&](const Shift &shift) {
        return shift.technician == visit.technician && shift.kind == ShiftKind::Normal
            && shift.span().contains(visit.start);
    };
    const auto found = std::ranges::find_if(m_draft.shifts, isTheirs);
    return found == m_draft.shifts.end() ? m_draft.calendar.day(m_draft.day) : found->span();
}

Instant DayRun::breakEndBefore(TechnicianId technician, Instant start) const
{
    Instant end = Instant::min();
    for (const NonJobEvent &event : m_draft.events) {
        if (event.technician == technician && event.end <= start)
            end = std::max(end, event.end);
    }
    return end;
}

void DayRun::cancel(const PlannedVisit &visit)
{
    const Instant call = m_draft.at(QTime(8, 5)) + Minutes(m_random.integer(0, 130));
    const Instant at = std::max(call, *job(visit.job).createdAt + Minutes(10));
    Happening &cancelled = m_draft.happenings.emplace_back(stepped(at, visit.job, JobStep::Cancel, visit.technician));
    cancelled.reason = m_random.pick(jobbook::cancelReasons()).toString();
}

} // namespace callout
