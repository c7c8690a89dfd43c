#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/job.h"
#include "core/geo/geopoint.h"

#include <QString>

#include <optional>

namespace callout {

/// Who talks to the office: a device that showed its token.
struct Caller {
    DeviceId device;
    DeviceKind kind = DeviceKind::Phone;
    TechnicianId technician; ///< whose phone it is
    QString name;            ///< of the device

    friend bool operator==(const Caller &, const Caller &) = default;
};

/// Where a phone says it was.
struct PositionReport {
    GeoPoint point;
    Instant at;
    std::optional<double> accuracyMetres;
    std::optional<double> speedMetresPerSecond;
    std::optional<int> battery; ///< per cent

    friend bool operator==(const PositionReport &, const PositionReport &) = default;
};

/// What a technician tapped on the phone page.
struct PhoneTap {
    enum class Kind {
        Step, ///< the job went on a step
        Note, ///< words to be kept with the job
        Help, ///< somebody at the office should call
    };

    QString key; ///< of the phone's own making; the same tap sent twice has the same key
    Kind kind = Kind::Step;
    JobId job;                      ///< none: help without a job
    JobStep step = JobStep::Travel; ///< Travel, Arrive, Complete, Hold or Resume
    QString note;                   ///< the reason, where the job is put on hold
    std::optional<Money> invoiceTotal;
    Instant at; ///< when it was tapped, by the phone's clock

    friend bool operator==(const PhoneTap &, const PhoneTap &) = default;
};

/// What became of a tap.
struct TapAnswer {
    enum class Outcome {
        Done,
        Asked,    ///< the board says otherwise: a dispatcher decides
        Repeated, ///< it was taken before; nothing was done again
    };
    Outcome outcome = Outcome::Done;
    JobStatus status = JobStatus::Unassigned; ///< of the job after it

    friend bool operator==(const TapAnswer &, const TapAnswer &) = default;
};

/// A job as another system orders it: names instead of ids, absent what it does not know.
struct JobOrder {
    QString key; ///< the same order sent twice has the same key
    QString title;
    QString description;
    QString type; ///< name of a job type; empty: none
    QString customerName;
    QString customerPhone;
    QString customerEmail;
    QString address;
    std::optional<GeoPoint> location;
    std::optional<Seconds> duration;
    std::optional<Instant> windowBegin; ///< both or none
    std::optional<Instant> windowEnd;
    Priority priority = Priority::Normal;
    QStringList tags;
    QStringList skills; ///< names
    QString notes;
    std::optional<Money> estimatedValue;

    friend bool operator==(const JobOrder &, const JobOrder &) = default;
};

/// What became of an order.
struct OrderAnswer {
    JobId job;
    QString number;
    bool isRepeated = false; ///< it was taken before; this is the job it became then
    bool isPlaced = false;   ///< the map knows where it is
    QStringList remarks;     ///< what the office could not make use of, in words

    friend bool operator==(const OrderAnswer &, const OrderAnswer &) = default;
};

/// A day of the office at some moment.
struct OfficeDay {
    DaySnapshot day;
    qint64 edition = 0; ///< another one whenever something has changed
    Instant now;
};

/// A phone that signed in with a code.
struct SignedIn {
    QString token; ///< only the phone keeps it
    QString technician;
};

} // namespace callout
