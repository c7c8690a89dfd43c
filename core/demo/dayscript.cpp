#include "core/demo/dayscript.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Arrival windows that the office offers, as often as they are asked for. They begin and end on the hour.
struct OfferedWindow {
    int begin;
    int end;
    double share;
};

constexpr OfferedWindow offeredWindows[] = {
    {8, 10, 13}, {10, 12, 12}, {12, 14, 9},  {14, 16, 10}, {16, 18, 2},
    {8, 12, 19}, {12, 16, 17}, {13, 17, 10}, {8, 17, 8},
};

/// What is offered to somebody who calls in the morning.
constexpr OfferedWindow laterWindows[] = {
    {11, 13, 1}, {12, 14, 1}, {12, 16, 1}, {13, 15, 1}, {13, 17, 1}, {14, 16, 1}, {14, 18, 1}, {15, 17, 1}, {16, 18, 1},
};

/// A window that is long enough for the work.
void promiseOneOf(std::span<const OfferedWindow> windows, const OfficeDraft &draft, Job &job, QDate date,
                  SeededRandom &random)
{
    std::vector<double> shares;
    for (const OfferedWindow &window : windows) {
        const bool isLongEnough = std::chrono::hours(window.end - window.begin) >= job.duration;
        shares.push_back(isLongEnough ? window.share : 0.0);
    }
    const OfferedWindow &window = windows[std::size_t(random.weighted(shares))];
    job.windowBegin = draft.calendar.at(date, QTime(window.begin, 0));
    job.windowEnd = draft.calendar.at(date, QTime(window.end, 0));
}

} // namespace

Instant planningTime(const OfficeDraft &draft)
{
    return draft.calendar.at(draft.day.addDays(-1), QTime(17, 40));
}

Instant promisedFrom(const OfficeDraft &draft, Instant booked)
{
    const QTime time = draft.calendar.timeOf(booked);
    return std::max(booked - Minutes(time.minute() % 15) - Seconds(time.second()), draft.at(QTime(8, 0)));
}

void promise(const OfficeDraft &draft, Job &job, QDate date, SeededRandom &random)
{
    promiseOneOf(offeredWindows, draft, job, date, random);
}

void promiseAfternoon(const OfficeDraft &draft, Job &job, SeededRandom &random)
{
    promiseOneOf(laterWindows, draft, job, draft.day, random);
}

void addOpenCalls(OfficeDraft &draft, JobMaker &jobs, CustomerPicker &customers, SeededRandom &random, int count,
                  Instant now)
{
    for (int i = 0; i < count; ++i) {
        const CustomerId customer = customers.takeNear(draft.centre, 1);
        Job job = jobs.make(jobs.anyWork(), draft.customer(customer));
        job.id = {qint64(draft.dayJobs.size()) + 1};
        promiseAfternoon(draft, job, random);
        const Instant booked = draft.calendar.at(draft.day.addDays(-random.integer(0, 3)),
                                                 QTime(7, 30).addSecs(random.integer(0, 570) * 60));
        job.createdAt = booked < now ? booked : now - Minutes(random.integer(1, 90));
        draft.dayJobs.push_back(std::move(job));
    }
}

void bookCalls(OfficeDraft &draft)
{
    for (const Job &job : draft.dayJobs) {
        if (*job.createdAt > draft.importTime())
            draft.happenings.push_back(booked(*job.createdAt, job.id));
    }
}

void reportShifts(OfficeDraft &draft)
{
    const TimeWindow day = draft.calendar.day(draft.day);
    for (const Shift &shift : draft.shifts) {
        if (!shift.span().overlaps(day) || shift.kind == ShiftKind::TimeOff)
            continue;
        draft.happenings.push_back(reported(shift.begin, shift.technician, TechnicianStatus::Available));
        draft.happenings.push_back(reported(shift.end, shift.technician, TechnicianStatus::OffShift));
    }
    for (const NonJobEvent &event : draft.events) {
        if (!event.span().overlaps(day))
            continue;
        draft.happenings.push_back(reported(event.begin, event.technician, TechnicianStatus::OnBreak));
        draft.happenings.push_back(reported(event.end, event.technician, TechnicianStatus::Available));
    }
}

} // namespace callout
