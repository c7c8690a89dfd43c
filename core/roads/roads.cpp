#include "core/roads/roads.h"

#include "core/region/regionfile.h"
#include "core/roads/contraction.h"
#include "core/roads/hierarchycache.h"
#include "core/roads/hierarchyfile.h"

namespace callout {

Result<QByteArray> prepareHierarchy(const RoadGraph &graph, const std::stop_token &stop)
{
    const Result<RoadNetwork> network = RoadNetwork::make(graph, CarProfile());
    if (!network)
        return std::unexpected(network.error());
    return contract(*network, stop).transform([&](const HierarchyLayout &layout) {
        return writeHierarchy(layout, *network);
    });
}

Result<std::shared_ptr<const Roads>> Roads::open(const RegionFile &region, const CarProfile &profile,
                                                 const std::stop_token &stop, const HierarchyCache *cache)
{
    Result<RoadGraph> graph = region.roadGraph();
    if (!graph)
        return std::unexpected(graph.error());
    // Bytes that cannot be read, or do not fit, cost time, nothing else.
    QByteArray hierarchy;
    if (profile.digest() == CarProfile().digest())
        hierarchy = region.attachment(HierarchyAttachment).value_or(QByteArray());
    if (hierarchy.isEmpty() && cache)
        hierarchy = cache->read(region.provenance(), profile);
    Result<std::shared_ptr<const Roads>> roads = make(std::move(*graph), profile, hierarchy, stop);
    if (roads && cache && !(*roads)->hadHierarchy())
        cache->write(region.provenance(), profile, writeHierarchy((*roads)->hierarchy().layout(), (*roads)->network()));
    return roads;
}

Result<std::shared_ptr<const Roads>> Roads::make(RoadGraph graph, const CarProfile &profile,
                                                 const QByteArray &hierarchy, const std::stop_token &stop)
{
    Result<RoadNetwork> network = RoadNetwork::make(std::move(graph), profile);
    if (!network)
        return std::unexpected(network.error());
    Result<Hierarchy> ready = readHierarchy(hierarchy, *network);
    const bool hadHierarchy = ready.has_value();
    if (!hadHierarchy) {
        ready = contract(*network, stop).and_then([&](HierarchyLayout layout) {
            return Hierarchy::make(*network, std::move(layout));
        });
    }
    if (!ready)
        return std::unexpected(ready.error());
    return std::shared_ptr<const Roads>(new Roads(std::move(*network), std::move(*ready), hadHierarchy));
}

Roads::Roads(RoadNetwork network, Hierarchy hierarchy, bool hadHierarchy)
    : m_network(std::move(network))
    , m_hierarchy(std::move(hierarchy))
    , m_snaps(m_network.graph())
    , m_hadHierarchy(hadHierarchy)
{
}

std::vector<RoadEnd> Roads::departures(const SnappedPoint &from) const
{
    std::vector<RoadEnd> ends;
    for (const std::uint32_t arc : m_snaps.arcsOf(from.shape)) {
        const RoadArc &road = m_network.arc(arc);
        ends.push_back({road.to, m_network.partFrom(arc, from.shareAlong(road)), arc});
    }
    return ends;
}

std::vector<RoadEnd> Roads::arrivals(const SnappedPoint &to) const
{
    std::vector<RoadEnd> ends;
    for (const std::uint32_t arc : m_snaps.arcsOf(to.shape)) {
        const RoadArc &road = m_network.arc(arc);
        ends.push_back({road.from, m_network.partUntil(arc, to.shareAlong(road)), arc});
    }
    return ends;
}

std::optional<RoadEnd> Roads::along(const SnappedPoint &from, const SnappedPoint &to) const
{
    std::optional<RoadEnd> best;
    if (from.shape != to.shape)
        return best;
    for (const std::uint32_t arc : m_snaps.arcsOf(from.shape)) {
        const RoadArc &road = m_network.arc(arc);
        const double start = from.shareAlong(road);
        const double goal = to.shareAlong(road);
        if (start > goal)
            continue;
        const RoadEnd way{road.to, m_network.partBetween(arc, start, goal), arc};
        if (!best || way.weight < best->weight)
            best = way;
    }
    return best;
}

} // namespace callout
