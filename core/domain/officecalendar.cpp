#include "core/domain/officecalendar.h"

namespace callout {

QDateTime OfficeCalendar::local(Instant at) const
{
    return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), m_zone);
}

QDate OfficeCalendar::dayOf(Instant at) const
{
    return local(at).date();
}

TimeWindow OfficeCalendar::day(QDate date) const
{
    return days(date, 1);
}

TimeWindow OfficeCalendar::days(QDate first, int count) const
{
    const auto startOf = [this](QDate date) { return Instant(Seconds(date.startOfDay(m_zone).toSecsSinceEpoch())); };
    return {startOf(first), startOf(first.addDays(count))};
}

Instant OfficeCalendar::at(QDate date, QTime time) const
{
    QDateTime moment(date, time, m_zone);
    // QDateTime carries a skipped time as far beyond the gap as it lay inside.
    if (moment.date() != date || moment.time() != time)
        moment = m_zone.previousTransition(moment.addSecs(1)).atUtc;
    return Instant(Seconds(moment.toSecsSinceEpoch()));
}

} // namespace callout
