#pragma once

#include "core/domain/factors.h"
#include "core/domain/judge.h"

#include <QList>

namespace callout {

/// The least change that would let somebody do a job.
enum class RemedyKind {
    UnlockJob,     ///< `job` stands in the way and may not be moved
    OpenEarlier,   ///< the arrival window begins earlier by `amount`
    CloseLater,    ///< the arrival window ends later by `amount`
    GrantSkill,    ///< `skill` to the technician
    Overtime,      ///< the shift ends later by `amount`
    DropJob,       ///< `job` goes back to the queue or to somebody else
    RaiseLimit,    ///< of jobs or working minutes
    AllowDrive,    ///< a longer drive between two stops, by `amount`
    ResumeEngine,  ///< the technician is paused or not managed
    AllowEngine,   ///< the job, its type or its crew keep the engine away
    NarrowTimeOff, ///< the technician would have to work
    PlaceOnMap,    ///< the job has no place
    ChangeTerritory,
};

struct Remedy {
    RemedyKind kind = RemedyKind::DropJob;
    TechnicianId technician;
    JobId job;
    SkillId skill;
    Seconds amount{0};

    friend bool operator==(const Remedy &, const Remedy &) = default;
};

/// Somebody who could do a job at some time of the day, and what that is worth.
struct Candidate {
    TechnicianId technician;
    Instant start;
    FactorInputs inputs;
    FactorScores scores;
    /// What else it costs the plan, in tenths of a point: drives that get longer, others' scores that fall, promises changed.
    int knockOn = 0;
    QList<KnockOn> moves;           ///< stops of theirs that start later because of it
    std::optional<Remedy> winsWith; ///< for a runner-up: the least change that would make it the best, when asked for

    /// What decides: the total less the knock-on.
    [[nodiscard]] int net() const { return scores.total() - knockOn; }
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// Why somebody cannot do a job: the first rule in the way, and the least change that would mend it, where one alone does.
struct Exclusion {
    TechnicianId technician;
    Violation rule;
    std::optional<Remedy> remedy;

    friend bool operator==(const Exclusion &, const Exclusion &) = default;
};

/// Why a job is with somebody, or with nobody: every technician is in one of the three.
struct Reason {
    std::optional<Candidate> chosen;
    QList<Candidate> others; ///< best first; by how much they lose is the difference of net()
    QList<Exclusion> excluded;
    std::optional<Remedy> cheapest; ///< for a job left open

    friend bool operator==(const Reason &, const Reason &) = default;
};

} // namespace callout
