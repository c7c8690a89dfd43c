#pragma once

#include "core/roads/roads.h"
#include "core/roads/route.h"

namespace callout {

/// Answers single drives on shared roads. Keeps its memory; for one thread at a time.
class RouteFinder
{
public:
    explicit RouteFinder(std::shared_ptr<const Roads> roads);

    [[nodiscard]] std::expected<Drive, NoWay> drive(const GeoPoint &from, const GeoPoint &to);
    [[nodiscard]] std::expected<Route, NoWay> route(const GeoPoint &from, const GeoPoint &to);

private:
    struct Ends {
        SnappedPoint from;
        SnappedPoint to;
        std::vector<RoadEnd> departures;
        std::vector<RoadEnd> arrivals;
        std::optional<RoadEnd> along;
    };
    [[nodiscard]] std::expected<Ends, NoWay> snapEnds(const GeoPoint &from, const GeoPoint &to) const;

    std::shared_ptr<const Roads> m_roads;
    HierarchyQuery m_query;
};

} // namespace callout
