#include "core/region/roadimport.h"

#include "core/region/roadcutter.h"
#include "core/region/strongcomponents.h"
#include "core/region/turnsplitter.h"
#include "core/region/zorder.h"

#include <numeric>

namespace callout {

namespace {

constexpr std::uint32_t Gone = std::numeric_limits<std::uint32_t>::max();

/// The number of the largest part of the graph, and each node's part.
std::pair<std::uint32_t, std::vector<std::uint32_t>> largestPart(const RawRoads &roads)
{
    std::vector<std::uint32_t> first(roads.nodes.size() + 1, 0);
    for (const RoadArc &arc : roads.arcs)
        ++first[arc.from + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<std::uint32_t> next(first.begin(), std::prev(first.end()));
    std::vector<std::uint32_t> targets(roads.arcs.size());
    for (const RoadArc &arc : roads.arcs)
        targets[next[arc.from]++] = arc.to;

    std::vector<std::uint32_t> parts = strongComponents(first, targets);
    std::vector<std::uint32_t> sizes(parts.size(), 0);
    for (const std::uint32_t part : parts)
        ++sizes[part];
    const auto largest = std::uint32_t(std::ranges::max_element(sizes) - sizes.begin());
    return {largest, std::move(parts)};
}

/// Neighbours on the ground become neighbours in number: smaller on disk, faster in the cache.
std::uint64_t alongZ(FixedPoint point)
{
    const auto positive = [](std::int32_t value) { return std::uint32_t(value) ^ 0x8000'0000U; };
    return zOrder(positive(point.longitude), positive(point.latitude));
}

/// Takes the wanted nodes of a raw network over into a graph, with their arcs, shapes and names.
class GraphBuilder
{
public:
    explicit GraphBuilder(const RawRoads &roads) : m_roads(roads) {}

    RoadGraph build(std::uint32_t part, const std::vector<std::uint32_t> &parts)
    {
        takeNodes(part, parts);
        m_graph.shapeOffsets.push_back(0);
        m_graph.names.emplace_back();
        takeArcs();
        return std::move(m_graph);
    }

    /// Positions in CarWays::items of which an arc was taken, as flags.
    [[nodiscard]] const std::vector<bool> &usedWays() const { return m_usedWays; }

private:
    void takeNodes(std::uint32_t part, const std::vector<std::uint32_t> &parts)
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t node = 0; node < parts.size(); ++node) {
            if (parts[node] == part)
                order.push_back(node);
        }
        std::ranges::stable_sort(order, {}, [this](std::uint32_t node) { return alongZ(m_roads.nodes[node]); });
        m_newNode.assign(parts.size(), Gone);
        for (const std::uint32_t node : order) {
            m_newNode[node] = std::uint32_t(m_graph.nodes.size());
            m_graph.nodes.push_back(m_roads.nodes[node]);
        }
    }

    void takeArcs()
    {
        std::vector<std::pair<RoadArc, std::uint32_t>> arcs;
        for (size_t i = 0; i < m_roads.arcs.size(); ++i) {
            RoadArc arc = m_roads.arcs[i];
            arc.from = m_newNode[arc.from];
            arc.to = m_newNode[arc.to];
            if (arc.from != Gone && arc.to != Gone)
                arcs.emplace_back(arc, m_roads.arcWays[i]);
        }
        std::ranges::stable_sort(arcs, {}, [](const auto &entry) {
            return std::tuple(entry.first.from, entry.first.to, entry.first.shape);
        });
        std::vector<std::uint32_t> newShape(m_roads.shapeOffsets.size(), Gone);
        std::vector<std::uint32_t> newName(m_roads.names.size(), Gone);
        newName[0] = 0;
        m_graph.arcs.reserve(arcs.size());
        for (auto &[arc, way] : arcs) {
            arc.shape = takeShape(newShape, arc.shape);
            if (newName[arc.name] == Gone) {
                newName[arc.name] = std::uint32_t(m_graph.names.size());
                m_graph.names.push_back(m_roads.names[arc.name]);
            }
            arc.name = newName[arc.name];
            if (way >= m_usedWays.size())
                m_usedWays.resize(way + 1, false);
            m_usedWays[way] = true;
            m_graph.arcs.push_back(arc);
        }
    }

    std::uint32_t takeShape(std::vector<std::uint32_t> &newShape, std::uint32_t shape)
    {
        if (newShape[shape] != Gone)
            return newShape[shape];
        newShape[shape] = std::uint32_t(m_graph.shapeOffsets.size() - 1);
        const auto begin = m_roads.shapePoints.begin();
        m_graph.shapePointList.insert(m_graph.shapePointList.end(), begin + m_roads.shapeOffsets[shape],
                                      begin + m_roads.shapeOffsets[shape + 1]);
        m_graph.shapeOffsets.push_back(std::uint32_t(m_graph.shapePointList.size()));
        return newShape[shape];
    }

    const RawRoads &m_roads;
    std::vector<std::uint32_t> m_newNode;
    std::vector<bool> m_usedWays;
    RoadGraph m_graph;
};

void countWays(const CarWays &ways, const RawRoads &roads, const std::vector<bool> &usedWays, RoadImportCounts &counts)
{
    std::vector<bool> hasArcs(ways.items.size(), false);
    for (const std::uint32_t way : roads.arcWays)
        hasArcs[way] = true;
    for (size_t way = 0; way < ways.items.size(); ++way) {
        if (way < usedWays.size() && usedWays[way])
            ++counts.routableWays;
        else
            ++counts.losses[size_t(hasArcs[way] ? CarWayLoss::DeadEndIsland : CarWayLoss::NodesMissing)];
    }
}

} // namespace

int RoadImportCounts::carWays() const
{
    return std::accumulate(losses.begin(), losses.end(), routableWays);
}

RoadImport importRoads(const OsmData &data)
{
    RoadImport result;
    const CarWays ways = carWaysOf(data);
    result.counts.losses = ways.losses;
    RawRoads roads = cutRoads(data, ways);
    const TurnRestrictions restrictions = turnRestrictionsOf(data);
    const size_t junctions = roads.nodes.size();
    result.counts.unsupportedRestrictions = splitJunctions(ways, restrictions, roads);
    result.counts.turnRestrictions = int(restrictions.list.size()) + restrictions.unsupported;
    result.counts.splitNodes = int(roads.nodes.size() - junctions);

    std::vector<bool> usedWays;
    if (!roads.arcs.empty()) {
        const auto [part, parts] = largestPart(roads);
        GraphBuilder builder(roads);
        result.graph = builder.build(part, parts);
        usedWays = builder.usedWays();
    }
    if (result.graph.arcs.empty()) {
        result.graph = RoadGraph();
        usedWays.clear();
    }
    countWays(ways, roads, usedWays, result.counts);
    return result;
}

} // namespace callout
