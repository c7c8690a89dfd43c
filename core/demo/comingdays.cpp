#include "core/demo/comingdays.h"

#include "core/demo/customerbook.h"
#include "core/demo/dayplanner.h"
#include "core/demo/dayscript.h"

namespace callout {

namespace {

/// Jobs of the next working days.
constexpr int smallCounts[] = {10, 7, 5, 3, 2};
constexpr int largeCounts[] = {190, 120, 80, 50, 30};
/// Share of them that nobody was given yet.
constexpr double openShare = 0.25;

std::vector<Job> callsFor(const OfficeDraft &draft, JobMaker &jobs, CustomerPicker &customers, SeededRandom &random,
                          QDate date, int count)
{
    std::vector<Job> calls;
    for (int i = 0; i < count; ++i) {
        const CustomerId customer = customers.takeNear(random.pick(draft.patches), 4);
        Job job = jobs.make(jobs.anyWork(), draft.customer(customer));
        job.id = {i + 1};
        promise(draft, job, date, random);
        const Instant booked = draft.calendar.at(draft.day.addDays(-random.integer(1, 10)),
                                                 QTime(7, 45).addSecs(random.integer(0, 500) * 60));
        job.createdAt = booked;
        calls.push_back(std::move(job));
    }
    return calls;
}

/// Jobs that are planned get their technician; the others keep their promise only.
void bookDay(OfficeDraft &draft, std::vector<Job> calls, QDate date, SeededRandom &random)
{
    std::vector<Job> planned;
    for (const Job &job : calls) {
        if (!random.chance(openShare))
            planned.push_back(job);
    }
    for (const PlannedVisit &one : DayPlanner(draft, date, random.stream(quint64(date.toJulianDay()))).plan(planned)) {
        Job &job = calls.at(std::size_t(one.job.value - 1));
        job = assigned(std::move(job), one.technician, one.start);
    }
    draft.comingJobs.insert(draft.comingJobs.end(), calls.begin(), calls.end());
}

} // namespace

void bookComingDays(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, bool isLarge)
{
    CustomerPicker customers(draft.customers, random.stream(1));
    QDate date = draft.day;
    for (const int count : isLarge ? std::span<const int>(largeCounts) : smallCounts) {
        // The rota leaves Sundays free.
        date = date.addDays(date.dayOfWeek() == Qt::Saturday ? 2 : 1);
        const bool isSaturday = date.dayOfWeek() == Qt::Saturday;
        bookDay(draft, callsFor(draft, jobs, customers, random, date, isSaturday ? count / 3 : count), date, random);
        customers.releaseAll();
    }
}

} // namespace callout
