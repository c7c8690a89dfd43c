#pragma once

#include "core/roads/hierarchy.h"

#include <vector>

namespace callout {

/// What is left of a network while its nodes are contracted one by one: at most one arc from a node to another, the
/// lightest, and no loops.
class OverlayGraph
{
public:
    struct Arc {
        RoadWeight weight;
        std::uint32_t head = 0; ///< the other end
        std::uint32_t via = 0;  ///< as HierarchyArc::via, but naming nodes, not ranks
        std::uint32_t hops = 1; ///< arcs of the network that it stands for
    };

    explicit OverlayGraph(const RoadNetwork &network);

    [[nodiscard]] std::uint32_t nodeCount() const { return std::uint32_t(m_out.size()); }
    [[nodiscard]] const std::vector<Arc> &out(std::uint32_t node) const { return m_out[node]; }
    [[nodiscard]] const std::vector<Arc> &in(std::uint32_t node) const { return m_in[node]; }

    /// Adds an arc from a node to arc.head, or makes the one that is there lighter.
    void add(std::uint32_t from, const Arc &arc);

    /// What a contracted node leaves behind.
    struct Removed {
        std::vector<Arc> out;
        std::vector<Arc> in;
    };
    /// Takes a node and its arcs out.
    [[nodiscard]] Removed remove(std::uint32_t node);

private:
    std::vector<std::vector<Arc>> m_out;
    std::vector<std::vector<Arc>> m_in;
};

} // namespace callout
