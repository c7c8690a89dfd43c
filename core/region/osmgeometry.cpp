#include "core/region/osmgeometry.h"

namespace callout {

GridPoint toGrid(FixedPoint point)
{
    return toGrid(toMercator(point.toGeoPoint()));
}

GridPath gridPath(const OsmData &data, std::span<const OsmData::NodeNumber> nodes)
{
    GridPath path;
    path.reserve(nodes.size());
    for (const OsmData::NodeNumber node : nodes) {
        if (!data.isPresent(node))
            continue;
        const GridPoint point = toGrid(data.point(node));
        if (path.empty() || path.back() != point)
            path.push_back(point);
    }
    return path;
}

} // namespace callout
