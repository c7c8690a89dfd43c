#pragma once

#include "core/geo/geopoint.h"

#include <algorithm>

namespace callout {

/// An axis-aligned box in degrees; empty until the first point is added. Does not cross the date line.
struct BoundingBox {
    double south = 91.0;
    double west = 181.0;
    double north = -91.0;
    double east = -181.0;

    [[nodiscard]] constexpr bool isEmpty() const { return south > north || west > east; }
    [[nodiscard]] constexpr GeoPoint centre() const { return {(south + north) / 2, (west + east) / 2}; }

    constexpr void add(const GeoPoint &point)
    {
        south = std::min(south, point.latitude);
        north = std::max(north, point.latitude);
        west = std::min(west, point.longitude);
        east = std::max(east, point.longitude);
    }
    constexpr void add(const BoundingBox &other)
    {
        south = std::min(south, other.south);
        north = std::max(north, other.north);
        west = std::min(west, other.west);
        east = std::max(east, other.east);
    }
    [[nodiscard]] constexpr bool contains(const GeoPoint &point) const
    {
        return point.latitude >= south && point.latitude <= north && point.longitude >= west && point.longitude <= east;
    }
    [[nodiscard]] constexpr bool intersects(const BoundingBox &other) const
    {
        return south <= other.north && other.south <= north && west <= other.east && other.west <= east;
    }
    friend constexpr bool operator==(const BoundingBox &, const BoundingBox &) = default;
};

} // namespace callout
