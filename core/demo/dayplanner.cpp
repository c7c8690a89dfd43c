#include "core/demo/dayplanner.h"

#include "core/domain/judge.h"

#include <algorithm>

namespace callout {

namespace {

constexpr int mostJobs = 10;
constexpr Minutes longestWait{45};
/// What it takes between two jobs besides driving: packing up, parking, paper.
constexpr Minutes handover{5};
/// What is not urgent is put into a gap only where it is on the way.
constexpr Minutes longestDetour{6};
/// How many of the best offers are tried before somebody waits.
constexpr std::size_t triedOffers = 8;
/// Metres from the middle of one's patch that cost nothing.
constexpr double patchRadius = 1200;

double minutes(Seconds time)
{
    return double(time.count()) / 60.0;
}

Instant onFive(Instant at)
{
    return std::chrono::ceil<std::chrono::duration<qint64, std::ratio<300>>>(at);
}

double urgency(Priority priority)
{
    switch (priority) {
    case Priority::Emergency:
        return 40;
    case Priority::High:
        return 12;
    case Priority::Normal:
        return 0;
    case Priority::Low:
        return -4;
    }
    return 0;
}

} // namespace

DayPlanner::DayPlanner(const OfficeDraft &draft, QDate date, SeededRandom random)
    : m_draft(draft)
    , m_date(date)
    , m_random(random)
    , m_drives(draft.settings.drivingSpeed)
    , m_day(draft.emptyDay(date))
{
    openTours();
}

void DayPlanner::openTours()
{
    const TimeWindow day = m_draft.calendar.day(m_date);
    for (const Shift &shift : m_draft.shifts) {
        if (shift.kind != ShiftKind::Normal || !shift.span().overlaps(day))
            continue;
        const Technician &technician = m_draft.technician(shift.technician);
        const GeoPoint patch = m_draft.patches[std::size_t(technician.id.value - 1)];
        Tour tour{.technician = &technician,
                  .patch = patch,
                  .place = technician.home().value_or(patch),
                  .free = shift.begin,
                  .end = shift.end,
                  .events = {}};
        for (const NonJobEvent &event : m_draft.events) {
            if (event.technician == technician.id && event.span().overlaps(day))
                tour.events.push_back(event.span());
        }
        std::ranges::sort(tour.events);
        m_tours.push_back(std::move(tour));
    }
}

std::vector<PlannedVisit> DayPlanner::plan(const std::vector<Job> &jobs)
{
    m_jobs = jobs;
    while (Tour *tour = nextTour()) {
        std::vector<Offer> offers = offersFor(*tour);
        if (offers.size() > triedOffers)
            offers.resize(triedOffers);
        if (std::ranges::none_of(offers, [&](const Offer &offer) { return give(*tour, offer); }))
            goOn(*tour);
    }
    fillGaps();
    std::ranges::sort(m_plan, {}, [](const PlannedVisit &one) { return std::pair(one.technician, one.start); });
    return std::move(m_plan);
}

DayPlanner::Tour *DayPlanner::nextTour()
{
    const auto next = std::ranges::min_element(m_tours, {}, &Tour::free);
    return next == m_tours.end() || next->free >= next->end ? nullptr : &*next;
}

std::vector<DayPlanner::Offer> DayPlanner::offersFor(const Tour &tour) const
{
    std::vector<Offer> offers;
    if (tour.jobs >= mostJobs)
        return offers;
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        if (const std::optional<Offer> possible = offer(tour, i))
            offers.push_back(*possible);
    }
    std::ranges::sort(offers, {}, [](const Offer &offer) { return std::pair(offer.cost, offer.job); });
    return offers;
}

bool DayPlanner::isAble(const Technician &technician, const Job &job) const
{
    return std::ranges::all_of(job.requiredSkills, [&](SkillId skill) {
        const HeldSkill *held = technician.held(skill);
        return held && held->isValidOn(m_date);
    });
}

std::optional<DayPlanner::Offer> DayPlanner::offer(const Tour &tour, std::size_t index) const
{
    const Job &job = m_jobs[index];
    if (!isAble(*tour.technician, job))
        return std::nullopt;
    const Seconds drive = m_drives.between(tour.place, *job.location()).value_or(Drive{}).time;
    const Seconds countedDrive = tour.jobs > 0 ? drive + handover : Seconds(0);
    Instant start = onFive(std::max(tour.free + countedDrive, *job.windowBegin));
    for (const TimeWindow &event : tour.events) {
        if (event.overlaps({start, start + job.duration}))
            start = onFive(event.end + countedDrive);
    }
    const Seconds wait = start - tour.free - countedDrive;
    if (start > *job.windowEnd || start + job.duration > tour.end || wait > longestWait)
        return std::nullopt;
    const double away = std::max(0.0, distanceMetres(tour.patch, *job.location()) - patchRadius) / 1000.0;
    const double otherTrade = job.businessUnit == tour.technician->businessUnit ? 0 : 10;
    const double idle = minutes(idleBeforeBreak(tour, start + job.duration));
    const double closing = *job.windowEnd - start < Minutes(45) ? 6 : 0;
    const double cost =
        minutes(drive) + 0.6 * minutes(wait) + 0.3 * idle + 3 * away + otherTrade - closing - urgency(job.priority);
    return Offer{index, start, cost};
}

Seconds DayPlanner::idleBeforeBreak(const Tour &tour, Instant free) const
{
    const auto next = std::ranges::find_if(tour.events, [&](const TimeWindow &event) { return event.begin >= free; });
    const Seconds left = next == tour.events.end() ? Seconds(0) : next->begin - free;
    return left < longestWait ? left : Seconds(0);
}

bool DayPlanner::give(Tour &tour, const Offer &offer)
{
    const Job job = m_jobs[offer.job];
    const Judge judge(m_day, m_drives, m_draft.calendar.day(m_date).begin);
    if (!judge.at(job, tour.technician->id, offer.start).fits())
        return false;
    settle(job, tour.technician->id, offer.start);
    constexpr int slackMinutes[] = {0, 0, 0, 5};
    tour.free = offer.start + job.duration + Minutes(m_random.pick(slackMinutes));
    tour.place = *job.location();
    ++tour.jobs;
    return true;
}

void DayPlanner::goOn(Tour &tour) const
{
    const auto next = std::ranges::find_if(tour.events, [&](const TimeWindow &event) { return event.end > tour.free; });
    tour.free = next == tour.events.end() ? tour.end : next->end;
}

void DayPlanner::fillGaps()
{
    std::vector<Job> left = m_jobs;
    std::ranges::stable_sort(left, std::greater(), &Job::priority);
    for (const Job &job : left) {
        const Seconds longest = job.priority >= Priority::High ? Seconds::max() : Seconds(longestDetour);
        std::optional<std::pair<TechnicianId, Verdict>> nearest;
        const Judge judge(m_day, m_drives, m_draft.calendar.day(m_date).begin);
        for (const Tour &tour : m_tours) {
            if (!isAble(*tour.technician, job))
                continue;
            Verdict verdict = judge.best(job, tour.technician->id, m_date);
            const Seconds limit = nearest ? nearest->second.driveBefore : longest;
            if (verdict.fits() && verdict.driveBefore < limit)
                nearest = {tour.technician->id, std::move(verdict)};
        }
        if (!nearest)
            continue;
        const Instant even = onFive(nearest->second.start);
        const bool isEven = judge.at(job, nearest->first, even).fits();
        settle(job, nearest->first, isEven ? even : nearest->second.start);
    }
}

void DayPlanner::settle(const Job &job, TechnicianId technician, Instant start)
{
    m_day.jobs.insert(job.id, assigned(job, technician, start));
    m_plan.push_back({job.id, technician, start});
    std::erase_if(m_jobs, [id = job.id](const Job &left) { return left.id == id; });
}

} // namespace callout
