#pragma once

#include "core/region/roadgraph.h"

namespace callout::test {

/// Adds arcs and their shapes to a graph. Call finish() once at the end: arcs may be added in any order.
class RoadGraphBuilder
{
public:
    RoadGraphBuilder();

    std::uint32_t addNode(std::int32_t latitude, std::int32_t longitude);
    std::uint32_t addName(const QString &name);
    /// A straight street as long as its ends are apart, or as long as said; with `isTwoWay` in both directions. Gives its
    /// shape.
    std::uint32_t addStreet(std::uint32_t from, std::uint32_t to, const RoadArc &kind = {}, bool isTwoWay = true);
    /// A street with a course: points between its ends.
    std::uint32_t addStreet(std::uint32_t from, std::uint32_t to, std::span<const FixedPoint> between, RoadArc kind,
                            bool isTwoWay);
    [[nodiscard]] RoadGraph finish();

private:
    RoadGraph m_graph;
};

/// What is left of a graph when only the nodes stay that can be reached from a node and can reach it.
[[nodiscard]] RoadGraph stronglyConnected(const RoadGraph &graph, std::uint32_t around);

/// Towns on a jittered grid of side x side junctions: dead ends, one-way streets, missing links, main roads every few
/// blocks and trunk roads beyond. Strongly connected, so that some nodes are missing. The same seed gives the same graph.
[[nodiscard]] RoadGraph syntheticRoads(int side, quint32 seed = 1);

/// A small tangle that no map would have: parallel arcs, loops, arcs of no length, one-ways, many ties. Not connected.
[[nodiscard]] RoadGraph tangledRoads(int nodes, int arcs, quint32 seed);

} // namespace callout::test
