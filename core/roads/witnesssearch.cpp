#include "core/roads/witnesssearch.h"

#include <algorithm>

namespace callout {

WitnessSearch::WitnessSearch(const OverlayGraph &graph)
    : m_graph(graph)
    , m_labels(graph.nodeCount(), RoadWeight::unreached())
    , m_wanted(graph.nodeCount(), RoadWeight::unreached())
{
}

void WitnessSearch::want(std::uint32_t to, RoadWeight weight)
{
    m_wanted[to] = weight;
    m_targets.push_back(to);
    m_farthest = std::max(m_farthest, weight);
    ++m_missing;
}

void WitnessSearch::run(std::uint32_t from, std::uint32_t skipped, std::size_t settleLimit)
{
    reach(from, {});
    for (std::size_t settled = 0; m_missing > 0 && !m_heap.isEmpty() && settled < settleLimit;) {
        const SearchHeap::Entry entry = m_heap.pop();
        if (entry.weight != m_labels[entry.node])
            continue;
        ++settled;
        for (const OverlayGraph::Arc &arc : m_graph.out(entry.node)) {
            const RoadWeight weight = entry.weight + arc.weight;
            if (arc.head != skipped && weight <= m_farthest && weight < m_labels[arc.head])
                reach(arc.head, weight);
        }
    }
}

void WitnessSearch::reach(std::uint32_t node, RoadWeight weight)
{
    if (!m_labels[node].isReached())
        m_touched.push_back(node);
    m_labels[node] = weight;
    if (m_wanted[node].isReached() && weight <= m_wanted[node]) {
        m_wanted[node] = RoadWeight::unreached();
        --m_missing;
    }
    m_heap.push(weight, node);
}

void WitnessSearch::clear()
{
    for (const std::uint32_t node : m_touched)
        m_labels[node] = RoadWeight::unreached();
    for (const std::uint32_t node : m_targets)
        m_wanted[node] = RoadWeight::unreached();
    m_touched.clear();
    m_targets.clear();
    m_heap.clear();
    m_missing = 0;
    m_farthest = {};
}

} // namespace callout
