#pragma once

#include "core/domain/changeset.h"
#include "core/domain/reason.h"

#include <QDate>
#include <QHash>

namespace callout {

/// Who has a job and when; nobody while it is open.
struct Assignment {
    TechnicianId technician;
    std::optional<Instant> start;

    [[nodiscard]] static Assignment of(const Job &job) { return {job.technician, job.start}; }
    friend bool operator==(const Assignment &, const Assignment &) = default;
};

enum class LineKind {
    New,      ///< open before
    Moved,    ///< to somebody else
    Retimed,  ///< same technician, another start
    Dropped,  ///< back to the queue
    LeftOpen, ///< open before and after
    Kept,     ///< as it was
};

/// What a run suggests for one job.
struct ProposalLine {
    JobId job;
    LineKind kind = LineKind::LeftOpen;
    Assignment before;
    Assignment after;
    Reason reason;

    /// Whether accepting it changes anything.
    [[nodiscard]] bool isChange() const { return kind != LineKind::LeftOpen && kind != LineKind::Kept; }
    friend bool operator==(const ProposalLine &, const ProposalLine &) = default;
};

/// An event with a timesheet code that moves inside its window to make room.
struct EventMove {
    NonJobEventId event;
    Instant from;
    Instant to;

    friend bool operator==(const EventMove &, const EventMove &) = default;
};

/// A day in five numbers.
struct PlanTotals {
    Seconds drive{0};    ///< of everybody the run may plan, with the ways home
    Seconds lateness{0}; ///< starts after the end of their windows, together
    int assigned = 0;
    int open = 0;
    int openEmergencies = 0;
    double spread = 0.0; ///< between the busiest and the idlest technician, in percentage points of their shifts

    friend bool operator==(const PlanTotals &, const PlanTotals &) = default;
};

/// What a run suggests for a day.
struct Proposal {
    qint64 run = 0; ///< its number in the office file; 0 while it is not stored
    QDate day;
    Instant at; ///< when the run began: nothing before then and the freeze time is touched
    quint64 seed = 1;
    qint64 iterations = 0;
    FactorWeights weights{UsualWeights};
    int stability = UsualStability;
    QList<ProposalLine> lines; ///< changes first by technician and start, then what is left open, then what stays
    QList<EventMove> eventMoves;
    QList<JobId> withheld; ///< an independent judge found a rule broken, so they stay as they were; normally none
    PlanTotals before;
    PlanTotals after;

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// The board as it would be with some lines of a proposal accepted, for judging and drawing.
[[nodiscard]] DaySnapshot withLines(DaySnapshot day, const QList<ProposalLine> &lines,
                                    const QList<EventMove> &moves = {});

/// Whether somebody changed the job since the run began: the line is outdated.
[[nodiscard]] bool isOutdated(const ProposalLine &line, const DaySnapshot &day);

/// Every rule that the engine's own lines break on the day as it would be: none for a valid proposal. Independent of the
/// planner.
[[nodiscard]] QList<std::pair<JobId, Violation>> brokenRules(const Proposal &proposal, const DaySnapshot &day,
                                                             const DriveTimes &drives);

} // namespace callout
