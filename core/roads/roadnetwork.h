#pragma once

#include "core/domain/result.h"
#include "core/region/roadgraph.h"
#include "core/roads/carprofile.h"
#include "core/roads/roadweight.h"

#include <ranges>
#include <span>
#include <vector>

namespace callout {

/// A region's road graph as a car drives it: every arc has a weight. Immutable; may be read from any thread.
class RoadNetwork
{
public:
    /// DamagedFile where the graph's indices lead nowhere or its arcs are not sorted.
    [[nodiscard]] static Result<RoadNetwork> make(RoadGraph graph, const CarProfile &profile);

    [[nodiscard]] const RoadGraph &graph() const { return m_graph; }
    [[nodiscard]] const CarProfile &profile() const { return m_profile; }
    [[nodiscard]] std::uint32_t nodeCount() const { return std::uint32_t(m_graph.nodes.size()); }
    [[nodiscard]] std::uint32_t arcCount() const { return std::uint32_t(m_graph.arcs.size()); }
    [[nodiscard]] const RoadArc &arc(std::uint32_t arc) const { return m_graph.arcs[arc]; }

    /// The indices of the arcs that leave a node.
    [[nodiscard]] auto arcsFrom(std::uint32_t node) const
    {
        return std::views::iota(m_firstArcs[node], m_firstArcs[node + 1]);
    }

    /// What driving through a whole arc costs, with the delays at its end.
    [[nodiscard]] RoadWeight weight(std::uint32_t arc) const { return m_weights[arc]; }
    [[nodiscard]] std::span<const RoadWeight> weights() const { return m_weights; }

    /// What a drive that ends on the arc costs from the arc's start to a share (0 to 1) of its length.
    [[nodiscard]] RoadWeight partUntil(std::uint32_t arc, double share) const;
    /// What a drive that begins on the arc at a share of its length costs to the arc's end, with the delays there.
    [[nodiscard]] RoadWeight partFrom(std::uint32_t arc, double share) const;
    /// What a drive along one arc costs, between two shares of it.
    [[nodiscard]] RoadWeight partBetween(std::uint32_t arc, double from, double to) const;

    /// Tells networks apart that differ in an arc or a weight.
    [[nodiscard]] std::uint64_t digest() const { return m_digest; }

private:
    RoadNetwork(RoadGraph graph, const CarProfile &profile);

    void indexArcs();
    void weighArcs();
    [[nodiscard]] double drivingMilliseconds(const RoadArc &arc) const;
    [[nodiscard]] double delayMilliseconds(const RoadArc &arc) const;

    RoadGraph m_graph;
    CarProfile m_profile;
    std::vector<std::uint32_t> m_firstArcs;
    std::vector<RoadWeight> m_weights;
    std::vector<bool> m_isRoundabout; ///< by node: an arc of a roundabout begins there
    std::uint64_t m_digest = 0;
};

} // namespace callout
