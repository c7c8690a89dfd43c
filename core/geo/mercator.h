#pragma once

#include "core/geo/geopoint.h"

namespace callout {

/// A place on the square world map that tiles are cut from (Web Mercator): x from 0 in the west to 1 in the east, y from
/// 0 in the north to 1 in the south.
struct MercatorPoint {
    double x = 0.0;
    double y = 0.0;

    friend constexpr bool operator==(const MercatorPoint &, const MercatorPoint &) = default;
};

/// The square ends at this latitude; places nearer the poles count as lying on its edge.
inline constexpr double MaximumMercatorLatitude = 85.0511287798066;

/// Logical pixels of one tile, and so of the whole world at zoom 0.
inline constexpr int TilePixels = 256;

[[nodiscard]] MercatorPoint toMercator(const GeoPoint &point);
[[nodiscard]] GeoPoint fromMercator(const MercatorPoint &point);

/// Width of the world in logical pixels at a zoom, which may be a fraction.
[[nodiscard]] double worldPixels(double zoom);
/// Metres on the ground that one logical pixel spans at a latitude.
[[nodiscard]] double metresPerPixel(double latitude, double zoom);

} // namespace callout
