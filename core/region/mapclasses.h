#pragma once

#include "core/region/mapfeature.h"
#include "core/region/tags.h"

#include <vector>

namespace callout {

/// What an object is drawn as, without its geometry.
struct MapClass {
    FeatureKind kind = FeatureKind::Land;
    bool isArea = false;
    int firstZoom = 8; ///< from which it is drawn
};

/// Each may be drawn as several things: a building has a number and is a pub.
[[nodiscard]] std::vector<MapClass> classesOfPoint(const Tags &tags);
[[nodiscard]] std::vector<MapClass> classesOfLine(const Tags &tags);
/// Of closed ways and multipolygons. What is not an area in the result is drawn at a point inside, or, where
/// isLineKind() says so, along the border.
[[nodiscard]] std::vector<MapClass> classesOfArea(const Tags &tags);

[[nodiscard]] bool isPointKind(FeatureKind kind);

/// Fills in what tags say of a feature of a kind: name, class, bridge, direction, weight.
void describe(const Tags &tags, MapFeature &feature);

} // namespace callout
