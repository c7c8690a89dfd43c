#pragma once

#include "core/autoassign/run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <stop_token>

namespace callout {

class RunWorker;

/// Plans days on a thread of its own: drive times, then the planner. Lives on the UI thread, which it never keeps waiting;
/// one run at a time, the newest. Destroying it ends the run and joins the thread.
class AutoAssign : public QObject
{
    Q_OBJECT

public:
    /// Production gives planner::planDay.
    explicit AutoAssign(Planner planner, QObject *parent = nullptr);
    ~AutoAssign() override;

    /// Begins a run and gives its number, which rises from 1. A run under way is cancelled.
    quint64 start(RunRequest request);
    /// Takes the best plan so far: finished() follows shortly. Before the first plan it comes with that.
    void stop();
    /// Ends the run and throws its result away: cancelled() is told now, finished() never.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running != 0; }
    /// The number of the run under way; 0 where there is none.
    [[nodiscard]] quint64 run() const { return m_running; }

signals:
    void started(quint64 run);
    /// The first complete plan at once, then the best one and the time, about 20 times a second.
    void progressed(quint64 run, const callout::planner::RunProgress &progress);
    void finished(quint64 run, const callout::Result<callout::RunOutcome> &outcome);
    void cancelled(quint64 run);

private:
    void tellProgress();
    void takeOutcome(quint64 run, const Result<RunOutcome> &outcome);
    quint64 end();

    QThread m_thread;
    RunWorker *m_worker; // lives on m_thread and is deleted there
    quint64 m_lastRun = 0;
    quint64 m_running = 0;
    double m_seconds = 0.0; // asked for
    QElapsedTimer m_elapsed;
    QTimer m_ticks;
    std::stop_source m_stop;   // ends the search, keeping its best plan
    std::stop_source m_cancel; // ends everything
};

} // namespace callout
