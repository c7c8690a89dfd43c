#include "core/demo/pasthistory.h"

#include "core/demo/performance.h"
#include "core/demo/shiftplan.h"
#include "core/domain/drivetimes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

using jobbook::Work;

namespace {

constexpr int mostJobsPerDay = 8;

/// On the next full five minutes.
Instant onFive(Instant at)
{
    return std::chrono::ceil<std::chrono::duration<qint64, std::ratio<300>>>(at);
}

/// How often somebody comes late beyond the usual, and how often the work does not last: some are better than others.
double lateShare(TechnicianId technician)
{
    return 0.015 + 0.018 * double(technician.value * 7 % 6);
}

double failureShare(TechnicianId technician)
{
    return 0.02 + 0.025 * double(technician.value * 3 % 5);
}

} // namespace

PastHistory::PastHistory(OfficeDraft &draft, JobMaker &jobs, SeededRandom random)
    : m_draft(draft)
    , m_jobs(jobs)
    , m_random(random)
    , m_customers(draft.customers, random.stream(1))
{
}

std::vector<PastHistory::Workday> PastHistory::workdays(int count) const
{
    std::vector<Workday> days;
    for (int back = 1; back <= shiftsBefore || qint64(days.size()) * mostJobsPerDay < count; ++back) {
        const QDate date = m_draft.day.addDays(-back);
        for (const Technician &technician : m_draft.technicians) {
            if (isWorkday(m_draft, technician.id, date))
                days.push_back({date, technician.id});
        }
    }
    std::ranges::reverse(days);
    return days;
}

void PastHistory::fill(int count)
{
    if (count <= 0 || m_draft.technicians.empty() || m_draft.customers.empty())
        return;
    const std::vector<Workday> days = workdays(count);
    std::vector<int> jobs(days.size(), count / int(days.size()));
    for (int i = 0; i < count % int(days.size()); ++i)
        ++jobs[std::size_t(i)];
    m_random.shuffle(jobs);
    // Some days are busy, some are not.
    for (std::size_t i = 1; i < jobs.size(); i += 2) {
        const int moved = std::min(m_random.integer(0, 1), jobs[i - 1] - 1);
        if (moved > 0 && jobs[i] < mostJobsPerDay) {
            jobs[i] += moved;
            jobs[i - 1] -= moved;
        }
    }
    m_draft.pastJobs.reserve(std::size_t(count));
    for (std::size_t i = 0; i < days.size(); ++i)
        work(days[i], jobs[i]);
}

void PastHistory::work(const Workday &day, int count)
{
    const Technician &technician = m_draft.technician(day.technician);
    std::vector<Job> jobs = callsFor(day, count);
    const GeoPoint home = technician.home().value_or(m_draft.centre);
    putInOrder(jobs, home);

    const StraightLineDriveTimes drives(m_draft.settings.drivingSpeed);
    const TimeWindow hours = rotaHours(m_draft, technician.id, day.date);
    const TimeWindow lunch{m_draft.calendar.at(day.date, QTime(12, 15)), m_draft.calendar.at(day.date, QTime(12, 45))};
    GeoPoint place = home;
    Instant planned = std::max(hours.begin, m_draft.calendar.at(day.date, QTime(8, 0)));
    Instant free = planned - Minutes(25);
    for (Job &job : jobs) {
        const Seconds drive = drives.between(place, *job.location()).value_or(Drive{}).time;
        if (lunch.overlaps({planned, planned + job.duration}))
            planned = std::max(planned, lunch.end);
        job.technician = technician.id;
        job.start = planned;
        promise(job, day.date, planned);
        book(job, day.date);
        carryOut(job, free, drive);
        planned = onFive(planned + job.duration + drive + Minutes(m_random.integer(0, 10)));
        place = *job.location();
        m_draft.pastJobs.push_back(std::move(job));
    }
}

std::vector<Job> PastHistory::callsFor(const Workday &day, int count)
{
    const Technician &technician = m_draft.technician(day.technician);
    const GeoPoint patch = m_draft.patches[std::size_t(technician.id.value - 1)];
    const GeoPoint area = placeOf(m_draft.customer(m_customers.near(patch, 6)));
    std::vector<Job> jobs;
    while (int(jobs.size()) < count) {
        std::optional<Job> job = jobs.empty() ? dueCallback(technician, day.date) : std::nullopt;
        if (!job) {
            const CustomerId customer = m_customers.takeNear(area, 14);
            job = m_jobs.make(m_jobs.workFor(technician, day.date), m_draft.customer(customer));
        }
        jobs.push_back(*std::move(job));
    }
    m_customers.releaseAll();
    return jobs;
}

std::optional<Job> PastHistory::dueCallback(const Technician &technician, QDate date)
{
    const auto isDue = [&](const Callback &callback) {
        return callback.due <= date
            && std::ranges::all_of(m_draft.jobType({qint64(callback.work)}).requiredSkills, [&](SkillId skill) {
                   const HeldSkill *held = technician.held(skill);
                   return held && held->isValidOn(date);
               });
    };
    const auto found = std::ranges::find_if(m_callbacks, isDue);
    if (found == m_callbacks.end())
        return std::nullopt;
    Job job = m_jobs.make(found->work, m_draft.customer(found->customer));
    job.title = u"Return visit: %1"_s.arg(job.title);
    job.tags.append(performance::callbackTag.toString());
    job.estimatedValue = 0;
    m_customers.take(found->customer);
    m_callbacks.erase(found);
    return job;
}

void PastHistory::putInOrder(std::vector<Job> &jobs, const GeoPoint &home) const
{
    GeoPoint place = home;
    for (auto next = jobs.begin(); next != jobs.end(); ++next) {
        const auto nearest = std::ranges::min_element(
            next, jobs.end(), {}, [&](const Job &job) { return distanceMetres(place, *job.location()); });
        std::iter_swap(next, nearest);
        place = *next->location();
    }
}

void PastHistory::promise(Job &job, QDate date, Instant planned)
{
    const int hour = m_draft.calendar.timeOf(planned).hour();
    const int length = m_random.chance(0.65) && job.duration <= std::chrono::hours(2) ? 2 : 4;
    // Windows begin on even hours; the planned start lies inside.
    const int begin =
        std::min(hour - hour % 2 - (length == 4 && m_random.chance(0.5) && hour >= 10 ? 2 : 0), 22 - length);
    job.windowBegin = m_draft.calendar.at(date, QTime(begin, 0));
    job.windowEnd = m_draft.calendar.at(date, QTime(begin + length, 0));
}

void PastHistory::book(Job &job, QDate date)
{
    const bool isUrgent = jobbook::workKind(workOf(job)).isUrgent;
    if (isUrgent && m_random.chance(0.1)) {
        job.priority = Priority::Emergency;
        job.createdAt =
            std::max(*job.start - Minutes(m_random.integer(35, 110)), m_draft.calendar.at(date, QTime(6, 50)));
        job.source = u"phone"_s;
        return;
    }
    const bool isSoon = isUrgent || job.priority == Priority::High;
    const int ahead = isSoon ? m_random.integer(1, 2) : m_random.integer(1, 12);
    job.createdAt = m_draft.calendar.at(date.addDays(-ahead), QTime(8, 0).addSecs(m_random.integer(0, 9 * 60) * 60));
}

void PastHistory::carryOut(Job &job, Instant &free, Seconds drive)
{
    if (m_random.chance(0.03)) {
        job.status = JobStatus::Cancelled;
        job.statusReason = m_random.pick(jobbook::cancelReasons()).toString();
        job.closedAt = std::max(*job.createdAt, *job.start - Minutes(m_random.integer(60, 600)));
        return;
    }
    double minutesLate = m_random.bell(1, 7);
    if (m_random.chance(lateShare(job.technician)))
        minutesLate += m_random.real(20, 70);
    const Seconds travel = drive + Minutes(m_random.integer(1, 5));
    const Instant arrival = std::max(*job.start + Seconds(qRound(minutesLate * 60)), free + travel);
    const double share = std::max(0.45, m_random.bell(1.0, 0.18));
    job.status = JobStatus::Completed;
    job.enRouteAt = arrival - travel;
    job.dispatchedAt = std::max(*job.enRouteAt - Minutes(m_random.integer(3, 18)), *job.createdAt + Minutes(2));
    job.dispatchedAt = std::min(*job.dispatchedAt, *job.enRouteAt);
    job.onSiteAt = arrival;
    job.closedAt = arrival + Seconds(qRound(double(job.duration.count()) * share));
    job.invoiceTotal = m_jobs.invoiceFor(job);
    free = *job.closedAt;
    job.description = m_jobs.filledIn(m_random.pick(jobbook::workKind(workOf(job)).reports));
    answer(job, arrival > *job.windowEnd);
}

void PastHistory::answer(Job &job, bool isLate)
{
    const QDate date = m_draft.calendar.dayOf(*job.closedAt);
    const bool isDone = workOf(job) == Work::Estimate || !m_random.chance(failureShare(job.technician));
    if (!isDone)
        m_callbacks.push_back({job.customer, workOf(job), date.addDays(m_random.integer(2, 9))});
    if (!m_random.chance(0.35))
        return;
    constexpr double contentShares[] = {0, 1, 3, 24, 72};
    constexpr double annoyedShares[] = {12, 22, 34, 24, 8};
    const int stars = 1 + m_random.weighted(isLate || !isDone ? annoyedShares : contentShares);
    job.notes = (job.notes.isEmpty() ? QString() : job.notes + u' ') + performance::answerNote(stars);
}

} // namespace callout
