#pragma once

#include "core/roads/dijkstra.h"
#include "core/roads/roads.h"

namespace callout::test {

/// What the best drive between two places is, by plain Dijkstra; nothing where there is none or a place is off the network.
class RoadOracle
{
public:
    explicit RoadOracle(const Roads &roads) : m_roads(roads), m_dijkstra(roads.network()) {}

    [[nodiscard]] std::optional<Drive> drive(const GeoPoint &from, const GeoPoint &to)
    {
        const std::optional<SnappedPoint> start = m_roads.snap(from);
        const std::optional<SnappedPoint> goal = m_roads.snap(to);
        if (!start || !goal)
            return std::nullopt;
        std::optional<RoadWeight> best = m_dijkstra.weight(m_roads.departures(*start), m_roads.arrivals(*goal));
        if (const std::optional<RoadEnd> along = m_roads.along(*start, *goal))
            best = std::min(best.value_or(RoadWeight::unreached()), along->weight);
        return best.transform([](RoadWeight weight) { return weight.toDrive(); });
    }

private:
    const Roads &m_roads;
    Dijkstra m_dijkstra;
};

} // namespace callout::test
