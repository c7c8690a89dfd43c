#include "core/roads/hierarchyquery.h"

#include <algorithm>

namespace callout {

std::vector<SearchStart> searchStarts(const Hierarchy &hierarchy, std::span<const RoadEnd> ends)
{
    std::vector<SearchStart> starts;
    starts.reserve(ends.size());
    for (const RoadEnd &end : ends)
        starts.push_back({hierarchy.rankOf(end.node), end.weight});
    return starts;
}

HierarchyQuery::HierarchyQuery(const Hierarchy &hierarchy)
    : m_hierarchy(hierarchy)
    , m_forward(hierarchy, SearchDirection::Forward)
    , m_backward(hierarchy, SearchDirection::Backward)
{
}

std::optional<RoadWeight> HierarchyQuery::weight(std::span<const RoadEnd> from, std::span<const RoadEnd> to)
{
    const Meeting best = meet(from, to);
    return best.weight.isReached() ? std::optional(best.weight) : std::nullopt;
}

HierarchyQuery::Meeting HierarchyQuery::meet(std::span<const RoadEnd> from, std::span<const RoadEnd> to)
{
    m_forward.start(searchStarts(m_hierarchy, from));
    m_backward.start(searchStarts(m_hierarchy, to));
    Meeting best;
    for (;;) {
        const RoadWeight forward = m_forward.nextWeight();
        const RoadWeight backward = m_backward.nextWeight();
        if (std::min(forward, backward) >= best.weight)
            return best;
        SearchSide &nearer = forward <= backward ? m_forward : m_backward;
        const SearchSide &other = forward <= backward ? m_backward : m_forward;
        const SearchSide::Settled settled = nearer.settle();
        if (const RoadWeight weight = settled.weight + other.weightOf(settled.rank); weight < best.weight)
            best = {weight, settled.rank};
    }
}

std::optional<RoadPath> HierarchyQuery::path(std::span<const RoadEnd> from, std::span<const RoadEnd> to)
{
    const Meeting best = meet(from, to);
    if (!best.weight.isReached())
        return std::nullopt;

    std::vector<std::uint32_t> climb{best.rank};
    for (auto step = m_forward.stepTo(best.rank); step.rank != climb.back(); step = m_forward.stepTo(step.rank))
        climb.push_back(step.rank);
    RoadPath path{.weight = best.weight, .from = m_hierarchy.nodeAt(climb.back())};
    for (std::size_t i = climb.size() - 1; i > 0; --i)
        unpack(climb[i], climb[i - 1], m_forward.stepTo(climb[i - 1]).via, path.arcs);

    std::uint32_t rank = best.rank;
    for (auto step = m_backward.stepTo(rank); step.rank != rank; step = m_backward.stepTo(rank)) {
        unpack(rank, step.rank, step.via, path.arcs);
        rank = step.rank;
    }
    path.to = m_hierarchy.nodeAt(rank);
    return path;
}

void HierarchyQuery::unpack(std::uint32_t from, std::uint32_t to, std::uint32_t via,
                            std::vector<std::uint32_t> &arcs) const
{
    struct Piece {
        std::uint32_t from, to, via;
    };
    std::vector<Piece> pieces{{from, to, via}};
    while (!pieces.empty()) {
        const Piece piece = pieces.back();
        pieces.pop_back();
        if ((piece.via & HierarchyArc::OriginalFlag) != 0) {
            arcs.push_back(piece.via & ~HierarchyArc::OriginalFlag);
            continue;
        }
        const HierarchyArc *first = m_hierarchy.find(SearchDirection::Backward, piece.via, piece.from);
        const HierarchyArc *second = m_hierarchy.find(SearchDirection::Forward, piece.via, piece.to);
        pieces.push_back({piece.via, piece.to, second->via});
        pieces.push_back({piece.from, piece.via, first->via});
    }
}

} // namespace callout
