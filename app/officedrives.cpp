#include "app/officedrives.h"

#include "app/carprofileof.h"
#include "core/answers/whenanswered.h"

#include <QtConcurrentRun>

#include <cmath>
#include <unordered_set>

namespace callout {

namespace {

/// A matrix grows with the square of its places: beyond so many, the rest is asked for one by one.
constexpr std::size_t MostPlaces = 1200;

} // namespace

std::size_t OfficeDrives::PointHash::operator()(const GeoPoint &point) const
{
    return qHashMulti(0, point.latitude, point.longitude);
}

OfficeDrives::OfficeDrives(const DayBoard &board, QObject *parent) : QObject(parent), m_board(board), m_straight(board)
{
    m_worker.setMaxThreadCount(1);
    connect(&board, &DayBoard::dayReset, this, &OfficeDrives::prepare);
    connect(&board, &DayBoard::recordsChanged, this, &OfficeDrives::takeChanges);
}

OfficeDrives::~OfficeDrives()
{
    m_stop.request_stop();
    m_worker.waitForDone();
}

void OfficeDrives::setRoads(std::shared_ptr<const Roads> roads)
{
    m_stop.request_stop();
    m_given = std::move(roads);
    m_coming = m_given;
    m_straightSpeed = m_board.day().settings.drivingSpeed;
    m_places.clear();
    m_matrix = {};
    if (m_coming) {
        m_service = std::make_shared<MatrixService>(m_coming, m_straightSpeed);
        prepare();
        return;
    }
    m_service.reset();
    if (std::exchange(m_roads, nullptr))
        emit changed();
}

std::optional<Drive> OfficeDrives::between(const GeoPoint &from, const GeoPoint &to) const
{
    if (!m_roads || !from.isValid() || !to.isValid())
        return m_straight.between(from, to);
    const auto start = m_places.find(from);
    const auto goal = m_places.find(to);
    if (start != m_places.end() && goal != m_places.end())
        return m_matrix.drive(start->second, goal->second);
    return m_roads->between(from, to);
}

Seconds OfficeDrives::inTraffic(Seconds time, Instant departure) const
{
    if (!m_roads)
        return time;
    const double factor = trafficFactor(m_board.day().settings, m_board.calendar().timeOf(departure).hour());
    return Seconds(std::llround(double(time.count()) * factor));
}

QList<GeoPoint> OfficeDrives::course(const GeoPoint &from, const GeoPoint &to) const
{
    return m_roads ? m_roads->course(from, to) : m_straight.course(from, to);
}

std::vector<GeoPoint> OfficeDrives::placesOfTheDay() const
{
    std::vector<GeoPoint> places;
    std::unordered_set<GeoPoint, PointHash> known;
    const auto add = [&](const std::optional<GeoPoint> &place) {
        if (place && place->isValid() && places.size() < MostPlaces && known.insert(*place).second)
            places.push_back(*place);
    };
    for (const Technician &technician : m_board.day().technicians)
        add(technician.home());
    for (const bool isPlanned : {true, false}) {
        for (const Job &job : m_board.day().jobs) {
            if (!job.technician.isNull() == isPlanned && job.status != JobStatus::Cancelled)
                add(job.location());
        }
    }
    return places;
}

bool OfficeDrives::isPrepared(const std::vector<GeoPoint> &places) const
{
    return m_roads && std::ranges::all_of(places, [this](const GeoPoint &place) { return m_places.contains(place); });
}

bool OfficeDrives::isPrepared(const std::optional<GeoPoint> &place) const
{
    return !place || !place->isValid() || m_places.contains(*place);
}

void OfficeDrives::takeChanges(const BoardChanges &changes)
{
    // Most edits move nothing: they must not cost a look at every job.
    const bool areJobsPrepared = std::ranges::all_of(changes.jobs, [this](JobId id) {
        const Job *job = m_board.job(id);
        return !job || isPrepared(job->location());
    });
    const bool arePeoplePrepared = std::ranges::all_of(changes.technicians, [this](TechnicianId id) {
        const Technician *technician = m_board.technician(id);
        return !technician || isPrepared(technician->home());
    });
    if (!areJobsPrepared || !arePeoplePrepared || changes.isOfficeChanged)
        prepare();
}

void OfficeDrives::prepare()
{
    if (!m_service)
        return;
    // Places off the streets are reached in straight lines, at the office's speed.
    if (m_straightSpeed != m_board.day().settings.drivingSpeed)
        return setRoads(m_given);
    std::vector<GeoPoint> places = placesOfTheDay();
    if (!m_coming && isPrepared(places))
        return;
    m_stop.request_stop();
    m_stop = {};
    const QFuture<Result<TravelMatrix>> measured = QtConcurrent::run(
        &m_worker, [service = m_service, places, stop = m_stop.get_token()] { return service->matrix(places, stop); });
    whenAnswered(measured, this, [this, places, service = m_service](const Result<TravelMatrix> &matrix) {
        // Superseded by other places or other streets: the next one is on its way.
        if (!matrix || service != m_service)
            return;
        m_places.clear();
        for (const GeoPoint &place : places)
            m_places.emplace(place, int(m_places.size()));
        m_matrix = *matrix;
        if (const std::shared_ptr<const Roads> roads = std::exchange(m_coming, nullptr)) {
            m_roads = std::make_shared<RoadDriveTimes>(roads, m_straightSpeed);
            emit changed();
        }
    });
}

} // namespace callout
