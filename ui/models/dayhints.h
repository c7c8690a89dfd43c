#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/drivetimes.h"
#include "core/domain/technicianday.h"
#include "core/live/progress.h"

#include <QList>

#include <optional>

namespace callout {

/// What a dispatcher should notice about somebody's day, in the order in which it is told: the worst first.
enum class HintKind {
    Stalled,          ///< a started job has seen no progress for too long
    RunningBehind,    ///< the current or next stop will be later than planned
    WorkWithoutShift, ///< has jobs, yet no working time left to do them in
    UnderLoaded,      ///< too few jobs by the time of day the office chose
    GoesAlong,        ///< a helper, who has the day of another technician
    TimeOff,
    NoShift,
    EnginePaused, ///< the engine leaves the day as it is
    OnCall,
    BeforeShift,
    AfterShift,
};

/// One hint with what it concerns. Which members carry a value depends on the kind.
struct DayHint {
    HintKind kind = HintKind::NoShift;
    Seconds amount{0};              ///< behind by, without progress for
    int jobs = 0;                   ///< how many are booked
    JobId job;                      ///< the stop it is about
    std::optional<TimeWindow> span; ///< of the time off, the on-call shift or the shift
    TechnicianId technician = {};   ///< whom a helper goes with

    friend bool operator==(const DayHint &, const DayHint &) = default;
};

/// Delays from this on are trouble.
inline constexpr Minutes seriousDelay{15};

/// Normal shifts inside a span, less the time off that cuts into them.
[[nodiscard]] QList<TimeWindow> workingTime(const QList<const Shift *> &shifts, const TimeWindow &span);

/// How much a hint asks of the dispatcher: to know, to watch, to act.
enum class HintSeverity { Quiet, Watch, Act };
[[nodiscard]] HintSeverity severityOf(const DayHint &hint);

/// One technician's days as a snapshot shows them, in numbers and hints.
struct DayHints {
    TechnicianId technician;
    QList<JobId> stops;     ///< in order of their planned start; cancelled ones are none
    int done = 0;           ///< completed ones among them
    Seconds booked{0};      ///< planned work
    Seconds available{0};   ///< normal shifts less time off and events
    bool isWorking = false; ///< has a normal shift that is not all time off
    bool isOnCall = false;
    JobId current;        ///< the stop in progress, else the next one
    QList<DayHint> hints; ///< the worst first

    /// Booked work as a share of the available time; 0 where there is none of it.
    [[nodiscard]] double utilisation() const;
    friend bool operator==(const DayHints &, const DayHints &) = default;
};

/// The days of one technician, judged at a moment. Hints about progress are given only where the snapshot shows that
/// moment, hints about working hours only where it shows a single day.
[[nodiscard]] DayHints dayHints(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives,
                                TechnicianId technician, Instant now);

/// Whoever works here, or has a shift or a job in these days. Those who work come first, then those on call, then the
/// others; by name among them.
[[nodiscard]] QList<TechnicianId> techniciansOf(const DaySnapshot &snapshot, const TechnicianDays &days);

} // namespace callout
