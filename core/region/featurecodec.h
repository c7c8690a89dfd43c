#pragma once

#include "core/region/gridgeometry.h"
#include "core/region/mapfeature.h"

#include <QByteArray>

#include <span>

namespace callout {

/// A feature on its way into a region file: the geometry is in `paths`, that of `properties` stays empty.
struct GridFeature {
    MapFeature properties;
    std::vector<GridPath> paths;
    GridBox box;
};

/// Packs features together. Coordinates are cut off to `bits` of the grid's 31.
[[nodiscard]] QByteArray encodeFeatures(std::span<const GridFeature> features, int bits);

/// Appends those features of a block that may be seen in a box; false where the bytes are damaged.
[[nodiscard]] bool decodeFeatures(QByteArrayView block, const GridBox &box, std::vector<MapFeature> &features);

} // namespace callout
