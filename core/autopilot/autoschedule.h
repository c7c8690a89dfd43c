#pragma once

#include "core/domain/daysnapshot.h"

#include <QSet>

namespace callout {

/// Between two runs of Auto where the office says nothing else.
inline constexpr Seconds UsualAutoEvery{600};

/// Why the engine runs by itself.
enum class RunCause { Interval, Emergency };

/// When Auto runs the engine (SPEC 3.9): every so often in business hours, and at once for an emergency. Knows no clock: a
/// clock that goes back makes a run due, so that none waits for an hour that comes twice.
class AutoSchedule
{
public:
    /// Why a run of this day is due; nothing while it can wait, and in another mode than Auto.
    [[nodiscard]] std::optional<RunCause> due(const DaySnapshot &today, Instant now) const;
    /// The same by the clock alone, whatever the day holds.
    [[nodiscard]] bool isTime(const OfficeSettings &settings, const OfficeCalendar &calendar, Instant now) const;
    /// When the clock makes the next one due; nothing where no business hours are left in the coming week.
    [[nodiscard]] std::optional<Instant> next(const OfficeSettings &settings, const OfficeCalendar &calendar,
                                              Instant now) const;

    /// A run is over that began at a time; emergencies that are open after it wait for the next interval.
    void finished(const DaySnapshot &after, Instant began);
    /// Auto was turned off: the next time begins afresh.
    void forget() { *this = {}; }

private:
    std::optional<Instant> m_last;
    QSet<JobId> m_known;
};

} // namespace callout
