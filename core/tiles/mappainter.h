#pragma once

#include "core/tiles/mapscene.h"

#include <QImage>

namespace callout {

/// Paints a part of a scene: `area` in the scene's pixels, `scale` device pixels for each of them.
[[nodiscard]] QImage paintScene(const MapScene &scene, const QRectF &area, double scale, TileStyle style);

} // namespace callout
