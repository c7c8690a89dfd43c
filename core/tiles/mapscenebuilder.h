#pragma once

#include "core/domain/result.h"
#include "core/region/regionfile.h"
#include "core/tiles/mapscene.h"

namespace callout {

class TextOutlines;

/// Which square of tiles: the tile x / TilesAcross, y / TilesAcross of a zoom.
struct SceneKey {
    int zoom = 0;
    int x = 0;
    int y = 0;

    friend constexpr bool operator==(const SceneKey &, const SceneKey &) = default;
};

/// Lays out a region's features for drawing. `isOnSea`: the region has land polygons, and what they leave is sea.
[[nodiscard]] MapScene buildScene(const std::vector<MapFeature> &features, const SceneKey &key, bool isOnSea,
                                  TextOutlines &outlines);

/// What features() is to be asked for to build a scene: a little more than its square, for what reaches into it.
[[nodiscard]] BoundingBox sceneBox(const SceneKey &key);

} // namespace callout
