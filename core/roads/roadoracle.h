#pragma once

#include "core/roads/dijkstra.h"
#include "core/roads/roads.h"

namespace callout {

/// Drives by plain Dijkstra, thousands of times slower than the hierarchy: what its answers are checked against.
class RoadOracle
{
public:
    explicit RoadOracle(std::shared_ptr<const Roads> roads);

    /// To each place in turn; nothing where there is no way or a place is off the network.
    [[nodiscard]] std::vector<std::optional<Drive>> drives(const GeoPoint &from, std::span<const GeoPoint> to);

private:
    [[nodiscard]] std::optional<Drive> drive(const SnappedPoint &from, std::span<const RoadWeight> weights,
                                             const GeoPoint &to) const;

    std::shared_ptr<const Roads> m_roads;
    Dijkstra m_dijkstra;
};

} // namespace callout
