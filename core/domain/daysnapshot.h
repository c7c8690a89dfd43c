#pragma once

#include "core/domain/device.h"
#include "core/domain/job.h"
#include "core/domain/office.h"
#include "core/domain/officecalendar.h"
#include "core/domain/phonequestion.h"
#include "core/domain/technician.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace callout {

/// Records by id.
template<typename Record>
using RecordTable = QHash<Id<Record>, Record>;

/// What the office file holds for a span of days: every job planned, promised or closed in it, every open job that is
/// overdue or has no day, the people, their shifts and events, and the customers of these jobs. A value: safe to copy
/// to a worker.
struct DaySnapshot {
    QDate firstDay;
    int dayCount = 1;
    OfficeSettings settings;
    RecordTable<Job> jobs;
    RecordTable<Customer> customers;
    RecordTable<Technician> technicians;
    RecordTable<Shift> shifts;
    RecordTable<NonJobEvent> events;
    RecordTable<Skill> skills;
    RecordTable<JobType> jobTypes;
    RecordTable<BusinessUnit> businessUnits;
    RecordTable<Zone> zones;
    RecordTable<Device> devices;
    RecordTable<PhoneQuestion> questions;       ///< unanswered ones, and those answered since the days were read
    QHash<TechnicianId, PositionFix> positions; ///< last known
    QHash<DeviceId, DeviceContact> contacts;    ///< last known

    [[nodiscard]] OfficeCalendar calendar() const { return settings.calendar(); }
    [[nodiscard]] TimeWindow span() const { return calendar().days(firstDay, dayCount); }

    friend bool operator==(const DaySnapshot &, const DaySnapshot &) = default;
};

/// The table of a record type inside a snapshot.
template<typename Record, typename Snapshot>
auto &tableOf(Snapshot &snapshot)
{
    if constexpr (std::is_same_v<Record, Job>)
        return snapshot.jobs;
    else if constexpr (std::is_same_v<Record, Customer>)
        return snapshot.customers;
    else if constexpr (std::is_same_v<Record, Technician>)
        return snapshot.technicians;
    else if constexpr (std::is_same_v<Record, Shift>)
        return snapshot.shifts;
    else if constexpr (std::is_same_v<Record, NonJobEvent>)
        return snapshot.events;
    else if constexpr (std::is_same_v<Record, Skill>)
        return snapshot.skills;
    else if constexpr (std::is_same_v<Record, JobType>)
        return snapshot.jobTypes;
    else if constexpr (std::is_same_v<Record, BusinessUnit>)
        return snapshot.businessUnits;
    else if constexpr (std::is_same_v<Record, Device>)
        return snapshot.devices;
    else if constexpr (std::is_same_v<Record, PhoneQuestion>)
        return snapshot.questions;
    else
        return snapshot.zones;
}

/// Whether a job belongs to what a dispatcher sees for this span: planned or promised in it, closed in it, or open and
/// overdue, or open without any day.
[[nodiscard]] bool belongsTo(const Job &job, const TimeWindow &span);

/// The day a job is meant for: of its planned start, else of its arrival window; none when it has neither.
[[nodiscard]] std::optional<QDate> dayOf(const Job &job, const OfficeCalendar &calendar);

/// A technician's jobs with a start inside the span, not cancelled, in order of start.
[[nodiscard]] QList<Job> plannedJobs(const DaySnapshot &snapshot, TechnicianId technician, const TimeWindow &span);

} // namespace callout
