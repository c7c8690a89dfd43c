#include "core/demo/dayscript.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

struct Slot {
    int beginHour;
    int hours;
};
constexpr std::array afternoonSlots{Slot{11, 2}, Slot{12, 2}, Slot{12, 4}, Slot{13, 2}, Slot{13, 4},
                                    Slot{14, 2}, Slot{14, 4}, Slot{15, 2}, Slot{16, 2}};

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

void addOpenCalls(OfficeDraft &draft, JobMaker &jobs, CustomerPicker &customers, SeededRandom &random, int count,
                  Instant now)
{
    for (int i = 0; i < count; ++i) {
        const CustomerId customer = customers.takeNear(draft.centre, 1);
        Job job = jobs.make(jobs.anyWork(), draft.customer(customer));
        const Slot slot = random.pick(afternoonSlots);
        job.id = {qint64(draft.dayJobs.size()) + 1};
        job.windowBegin = draft.at(QTime(slot.beginHour, 0));
        job.windowEnd = draft.at(QTime(slot.beginHour + slot.hours, 0));
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
