#pragma once

#include "core/autoassign/run.h"
#include "core/domain/proposal.h"

#include <QFuture>
#include <QObject>

#include <array>

namespace callout {

using Rescue = planner::DayQuestions::Rescue;
using planner::RunProgress;

/// What a run with other rules would make of today's jobs.
struct PlanTrial {
    PlanTotals totals;
    std::array<double, FactorCount> points{}; ///< mean of each factor over the jobs that are planned

    friend bool operator==(const PlanTrial &, const PlanTrial &) = default;
};

/// What the office tells the engine: its settings, and for each type of job whether and how urgently it plans them.
struct EngineRules {
    OfficeSettings settings;
    QList<JobType> types;

    friend bool operator==(const EngineRules &, const EngineRules &) = default;
};

/// What the console asks of the engine, about the board as it stands. The app answers; nothing here keeps the window
/// waiting.
class Engine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Plans the day shown; `only` one technician's stops where there is one. A run under way is cancelled.
    virtual void start(TechnicianId only = {}) = 0;
    /// Takes the best plan so far.
    virtual void stop() = 0;
    /// Throws the run away.
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    /// Why a job is where it is, or nowhere; every technician is named.
    [[nodiscard]] virtual QFuture<Result<Reason>> why(JobId job) = 0;
    /// The best ways to fit a job in, best first.
    [[nodiscard]] virtual QFuture<Result<QList<Rescue>>> rescues(JobId job, int count) = 0;
    /// A short run with other rules, of which nothing is kept. One at a time: the newest.
    [[nodiscard]] virtual QFuture<Result<PlanTrial>> tryOut(const EngineRules &rules) = 0;

signals:
    void started();
    /// The first complete plan at once, then how the best one improves.
    void progressed(const callout::RunProgress &progress);
    void finished(const callout::Proposal &proposal);
    void failed(const callout::Error &error);
    void cancelled();
};

} // namespace callout
