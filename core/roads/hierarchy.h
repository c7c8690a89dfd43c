#pragma once

#include "core/domain/result.h"
#include "core/roads/roadweight.h"

#include <span>
#include <vector>

namespace callout {

class RoadNetwork;

/// Which way a search follows the arcs.
enum class SearchDirection { Forward, Backward };

/// How a contraction hierarchy is kept: the order of the nodes and the arcs to more important nodes, without weights,
/// since these follow from the network. Nodes are named by their rank, 0 being the least important.
struct HierarchyLayout {
    /// The arcs of one direction: those of rank r lie at offsets[r] to offsets[r + 1], sorted by head.
    struct Side {
        std::vector<std::uint32_t> offsets;
        std::vector<std::uint32_t> heads; ///< the more important end
        std::vector<std::uint32_t> vias;  ///< see HierarchyArc::via

        friend bool operator==(const Side &, const Side &) = default;
    };
    std::vector<std::uint32_t> nodes; ///< of the network, by rank
    Side forward;
    Side backward;

    friend bool operator==(const HierarchyLayout &, const HierarchyLayout &) = default;
};

/// An arc between a node and a more important one.
struct HierarchyArc {
    static constexpr std::uint32_t OriginalFlag = 0x8000'0000U;

    std::uint32_t head = 0;
    /// Of an arc of the network its index with the flag set, else the rank of the node that the shortcut skips.
    std::uint32_t via = 0;
    RoadWeight weight;

    [[nodiscard]] bool isOriginal() const { return (via & OriginalFlag) != 0; }
    [[nodiscard]] std::uint32_t original() const { return via & ~OriginalFlag; }
};

/// A contraction hierarchy (Geisberger et al. 2008): any shortest way climbs in importance and then descends, so that two
/// small searches find it. Immutable; may be read from any thread.
class Hierarchy
{
public:
    /// Weighs a layout. DamagedFile where the layout does not fit the network.
    [[nodiscard]] static Result<Hierarchy> make(const RoadNetwork &network, HierarchyLayout layout);

    [[nodiscard]] std::uint32_t nodeCount() const { return std::uint32_t(m_nodes.size()); }
    [[nodiscard]] std::size_t arcCount() const { return m_forward.arcs.size() + m_backward.arcs.size(); }
    [[nodiscard]] std::uint32_t rankOf(std::uint32_t node) const { return m_ranks[node]; }
    [[nodiscard]] std::uint32_t nodeAt(std::uint32_t rank) const { return m_nodes[rank]; }

    /// Forward, the arcs that leave a node upwards; backward, those that come down to it.
    [[nodiscard]] std::span<const HierarchyArc> arcs(SearchDirection direction, std::uint32_t rank) const
    {
        const Side &side = direction == SearchDirection::Forward ? m_forward : m_backward;
        return std::span(side.arcs).subspan(side.offsets[rank], side.offsets[rank + 1] - side.offsets[rank]);
    }
    /// The arc between a node and a more important one; null where there is none.
    [[nodiscard]] const HierarchyArc *find(SearchDirection direction, std::uint32_t rank, std::uint32_t head) const;

    /// What make() was given.
    [[nodiscard]] HierarchyLayout layout() const;

private:
    struct Side {
        std::vector<std::uint32_t> offsets;
        std::vector<HierarchyArc> arcs;
    };

    Hierarchy() = default;
    [[nodiscard]] bool adoptOrder(std::vector<std::uint32_t> nodes, std::uint32_t nodeCount);
    [[nodiscard]] static bool adopt(Side &side, HierarchyLayout::Side layout, std::uint32_t nodeCount);
    [[nodiscard]] bool weigh(const RoadNetwork &network);
    [[nodiscard]] bool weigh(HierarchyArc &arc, SearchDirection direction, std::uint32_t rank,
                             const RoadNetwork &network) const;

    std::vector<std::uint32_t> m_nodes;
    std::vector<std::uint32_t> m_ranks;
    Side m_forward;
    Side m_backward;
};

} // namespace callout
