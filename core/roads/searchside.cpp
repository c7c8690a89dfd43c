#include "core/roads/searchside.h"

#include <algorithm>

namespace callout {

SearchSide::SearchSide(const Hierarchy &hierarchy, SearchDirection direction)
    : m_hierarchy(hierarchy)
    , m_direction(direction)
    , m_opposite(direction == SearchDirection::Forward ? SearchDirection::Backward : SearchDirection::Forward)
    , m_weights(hierarchy.nodeCount(), RoadWeight::unreached())
    , m_steps(hierarchy.nodeCount())
{
}

void SearchSide::start(std::span<const SearchStart> starts)
{
    for (const std::uint32_t rank : m_touched)
        m_weights[rank] = RoadWeight::unreached();
    m_touched.clear();
    m_heap.clear();
    for (const SearchStart &start : starts) {
        if (start.weight < m_weights[start.rank])
            reach(start.rank, start.weight, {start.rank, 0});
    }
}

RoadWeight SearchSide::nextWeight()
{
    while (!m_heap.isEmpty() && m_heap.top().weight != m_weights[m_heap.top().node])
        (void)m_heap.pop();
    return m_heap.isEmpty() ? RoadWeight::unreached() : m_heap.top().weight;
}

SearchSide::Settled SearchSide::settle()
{
    const auto [weight, rank] = m_heap.pop();
    if (isStalled(rank, weight))
        return {rank, weight, true};
    for (const HierarchyArc &arc : m_hierarchy.arcs(m_direction, rank)) {
        const RoadWeight reached = weight + arc.weight;
        if (reached < m_weights[arc.head])
            reach(arc.head, reached, {rank, arc.via});
    }
    return {rank, weight, false};
}

bool SearchSide::isStalled(std::uint32_t rank, RoadWeight weight) const
{
    return std::ranges::any_of(m_hierarchy.arcs(m_opposite, rank),
                               [&](const HierarchyArc &arc) { return m_weights[arc.head] + arc.weight < weight; });
}

void SearchSide::reach(std::uint32_t rank, RoadWeight weight, Step step)
{
    if (!m_weights[rank].isReached())
        m_touched.push_back(rank);
    m_weights[rank] = weight;
    m_steps[rank] = step;
    m_heap.push(weight, rank);
}

} // namespace callout
