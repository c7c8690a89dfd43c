#include "core/roads/matrixservice.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace callout {

/// The cells while they are being filled.
class MatrixService::Table
{
public:
    explicit Table(std::size_t size)
        : m_size(size)
        , m_seconds(size * size, TravelMatrix::Unreachable)
        , m_metres(size * size, TravelMatrix::Unreachable)
    {
    }

    void set(std::size_t from, std::size_t to, const std::optional<Drive> &drive)
    {
        if (!drive)
            return;
        const auto cell = [](double value) {
            return std::int32_t(std::min(std::round(value), double(TravelMatrix::Unreachable - 1)));
        };
        m_seconds[from * m_size + to] = cell(double(drive->time.count()));
        m_metres[from * m_size + to] = cell(drive->metres);
    }
    void copyKept(const TravelMatrix &matrix, std::span<const int> kept)
    {
        for (std::size_t from = 0; from < m_size; ++from) {
            for (std::size_t to = 0; to < m_size; ++to) {
                if (kept[from] >= 0 && kept[to] >= 0)
                    set(from, to, matrix.drive(kept[from], kept[to]));
            }
        }
    }
    [[nodiscard]] TravelMatrix take() { return {int(m_size), std::move(m_seconds), std::move(m_metres)}; }

private:
    std::size_t m_size;
    std::vector<std::int32_t> m_seconds;
    std::vector<std::int32_t> m_metres;
};

namespace {

/// Where each point stands among the places kept; -1 where it does not.
template<typename Places>
std::vector<int> findKept(std::span<const GeoPoint> points, const Places &places)
{
    std::map<std::pair<double, double>, int> indices;
    for (int i = 0; i < int(places.size()); ++i)
        indices.emplace(std::pair(places[std::size_t(i)]->point.latitude, places[std::size_t(i)]->point.longitude), i);
    std::vector<int> kept;
    for (const GeoPoint &point : points) {
        const auto found = indices.find({point.latitude, point.longitude});
        kept.push_back(found == indices.end() ? -1 : found->second);
    }
    return kept;
}

} // namespace

MatrixService::MatrixService(std::shared_ptr<const Roads> roads, std::optional<double> straightLineSpeed)
    : m_roads(std::move(roads))
    , m_forward(m_roads->hierarchy(), SearchDirection::Forward)
    , m_backward(m_roads->hierarchy(), SearchDirection::Backward)
{
    if (straightLineSpeed)
        m_straightLines.emplace(*straightLineSpeed);
}

Result<TravelMatrix> MatrixService::matrix(std::span<const GeoPoint> points, const std::stop_token &stop)
{
    if (m_matrix.size() > 0
        && std::ranges::equal(points, m_places, {}, {}, [](const auto &place) { return place->point; }))
        return m_matrix;

    const auto cancelled = [] {
        return failure(ErrorCode::Cancelled,
                       QCoreApplication::translate("callout::MatrixService", "Computing the drive times was stopped."));
    };
    const std::vector<int> kept = findKept(points, m_places);
    Places places;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (stop.stop_requested())
            return cancelled();
        places.push_back(kept[i] < 0 ? explore(points[i]) : m_places[std::size_t(kept[i])]);
    }
    Table table(points.size());
    table.copyKept(m_matrix, kept);
    if (!fillRows(table, places, kept, stop) || !fillColumns(table, places, kept, stop))
        return cancelled();
    m_matrix = table.take();
    m_places = std::move(places);
    return m_matrix;
}

std::shared_ptr<const MatrixService::Place> MatrixService::explore(const GeoPoint &point)
{
    Place place{.point = point, .snapped = m_roads->snap(point)};
    if (place.snapped) {
        place.departing =
            searchSpace(m_forward, searchStarts(m_roads->hierarchy(), m_roads->departures(*place.snapped)));
        place.arriving = searchSpace(m_backward, searchStarts(m_roads->hierarchy(), m_roads->arrivals(*place.snapped)));
        m_work.searches += 2;
    }
    return std::make_shared<const Place>(std::move(place));
}

/// From every new place to all.
bool MatrixService::fillRows(Table &table, const Places &places, std::span<const int> kept, const std::stop_token &stop)
{
    if (std::ranges::all_of(kept, [](int index) { return index >= 0; }))
        return true;
    std::vector<const SearchSpace *> goals;
    for (const auto &place : places)
        goals.push_back(&place->arriving);
    const SpaceBuckets buckets(m_roads->hierarchy().nodeCount(), goals);
    std::vector<RoadWeight> costs(places.size());
    for (std::size_t from = 0; from < places.size(); ++from) {
        if (kept[from] >= 0)
            continue;
        if (stop.stop_requested())
            return false;
        std::ranges::fill(costs, RoadWeight::unreached());
        buckets.lower(places[from]->departing, costs);
        for (std::size_t to = 0; to < places.size(); ++to)
            table.set(from, to, finish(*places[from], *places[to], costs[to]));
        m_work.cells += qint64(places.size());
    }
    return true;
}

/// From every place kept to the new ones.
bool MatrixService::fillColumns(Table &table, const Places &places, std::span<const int> kept,
                                const std::stop_token &stop)
{
    std::vector<std::size_t> columns;
    std::vector<const SearchSpace *> goals;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (kept[i] < 0) {
            columns.push_back(i);
            goals.push_back(&places[i]->arriving);
        }
    }
    if (columns.empty() || columns.size() == places.size())
        return true;
    const SpaceBuckets buckets(m_roads->hierarchy().nodeCount(), goals);
    std::vector<RoadWeight> costs(columns.size());
    for (std::size_t from = 0; from < places.size(); ++from) {
        if (kept[from] < 0)
            continue;
        if (stop.stop_requested())
            return false;
        std::ranges::fill(costs, RoadWeight::unreached());
        buckets.lower(places[from]->departing, costs);
        for (std::size_t i = 0; i < columns.size(); ++i)
            table.set(from, columns[i], finish(*places[from], *places[columns[i]], costs[i]));
        m_work.cells += qint64(columns.size());
    }
    return true;
}

std::optional<Drive> MatrixService::finish(const Place &from, const Place &to, RoadWeight weight) const
{
    if (!from.snapped || !to.snapped)
        return m_straightLines ? m_straightLines->between(from.point, to.point) : std::nullopt;
    if (const std::optional<RoadEnd> along = m_roads->along(*from.snapped, *to.snapped))
        weight = std::min(weight, along->weight);
    return weight.isReached() ? std::optional(weight.toDrive()) : std::nullopt;
}

} // namespace callout
