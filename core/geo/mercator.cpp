#include "core/geo/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callout {

using std::numbers::pi;

namespace {

constexpr double EquatorMetres = 40'075'016.685578;

double radians(double degrees)
{
    return degrees * pi / 180.0;
}

} // namespace

MercatorPoint toMercator(const GeoPoint &point)
{
    const double latitude = std::clamp(point.latitude, -MaximumMercatorLatitude, MaximumMercatorLatitude);
    return {(point.longitude + 180.0) / 360.0, 0.5 - std::asinh(std::tan(radians(latitude))) / (2.0 * pi)};
}

GeoPoint fromMercator(const MercatorPoint &point)
{
    return {std::atan(std::sinh(pi * (1.0 - 2.0 * point.y))) * 180.0 / pi, point.x * 360.0 - 180.0};
}

double worldPixels(double zoom)
{
    return TilePixels * std::exp2(zoom);
}

double metresPerPixel(double latitude, double zoom)
{
    return EquatorMetres * std::cos(radians(latitude)) / worldPixels(zoom);
}

} // namespace callout
