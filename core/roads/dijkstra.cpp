#include "core/roads/dijkstra.h"

#include "core/roads/roadnetwork.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

namespace callout {

namespace {

struct ArcWeight {
    RoadWeight weight;
};

using CompactGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, ArcWeight,
                                                        boost::no_property, std::uint32_t, std::uint32_t>;

} // namespace

struct Dijkstra::Graph {
    explicit Graph(const RoadNetwork &network)
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
        std::vector<ArcWeight> weights;
        ends.reserve(network.arcCount());
        weights.reserve(network.arcCount());
        for (std::uint32_t i = 0; i < network.arcCount(); ++i) {
            ends.emplace_back(network.arc(i).from, network.arc(i).to);
            weights.push_back({network.weight(i)});
        }
        compact = CompactGraph(boost::edges_are_sorted, ends.begin(), ends.end(), weights.begin(), network.nodeCount());
    }

    CompactGraph compact;
};

Dijkstra::Dijkstra(const RoadNetwork &network) : m_graph(std::make_unique<Graph>(network))
{
}

Dijkstra::~Dijkstra() = default;

std::span<const RoadWeight> Dijkstra::weightsFrom(std::span<const RoadEnd> from)
{
    const CompactGraph &graph = m_graph->compact;
    m_weights.assign(boost::num_vertices(graph), RoadWeight::unreached());
    std::vector<std::uint32_t> sources;
    for (const RoadEnd &end : from) {
        if (!m_weights[end.node].isReached())
            sources.push_back(end.node);
        m_weights[end.node] = std::min(m_weights[end.node], end.weight);
    }
    const auto index = boost::get(boost::vertex_index, graph);
    boost::dijkstra_shortest_paths_no_init(graph, sources.begin(), sources.end(), boost::dummy_property_map(),
                                           boost::make_iterator_property_map(m_weights.begin(), index),
                                           boost::get(&ArcWeight::weight, graph), index, std::less<RoadWeight>(),
                                           std::plus<RoadWeight>(), RoadWeight(), boost::default_dijkstra_visitor(),
                                           boost::make_two_bit_color_map(boost::num_vertices(graph), index));
    return m_weights;
}

std::optional<RoadWeight> Dijkstra::weight(std::span<const RoadEnd> from, std::span<const RoadEnd> to)
{
    const std::span<const RoadWeight> weights = weightsFrom(from);
    RoadWeight best = RoadWeight::unreached();
    for (const RoadEnd &end : to)
        best = std::min(best, weights[end.node] + end.weight);
    return best.isReached() ? std::optional(best) : std::nullopt;
}

} // namespace callout
