#pragma once

#include "core/domain/id.h"
#include "core/domain/moment.h"
#include "core/domain/status.h"
#include "core/geo/geopoint.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace callout {

/// A certification a technician holds; without a date it does not expire. Valid through the day `expires`.
struct HeldSkill {
    SkillId skill;
    std::optional<QDate> expires;

    [[nodiscard]] bool isValidOn(QDate day) const { return !expires || day <= *expires; }
    friend bool operator==(const HeldSkill &, const HeldSkill &) = default;
};

/// Hours that somebody works every week. What ends when it begins, or before, ends on the next day.
struct WeeklyShift {
    int weekday = 1; ///< 1 Monday to 7 Sunday
    QTime begins;
    QTime ends;
    ShiftKind kind = ShiftKind::Normal;

    friend bool operator==(const WeeklyShift &, const WeeklyShift &) = default;
};

/// Somebody who drives to customers.
struct Technician {
    TechnicianId id;
    qint64 revision = 0;

    QString name;
    QString phone;
    QString email;
    QString homeAddress;
    std::optional<double> homeLatitude; ///< degrees; where the day starts and ends
    std::optional<double> homeLongitude;
    QList<HeldSkill> skills;
    BusinessUnitId businessUnit;
    QList<ZoneId> zones;                ///< empty: everywhere
    QList<WeeklyShift> weeklyShifts;    ///< on days that no normal or on-call Shift of theirs begins on
    bool isManaged = true;              ///< the engine may plan this person
    bool isPaused = false;              ///< the engine leaves today's schedule as it is
    bool isActive = true;               ///< still works here
    TechnicianId follows;               ///< a helper goes where this technician goes, and gets no jobs of their own
    std::optional<int> maximumJobs;     ///< per day
    std::optional<Seconds> maximumWork; ///< booked work per day
    TechnicianStatus status = TechnicianStatus::OffShift;
    std::optional<Instant> statusAt; ///< when the status was last reported
    double onTimeShare = 0.0;        ///< 0..1, recent
    double firstTimeFixShare = 0.0;  ///< 0..1, recent
    double rating = 0.0;             ///< 0..5, mean of customers' answers

    [[nodiscard]] std::optional<GeoPoint> home() const;
    [[nodiscard]] const HeldSkill *held(SkillId skill) const;
    /// Up to two capital letters for an avatar.
    [[nodiscard]] QString initials() const;
    friend bool operator==(const Technician &, const Technician &) = default;
};

/// When somebody works, is on call, or is away. A normal or on-call shift takes the place of what the week's pattern says of
/// the day that it begins on; time off is added to it.
struct Shift {
    ShiftId id;
    qint64 revision = 0;
    TechnicianId technician;
    ShiftKind kind = ShiftKind::Normal;
    Instant begin;
    Instant end;

    [[nodiscard]] TimeWindow span() const { return {begin, end}; }
    friend bool operator==(const Shift &, const Shift &) = default;
};

/// Something on a technician's day that is no job: lunch, training, a meeting, a parts run.
struct NonJobEvent {
    NonJobEventId id;
    qint64 revision = 0;
    TechnicianId technician;
    QString title;
    Instant begin;
    Instant end;
    QString timesheetCode; ///< with a code the event may be shifted inside its window
    std::optional<Instant> windowBegin;
    std::optional<Instant> windowEnd;

    [[nodiscard]] TimeWindow span() const { return {begin, end}; }
    friend bool operator==(const NonJobEvent &, const NonJobEvent &) = default;
};

/// Where a phone said its technician was.
struct PositionFix {
    TechnicianId technician;
    GeoPoint point;
    Instant at;
    std::optional<double> accuracyMetres;
    std::optional<double> speedMetresPerSecond;

    friend bool operator==(const PositionFix &, const PositionFix &) = default;
};

} // namespace callout
