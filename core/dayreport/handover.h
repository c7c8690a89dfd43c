#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/drivetimes.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// How an emergency of the day ended.
enum class EmergencyEnd { Done, OnCall, RolledOver, Cancelled, Open };

/// A job as the hand-over tells of it.
struct HandOverJob {
    JobId id;
    QString number;
    QString title;
    QString customer;
    QString technician;        ///< empty where nobody has it
    std::optional<Instant> at; ///< when it ended, else when it is planned or promised for
    QString note;              ///< why it is open, was put on hold or cancelled
    JobStatus status = JobStatus::Unassigned;
    EmergencyEnd end = EmergencyEnd::Open; ///< of an emergency

    friend bool operator==(const HandOverJob &, const HandOverJob &) = default;
};

/// One technician's day in numbers.
struct HandOverPerson {
    QString name;
    int done = 0;
    int left = 0;        ///< planned for them and still open
    Seconds worked{0};   ///< on jobs
    Seconds drive{0};    ///< from home and between the jobs that were done; the way home is their own
    Seconds overtime{0}; ///< worked outside their shifts

    friend bool operator==(const HandOverPerson &, const HandOverPerson &) = default;
};

/// What the next dispatcher has to know about a day that ends: all values, no words.
struct HandOver {
    QDate day;
    QString office;
    QString by; ///< who hands over
    Instant at;
    OfficeCalendar calendar;
    int done = 0;
    Money invoiced = 0; ///< of the jobs done
    QString currency;
    int withoutInvoice = 0;
    QList<HandOverJob> emergencies;
    QList<HandOverJob> open;
    QList<HandOverJob> rolledOver;
    QList<HandOverJob> cancelled;
    QList<HandOverPerson> people; ///< whoever worked, or had work, by name
    QString notes;                ///< for tomorrow, as the dispatcher wrote them
    QDate nextDay;
    QList<HandOverJob> firstJobs; ///< of each technician on that day, by start
    int nextPlanned = 0;
    int nextOpen = 0;
};

/// Who hands over, when, and what they add.
struct HandOverNote {
    QString by;
    Instant at;
    QString notes;
};

/// The hand-over of a day. The snapshot holds its jobs, those rolled over from it, and those of the next working day.
[[nodiscard]] HandOver handOver(const DaySnapshot &snapshot, const DriveTimes &drives, QDate day,
                                const HandOverNote &note);

} // namespace callout
