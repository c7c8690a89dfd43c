#include "core/autoassign/runworker.h"

#include "core/planner/runrecord.h"

#include <algorithm>

namespace callout {

namespace {

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// However long the drives took, the search gets this share of the time asked for.
constexpr double LeastShareOfSearch = 0.5;

} // namespace

void RunWorker::run(quint64 number, const RunRequest &request, const std::stop_token &stop,
                    const std::stop_token &cancel)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_number = number;
        m_progress.reset();
    }
    emit done(number, perform(request, stop, cancel));
}

std::optional<planner::RunProgress> RunWorker::progress(quint64 number) const
{
    const std::scoped_lock lock(m_mutex);
    return m_number == number ? m_progress : std::nullopt;
}

Result<RunOutcome> RunWorker::perform(const RunRequest &request, const std::stop_token &stop,
                                      const std::stop_token &cancel)
{
    const auto cancelled = [] { return failure(ErrorCode::Cancelled, tr("The run was cancelled.")); };
    if (cancel.stop_requested())
        return cancelled();
    QElapsedTimer timer;
    timer.start();
    Result<MatrixDriveTimes> drives = this->drives(request, cancel);
    if (!drives)
        return std::unexpected(drives.error());
    RunOutcome outcome;
    outcome.input = {.day = request.day,
                     .drives = std::move(*drives),
                     .tickets = request.tickets,
                     .now = request.now,
                     .seed = request.settings.seed,
                     .only = request.settings.only};

    planner::RunOptions options;
    options.seconds =
        std::max(request.settings.seconds - secondsOf(timer), request.settings.seconds * LeastShareOfSearch);
    options.iterations = request.settings.iterations;
    options.clock = [&timer] { return secondsOf(timer); };
    options.stop = stop;
    options.progress = [this](const planner::RunProgress &progress) { takeProgress(progress); };
    Result<Proposal> proposal = m_planner(outcome.input, options);
    if (cancel.stop_requested())
        return cancelled();
    if (!proposal)
        return std::unexpected(proposal.error());
    outcome.proposal = std::move(*proposal);
    outcome.record = planner::toRecord(outcome.input, outcome.proposal);
    return outcome;
}

Result<MatrixDriveTimes> RunWorker::drives(const RunRequest &request, const std::stop_token &cancel)
{
    const QList<GeoPoint> places = planner::placesOf(request.day);
    const double speed = request.day.settings.drivingSpeed;
    if (!request.roads)
        return MatrixDriveTimes::of(places, StraightLineDriveTimes(speed));
    if (m_roads != request.roads || m_speed != speed) {
        m_service.emplace(request.roads, speed);
        m_roads = request.roads;
        m_speed = speed;
    }
    Result<TravelMatrix> matrix = m_service->matrix(places, cancel);
    if (!matrix)
        return std::unexpected(matrix.error());
    return MatrixDriveTimes(places, matrix->inTraffic(request.traffic));
}

void RunWorker::takeProgress(const planner::RunProgress &progress)
{
    bool isFirst = false;
    {
        const std::scoped_lock lock(m_mutex);
        isFirst = !m_progress;
        m_progress = progress;
    }
    if (isFirst)
        emit firstPlanFound(m_number);
}

} // namespace callout
