#pragma once

#include "core/domain/daysnapshot.h"

#include <QHash>
#include <QList>

#include <deque>

namespace callout {

/// One thing that takes a technician's time: a job or a non-job event.
struct Stop {
    TimeWindow span;               ///< as planned, or as it really was
    std::optional<GeoPoint> place; ///< events have none: the technician stays where they were
    JobId job;
    NonJobEventId event;
    std::optional<Instant> latestStart; ///< how far it may be moved; none: it stays where it is

    friend bool operator==(const Stop &, const Stop &) = default;
};

/// The time a job really takes of its technician's day: actual times where there are some, planned ones else.
/// None while it has no start, is on hold or was cancelled.
[[nodiscard]] std::optional<TimeWindow> occupiedTime(const Job &job, Instant now);

/// Jobs, shifts and events of a snapshot, found by technician. Holds pointers into the snapshot, and into itself.
class TechnicianDays
{
public:
    explicit TechnicianDays(const DaySnapshot &snapshot);
    Q_DISABLE_COPY(TechnicianDays)
    TechnicianDays(TechnicianDays &&) = default;
    TechnicianDays &operator=(TechnicianDays &&) = default;

    /// Everything that takes this technician's time in a span but one job, in order of begin.
    [[nodiscard]] QList<Stop> stops(TechnicianId technician, const TimeWindow &span, JobId except, Instant now) const;
    /// Shifts and time off in order of begin, those of the week's pattern among them; these have no id.
    [[nodiscard]] QList<const Shift *> shifts(TechnicianId technician, const TimeWindow &span) const;
    [[nodiscard]] QList<const Job *> jobs(TechnicianId technician) const { return m_jobs.value(technician); }

private:
    void addWeeklyShifts(const DaySnapshot &snapshot, const Technician &technician);

    QHash<TechnicianId, QList<const Job *>> m_jobs;
    std::deque<Shift> m_weekly; ///< made of patterns; never moved once they are here
    QHash<TechnicianId, QList<const Shift *>> m_shifts;
    QHash<TechnicianId, QList<const NonJobEvent *>> m_events;
};

} // namespace callout
