#pragma once

#include "core/domain/drivetimes.h"
#include "ui/models/dayhints.h"

namespace callout {

/// A job on the dispatch board.
struct BoardBar {
    JobId job;
    QString number;
    QString title;
    JobStatus status = JobStatus::Unassigned;
    Priority priority = Priority::Normal;
    TimeWindow span;                   ///< as it really was where that is known, else as planned
    std::optional<TimeWindow> planned; ///< where it really was otherwise
    std::optional<TimeWindow> window;  ///< promised to the customer
    bool isLate = false;               ///< begins, or has not begun, after its arrival window
    int lane = 0;

    friend bool operator==(const BoardBar &, const BoardBar &) = default;
};

/// Something else on a technician's day.
struct BoardBlock {
    enum class Kind { Event, TimeOff, OnCall };
    Kind kind = Kind::Event;
    TimeWindow span;
    QString title;
    NonJobEventId event = {}; ///< none for shifts and time off

    friend bool operator==(const BoardBlock &, const BoardBlock &) = default;
};

/// The drive to a job, from the stop before or from home; it ends when the work begins.
struct BoardLeg {
    JobId job;
    TimeWindow span;
    double metres = 0.0;
    bool isTight = false; ///< begins before the stop before is over

    friend bool operator==(const BoardLeg &, const BoardLeg &) = default;
};

/// One row of the dispatch board: a technician's days, or, without a technician, the jobs that are open.
struct BoardRow {
    TechnicianId technician;
    QString name;
    QList<TimeWindow> working; ///< normal shifts, less time off
    QList<BoardBlock> blocks;
    QList<BoardBar> bars; ///< in order of their begin
    int lanes = 1;
    double utilisation = 0.0;
    Seconds behind{0};        ///< how late the current stop is; zero where it is no news
    bool isPaused = false;    ///< for the engine
    QString leader = {};      ///< whom a helper goes along with
    QList<BoardBar> followed; ///< the leader's bars: shown to a helper, but not theirs to move

    [[nodiscard]] bool isOpenLane() const { return !technician; }
    friend bool operator==(const BoardRow &, const BoardRow &) = default;
};

[[nodiscard]] BoardRow technicianRow(const DaySnapshot &day, const TechnicianDays &days, const DriveTimes &drives,
                                     TechnicianId technician, Instant now);
/// Open jobs stand where their arrival window begins, emergencies in the first lane; those without a window where the
/// first shown day opens.
[[nodiscard]] BoardRow openRow(const DaySnapshot &day, Instant now);

/// The drives of a row; jobs nobody can place have none.
[[nodiscard]] QList<BoardLeg> legsOf(const BoardRow &row, const DaySnapshot &day, const DriveTimes &drives);

} // namespace callout
