#include "core/geo/geopoint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callout {

namespace {

constexpr double EarthRadiusMetres = 6'371'008.8;

constexpr double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

constexpr double degrees(double radians)
{
    return radians * 180.0 / std::numbers::pi;
}

} // namespace

double distanceMetres(const GeoPoint &from, const GeoPoint &to)
{
    const double halfLatitude = std::sin(radians(to.latitude - from.latitude) / 2);
    const double halfLongitude = std::sin(radians(to.longitude - from.longitude) / 2);
    const double chord = halfLatitude * halfLatitude
        + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * halfLongitude * halfLongitude;
    return 2 * EarthRadiusMetres * std::asin(std::sqrt(std::clamp(chord, 0.0, 1.0)));
}

double bearingDegrees(const GeoPoint &from, const GeoPoint &to)
{
    const double deltaLongitude = radians(to.longitude - from.longitude);
    const double y = std::sin(deltaLongitude) * std::cos(radians(to.latitude));
    const double x = std::cos(radians(from.latitude)) * std::sin(radians(to.latitude))
        - std::sin(radians(from.latitude)) * std::cos(radians(to.latitude)) * std::cos(deltaLongitude);
    const double bearing = std::fmod(degrees(std::atan2(y, x)) + 360.0, 360.0);
    return bearing;
}

GeoPoint offsetBy(const GeoPoint &origin, double eastMetres, double northMetres)
{
    const double latitude = origin.latitude + degrees(northMetres / EarthRadiusMetres);
    const double parallelRadius = EarthRadiusMetres * std::cos(radians(origin.latitude));
    return {latitude, origin.longitude + degrees(eastMetres / parallelRadius)};
}

} // namespace callout
