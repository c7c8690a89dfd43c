#include "core/roads/routefinder.h"

#include <algorithm>

namespace callout {

namespace {

/// Gathers the line and the streets of a route, arc by arc.
class RouteWriter
{
public:
    explicit RouteWriter(const RoadGraph &graph) : m_graph(graph) {}

    void addPlace(const GeoPoint &place)
    {
        if (m_route.line.empty() || m_route.line.back() != place)
            m_route.line.push_back(place);
    }
    void addWhole(const RoadArc &arc) { addPoints(arc, 0, pointCount(arc)); }
    void addRest(const RoadArc &arc, const SnappedPoint &start)
    {
        addPoints(arc, segmentOf(arc, start) + 1, pointCount(arc));
    }
    void addBeginning(const RoadArc &arc, const SnappedPoint &goal) { addPoints(arc, 0, segmentOf(arc, goal) + 1); }
    void addMiddle(const RoadArc &arc, const SnappedPoint &start, const SnappedPoint &goal)
    {
        addPoints(arc, segmentOf(arc, start) + 1, segmentOf(arc, goal) + 1);
    }
    [[nodiscard]] Route take(RoadWeight weight)
    {
        m_route.drive = weight.toDrive();
        return std::move(m_route);
    }

private:
    [[nodiscard]] std::size_t pointCount(const RoadArc &arc) const { return m_graph.shapePoints(arc.shape).size(); }
    /// The point of the arc, in driving direction, before a place on it.
    [[nodiscard]] std::size_t segmentOf(const RoadArc &arc, const SnappedPoint &place) const
    {
        return arc.isReversed ? pointCount(arc) - 2 - place.segment : place.segment;
    }
    void addPoints(const RoadArc &arc, std::size_t first, std::size_t end)
    {
        const std::span<const FixedPoint> points = m_graph.shapePoints(arc.shape);
        for (std::size_t i = first; i < end; ++i)
            addPlace(points[arc.isReversed ? points.size() - 1 - i : i].toGeoPoint());
        const QString &name = m_graph.names[arc.name];
        if (!name.isEmpty() && (m_route.streets.isEmpty() || m_route.streets.back() != name))
            m_route.streets.append(name);
    }

    const RoadGraph &m_graph;
    Route m_route;
};

/// The arc by which a way begins or ends at a node.
std::uint32_t arcAt(std::span<const RoadEnd> ends, std::uint32_t node)
{
    const RoadEnd *best = nullptr;
    for (const RoadEnd &end : ends) {
        if (end.node == node && (!best || end.weight < best->weight))
            best = &end;
    }
    Q_ASSERT(best);
    return best->arc;
}

} // namespace

RouteFinder::RouteFinder(std::shared_ptr<const Roads> roads) : m_roads(std::move(roads)), m_query(m_roads->hierarchy())
{
}

std::expected<RouteFinder::Ends, NoWay> RouteFinder::snapEnds(const GeoPoint &from, const GeoPoint &to) const
{
    const std::optional<SnappedPoint> start = m_roads->snap(from);
    if (!start)
        return std::unexpected(NoWay::StartOffNetwork);
    const std::optional<SnappedPoint> goal = m_roads->snap(to);
    if (!goal)
        return std::unexpected(NoWay::GoalOffNetwork);
    return Ends{*start, *goal, m_roads->departures(*start), m_roads->arrivals(*goal), m_roads->along(*start, *goal)};
}

std::expected<Drive, NoWay> RouteFinder::drive(const GeoPoint &from, const GeoPoint &to)
{
    const std::expected<Ends, NoWay> ends = snapEnds(from, to);
    if (!ends)
        return std::unexpected(ends.error());
    RoadWeight best = m_query.weight(ends->departures, ends->arrivals).value_or(RoadWeight::unreached());
    if (ends->along)
        best = std::min(best, ends->along->weight);
    if (!best.isReached())
        return std::unexpected(NoWay::Unreachable);
    return best.toDrive();
}

std::expected<Route, NoWay> RouteFinder::route(const GeoPoint &from, const GeoPoint &to)
{
    const std::expected<Ends, NoWay> ends = snapEnds(from, to);
    if (!ends)
        return std::unexpected(ends.error());
    const std::optional<RoadPath> path = m_query.path(ends->departures, ends->arrivals);
    if (!path && !ends->along)
        return std::unexpected(NoWay::Unreachable);

    const RoadNetwork &network = m_roads->network();
    RouteWriter writer(network.graph());
    writer.addPlace(from);
    writer.addPlace(ends->from.place);
    const bool staysOnArc = ends->along && (!path || ends->along->weight <= path->weight);
    if (staysOnArc) {
        writer.addMiddle(network.arc(ends->along->arc), ends->from, ends->to);
    } else {
        writer.addRest(network.arc(arcAt(ends->departures, path->from)), ends->from);
        for (const std::uint32_t arc : path->arcs)
            writer.addWhole(network.arc(arc));
        writer.addBeginning(network.arc(arcAt(ends->arrivals, path->to)), ends->to);
    }
    writer.addPlace(ends->to.place);
    writer.addPlace(to);
    return writer.take(staysOnArc ? ends->along->weight : path->weight);
}

} // namespace callout
