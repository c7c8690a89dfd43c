#include "core/region/regionextent.h"

namespace callout {

namespace {

/// Degrees around the streets in which shores and buildings still count, some five kilometres.
constexpr double Near = 0.05;

} // namespace

BoundingBox regionExtent(const OsmData &data, const RoadGraph &graph)
{
    BoundingBox extent;
    for (const RoadArc &arc : graph.arcs) {
        if (arc.roadClass == RoadClass::Ferry || arc.isReversed)
            continue;
        for (const FixedPoint &point : graph.shapePoints(arc.shape))
            extent.add(point.toGeoPoint());
    }
    if (extent.isEmpty()) {
        for (const FixedPoint &node : graph.nodes)
            extent.add(node.toGeoPoint());
    }
    const BoundingBox near{extent.south - Near, extent.west - Near, extent.north + Near, extent.east + Near};
    for (const OsmWay &way : data.ways()) {
        const Tags tags = data.tags(way.tags);
        if (tags["natural"] != "coastline" && !tags.has("building"))
            continue;
        for (const OsmData::NodeNumber node : data.nodes(way)) {
            const GeoPoint point = data.point(node).toGeoPoint();
            if (data.isPresent(node) && near.contains(point))
                extent.add(point);
        }
    }
    return extent;
}

} // namespace callout
