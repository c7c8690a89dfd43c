#pragma once

#include "core/autoassign/autoassign.h"
#include "core/autopilot/autoschedule.h"
#include "core/commands/acceptproposal.h"
#include "core/commands/undohistory.h"
#include "core/store/officelease.h"
#include "core/store/officethread.h"

#include <QObject>
#include <QTimer>

namespace callout {

/// What the engine did by itself in one go.
struct AutoRun {
    RunCause cause = RunCause::Interval;
    Proposal proposal;     ///< as far as the office file keeps it, with its number
    QList<JobId> accepted; ///< of its changes; one step on the undo stack
    QList<JobId> byHand;   ///< somebody assigned them meanwhile: left as they are, and alone from now on

    /// Its lines that took a job off the plan: each is an alert.
    [[nodiscard]] QList<ProposalLine> dropped() const;
};

/// The mode Auto (SPEC 3.9): plans the office's present day whenever it is due, whatever day is shown, and accepts what the
/// run suggests as one step on the window's undo stack. Lives on the UI thread and keeps nobody waiting: the day comes from the
/// store's thread, the plan from the engine's. What somebody changes while it runs, stays. Of all windows that have the office open
/// one alone plans.
class AutoPilot : public QObject
{
    Q_OBJECT

public:
    /// What to ask the engine for a day.
    using Ask = std::function<RunRequest(const DaySnapshot &today, const planner::TicketHistory &tickets)>;

    /// Why a line is as it is, in a line of words for the audit trail.
    using Describe = std::function<QString(const DaySnapshot &today, const ProposalLine &line)>;

    AutoPilot(DayBoard &board, UndoHistory &history, OfficeThread &office, const DriveTimes &drives, Ask ask,
              Describe describe, Planner planner, QObject *parent = nullptr);

    [[nodiscard]] EngineMode mode() const;
    [[nodiscard]] bool isRunning() const { return m_stage == Stage::Planning || m_stage == Stage::Accepting; }
    /// It is Auto, and another window of this office plans. This one takes over when that one ends.
    [[nodiscard]] bool isElsewhere() const { return m_isElsewhere; }
    /// Nothing of a run is left to do.
    [[nodiscard]] bool isIdle() const { return m_stage == Stage::Idle && !m_soon.isActive(); }
    /// When the clock makes the next run due.
    [[nodiscard]] std::optional<Instant> nextRun() const;

public slots:
    /// The clock moved on, or the office changed: runs if a run is due.
    void look();

signals:
    /// Whether it runs, or when it will, changed.
    void stateChanged();
    void ran(const callout::AutoRun &run);
    void failed(const callout::Error &error);

private:
    enum class Stage { Idle, Loading, Planning, Accepting };
    struct Today {
        DaySnapshot day;
        AverageTickets tickets;
    };

    void lookSoon();
    void setStage(Stage stage);
    void takeDay(const Result<Today> &today);
    void takeOutcome(const Result<RunOutcome> &outcome);
    void accept(const Proposal &proposal, const DaySnapshot &day);
    void give(const Error &error);
    [[nodiscard]] QFuture<Result<Today>> askToday(bool withTickets);

    DayBoard &m_board;
    UndoHistory &m_history;
    OfficeThread &m_office;
    const DriveTimes &m_drives;
    Ask m_ask;
    Describe m_describe;
    AutoAssign m_engine;
    OfficeLease m_lease;
    bool m_isElsewhere = false;
    AutoSchedule m_schedule;
    QTimer m_soon; ///< several changes at once make one look
    Stage m_stage = Stage::Idle;
    RunCause m_cause = RunCause::Interval;
    Instant m_began;
    bool m_isChanged = false; ///< something changed since the day was read
};

} // namespace callout
