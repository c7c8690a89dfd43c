#include "core/autoassign/autoassign.h"

#include "core/autoassign/runworker.h"

#include <algorithm>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr auto TickInterval = 50ms;

} // namespace

AutoAssign::AutoAssign(Planner planner, QObject *parent) : QObject(parent), m_worker(new RunWorker(std::move(planner)))
{
    m_ticks.setInterval(TickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &AutoAssign::tellProgress);
    connect(m_worker, &RunWorker::firstPlanFound, this, [this](quint64 run) {
        if (run == m_running)
            tellProgress();
    });
    connect(m_worker, &RunWorker::done, this, &AutoAssign::takeOutcome);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("auto-assign"));
    m_thread.start();
}

AutoAssign::~AutoAssign()
{
    m_cancel.request_stop();
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

quint64 AutoAssign::start(RunRequest request)
{
    cancel();
    m_running = ++m_lastRun;
    m_seconds = request.settings.seconds;
    m_stop = {};
    m_cancel = {};
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, run = m_running, request = std::move(request),
                               stop = m_stop.get_token(),
                               cancel = m_cancel.get_token()] { worker->run(run, request, stop, cancel); });
    m_elapsed.start();
    m_ticks.start();
    const quint64 run = m_running; // a listener may begin another one
    emit started(run);
    return run;
}

void AutoAssign::stop()
{
    m_stop.request_stop();
}

void AutoAssign::cancel()
{
    if (!isRunning())
        return;
    m_cancel.request_stop();
    m_stop.request_stop();
    emit cancelled(end());
}

quint64 AutoAssign::end()
{
    m_ticks.stop();
    return std::exchange(m_running, 0);
}

void AutoAssign::tellProgress()
{
    std::optional<planner::RunProgress> progress = m_worker->progress(m_running);
    if (!progress)
        return;
    progress->seconds = double(m_elapsed.elapsed()) / 1000.0;
    if (m_seconds > 0.0)
        progress->done = std::min(progress->seconds / m_seconds, 1.0);
    emit progressed(m_running, *progress);
}

void AutoAssign::takeOutcome(quint64 run, const Result<RunOutcome> &outcome)
{
    if (run == m_running)
        emit finished(end(), outcome);
}

} // namespace callout
