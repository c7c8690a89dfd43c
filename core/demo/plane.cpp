#include "core/demo/plane.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace callout {

double length(PlanePoint vector)
{
    return std::sqrt(dot(vector, vector));
}

PlanePoint direction(PlanePoint vector)
{
    const double size = length(vector);
    return size > 0 ? vector * (1 / size) : PlanePoint{1, 0};
}

double distance(PlanePoint a, PlanePoint b)
{
    return length(b - a);
}

double angleBetween(PlanePoint a, PlanePoint b)
{
    return std::atan2(std::abs(cross(a, b)), dot(a, b)) * 180 / std::numbers::pi;
}

double distanceToSegment(PlanePoint point, PlanePoint from, PlanePoint to)
{
    const PlanePoint along = to - from;
    const double square = dot(along, along);
    const double share = square > 0 ? std::clamp(dot(point - from, along) / square, 0.0, 1.0) : 0.0;
    return distance(point, from + along * share);
}

bool segmentsCross(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d)
{
    const double c1 = cross(b - a, c - a);
    const double c2 = cross(b - a, d - a);
    const double a1 = cross(d - c, a - c);
    const double a2 = cross(d - c, b - c);
    return ((c1 > 0) != (c2 > 0)) && ((a1 > 0) != (a2 > 0));
}

PlanePoint crossingPoint(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d)
{
    const double share = cross(c - a, d - c) / cross(b - a, d - c);
    return between(a, b, share);
}

double pathLength(const PlanePath &path)
{
    double metres = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        metres += distance(path[i - 1], path[i]);
    return metres;
}

PlanePoint pointAlong(const PlanePath &path, double metres)
{
    if (metres <= 0)
        return path.front();
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double step = distance(path[i - 1], path[i]);
        if (metres <= step && step > 0)
            return between(path[i - 1], path[i], metres / step);
        metres -= step;
    }
    return path.back();
}

double distanceToPath(PlanePoint point, const PlanePath &path)
{
    double nearest = path.empty() ? std::numeric_limits<double>::max() : distance(point, path.front());
    for (std::size_t i = 1; i < path.size(); ++i)
        nearest = std::min(nearest, distanceToSegment(point, path[i - 1], path[i]));
    return nearest;
}

namespace {

// The part of a centripetal Catmull-Rom line between b and c, without c.
void appendSpan(PlanePath &line, PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d, double step)
{
    const double ab = std::sqrt(std::max(distance(a, b), 1e-6));
    const double bc = std::sqrt(std::max(distance(b, c), 1e-6));
    const double cd = std::sqrt(std::max(distance(c, d), 1e-6));
    const PlanePoint out = (b - a) * (1 / ab) - (c - a) * (1 / (ab + bc)) + (c - b) * (1 / bc);
    const PlanePoint in = (c - b) * (1 / bc) - (d - b) * (1 / (bc + cd)) + (d - c) * (1 / cd);
    const PlanePath span = curve(b, b + out * (bc / 3), c - in * (bc / 3), c, step);
    line.insert(line.end(), span.begin(), span.end() - 1);
}

} // namespace

PlanePath smoothLine(const PlanePath &points, double step)
{
    PlanePath line;
    const std::size_t count = points.size();
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const PlanePoint before = i > 0 ? points[i - 1] : points[0] * 2 - points[1];
        const PlanePoint after = i + 2 < count ? points[i + 2] : points[count - 1] * 2 - points[count - 2];
        appendSpan(line, before, points[i], points[i + 1], after, step);
    }
    line.push_back(points.back());
    return line;
}

PlanePath smoothRing(const PlanePath &points, double step)
{
    PlanePath ring;
    const std::size_t count = points.size();
    for (std::size_t i = 0; i < count; ++i)
        appendSpan(ring, points[(i + count - 1) % count], points[i], points[(i + 1) % count], points[(i + 2) % count],
                   step);
    return ring;
}

PlanePath curve(PlanePoint from, PlanePoint pull1, PlanePoint pull2, PlanePoint to, double step)
{
    const double metres =
        (distance(from, pull1) + distance(pull1, pull2) + distance(pull2, to) + distance(from, to)) / 2;
    const int parts = std::max(1, static_cast<int>(std::lround(metres / step)));
    PlanePath line;
    line.reserve(static_cast<std::size_t>(parts) + 1);
    for (int i = 0; i <= parts; ++i) {
        const double t = double(i) / parts;
        const double u = 1 - t;
        line.push_back(from * (u * u * u) + pull1 * (3 * u * u * t) + pull2 * (3 * u * t * t) + to * (t * t * t));
    }
    line.back() = to;
    return line;
}

PlanePath shifted(const PlanePath &path, double metres)
{
    PlanePath line;
    line.reserve(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const PlanePoint before = path[i > 0 ? i - 1 : 0];
        const PlanePoint after = path[std::min(i + 1, path.size() - 1)];
        line.push_back(path[i] + leftOf(direction(after - before)) * metres);
    }
    return line;
}

PlanePath simplified(const PlanePath &path, double tolerance)
{
    if (path.size() < 3)
        return path;
    std::vector<bool> isKept(path.size(), false);
    isKept.front() = isKept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> spans{{0, path.size() - 1}};
    while (!spans.empty()) {
        const auto [first, last] = spans.back();
        spans.pop_back();
        double furthest = tolerance;
        std::size_t split = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double away = distanceToSegment(path[i], path[first], path[last]);
            if (away > furthest) {
                furthest = away;
                split = i;
            }
        }
        if (split == first)
            continue;
        isKept[split] = true;
        spans.emplace_back(first, split);
        spans.emplace_back(split, last);
    }
    PlanePath kept;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (isKept[i])
            kept.push_back(path[i]);
    }
    return kept;
}

double signedArea(const PlanePath &polygon)
{
    double twice = 0;
    for (std::size_t i = 0, last = polygon.size() - 1; i < polygon.size(); last = i++)
        twice += cross(polygon[last], polygon[i]);
    return twice / 2;
}

PlanePoint centroid(const PlanePath &polygon)
{
    PlanePoint sum;
    double twice = 0;
    const PlanePoint origin = polygon.front();
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i) {
        const PlanePoint a = polygon[i] - origin;
        const PlanePoint b = polygon[i + 1] - origin;
        const double area = cross(a, b);
        sum = sum + (a + b) * area;
        twice += area;
    }
    return twice == 0 ? origin : origin + sum * (1 / (3 * twice));
}

bool isInside(PlanePoint point, const PlanePath &polygon)
{
    bool inside = false;
    for (std::size_t i = 0, last = polygon.size() - 1; i < polygon.size(); last = i++) {
        const PlanePoint a = polygon[last];
        const PlanePoint b = polygon[i];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

namespace {

bool areApartAlong(PlanePoint axis, const PlanePath &a, const PlanePath &b, double seam)
{
    const auto extent = [axis](const PlanePath &polygon) {
        double low = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (const PlanePoint point : polygon) {
            low = std::min(low, dot(point, axis));
            high = std::max(high, dot(point, axis));
        }
        return std::pair(low, high);
    };
    const auto [lowA, highA] = extent(a);
    const auto [lowB, highB] = extent(b);
    return highA <= lowB + seam || highB <= lowA + seam;
}

bool hasGapBeside(const PlanePath &sides, const PlanePath &other, double seam)
{
    for (std::size_t i = 0, last = sides.size() - 1; i < sides.size(); last = i++) {
        if (areApartAlong(leftOf(direction(sides[i] - sides[last])), sides, other, seam))
            return true;
    }
    return false;
}

} // namespace

bool convexOverlap(const PlanePath &a, const PlanePath &b, double seam)
{
    return !hasGapBeside(a, b, seam) && !hasGapBeside(b, a, seam);
}

double outlineDistance(const PlanePath &a, const PlanePath &b)
{
    double nearest = std::numeric_limits<double>::max();
    const auto measure = [&nearest](const PlanePath &points, const PlanePath &sides) {
        for (const PlanePoint point : points) {
            for (std::size_t i = 0, last = sides.size() - 1; i < sides.size(); last = i++)
                nearest = std::min(nearest, distanceToSegment(point, sides[last], sides[i]));
        }
    };
    measure(a, b);
    measure(b, a);
    return nearest;
}

namespace {

PlanePath convexHull(PlanePath points)
{
    std::ranges::sort(points, {}, [](PlanePoint point) { return std::pair(point.x, point.y); });
    PlanePath hull;
    for (int pass = 0; pass < 2; ++pass) {
        const std::size_t start = hull.size();
        for (const PlanePoint point : points) {
            while (hull.size() >= start + 2
                   && cross(hull.back() - hull[hull.size() - 2], point - hull[hull.size() - 2]) <= 0)
                hull.pop_back();
            hull.push_back(point);
        }
        hull.pop_back();
        std::ranges::reverse(points);
    }
    return hull;
}

} // namespace

OrientedBox orientedBox(const PlanePath &points)
{
    const PlanePath hull = convexHull(points);
    OrientedBox best;
    double smallest = std::numeric_limits<double>::max();
    for (std::size_t i = 0, last = hull.size() - 1; i < hull.size(); last = i++) {
        const PlanePoint along = direction(hull[i] - hull[last]);
        const PlanePoint up = leftOf(along);
        double left = std::numeric_limits<double>::max();
        double right = std::numeric_limits<double>::lowest();
        double low = left;
        double high = right;
        for (const PlanePoint point : hull) {
            left = std::min(left, dot(point, along));
            right = std::max(right, dot(point, along));
            low = std::min(low, dot(point, up));
            high = std::max(high, dot(point, up));
        }
        const double area = (right - left) * (high - low);
        if (area >= smallest)
            continue;
        smallest = area;
        const PlanePoint centre = along * ((left + right) / 2) + up * ((low + high) / 2);
        const bool isLong = right - left >= high - low;
        best = {centre, isLong ? along : up, std::max(right - left, high - low), std::min(right - left, high - low)};
    }
    return best;
}

} // namespace callout
