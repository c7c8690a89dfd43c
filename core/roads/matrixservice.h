#pragma once

#include "core/domain/travelmatrix.h"
#include "core/roads/roads.h"
#include "core/roads/searchspace.h"

#include <memory>

namespace callout {

/// Fills travel matrices from shared roads, keeping the last one: asked again, it costs nothing; a new point costs its row
/// and its column. Meant for a worker; for one thread at a time.
class MatrixService
{
public:
    /// What has been done so far.
    struct Work {
        qint64 searches = 0; ///< two for each point that was not there the last time
        qint64 cells = 0;

        friend bool operator==(const Work &, const Work &) = default;
    };

    /// Where a speed in kilometres per hour is given, drives from and to places off the network are straight lines at that
    /// speed; without one such places are unreachable.
    explicit MatrixService(std::shared_ptr<const Roads> roads, std::optional<double> straightLineSpeed = {});

    /// Without traffic: see TravelMatrix::inTraffic(). Cancelled when the token says stop; the matrix kept stays as it was.
    [[nodiscard]] Result<TravelMatrix> matrix(std::span<const GeoPoint> points, const std::stop_token &stop = {});

    [[nodiscard]] Work work() const { return m_work; }

private:
    struct Place {
        GeoPoint point;
        std::optional<SnappedPoint> snapped;
        SearchSpace departing;
        SearchSpace arriving;
    };
    using Places = std::vector<std::shared_ptr<const Place>>;
    class Table;

    [[nodiscard]] std::shared_ptr<const Place> explore(const GeoPoint &point);
    [[nodiscard]] bool fillRows(Table &table, const Places &places, std::span<const int> kept,
                                const std::stop_token &stop);
    [[nodiscard]] bool fillColumns(Table &table, const Places &places, std::span<const int> kept,
                                   const std::stop_token &stop);
    [[nodiscard]] std::optional<Drive> finish(const Place &from, const Place &to, RoadWeight weight) const;

    std::shared_ptr<const Roads> m_roads;
    std::optional<StraightLineDriveTimes> m_straightLines;
    SearchSide m_forward;
    SearchSide m_backward;
    Places m_places;
    TravelMatrix m_matrix;
    Work m_work;
};

} // namespace callout
