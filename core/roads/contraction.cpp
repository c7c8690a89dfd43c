#include "core/roads/contraction.h"

#include "core/roads/overlaygraph.h"
#include "core/roads/roadnetwork.h"
#include "core/roads/witnesssearch.h"

#include <QCoreApplication>

#include <algorithm>
#include <queue>
#include <utility>

namespace callout {

namespace {

/// How far witnesses are looked for. Judging a node is done often and may err; contracting it is done once.
constexpr std::size_t JudgingSettleLimit = 60;
constexpr std::size_t ContractingSettleLimit = 400;

class Contraction
{
public:
    explicit Contraction(const RoadNetwork &network);
    [[nodiscard]] bool run(const std::stop_token &stop);
    [[nodiscard]] HierarchyLayout layout();

private:
    using Arc = OverlayGraph::Arc;
    struct Shortcut {
        std::uint32_t from = 0;
        Arc arc;
    };
    struct Candidate {
        std::int64_t importance = 0;
        std::uint32_t node = 0;

        friend auto operator<=>(const Candidate &, const Candidate &) = default;
    };

    [[nodiscard]] bool judgeAll(const std::stop_token &stop);
    [[nodiscard]] std::int64_t importance(std::uint32_t node);
    void enqueue(std::uint32_t node);
    void contract(std::uint32_t node);
    void findShortcuts(std::uint32_t node, std::size_t settleLimit);
    void findShortcuts(std::uint32_t node, const Arc &first, std::size_t settleLimit);
    [[nodiscard]] HierarchyLayout::Side side(std::vector<Arc> OverlayGraph::Removed::*arcs);

    OverlayGraph m_graph;
    WitnessSearch m_witnesses;
    std::vector<Shortcut> m_shortcuts;
    std::vector<std::uint32_t> m_neighbours;
    std::vector<std::uint32_t> m_levels;
    std::vector<std::int64_t> m_importances;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> m_queue;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_ranks;
    std::vector<OverlayGraph::Removed> m_removed; ///< by rank
};

Contraction::Contraction(const RoadNetwork &network)
    : m_graph(network)
    , m_witnesses(m_graph)
    , m_levels(network.nodeCount(), 0)
    , m_importances(network.nodeCount(), 0)
    , m_ranks(network.nodeCount(), 0)
{
    m_order.reserve(network.nodeCount());
    m_removed.reserve(network.nodeCount());
}

bool Contraction::run(const std::stop_token &stop)
{
    if (!judgeAll(stop))
        return false;
    while (!m_queue.empty()) {
        if (stop.stop_requested())
            return false;
        const Candidate next = m_queue.top();
        m_queue.pop();
        // A node whose importance has changed since was entered again.
        if (m_importances[next.node] == next.importance)
            contract(next.node);
    }
    return true;
}

bool Contraction::judgeAll(const std::stop_token &stop)
{
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
        if (stop.stop_requested())
            return false;
        m_importances[node] = importance(node);
        m_queue.push({m_importances[node], node});
    }
    return true;
}

/// Shortcuts added against arcs removed, in number and in what they stand for, and a level that spreads the contraction
/// evenly over the map.
std::int64_t Contraction::importance(std::uint32_t node)
{
    constexpr std::int64_t Unit = 1000;
    findShortcuts(node, JudgingSettleLimit);
    std::int64_t addedHops = 0;
    for (const Shortcut &shortcut : m_shortcuts)
        addedHops += shortcut.arc.hops;
    std::int64_t removedHops = 0;
    for (const Arc &arc : m_graph.out(node))
        removedHops += arc.hops;
    for (const Arc &arc : m_graph.in(node))
        removedHops += arc.hops;
    const auto removed = std::int64_t(m_graph.out(node).size() + m_graph.in(node).size());
    return Unit * m_levels[node] + Unit * std::int64_t(m_shortcuts.size()) / std::max<std::int64_t>(removed, 1)
        + Unit * addedHops / std::max<std::int64_t>(removedHops, 1);
}

void Contraction::enqueue(std::uint32_t node)
{
    const std::int64_t now = importance(node);
    if (now == m_importances[node])
        return;
    m_importances[node] = now;
    m_queue.push({now, node});
}

void Contraction::contract(std::uint32_t node)
{
    constexpr std::int64_t Done = -1;
    findShortcuts(node, ContractingSettleLimit);
    m_importances[node] = Done;
    m_ranks[node] = std::uint32_t(m_order.size());
    m_order.push_back(node);
    const OverlayGraph::Removed &removed = m_removed.emplace_back(m_graph.remove(node));
    for (const Shortcut &shortcut : m_shortcuts)
        m_graph.add(shortcut.from, shortcut.arc);

    m_neighbours.clear();
    for (const std::vector<Arc> &arcs : {std::cref(removed.out), std::cref(removed.in)}) {
        for (const Arc &arc : arcs)
            m_neighbours.push_back(arc.head);
    }
    std::ranges::sort(m_neighbours);
    const auto repeated = std::ranges::unique(m_neighbours);
    m_neighbours.erase(repeated.begin(), repeated.end());
    for (const std::uint32_t neighbour : m_neighbours) {
        m_levels[neighbour] = std::max(m_levels[neighbour], m_levels[node] + 1);
        enqueue(neighbour);
    }
}

void Contraction::findShortcuts(std::uint32_t node, std::size_t settleLimit)
{
    m_shortcuts.clear();
    for (const Arc &first : m_graph.in(node))
        findShortcuts(node, first, settleLimit);
}

void Contraction::findShortcuts(std::uint32_t node, const Arc &first, std::size_t settleLimit)
{
    const std::vector<Arc> &seconds = m_graph.out(node);
    for (const Arc &second : seconds) {
        if (second.head != first.head)
            m_witnesses.want(second.head, first.weight + second.weight);
    }
    m_witnesses.run(first.head, node, settleLimit);
    for (const Arc &second : seconds) {
        const RoadWeight weight = first.weight + second.weight;
        if (second.head == first.head || m_witnesses.hasWitness(second.head, weight))
            continue;
        m_shortcuts.push_back(
            {first.head, {.weight = weight, .head = second.head, .via = node, .hops = first.hops + second.hops}});
    }
    m_witnesses.clear();
}

HierarchyLayout Contraction::layout()
{
    HierarchyLayout layout{
        .nodes = m_order, .forward = side(&OverlayGraph::Removed::out), .backward = side(&OverlayGraph::Removed::in)};
    return layout;
}

HierarchyLayout::Side Contraction::side(std::vector<Arc> OverlayGraph::Removed::*arcs)
{
    HierarchyLayout::Side side;
    side.offsets.reserve(m_removed.size() + 1);
    side.offsets.push_back(0);
    for (OverlayGraph::Removed &removed : m_removed) {
        std::vector<Arc> upwards = std::exchange(removed.*arcs, {});
        std::ranges::sort(upwards, {}, [this](const Arc &arc) { return m_ranks[arc.head]; });
        for (const Arc &arc : upwards) {
            side.heads.push_back(m_ranks[arc.head]);
            side.vias.push_back((arc.via & HierarchyArc::OriginalFlag) != 0 ? arc.via : m_ranks[arc.via]);
        }
        side.offsets.push_back(std::uint32_t(side.heads.size()));
    }
    return side;
}

} // namespace

Result<HierarchyLayout> contract(const RoadNetwork &network, const std::stop_token &stop)
{
    Contraction contraction(network);
    if (!contraction.run(stop))
        return failure(ErrorCode::Cancelled,
                       QCoreApplication::translate("callout::Contraction", "Preparing the drive times was stopped."));
    return contraction.layout();
}

} // namespace callout
