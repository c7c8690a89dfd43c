#pragma once

#include "core/roads/roadweight.h"

#include <algorithm>
#include <vector>

namespace callout {

/// The nodes that a search has still to visit, nearest first. A node that got nearer is entered again; whoever takes
/// entries out skips those that are out of date.
class SearchHeap
{
public:
    struct Entry {
        RoadWeight weight;
        std::uint32_t node = 0;

        friend auto operator<=>(const Entry &, const Entry &) = default;
    };

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] const Entry &top() const { return m_entries.front(); }
    void clear() { m_entries.clear(); }

    void push(RoadWeight weight, std::uint32_t node)
    {
        m_entries.push_back({weight, node});
        std::ranges::push_heap(m_entries, std::greater());
    }
    Entry pop()
    {
        std::ranges::pop_heap(m_entries, std::greater());
        const Entry entry = m_entries.back();
        m_entries.pop_back();
        return entry;
    }

private:
    std::vector<Entry> m_entries;
};

} // namespace callout
