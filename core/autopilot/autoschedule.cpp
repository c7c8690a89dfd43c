#include "core/autopilot/autoschedule.h"

#include <algorithm>

namespace callout {

namespace {

Seconds intervalOf(const OfficeSettings &settings)
{
    return std::max(settings.autoEvery.value_or(UsualAutoEvery), Seconds(60));
}

bool isAuto(const OfficeSettings &settings)
{
    return settings.engineMode == EngineMode::Auto;
}

QList<TimeWindow> hoursOf(const OfficeSettings &settings, const OfficeCalendar &calendar, QDate day)
{
    QList<TimeWindow> hours;
    for (const BusinessHours &one : settings.businessHours) {
        if (one.weekday == day.dayOfWeek() && one.opens.isValid() && one.closes.isValid())
            hours.append({calendar.at(day, one.opens), calendar.at(day, one.closes)});
    }
    std::ranges::sort(hours);
    return hours;
}

/// The emergencies that a run might serve.
QSet<JobId> openEmergencies(const DaySnapshot &day)
{
    QSet<JobId> open;
    const TimeWindow span = day.span();
    for (const Job &job : day.jobs) {
        if (job.isEmergency() && job.status == JobStatus::Unassigned && job.isEngineAllowed && belongsTo(job, span))
            open.insert(job.id);
    }
    return open;
}

} // namespace

std::optional<RunCause> AutoSchedule::due(const DaySnapshot &today, Instant now) const
{
    if (!isAuto(today.settings))
        return std::nullopt;
    if (!m_known.contains(openEmergencies(today)))
        return RunCause::Emergency;
    return isTime(today.settings, today.calendar(), now) ? std::optional(RunCause::Interval) : std::nullopt;
}

bool AutoSchedule::isTime(const OfficeSettings &settings, const OfficeCalendar &calendar, Instant now) const
{
    if (!isAuto(settings))
        return false;
    const QList<TimeWindow> hours = hoursOf(settings, calendar, calendar.dayOf(now));
    const bool isOpen = std::ranges::any_of(hours, [now](const TimeWindow &one) { return one.contains(now); });
    return isOpen && (!m_last || now < *m_last || now - *m_last >= intervalOf(settings));
}

std::optional<Instant> AutoSchedule::next(const OfficeSettings &settings, const OfficeCalendar &calendar,
                                          Instant now) const
{
    if (!isAuto(settings))
        return std::nullopt;
    const Instant earliest = m_last && *m_last <= now ? std::max(now, *m_last + intervalOf(settings)) : now;
    for (int offset = 0; offset <= 7; ++offset) {
        for (const TimeWindow &hours : hoursOf(settings, calendar, calendar.dayOf(now).addDays(offset))) {
            if (earliest < hours.end)
                return std::max(earliest, hours.begin);
        }
    }
    return std::nullopt;
}

void AutoSchedule::finished(const DaySnapshot &after, Instant began)
{
    m_last = began;
    m_known = openEmergencies(after);
}

} // namespace callout
