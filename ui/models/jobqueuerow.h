#pragma once

#include "core/domain/daysnapshot.h"

#include <compare>
#include <optional>

namespace callout {

/// Where a job stands in the queue: emergencies that are still open, then by status, the one nearest to needing a person
/// first; inside a status by priority, then by the end of the arrival window. Closed ones last, the latest closed first.
struct QueueRank {
    int group = 0;
    int status = 0;
    int priority = 0;
    qint64 deadline = 0;
    qint64 begin = 0;
    JobId job; ///< makes every rank different

    friend auto operator<=>(const QueueRank &, const QueueRank &) = default;
};

/// One job as the queue shows and searches it.
struct JobQueueRow {
    JobId job;
    CustomerId customer;
    TechnicianId technician;
    QString number;
    QString title;
    QString customerName;
    QString address;
    QString technicianName; ///< empty while open
    QString firstNote;      ///< the first line of the notes
    QStringList tags;
    JobStatus status = JobStatus::Unassigned;
    Priority priority = Priority::Normal;
    std::optional<TimeWindow> window;
    std::optional<Instant> start;
    Seconds duration{0};
    std::optional<QDate> day;        ///< the day it is meant for
    std::optional<QDate> rolledFrom; ///< the day it was left over from, while it is open
    QString haystack;                ///< everything the search looks at, folded
    QueueRank rank;

    [[nodiscard]] bool isEmergency() const { return priority == Priority::Emergency; }
    /// The promised window is over and nobody has set out.
    [[nodiscard]] bool isLate(Instant now) const;
    friend bool operator==(const JobQueueRow &, const JobQueueRow &) = default;
};

[[nodiscard]] QueueRank queueRank(const Job &job);

/// A pure function of the day.
[[nodiscard]] JobQueueRow queueRow(const Job &job, const DaySnapshot &day, const OfficeCalendar &calendar);

/// Text as the search compares it: without case, accents and the spelling differences of compatible characters.
[[nodiscard]] QString foldedForSearch(const QString &text);

} // namespace callout
