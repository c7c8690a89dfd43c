#include "tests/support/syntheticroads.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

/// A ten-millionth of a degree of latitude is so many centimetres.
constexpr double CentimetresPerUnit = 1.11195;
constexpr double LatitudeOfTowns = 54.0;

double centimetresBetween(const FixedPoint &a, const FixedPoint &b)
{
    return distanceMetres(a.toGeoPoint(), b.toGeoPoint()) * 100;
}

/// Which nodes can be reached from a node along the arcs, or against them.
std::vector<bool> reachable(const RoadGraph &graph, std::uint32_t from, bool isBackward)
{
    std::vector<std::vector<std::uint32_t>> next(graph.nodes.size());
    for (const RoadArc &arc : graph.arcs)
        next[isBackward ? arc.to : arc.from].push_back(isBackward ? arc.from : arc.to);
    std::vector<bool> seen(graph.nodes.size(), false);
    std::vector<std::uint32_t> open{from};
    seen[from] = true;
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        for (const std::uint32_t neighbour : next[node]) {
            if (!seen[neighbour]) {
                seen[neighbour] = true;
                open.push_back(neighbour);
            }
        }
    }
    return seen;
}

/// The kind of the street on the n-th line of the grid.
RoadArc kindOfLine(int line)
{
    if (line % 96 == 48)
        return {.maximumSpeed = 112, .roadClass = RoadClass::Trunk};
    if (line % 32 == 16)
        return {.maximumSpeed = 80, .roadClass = RoadClass::Primary};
    if (line % 8 == 4)
        return {.maximumSpeed = 64, .roadClass = RoadClass::Tertiary};
    return {.maximumSpeed = 48, .roadClass = RoadClass::Residential};
}

class GridTown
{
public:
    GridTown(int side, quint32 seed) : m_side(side), m_random(seed) {}

    [[nodiscard]] RoadGraph make()
    {
        for (int row = 0; row < m_side; ++row) {
            for (int column = 0; column < m_side; ++column)
                addJunction(row, column);
        }
        for (int row = 0; row < m_side; ++row) {
            for (int column = 0; column < m_side; ++column) {
                if (column + 1 < m_side)
                    addStreet(nodeAt(row, column), nodeAt(row, column + 1), kindOfLine(row));
                if (row + 1 < m_side)
                    addStreet(nodeAt(row, column), nodeAt(row + 1, column), kindOfLine(column));
            }
        }
        const int middle = m_side / 32 * 16 + 16 < m_side ? m_side / 32 * 16 + 16 : m_side / 2;
        return stronglyConnected(m_builder.finish(), nodeAt(middle, middle));
    }

private:
    [[nodiscard]] std::uint32_t nodeAt(int row, int column) const { return std::uint32_t(row * m_side + column); }
    [[nodiscard]] bool chance(double share) { return m_random.generateDouble() < share; }

    void addJunction(int row, int column)
    {
        constexpr double Spacing = 12'000; // centimetres
        const double jitter = Spacing * 0.3;
        const double north = row * Spacing + (m_random.generateDouble() - 0.5) * jitter;
        const double east = column * Spacing + (m_random.generateDouble() - 0.5) * jitter;
        const double narrowing = std::cos(LatitudeOfTowns * std::acos(-1.0) / 180);
        m_builder.addNode(std::int32_t(LatitudeOfTowns * 1e7 + north / CentimetresPerUnit),
                          std::int32_t(east / CentimetresPerUnit / narrowing));
    }
    void addStreet(std::uint32_t from, std::uint32_t to, RoadArc kind)
    {
        const bool isMinor = kind.roadClass == RoadClass::Residential;
        if (chance(isMinor ? 0.22 : 0.01))
            return;
        if (isMinor && chance(0.08))
            std::swap(from, to);
        kind.trafficSignals = !isMinor && chance(0.1) ? 1 : 0;
        kind.givesWay = isMinor && chance(0.15);
        m_builder.addStreet(from, to, kind, !chance(isMinor ? 0.12 : 0.0));
    }

    int m_side;
    QRandomGenerator m_random;
    RoadGraphBuilder m_builder;
};

} // namespace

RoadGraphBuilder::RoadGraphBuilder()
{
    m_graph.names.emplace_back();
    m_graph.shapeOffsets.push_back(0);
}

std::uint32_t RoadGraphBuilder::addNode(std::int32_t latitude, std::int32_t longitude)
{
    m_graph.nodes.push_back({latitude, longitude});
    return std::uint32_t(m_graph.nodes.size() - 1);
}

std::uint32_t RoadGraphBuilder::addName(const QString &name)
{
    m_graph.names.push_back(name);
    return std::uint32_t(m_graph.names.size() - 1);
}

std::uint32_t RoadGraphBuilder::addStreet(std::uint32_t from, std::uint32_t to, const RoadArc &kind, bool isTwoWay)
{
    return addStreet(from, to, {}, kind, isTwoWay);
}

std::uint32_t RoadGraphBuilder::addStreet(std::uint32_t from, std::uint32_t to, std::span<const FixedPoint> between,
                                          RoadArc kind, bool isTwoWay)
{
    std::vector<FixedPoint> points{m_graph.nodes[from]};
    points.insert(points.end(), between.begin(), between.end());
    points.push_back(m_graph.nodes[to]);
    if (kind.centimetres == 0) {
        double length = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            length += centimetresBetween(points[i - 1], points[i]);
        kind.centimetres = std::uint32_t(std::lround(length));
    }
    kind.shape = std::uint32_t(m_graph.shapeOffsets.size() - 1);
    m_graph.shapePointList.insert(m_graph.shapePointList.end(), points.begin(), points.end());
    m_graph.shapeOffsets.push_back(std::uint32_t(m_graph.shapePointList.size()));
    kind.from = from;
    kind.to = to;
    m_graph.arcs.push_back(kind);
    if (isTwoWay) {
        std::swap(kind.from, kind.to);
        kind.isReversed = true;
        m_graph.arcs.push_back(kind);
    }
    return kind.shape;
}

RoadGraph RoadGraphBuilder::finish()
{
    std::ranges::stable_sort(m_graph.arcs, {}, &RoadArc::from);
    return std::move(m_graph);
}

RoadGraph stronglyConnected(const RoadGraph &graph, std::uint32_t around)
{
    const std::vector<bool> after = reachable(graph, around, false);
    const std::vector<bool> before = reachable(graph, around, true);
    RoadGraph kept{.shapeOffsets = graph.shapeOffsets, .shapePointList = graph.shapePointList, .names = graph.names};
    std::vector<std::uint32_t> numbers(graph.nodes.size(), 0);
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        if (after[node] && before[node]) {
            numbers[node] = std::uint32_t(kept.nodes.size());
            kept.nodes.push_back(graph.nodes[node]);
        }
    }
    for (RoadArc arc : graph.arcs) {
        if (!after[arc.from] || !before[arc.from] || !after[arc.to] || !before[arc.to])
            continue;
        arc.from = numbers[arc.from];
        arc.to = numbers[arc.to];
        kept.arcs.push_back(arc);
    }
    return kept;
}

RoadGraph syntheticRoads(int side, quint32 seed)
{
    return GridTown(side, seed).make();
}

RoadGraph tangledRoads(int nodes, int arcs, quint32 seed)
{
    QRandomGenerator random(seed);
    RoadGraphBuilder builder;
    const auto below = [&random](int bound) { return int(random.bounded(bound)); };
    for (int i = 0; i < nodes; ++i)
        builder.addNode(540'000'000 + 3000 * below(5), 3000 * below(5));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    for (int i = 0; i < arcs; ++i) {
        std::pair<std::uint32_t, std::uint32_t> pair{below(nodes), below(nodes)};
        if (!ends.empty() && below(6) == 0)
            pair = ends[std::size_t(below(int(ends.size())))];
        ends.push_back(pair);
        // Few lengths and one speed make ties; nodes at the same place make arcs of no length.
        const RoadArc kind{.centimetres = std::uint32_t(1000 * below(5)),
                           .roadClass = below(3) == 0 ? RoadClass::Primary : RoadClass::Residential,
                           .givesWay = below(4) == 0};
        builder.addStreet(pair.first, pair.second, kind, below(3) != 0);
    }
    return builder.finish();
}

} // namespace callout::test
