#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/drivetimes.h"
#include "core/domain/technicianday.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace callout {

/// The rules that an assignment can break. The order is the order in which they are told.
enum class Rule {
    JobClosed,  ///< completed or cancelled
    JobStarted, ///< needs a recall first, whoever has it
    JobOnHold,
    TechnicianGone,     ///< no longer works here
    TechnicianSpecific, ///< the job stays with its technician
    SkillMissing,
    SkillExpired,
    TimeOff,
    NoShift,
    OnCallOnly, ///< engine only: an on-call shift is no normal shift
    OutsideShift,
    OutsideBusinessHours, ///< engine only: by hand it is the dispatcher's business
    WindowMissed,         ///< starts before or after the arrival window
    OverlapsJob,
    OverlapsEvent,
    DriveTooLong,
    NoWay, ///< no drive between two stops
    TooManyJobs,
    TooMuchWork,
    StartsInPast,
    NotManaged,     ///< engine only
    EnginePaused,   ///< engine only
    EngineOff,      ///< engine only: the job's own toggle
    TypeNotEnabled, ///< engine only
    SeveralPeople,  ///< engine only
    SeveralDays,    ///< engine only
    InsideFreeze,   ///< engine only
    OtherUnit,      ///< engine only, where the office keeps business units apart
    OtherZone,      ///< engine only, where the office keeps zones apart
    NoPlace,        ///< engine only: nobody knows where the job is
    FollowsAnother, ///< a helper goes along with a technician and has no jobs of their own
};

/// Whether a dispatcher with a reason may set the rule aside. What the job or the technician is cannot be argued with.
[[nodiscard]] constexpr bool mayBeOverruled(Rule rule)
{
    return rule > Rule::TechnicianGone;
}

/// One broken rule with what it concerns. Which members carry a value depends on the rule.
struct Violation {
    Rule rule = Rule::JobClosed;
    SkillId skill;
    std::optional<QDate> date; ///< when the skill expired
    JobId job;                 ///< what it overlaps, or the other end of a drive
    NonJobEventId event;
    Seconds amount{0}; ///< by how much: late (negative: early), overlapping, too long
    TechnicianId technician;

    friend bool operator==(const Violation &, const Violation &) = default;
};

/// A later job that has to move so that another fits before it.
struct KnockOn {
    JobId job;
    Instant from;
    Instant to;

    [[nodiscard]] Seconds delay() const { return to - from; }
    friend bool operator==(const KnockOn &, const KnockOn &) = default;
};

/// What the judge says of a would-be assignment.
struct Verdict {
    Instant start; ///< the start asked for, or the best one found
    QList<Violation> broken;
    QList<KnockOn> moves;
    Seconds driveBefore{0}; ///< from the stop before, or from home

    [[nodiscard]] bool isAllowed() const { return broken.isEmpty(); }
    [[nodiscard]] bool fits() const { return broken.isEmpty() && moves.isEmpty(); }
    /// Whether a reason can set all that it breaks aside.
    [[nodiscard]] bool mayBeOverruled() const
    {
        return std::ranges::all_of(broken, &callout::mayBeOverruled, &Violation::rule);
    }
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// Whose rules count: a dispatcher may do more than the engine.
enum class JudgeFor { Person, Engine };

/// Judges assignments on the days of a snapshot. Holds references only: keep the arguments alive and unchanged.
/// Const calls may be made from several threads.
///
/// The first drive of a day is the technician's own time: a shift may begin at the first job. Drive time counts between
/// stops. A scheduled job may be moved to make room as long as it stays inside its window; events and started jobs stay.
class Judge
{
public:
    Judge(const DaySnapshot &snapshot, const DriveTimes &drives, Instant now, JudgeFor whom = JudgeFor::Person);

    /// The job at that start with that technician, everything else as it stands.
    [[nodiscard]] Verdict at(const Job &job, TechnicianId technician, Instant start) const;

    /// The best start on a day: the earliest that fits, else the one that fits with least knock-on, else the one that
    /// breaks fewest rules. Starts follow the office's snap where there is room for it.
    [[nodiscard]] Verdict best(const Job &job, TechnicianId technician, QDate day) const;

    /// Like best(), but nothing where no start inside the window is allowed.
    [[nodiscard]] std::optional<Verdict> bestInsideWindow(const Job &job, TechnicianId technician, QDate day) const;

    /// The rules that no start on that day mends: what the job is, who the technician is, whether they work.
    [[nodiscard]] QList<Violation> exclusions(const Job &job, TechnicianId technician, QDate day) const;

    /// Every rule that the day breaks as it stands, job by job: the independent check of any plan.
    [[nodiscard]] QList<std::pair<JobId, Violation>> brokenRules(QDate day) const;

private:
    void judgeJob(const Job &job, TechnicianId technician, Verdict *verdict) const;
    void judgeHelper(const Technician &technician, Verdict *verdict) const;
    void judgeSkills(const Job &job, const Technician &technician, Verdict *verdict) const;
    void judgeShift(const Job &job, TechnicianId technician, Verdict *verdict) const;
    void judgeTime(const Job &job, Verdict *verdict) const;
    void judgeLimits(const Job &job, const Technician &technician, Verdict *verdict) const;
    void judgeStops(const Job &job, const Technician &technician, Verdict *verdict) const;
    void judgeForEngine(const Job &job, const Technician &technician, Verdict *verdict) const;
    void pushLaterStops(const Job &job, std::optional<GeoPoint> place, const QList<Stop> &later,
                        Verdict *verdict) const;
    /// `stop` is its other end; none is home. Without a verdict nobody hears of a rule it breaks.
    [[nodiscard]] Seconds drive(const Stop *stop, Instant departure, const std::optional<GeoPoint> &from,
                                const std::optional<GeoPoint> &to, Verdict *verdict) const;
    [[nodiscard]] QList<Instant> candidates(const Job &job, TechnicianId technician, QDate day) const;
    [[nodiscard]] TimeWindow dayOf(Instant at) const;

    const DaySnapshot &m_snapshot;
    const DriveTimes &m_drives;
    Instant m_now;
    JudgeFor m_whom;
    OfficeCalendar m_calendar;
    TechnicianDays m_days;
};

} // namespace callout
