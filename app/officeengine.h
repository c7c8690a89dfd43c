#pragma once

#include "app/officedrives.h"
#include "core/autoassign/autoassign.h"
#include "core/autoassign/runworker.h"
#include "core/store/officethread.h"
#include "ui/models/engine.h"

#include <QThreadPool>

namespace callout {

/// What to ask the engine for the first day of a snapshot, the way the office plans.
[[nodiscard]] RunRequest runRequest(const DaySnapshot &day, const planner::TicketHistory &tickets, Instant now,
                                    const OfficeDrives &drives);

/// Answers for the engine: runs on a worker thread, questions and trials on another one, each with a copy of the board as
/// it stands. A finished run is kept in the office file.
class OfficeEngine final : public Engine
{
    Q_OBJECT

public:
    OfficeEngine(const DayBoard &board, OfficeThread &office, const OfficeDrives &drives);
    ~OfficeEngine() override;

    void start(TechnicianId only) override;
    void stop() override { m_runs.stop(); }
    void cancel() override;
    [[nodiscard]] bool isRunning() const override { return m_isAsking || m_runs.isRunning(); }

    [[nodiscard]] QFuture<Result<Reason>> why(JobId job) override;
    [[nodiscard]] QFuture<Result<QList<Rescue>>> rescues(JobId job, int count) override;
    [[nodiscard]] QFuture<Result<PlanTrial>> tryOut(const EngineRules &rules) override;

private:
    using Questions = planner::DayQuestions;
    struct Known;

    /// Of that day alone.
    [[nodiscard]] RunRequest request(QDate day) const;
    /// Today where it is shown, else the first day shown.
    [[nodiscard]] QDate dayToPlan() const;
    /// The shown day that a job is meant for, else dayToPlan().
    [[nodiscard]] QDate dayOf(JobId job) const;
    void keep(const Result<RunOutcome> &outcome);
    /// Asks on the other thread; what a question is asked of is made once for each state of the board.
    template<typename Answer>
    [[nodiscard]] QFuture<Result<Answer>> ask(QDate day, std::function<Answer(const Questions &)> question);

    const DayBoard &m_board;
    OfficeThread &m_office;
    const OfficeDrives &m_drives;
    AutoAssign m_runs;
    planner::TicketHistory m_tickets;
    bool m_isAsking = false; ///< the office file, for what a run needs of it
    quint64 m_asked = 0;
    std::shared_ptr<Known> m_known; ///< used on the other thread alone
    std::stop_source m_stopTrial;
    std::stop_source m_stop;
    QThreadPool m_thread; ///< one thread, so that answers come in order
};

} // namespace callout
