#include "core/roads/roadnetwork.h"

#include "core/roads/wordhash.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

/// No single street takes longer; keeps sums within their integer whatever a file says.
constexpr double LongestMilliseconds = 24.0 * 3600 * 1000;

bool isSound(const RoadGraph &graph)
{
    const std::size_t nodes = graph.nodes.size();
    if (graph.shapeOffsets.empty()
            ? !graph.shapePointList.empty()
            : graph.shapeOffsets.front() != 0 || graph.shapeOffsets.back() != graph.shapePointList.size()
                || !std::ranges::is_sorted(graph.shapeOffsets))
        return false;
    const std::size_t shapes = graph.shapeOffsets.empty() ? 0 : graph.shapeOffsets.size() - 1;
    return std::ranges::is_sorted(graph.arcs, {}, &RoadArc::from)
        && std::ranges::all_of(graph.arcs, [&](const RoadArc &arc) {
               return arc.from < nodes && arc.to < nodes && arc.shape < shapes && arc.name < graph.names.size()
                   && int(arc.roadClass) < RoadClassCount && int(arc.surface) < RoadSurfaceCount
                   && graph.shapePoints(arc.shape).size() >= 2;
           });
}

std::uint32_t clamped(double milliseconds)
{
    return std::uint32_t(std::llround(std::clamp(milliseconds, 0.0, LongestMilliseconds)));
}

} // namespace

Result<RoadNetwork> RoadNetwork::make(RoadGraph graph, const CarProfile &profile)
{
    if (!isSound(graph))
        return failure(ErrorCode::DamagedFile,
                       QCoreApplication::translate("callout::RoadNetwork",
                                                   "The road network of the map is damaged. "
                                                   "Import the map again."));
    return RoadNetwork(std::move(graph), profile);
}

RoadNetwork::RoadNetwork(RoadGraph graph, const CarProfile &profile) : m_graph(std::move(graph)), m_profile(profile)
{
    indexArcs();
    weighArcs();
}

void RoadNetwork::indexArcs()
{
    m_firstArcs.assign(m_graph.nodes.size() + 1, 0);
    m_isRoundabout.assign(m_graph.nodes.size(), false);
    for (const RoadArc &arc : m_graph.arcs) {
        ++m_firstArcs[arc.from + 1];
        if (arc.isRoundabout)
            m_isRoundabout[arc.from] = true;
    }
    for (std::size_t node = 0; node < m_graph.nodes.size(); ++node)
        m_firstArcs[node + 1] += m_firstArcs[node];
}

void RoadNetwork::weighArcs()
{
    WordHash hash;
    hash.add(m_graph.nodes.size());
    hash.add(m_profile.digest());
    m_weights.reserve(m_graph.arcs.size());
    for (const RoadArc &arc : m_graph.arcs) {
        const double slowing = arc.isPrivate ? m_profile.privateFactor : 1.0;
        m_weights.push_back(
            RoadWeight::of(clamped(drivingMilliseconds(arc) * slowing + delayMilliseconds(arc)), arc.centimetres));
        hash.add(std::uint64_t(arc.from) << 32 | arc.to);
        hash.add(m_weights.back().value);
    }
    m_digest = hash.value();
}

double RoadNetwork::drivingMilliseconds(const RoadArc &arc) const
{
    return arc.centimetres * 36.0 / m_profile.speed(arc);
}

double RoadNetwork::delayMilliseconds(const RoadArc &arc) const
{
    const bool entersRoundabout = !arc.isRoundabout && m_isRoundabout[arc.to];
    // Who waits to enter a roundabout gives way once, not twice; and so does who waits at a red light.
    const double yielding = std::max(entersRoundabout ? m_profile.secondsPerRoundabout : 0.0,
                                     arc.givesWay && arc.trafficSignals == 0 ? m_profile.secondsPerGiveWay : 0.0);
    return 1000.0 * (arc.trafficSignals * m_profile.secondsPerSignal + yielding);
}

RoadWeight RoadNetwork::partUntil(std::uint32_t arc, double share) const
{
    const RoadArc &road = m_graph.arcs[arc];
    return RoadWeight::of(clamped(drivingMilliseconds(road) * share),
                          std::uint32_t(std::llround(road.centimetres * std::clamp(share, 0.0, 1.0))));
}

RoadWeight RoadNetwork::partFrom(std::uint32_t arc, double share) const
{
    const RoadArc &road = m_graph.arcs[arc];
    const RoadWeight driven = partUntil(arc, share);
    return RoadWeight::of(clamped(drivingMilliseconds(road) + delayMilliseconds(road) - driven.milliseconds()),
                          road.centimetres - driven.centimetres());
}

RoadWeight RoadNetwork::partBetween(std::uint32_t arc, double from, double to) const
{
    return {partUntil(arc, to).value - partUntil(arc, from).value};
}

} // namespace callout
