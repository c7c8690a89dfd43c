#pragma once

#include "core/geo/mercator.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace callout {

/// Mercator in whole numbers, the world being 2^31 wide: a step is some two centimetres.
struct GridPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;

    friend constexpr bool operator==(const GridPoint &, const GridPoint &) = default;
};

using GridPath = std::vector<GridPoint>;

inline constexpr int GridBits = 31;
inline constexpr double GridWidth = 2147483648.0;

[[nodiscard]] inline GridPoint toGrid(const MercatorPoint &point)
{
    const auto step = [](double value) { return std::int32_t(std::clamp(value * GridWidth, 0.0, GridWidth - 1.0)); };
    return {step(point.x), step(point.y)};
}

[[nodiscard]] constexpr MercatorPoint fromGrid(const GridPoint &point)
{
    return {point.x / GridWidth, point.y / GridWidth};
}

/// Empty until the first point is added.
struct GridBox {
    std::int32_t west = std::numeric_limits<std::int32_t>::max();
    std::int32_t north = std::numeric_limits<std::int32_t>::max();
    std::int32_t east = std::numeric_limits<std::int32_t>::min();
    std::int32_t south = std::numeric_limits<std::int32_t>::min();

    [[nodiscard]] constexpr bool isEmpty() const { return west > east || north > south; }
    [[nodiscard]] constexpr std::int64_t width() const { return std::int64_t(east) - west; }
    [[nodiscard]] constexpr std::int64_t height() const { return std::int64_t(south) - north; }
    constexpr void add(const GridPoint &point)
    {
        west = std::min(west, point.x);
        east = std::max(east, point.x);
        north = std::min(north, point.y);
        south = std::max(south, point.y);
    }
    constexpr void add(const GridBox &other)
    {
        west = std::min(west, other.west);
        east = std::max(east, other.east);
        north = std::min(north, other.north);
        south = std::max(south, other.south);
    }
    [[nodiscard]] constexpr bool intersects(const GridBox &other) const
    {
        return west <= other.east && other.west <= east && north <= other.south && other.north <= south;
    }
    [[nodiscard]] constexpr bool contains(const GridPoint &point) const
    {
        return point.x >= west && point.x <= east && point.y >= north && point.y <= south;
    }
    [[nodiscard]] constexpr bool contains(const GridBox &other) const
    {
        return other.west >= west && other.east <= east && other.north >= north && other.south <= south;
    }
    friend constexpr bool operator==(const GridBox &, const GridBox &) = default;
};

[[nodiscard]] inline GridBox boxOf(const GridPath &path)
{
    GridBox box;
    for (const GridPoint &point : path)
        box.add(point);
    return box;
}

[[nodiscard]] inline GridBox boxOf(const std::vector<GridPath> &paths)
{
    GridBox box;
    for (const GridPath &path : paths)
        box.add(boxOf(path));
    return box;
}

} // namespace callout
