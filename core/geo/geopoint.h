#pragma once

#include <compare>

namespace callout {

/// A place on Earth in WGS 84 degrees. Latitude -90..90, longitude -180..180.
/// The default value is not a place: isValid() is false.
struct GeoPoint {
    double latitude = 1000.0;
    double longitude = 1000.0;

    [[nodiscard]] constexpr bool isValid() const
    {
        return latitude >= -90.0 && latitude <= 90.0 && longitude >= -180.0 && longitude <= 180.0;
    }
    friend constexpr bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

/// Great-circle distance in metres (haversine, mean Earth radius).
[[nodiscard]] double distanceMetres(const GeoPoint &from, const GeoPoint &to);

/// Initial bearing in degrees, clockwise from north, 0 <= bearing < 360.
[[nodiscard]] double bearingDegrees(const GeoPoint &from, const GeoPoint &to);

/// The point reached by going east and north by so many metres; meant for distances below some 100 km.
[[nodiscard]] GeoPoint offsetBy(const GeoPoint &origin, double eastMetres, double northMetres);

} // namespace callout
