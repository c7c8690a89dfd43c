#pragma once

#include "core/roads/hierarchy.h"
#include "core/roads/searchheap.h"

#include <optional>

namespace callout {

/// A node where a search may begin, and what it costs to get there.
struct SearchStart {
    std::uint32_t rank = 0;
    RoadWeight weight;
};

/// One search up a hierarchy, node by node. Keeps its memory from one search to the next; for one thread at a time.
class SearchSide
{
public:
    struct Settled {
        std::uint32_t rank = 0;
        RoadWeight weight;
        bool isStalled = false; ///< reached faster over a more important node, so no shortest way climbs through here
    };
    /// Where the best way to a node came from.
    struct Step {
        std::uint32_t rank = 0; ///< the node before, or the node itself where the search began
        std::uint32_t via = 0;  ///< as HierarchyArc::via
    };

    SearchSide(const Hierarchy &hierarchy, SearchDirection direction);

    /// Forgets the last search and begins anew.
    void start(std::span<const SearchStart> starts);
    /// The weight of the nearest node that is not settled yet; unreached when the search is over.
    [[nodiscard]] RoadWeight nextWeight();
    /// Settles the nearest node. Only while nextWeight() is reached.
    [[nodiscard]] Settled settle();

    [[nodiscard]] RoadWeight weightOf(std::uint32_t rank) const { return m_weights[rank]; }
    [[nodiscard]] Step stepTo(std::uint32_t rank) const { return m_steps[rank]; }

private:
    void reach(std::uint32_t rank, RoadWeight weight, Step step);
    [[nodiscard]] bool isStalled(std::uint32_t rank, RoadWeight weight) const;

    const Hierarchy &m_hierarchy;
    SearchDirection m_direction;
    SearchDirection m_opposite;
    std::vector<RoadWeight> m_weights;
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_touched;
    SearchHeap m_heap;
};

} // namespace callout
