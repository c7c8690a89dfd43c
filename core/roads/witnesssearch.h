#pragma once

#include "core/roads/overlaygraph.h"
#include "core/roads/searchheap.h"

namespace callout {

/// Looks for ways round a node that is to be contracted. Where it finds one no longer than the way through the node, no
/// shortcut is needed; giving up early costs a needless shortcut, never a wrong answer.
class WitnessSearch
{
public:
    explicit WitnessSearch(const OverlayGraph &graph);

    /// Searches from a node, never through `skipped`, until every way wanted has a witness, none can come any more, or
    /// `settleLimit` nodes are settled.
    void run(std::uint32_t from, std::uint32_t skipped, std::size_t settleLimit);

    /// Before run(): asks for a witness to a node that is no heavier than a weight.
    void want(std::uint32_t to, RoadWeight weight);
    /// After run(): whether a wanted way was found.
    [[nodiscard]] bool hasWitness(std::uint32_t to, RoadWeight weight) const { return m_labels[to] <= weight; }
    void clear();

private:
    void reach(std::uint32_t node, RoadWeight weight);

    const OverlayGraph &m_graph;
    std::vector<RoadWeight> m_labels;
    std::vector<RoadWeight> m_wanted; ///< by node; unreached where nothing is wanted or the witness is found
    std::vector<std::uint32_t> m_touched;
    std::vector<std::uint32_t> m_targets;
    std::size_t m_missing = 0;
    RoadWeight m_farthest;
    SearchHeap m_heap;
};

} // namespace callout
