#include "core/roads/overlaygraph.h"

#include "core/roads/roadnetwork.h"

#include <algorithm>
#include <utility>

namespace callout {

namespace {

using Arcs = std::vector<OverlayGraph::Arc>;

void merge(Arcs &arcs, const OverlayGraph::Arc &arc)
{
    const auto found = std::ranges::find(arcs, arc.head, &OverlayGraph::Arc::head);
    if (found == arcs.end())
        arcs.push_back(arc);
    else if (arc.weight < found->weight)
        *found = arc;
}

void erase(Arcs &arcs, std::uint32_t head)
{
    const auto found = std::ranges::find(arcs, head, &OverlayGraph::Arc::head);
    if (found == arcs.end())
        return;
    *found = arcs.back();
    arcs.pop_back();
}

} // namespace

OverlayGraph::OverlayGraph(const RoadNetwork &network) : m_out(network.nodeCount()), m_in(network.nodeCount())
{
    for (std::uint32_t i = 0; i < network.arcCount(); ++i) {
        const RoadArc &arc = network.arc(i);
        add(arc.from, {.weight = network.weight(i), .head = arc.to, .via = i | HierarchyArc::OriginalFlag, .hops = 1});
    }
}

void OverlayGraph::add(std::uint32_t from, const Arc &arc)
{
    if (from == arc.head)
        return;
    merge(m_out[from], arc);
    Arc reverse = arc;
    reverse.head = from;
    merge(m_in[arc.head], reverse);
}

OverlayGraph::Removed OverlayGraph::remove(std::uint32_t node)
{
    for (const Arc &arc : m_out[node])
        erase(m_in[arc.head], node);
    for (const Arc &arc : m_in[node])
        erase(m_out[arc.head], node);
    return {.out = std::exchange(m_out[node], {}), .in = std::exchange(m_in[node], {})};
}

} // namespace callout
