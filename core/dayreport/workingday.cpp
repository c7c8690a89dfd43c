#include "core/dayreport/workingday.h"

#include <algorithm>

namespace callout {

bool isWorkingDay(const OfficeSettings &settings, QDate day)
{
    return std::ranges::contains(settings.businessHours, day.dayOfWeek(), &BusinessHours::weekday);
}

QDate nextWorkingDay(const OfficeSettings &settings, QDate day)
{
    constexpr int week = 7;
    for (int offset = 1; offset <= week; ++offset) {
        if (isWorkingDay(settings, day.addDays(offset)))
            return day.addDays(offset);
    }
    return day.addDays(1);
}

QDate rollOverDay(const DaySnapshot &snapshot, const QList<JobId> &jobs, Instant now)
{
    const OfficeCalendar calendar = snapshot.calendar();
    QDate last = calendar.dayOf(now);
    for (const JobId job : jobs)
        last = std::max(last, dayOf(snapshot.jobs.value(job), calendar).value_or(last));
    return nextWorkingDay(snapshot.settings, last);
}

} // namespace callout
