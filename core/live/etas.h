#pragma once

#include "core/domain/drivetimes.h"
#include "core/domain/technicianday.h"

#include <QHash>
#include <QList>

#include <optional>

namespace callout {

/// When somebody will be at a stop and done with it, as things stand now.
struct StopEta {
    enum class Progress {
        OnSite,   ///< they are at it
        OnTheWay, ///< they are driving there
        Ahead,
    };

    JobId job;
    Progress progress = Progress::Ahead;
    std::optional<Drive> drive;  ///< the way there, from where they were last known; none where no way is known
    Instant arrival;             ///< where no way is known: as soon as they are free
    Instant start;               ///< of the work
    Instant end;                 ///< of the work
    Seconds startDelay{0};       ///< against the planned start; negative where it was early
    Seconds endDelay{0};         ///< against the planned end
    Seconds lateBy{0};           ///< start past what was promised (see promisedStart()); never negative
    bool isFromPosition = false; ///< rests on a position no older than OfficeSettings::positionStaleAfter
    bool isGuess = false;        ///< rests on nothing that anybody reported: they may be on the way unseen

    friend bool operator==(const StopEta &, const StopEta &) = default;
};

using EtasByTechnician = QHash<TechnicianId, QList<StopEta>>;

/// The latest start that keeps the word given: the window's end, or the planned start where there is no window or where
/// a dispatcher planned past its end knowingly.
[[nodiscard]] Instant promisedStart(const Job &job);

/// The time around a moment that somebody's day is judged in: the office's day, and the whole of a shift that is on.
/// `officeDay` is the one with that moment in it.
[[nodiscard]] TimeWindow workdayOf(const TimeWindow &officeDay, const TechnicianDays &days, TechnicianId technician,
                                   Instant now);

/// The open stops of somebody's workday in the order in which they will be done. The rules:
///  1. On site comes first, then on the way, then the others by planned start. On hold is no stop.
///  2. Work under way ends when its planned duration is over since the arrival; when that has passed, now.
///  3. Who is on the way arrives by the road from where they were last known: the last position or the job worked at last,
///     whichever is later, else home. They have driven since that was known, or since they set out if that was later.
///     When all the time is used up, they arrive now.
///  4. Who has not set out leaves in time for the planned start, from the stop before or from where they were last known;
///     when it is too late for that, as soon as they are free.
///  5. No work begins before the planned start or before its window, unless they are at it.
///  6. An event is taken before the first stop that would begin after the event's begin: at its time, or as soon as the
///     work or drive that ran over it is done, and for its whole length. Time before it may be spent driving.
///  7. Drives are those of the hour in which they begin.
[[nodiscard]] QList<StopEta> etasOf(const DaySnapshot &snapshot, const TechnicianDays &days, const DriveTimes &drives,
                                    TechnicianId technician, Instant now);

/// The same for everybody who has open stops.
[[nodiscard]] EtasByTechnician etasOfAll(const DaySnapshot &snapshot, const TechnicianDays &days,
                                         const DriveTimes &drives, Instant now);

} // namespace callout
