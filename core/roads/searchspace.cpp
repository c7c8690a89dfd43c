#include "core/roads/searchspace.h"

#include <algorithm>

namespace callout {

SearchSpace searchSpace(SearchSide &side, std::span<const SearchStart> starts)
{
    SearchSpace space;
    side.start(starts);
    while (side.nextWeight().isReached()) {
        const SearchSide::Settled settled = side.settle();
        if (!settled.isStalled)
            space.push_back({settled.rank, settled.weight});
    }
    return space;
}

SpaceBuckets::SpaceBuckets(std::uint32_t nodeCount, std::span<const SearchSpace *const> spaces)
    : m_offsets(std::size_t(nodeCount) + 1, 0)
{
    for (const SearchSpace *space : spaces) {
        for (const SearchStart &reached : *space)
            ++m_offsets[reached.rank];
    }
    std::uint32_t sum = 0;
    for (std::uint32_t &offset : m_offsets)
        offset = sum += offset;
    m_entries.resize(sum);
    // Filled from behind, each offset ends at its first entry.
    for (std::size_t place = spaces.size(); place-- > 0;) {
        for (const SearchStart &reached : *spaces[place])
            m_entries[--m_offsets[reached.rank]] = {reached.weight, std::uint32_t(place)};
    }
}

void SpaceBuckets::lower(const SearchSpace &space, std::span<RoadWeight> costs) const
{
    for (const SearchStart &reached : space) {
        const auto bucket = std::span(m_entries).subspan(m_offsets[reached.rank],
                                                         m_offsets[reached.rank + 1] - m_offsets[reached.rank]);
        for (const Entry &entry : bucket)
            costs[entry.place] = std::min(costs[entry.place], reached.weight + entry.weight);
    }
}

} // namespace callout
