#pragma once

#include "core/roads/hierarchyquery.h"

namespace callout {

/// Every node that an upward search from a place finds, and what it costs to get there: where two places' spaces meet lies
/// the best way between them.
using SearchSpace = std::vector<SearchStart>;

[[nodiscard]] SearchSpace searchSpace(SearchSide &side, std::span<const SearchStart> starts);

/// The spaces of many places turned over: for each node the places that reach it. One pass over another space then gives
/// what the ways to all of them cost (Knopp et al. 2007).
class SpaceBuckets
{
public:
    SpaceBuckets(std::uint32_t nodeCount, std::span<const SearchSpace *const> spaces);

    /// Lowers costs[i] to what the best way between `space` and the i-th place costs.
    void lower(const SearchSpace &space, std::span<RoadWeight> costs) const;

private:
    struct Entry {
        RoadWeight weight;
        std::uint32_t place = 0;
    };
    std::vector<std::uint32_t> m_offsets;
    std::vector<Entry> m_entries;
};

} // namespace callout
