#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/drivetimes.h"
#include "core/domain/judge.h"

#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// What can stand in the way of a day, in the order in which it is told.
enum class FindingKind {
    NobodyCan,          ///< `rules`: for each technician the first rule in the way
    LeftTechnician,     ///< planned for somebody who no longer works here
    DoubleBooked,       ///< `rules`: the job or event that it collides with
    WindowPast,         ///< not begun, and the promise ended `amount` ago
    WindowBackwards,    ///< ends before it begins
    NoDuration,         ///< the work takes no time
    NoPlace,            ///< nobody knows where it is
    RuleBroken,         ///< planned against `rules`
    Overdue,            ///< open since `date`
    WindowOutsideHours, ///< no moment of the promise is inside business hours
    NoShift,            ///< `technician` has no hours that day
    SkillExpired,       ///< `technician` held `skill` until `date`; jobs of the day need it
    SkillExpiring,      ///< the day is the last one of `skill` for `technician`
    Duplicate,          ///< `others`: same customer, same type, same day
    WindowTooShort,     ///< the promise is `amount` shorter than the work
    ByHandOnly,         ///< people can do it, Auto-Assign may not: `rules`
};

/// How much a finding asks: to be settled before the day begins, to be looked at, to be known.
enum class FindingSeverity { Act, Watch, Note };

/// One thing that stands in the way. Which members carry a value depends on the kind.
struct Finding {
    FindingKind kind = FindingKind::NobodyCan;
    FindingSeverity severity = FindingSeverity::Act;
    JobId job;
    TechnicianId technician;
    SkillId skill;
    QList<JobId> others;
    QList<Violation> rules; ///< each names its technician
    Seconds amount{0};
    QDate date;

    /// The same for the same matter, whatever its amounts: "12:job7:technician3".
    [[nodiscard]] QString key() const;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Everything that stands in the way of a day, worst first, the same for the same input. Open jobs that have no day are no
/// part of it; those of earlier days are. What has begun is not judged any more.
[[nodiscard]] QList<Finding> lintDay(const DaySnapshot &snapshot, const DriveTimes &drives, QDate day, Instant now);

} // namespace callout
