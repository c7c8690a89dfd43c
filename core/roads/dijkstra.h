#pragma once

#include "core/domain/result.h"
#include "core/roads/hierarchyquery.h"

#include <memory>

namespace callout {

class RoadNetwork;

/// Plain Dijkstra over Boost.Graph's compressed sparse row graph: slow, simple, and the judge of the hierarchy. Keeps its
/// memory; for one thread at a time.
class Dijkstra
{
public:
    explicit Dijkstra(const RoadNetwork &network);
    ~Dijkstra();

    /// What the ways from a place to every node cost; valid until the next call.
    [[nodiscard]] std::span<const RoadWeight> weightsFrom(std::span<const RoadEnd> from);
    [[nodiscard]] std::optional<RoadWeight> weight(std::span<const RoadEnd> from, std::span<const RoadEnd> to);

private:
    struct Graph;
    std::unique_ptr<Graph> m_graph;
    std::vector<RoadWeight> m_weights;
};

} // namespace callout
