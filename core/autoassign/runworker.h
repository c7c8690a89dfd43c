#pragma once

#include "core/autoassign/run.h"
#include "core/roads/matrixservice.h"

#include <QElapsedTimer>
#include <QObject>

#include <mutex>
#include <stop_token>

namespace callout {

/// Does the work of runs, one after the other, on the thread it lives on. Keeps the drives of the last run, so that the
/// next one computes just those of new places.
class RunWorker : public QObject
{
    Q_OBJECT

public:
    explicit RunWorker(Planner planner) : m_planner(std::move(planner)) {}

    /// Tells the outcome by done(). Ends early with Cancelled, or with `stop` taking the best plan so far.
    void run(quint64 number, const RunRequest &request, const std::stop_token &stop, const std::stop_token &cancel);

    /// The same here and now, for who can wait.
    [[nodiscard]] Result<RunOutcome> perform(const RunRequest &request, const std::stop_token &stop = {},
                                             const std::stop_token &cancel = {});

    /// The newest progress of a run; nothing before its first plan. From any thread.
    [[nodiscard]] std::optional<planner::RunProgress> progress(quint64 number) const;

signals:
    void firstPlanFound(quint64 number);
    void done(quint64 number, const callout::Result<callout::RunOutcome> &outcome);

private:
    [[nodiscard]] Result<MatrixDriveTimes> drives(const RunRequest &request, const std::stop_token &cancel);
    void takeProgress(const planner::RunProgress &progress);

    Planner m_planner;
    std::shared_ptr<const Roads> m_roads; // of the service
    double m_speed = 0.0;
    std::optional<MatrixService> m_service;
    mutable std::mutex m_mutex; // guards what follows
    quint64 m_number = 0;
    std::optional<planner::RunProgress> m_progress;
};

} // namespace callout
