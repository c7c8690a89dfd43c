#include "core/roads/roadoracle.h"

#include <algorithm>

namespace callout {

RoadOracle::RoadOracle(std::shared_ptr<const Roads> roads) : m_roads(std::move(roads)), m_dijkstra(m_roads->network())
{
}

std::vector<std::optional<Drive>> RoadOracle::drives(const GeoPoint &from, std::span<const GeoPoint> to)
{
    std::vector<std::optional<Drive>> drives(to.size());
    const std::optional<SnappedPoint> start = m_roads->snap(from);
    if (!start)
        return drives;
    const std::span<const RoadWeight> weights = m_dijkstra.weightsFrom(m_roads->departures(*start));
    std::ranges::transform(to, drives.begin(), [&](const GeoPoint &goal) { return drive(*start, weights, goal); });
    return drives;
}

std::optional<Drive> RoadOracle::drive(const SnappedPoint &from, std::span<const RoadWeight> weights,
                                       const GeoPoint &to) const
{
    const std::optional<SnappedPoint> goal = m_roads->snap(to);
    if (!goal)
        return std::nullopt;
    RoadWeight best = RoadWeight::unreached();
    for (const RoadEnd &end : m_roads->arrivals(*goal))
        best = std::min(best, weights[end.node] + end.weight);
    if (const std::optional<RoadEnd> along = m_roads->along(from, *goal))
        best = std::min(best, along->weight);
    return best.isReached() ? std::optional(best.toDrive()) : std::nullopt;
}

} // namespace callout
