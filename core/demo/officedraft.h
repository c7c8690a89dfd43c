#pragma once

#include "core/demo/happening.h"
#include "core/domain/daysnapshot.h"
#include "core/domain/office.h"
#include "core/domain/officecalendar.h"
#include "core/domain/technician.h"

#include <vector>

namespace callout {

/// The demo office while it is being invented. Records stand in the order of their invention and have their place in it,
/// counted from 1, as id: the same seed gives the same records everywhere. Jobs keep such ids until number() is called.
struct OfficeDraft {
    OfficeCalendar calendar;
    QDate day;
    GeoPoint centre;
    OfficeSettings settings;
    std::vector<Skill> skills;
    std::vector<JobType> jobTypes;
    std::vector<BusinessUnit> businessUnits;
    std::vector<Zone> zones;
    std::vector<Customer> customers;
    std::vector<bool> firms; ///< whether each customer is a shop, works or school instead of a home
    std::vector<Technician> technicians;
    std::vector<GeoPoint> patches; ///< where each technician mostly works
    std::vector<Shift> shifts;
    std::vector<NonJobEvent> events;
    std::vector<Job> pastJobs;         ///< closed on earlier days
    std::vector<Job> dayJobs;          ///< of the demo day, as they were booked
    std::vector<Job> comingJobs;       ///< promised for later days
    std::vector<Happening> happenings; ///< of the demo day, in order of time

    [[nodiscard]] Instant at(QTime time) const { return calendar.at(day, time); }
    [[nodiscard]] const Technician &technician(TechnicianId id) const
    {
        return technicians.at(std::size_t(id.value - 1));
    }
    [[nodiscard]] const Customer &customer(CustomerId id) const { return customers.at(std::size_t(id.value - 1)); }
    [[nodiscard]] const JobType &jobType(JobTypeId id) const { return jobTypes.at(std::size_t(id.value - 1)); }

    [[nodiscard]] bool isFirm(CustomerId id) const { return firms.at(std::size_t(id.value - 1)); }

    /// The evening before the demo day: what was booked by then is imported, what comes later happens.
    [[nodiscard]] Instant importTime() const;

    /// The office without jobs, as a planner sees it on some day.
    [[nodiscard]] DaySnapshot emptyDay(QDate date) const;
    /// The demo day after all that has happened until then.
    [[nodiscard]] DaySnapshot dayAt(Instant now) const;

    /// Gives jobs their final ids and numbers, from `first` on, in the order in which they were booked.
    void number(qint64 first);
    void sortHappenings();
};

} // namespace callout
