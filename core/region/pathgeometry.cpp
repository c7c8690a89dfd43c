#include "core/region/pathgeometry.h"

#include <cmath>
#include <optional>

namespace callout {

namespace {

double distanceSquared(const GridPoint &point, const GridPoint &from, const GridPoint &to)
{
    const double alongX = double(to.x) - from.x;
    const double alongY = double(to.y) - from.y;
    double x = double(point.x) - from.x;
    double y = double(point.y) - from.y;
    const double length = alongX * alongX + alongY * alongY;
    if (length > 0.0) {
        const double share = std::clamp((x * alongX + y * alongY) / length, 0.0, 1.0);
        x -= share * alongX;
        y -= share * alongY;
    }
    return x * x + y * y;
}

/// Marks the points that stay between first and last, which stay.
void markKept(const GridPath &path, size_t first, size_t last, double toleranceSquared, std::vector<bool> &isKept)
{
    std::vector<std::pair<size_t, size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [begin, end] = open.back();
        open.pop_back();
        double farthest = toleranceSquared;
        size_t split = begin;
        for (size_t i = begin + 1; i < end; ++i) {
            const double distance = distanceSquared(path[i], path[begin], path[end]);
            if (distance > farthest) {
                farthest = distance;
                split = i;
            }
        }
        if (split == begin)
            continue;
        isKept[split] = true;
        open.emplace_back(begin, split);
        open.emplace_back(split, end);
    }
}

size_t farthestFromFirst(const GridPath &path)
{
    const auto distance = [&path](const GridPoint &point) {
        return distanceSquared(point, path.front(), path.front());
    };
    return size_t(std::ranges::max_element(path, {}, distance) - path.begin());
}

std::int32_t coordinate(const GridPoint &point, CutAxis axis)
{
    return axis == CutAxis::X ? point.x : point.y;
}

GridPoint crossing(const GridPoint &from, const GridPoint &to, CutAxis axis, std::int32_t at)
{
    const double share =
        (double(at) - coordinate(from, axis)) / (double(coordinate(to, axis)) - coordinate(from, axis));
    const auto between = [share](std::int32_t begin, std::int32_t end) {
        return std::int32_t(std::lround(begin + share * (double(end) - begin)));
    };
    return axis == CutAxis::X ? GridPoint{at, between(from.y, to.y)} : GridPoint{between(from.x, to.x), at};
}

/// Sutherland and Hodgman with one line.
template<typename IsKept>
std::vector<GridPath> cut(const std::vector<GridPath> &rings, CutAxis axis, std::int32_t at, IsKept isKept)
{
    std::vector<GridPath> parts;
    for (const GridPath &ring : rings) {
        GridPath part;
        for (size_t i = 0; i < ring.size(); ++i) {
            const GridPoint &point = ring[i];
            const GridPoint &previous = i == 0 ? ring.back() : ring[i - 1];
            const bool isIn = isKept(coordinate(point, axis));
            if (isIn != isKept(coordinate(previous, axis)))
                part.push_back(crossing(previous, point, axis, at));
            if (isIn)
                part.push_back(point);
        }
        const auto rest = std::ranges::unique(part);
        part.erase(rest.begin(), rest.end());
        if (part.size() > 2) {
            if (part.front() != part.back())
                part.push_back(part.front());
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

/// Where rings cross a level line, the middle of the widest stretch inside.
std::optional<GridPoint> middleOfWidestStretch(const std::vector<GridPath> &rings, std::int32_t y)
{
    std::vector<double> crossings;
    for (const GridPath &ring : rings) {
        for (size_t i = 1; i < ring.size(); ++i) {
            const GridPoint &from = ring[i - 1];
            const GridPoint &to = ring[i];
            if ((from.y > y) != (to.y > y))
                crossings.push_back(from.x + (double(y) - from.y) / (double(to.y) - from.y) * (double(to.x) - from.x));
        }
    }
    std::ranges::sort(crossings);
    std::optional<GridPoint> middle;
    double widest = 0.0;
    for (size_t i = 1; i < crossings.size(); i += 2) {
        if (const double width = crossings[i] - crossings[i - 1]; width > widest) {
            widest = width;
            middle = GridPoint{std::int32_t((crossings[i] + crossings[i - 1]) / 2.0), y};
        }
    }
    return middle;
}

} // namespace

GridPath simplified(const GridPath &path, double tolerance)
{
    if (path.size() < 3)
        return path;
    std::vector<bool> isKept(path.size(), false);
    isKept.front() = isKept.back() = true;
    if (path.front() == path.back()) {
        const size_t far = farthestFromFirst(path);
        isKept[far] = true;
        markKept(path, 0, far, tolerance * tolerance, isKept);
        markKept(path, far, path.size() - 1, tolerance * tolerance, isKept);
    } else {
        markKept(path, 0, path.size() - 1, tolerance * tolerance, isKept);
    }
    GridPath kept;
    for (size_t i = 0; i < path.size(); ++i) {
        if (isKept[i])
            kept.push_back(path[i]);
    }
    return kept;
}

double twiceSignedArea(const GridPath &ring)
{
    double area = 0.0;
    for (size_t i = 1; i + 1 < ring.size(); ++i) {
        area += (double(ring[i].x) - ring[0].x) * (double(ring[i + 1].y) - ring[0].y)
            - (double(ring[i + 1].x) - ring[0].x) * (double(ring[i].y) - ring[0].y);
    }
    return area;
}

bool isInside(const GridPath &ring, const GridPoint &point)
{
    bool isIn = false;
    for (size_t i = 1; i < ring.size(); ++i) {
        const GridPoint &from = ring[i - 1];
        const GridPoint &to = ring[i];
        if ((from.y > point.y) != (to.y > point.y)
            && point.x < from.x + (double(point.y) - from.y) / (double(to.y) - from.y) * (double(to.x) - from.x))
            isIn = !isIn;
    }
    return isIn;
}

GridPoint pointInside(const std::vector<GridPath> &rings)
{
    const GridBox box = boxOf(rings);
    const GridPoint middle{std::int32_t((std::int64_t(box.west) + box.east) / 2),
                           std::int32_t((std::int64_t(box.north) + box.south) / 2)};
    return middleOfWidestStretch(rings, middle.y).value_or(middle);
}

std::vector<GridPath> cutBefore(const std::vector<GridPath> &rings, CutAxis axis, std::int32_t at)
{
    return cut(rings, axis, at, [at](std::int32_t value) { return value <= at; });
}

std::vector<GridPath> cutAfter(const std::vector<GridPath> &rings, CutAxis axis, std::int32_t at)
{
    return cut(rings, axis, at, [at](std::int32_t value) { return value >= at; });
}

} // namespace callout
