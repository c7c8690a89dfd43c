#include "core/demo/shiftplan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Days before and after the demo day that somebody on holiday is away.
constexpr int holidayBefore = 3;
constexpr int holidayAfter = 4;
/// Offices above this size have people on holiday, and shifts that begin at different times.
constexpr int largeTeam = 22;

struct Hours {
    QTime begin;
    QTime end;
};

Hours hoursOf(const OfficeDraft &draft, TechnicianId technician)
{
    if (draft.technicians.size() <= largeTeam)
        return {QTime(8, 0), QTime(17, 0)};
    switch (technician.value % 5) {
    case 0:
        return {QTime(7, 30), QTime(16, 30)};
    case 3:
        return {QTime(8, 30), QTime(17, 30)};
    case 4:
        return {QTime(9, 0), QTime(18, 0)};
    default:
        return {QTime(8, 0), QTime(17, 0)};
    }
}

bool isOnHoliday(const OfficeDraft &draft, TechnicianId technician, QDate date)
{
    if (draft.technicians.size() <= largeTeam || (technician.value != 10 && technician.value != 22))
        return false;
    const qint64 days = draft.day.daysTo(date);
    return -holidayBefore <= days && days <= holidayAfter;
}

TechnicianId onCallOn(const OfficeDraft &draft, QDate date)
{
    const qint64 count = qint64(draft.technicians.size());
    const qint64 turn = (count - 1 + draft.day.daysTo(date)) % count;
    return {1 + (turn + count) % count};
}

void addShift(OfficeDraft &draft, TechnicianId technician, ShiftKind kind, Instant begin, Instant end)
{
    draft.shifts.push_back(
        {.id = {qint64(draft.shifts.size()) + 1}, .technician = technician, .kind = kind, .begin = begin, .end = end});
}

void planWorkdays(OfficeDraft &draft, QDate date)
{
    for (const Technician &technician : draft.technicians) {
        if (!isWorkday(draft, technician.id, date))
            continue;
        const TimeWindow hours = rotaHours(draft, technician.id, date);
        addShift(draft, technician.id, ShiftKind::Normal, hours.begin, hours.end);
    }
    const TechnicianId onCall = onCallOn(draft, date);
    if (!isOnHoliday(draft, onCall, date))
        addShift(draft, onCall, ShiftKind::OnCall, draft.calendar.at(date, hoursOf(draft, onCall).end),
                 draft.calendar.at(date, QTime(22, 0)));
}

void planHolidays(OfficeDraft &draft)
{
    for (const Technician &technician : draft.technicians) {
        if (isOnHoliday(draft, technician.id, draft.day))
            addShift(draft, technician.id, ShiftKind::TimeOff,
                     draft.calendar.day(draft.day.addDays(-holidayBefore)).begin,
                     draft.calendar.day(draft.day.addDays(holidayAfter)).end);
    }
}

void addEvent(OfficeDraft &draft, TechnicianId technician, QDate date, const QString &title, QTime begin, int minutes,
              const QString &code = {})
{
    NonJobEvent event{.id = {qint64(draft.events.size()) + 1}, .technician = technician, .title = title};
    event.begin = draft.calendar.at(date, begin);
    event.end = event.begin + Minutes(minutes);
    event.timesheetCode = code;
    if (!code.isEmpty()) {
        event.windowBegin = std::min(event.begin, draft.calendar.at(date, QTime(11, 30)));
        event.windowEnd = std::max(event.end, draft.calendar.at(date, QTime(14, 0)));
    }
    draft.events.push_back(std::move(event));
}

void planLunches(OfficeDraft &draft, QDate date, bool isLarge)
{
    constexpr std::array smallTeamMinutes{15, 0, 60, 60};
    for (const Technician &technician : draft.technicians) {
        if (!isWorkday(draft, technician.id, date))
            continue;
        const qint64 index = technician.id.value - 1;
        const int minutes = isLarge ? int(index % 5) * 15 : smallTeamMinutes[std::size_t(index % 4)];
        addEvent(draft, technician.id, date, u"Lunch"_s, QTime(12, 0).addSecs(minutes * 60), 30, u"LUNCH"_s);
    }
}

struct Occasion {
    int technician;
    QStringView title;
    int beginMinute;
    int minutes;
    QStringView code;
};

constexpr Occasion smallOccasions[] = {{3, u"Vehicle service", 15 * 60 + 45, 45, u""}};
constexpr Occasion largeOccasions[] = {
    {3, u"Vehicle service", 15 * 60, 60, u""},
    {5, u"Toolbox talk: ladders", 8 * 60 + 30, 30, u""},
    {12, u"Toolbox talk: ladders", 8 * 60 + 30, 30, u""},
    {17, u"Heat pump training", 14 * 60, 120, u""},
    {18, u"Heat pump training", 14 * 60, 120, u""},
    {7, u"Parts run", 13 * 60 + 30, 30, u"PARTS"},
    {24, u"Apprentice review", 16 * 60, 45, u""},
};

} // namespace

bool isWorkday(const OfficeDraft &draft, TechnicianId technician, QDate date)
{
    if (isOnHoliday(draft, technician, date))
        return false;
    const bool isSaturdayTurn = date.dayOfWeek() == Qt::Saturday && (date.weekNumber() + technician.value) % 3 == 0;
    return date == draft.day || date.dayOfWeek() < Qt::Saturday || isSaturdayTurn;
}

TimeWindow rotaHours(const OfficeDraft &draft, TechnicianId technician, QDate date)
{
    const Hours hours = hoursOf(draft, technician);
    return {draft.calendar.at(date, hours.begin), draft.calendar.at(date, hours.end)};
}

void planShifts(OfficeDraft &draft, bool isLarge)
{
    for (int offset = -shiftsBefore; offset <= shiftsAfter; ++offset)
        planWorkdays(draft, draft.day.addDays(offset));
    planHolidays(draft);
    for (int offset = 0; offset <= shiftsAfter; ++offset)
        planLunches(draft, draft.day.addDays(offset), isLarge);
    for (const Occasion &occasion : isLarge ? std::span<const Occasion>(largeOccasions) : smallOccasions) {
        if (occasion.technician <= int(draft.technicians.size()))
            addEvent(draft, {occasion.technician}, draft.day, occasion.title.toString(),
                     QTime::fromMSecsSinceStartOfDay(occasion.beginMinute * 60'000), occasion.minutes,
                     occasion.code.toString());
    }
}

} // namespace callout
