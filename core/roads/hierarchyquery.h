#pragma once

#include "core/roads/searchside.h"

namespace callout {

/// The best way between two sets of places.
struct RoadPath {
    RoadWeight weight;               ///< with the costs of both ends
    std::uint32_t from = 0;          ///< node of the network
    std::uint32_t to = 0;            ///< node of the network
    std::vector<std::uint32_t> arcs; ///< of the network, from `from` to `to`; empty where they are one

    friend bool operator==(const RoadPath &, const RoadPath &) = default;
};

/// A node of the network where a way may begin or end, and what it costs between there and the very place.
struct RoadEnd {
    std::uint32_t node = 0;
    RoadWeight weight;
    std::uint32_t arc = 0; ///< along which; the searches do not ask
};

/// The two upward searches use the same form of starts.
[[nodiscard]] std::vector<SearchStart> searchStarts(const Hierarchy &hierarchy, std::span<const RoadEnd> ends);

/// Answers point to point with a hierarchy, which has to outlive it. Keeps its memory; for one thread at a time.
class HierarchyQuery
{
public:
    explicit HierarchyQuery(const Hierarchy &hierarchy);

    /// What the best way costs; nothing where there is none.
    [[nodiscard]] std::optional<RoadWeight> weight(std::span<const RoadEnd> from, std::span<const RoadEnd> to);
    [[nodiscard]] std::optional<RoadPath> path(std::span<const RoadEnd> from, std::span<const RoadEnd> to);

private:
    struct Meeting {
        RoadWeight weight = RoadWeight::unreached();
        std::uint32_t rank = 0;
    };
    [[nodiscard]] Meeting meet(std::span<const RoadEnd> from, std::span<const RoadEnd> to);
    void unpack(std::uint32_t from, std::uint32_t to, std::uint32_t via, std::vector<std::uint32_t> &arcs) const;

    const Hierarchy &m_hierarchy;
    SearchSide m_forward;
    SearchSide m_backward;
};

} // namespace callout
