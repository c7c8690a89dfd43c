#pragma once

#include "core/region/drawing.h"

#include <functional>

namespace callout {

/// Neighbours in one band of zooms, packed.
struct FeatureBlock {
    GridBox box;
    int firstZoom = 0;
    int lastZoom = 0;
    QByteArray bytes;
};

/// Prepares a drawing for each band of zooms: without what is too small to see there, with as many points as can be told
/// apart, large areas cut along the borders of tiles, neighbours together. `write` takes the blocks; it fails to stop.
[[nodiscard]] Result<void> writeBands(const Drawing &drawing,
                                      const std::function<Result<void>(const FeatureBlock &)> &write,
                                      const OsmFile::Progress &progress);

} // namespace callout
