#include "core/roads/hierarchy.h"

#include "core/roads/roadnetwork.h"

#include <QCoreApplication>

#include <algorithm>

namespace callout {

Result<Hierarchy> Hierarchy::make(const RoadNetwork &network, HierarchyLayout layout)
{
    Hierarchy hierarchy;
    const std::uint32_t nodeCount = network.nodeCount();
    if (!hierarchy.adoptOrder(std::move(layout.nodes), nodeCount)
        || !adopt(hierarchy.m_forward, std::move(layout.forward), nodeCount)
        || !adopt(hierarchy.m_backward, std::move(layout.backward), nodeCount) || !hierarchy.weigh(network))
        return failure(ErrorCode::DamagedFile,
                       QCoreApplication::translate("callout::Hierarchy",
                                                   "The prepared drive times of the map are "
                                                   "damaged. They have to be prepared again."));
    return hierarchy;
}

bool Hierarchy::adoptOrder(std::vector<std::uint32_t> nodes, std::uint32_t nodeCount)
{
    constexpr std::uint32_t Unranked = std::numeric_limits<std::uint32_t>::max();
    if (nodes.size() != nodeCount)
        return false;
    m_nodes = std::move(nodes);
    m_ranks.assign(nodeCount, Unranked);
    for (std::uint32_t rank = 0; rank < nodeCount; ++rank) {
        const std::uint32_t node = m_nodes[rank];
        if (node >= nodeCount || m_ranks[node] != Unranked)
            return false;
        m_ranks[node] = rank;
    }
    return true;
}

bool Hierarchy::adopt(Side &side, HierarchyLayout::Side layout, std::uint32_t nodeCount)
{
    const std::size_t arcCount = layout.heads.size();
    if (layout.vias.size() != arcCount || layout.offsets.size() != std::size_t(nodeCount) + 1
        || layout.offsets.front() != 0 || layout.offsets.back() != arcCount || !std::ranges::is_sorted(layout.offsets))
        return false;
    side.offsets = std::move(layout.offsets);
    side.arcs.resize(arcCount);
    for (std::uint32_t rank = 0; rank < nodeCount; ++rank) {
        std::uint32_t last = rank;
        for (std::size_t i = side.offsets[rank]; i < side.offsets[rank + 1]; ++i) {
            const std::uint32_t head = layout.heads[i];
            if (head <= last || head >= nodeCount)
                return false;
            last = head;
            side.arcs[i] = {.head = head, .via = layout.vias[i]};
        }
    }
    return true;
}

bool Hierarchy::weigh(const RoadNetwork &network)
{
    // A shortcut's halves belong to the node that it skips, which is less important and so already weighed.
    for (std::uint32_t rank = 0; rank < nodeCount(); ++rank) {
        for (std::size_t i = m_forward.offsets[rank]; i < m_forward.offsets[rank + 1]; ++i) {
            if (!weigh(m_forward.arcs[i], SearchDirection::Forward, rank, network))
                return false;
        }
        for (std::size_t i = m_backward.offsets[rank]; i < m_backward.offsets[rank + 1]; ++i) {
            if (!weigh(m_backward.arcs[i], SearchDirection::Backward, rank, network))
                return false;
        }
    }
    return true;
}

bool Hierarchy::weigh(HierarchyArc &arc, SearchDirection direction, std::uint32_t rank,
                      const RoadNetwork &network) const
{
    const bool isForward = direction == SearchDirection::Forward;
    const std::uint32_t from = isForward ? rank : arc.head;
    const std::uint32_t to = isForward ? arc.head : rank;
    if (arc.isOriginal()) {
        if (arc.original() >= network.arcCount())
            return false;
        const RoadArc &road = network.arc(arc.original());
        arc.weight = network.weight(arc.original());
        return road.from == m_nodes[from] && road.to == m_nodes[to];
    }
    if (arc.via >= rank)
        return false;
    const HierarchyArc *first = find(SearchDirection::Backward, arc.via, from);
    const HierarchyArc *second = find(SearchDirection::Forward, arc.via, to);
    if (!first || !second)
        return false;
    arc.weight = first->weight + second->weight;
    return true;
}

const HierarchyArc *Hierarchy::find(SearchDirection direction, std::uint32_t rank, std::uint32_t head) const
{
    const std::span<const HierarchyArc> candidates = arcs(direction, rank);
    const auto found = std::ranges::lower_bound(candidates, head, {}, &HierarchyArc::head);
    return found != candidates.end() && found->head == head ? &*found : nullptr;
}

HierarchyLayout Hierarchy::layout() const
{
    const auto strip = [](const Side &side) {
        HierarchyLayout::Side layout{.offsets = side.offsets};
        layout.heads.reserve(side.arcs.size());
        layout.vias.reserve(side.arcs.size());
        for (const HierarchyArc &arc : side.arcs) {
            layout.heads.push_back(arc.head);
            layout.vias.push_back(arc.via);
        }
        return layout;
    };
    return {.nodes = m_nodes, .forward = strip(m_forward), .backward = strip(m_backward)};
}

} // namespace callout
