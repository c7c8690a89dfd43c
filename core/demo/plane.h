#pragma once

#include <vector>

namespace callout {

/// A place on the flat drawing board of the town: metres east and north of the market place.
struct PlanePoint {
    double x = 0;
    double y = 0;

    friend constexpr PlanePoint operator+(PlanePoint a, PlanePoint b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr PlanePoint operator-(PlanePoint a, PlanePoint b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr PlanePoint operator*(PlanePoint a, double factor) { return {a.x * factor, a.y * factor}; }
    friend constexpr bool operator==(PlanePoint, PlanePoint) = default;
};

/// A line of points, or a polygon whose last point is joined to its first.
using PlanePath = std::vector<PlanePoint>;

[[nodiscard]] constexpr double dot(PlanePoint a, PlanePoint b)
{
    return a.x * b.x + a.y * b.y;
}
/// Positive when b points to the left of a.
[[nodiscard]] constexpr double cross(PlanePoint a, PlanePoint b)
{
    return a.x * b.y - a.y * b.x;
}
[[nodiscard]] constexpr PlanePoint leftOf(PlanePoint direction)
{
    return {-direction.y, direction.x};
}
[[nodiscard]] constexpr PlanePoint between(PlanePoint a, PlanePoint b, double share = 0.5)
{
    return a + (b - a) * share;
}
[[nodiscard]] double length(PlanePoint vector);
/// The vector with length 1; east for the null vector.
[[nodiscard]] PlanePoint direction(PlanePoint vector);
[[nodiscard]] double distance(PlanePoint a, PlanePoint b);
/// Degrees between two directions, 0..180.
[[nodiscard]] double angleBetween(PlanePoint a, PlanePoint b);

[[nodiscard]] double distanceToSegment(PlanePoint point, PlanePoint from, PlanePoint to);
[[nodiscard]] bool segmentsCross(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d);
/// Where the line through a and b meets the line through c and d; they must not be parallel.
[[nodiscard]] PlanePoint crossingPoint(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d);

[[nodiscard]] double pathLength(const PlanePath &path);
/// The point after so many metres along the path; beyond its ends the nearer end.
[[nodiscard]] PlanePoint pointAlong(const PlanePath &path, double metres);
[[nodiscard]] double distanceToPath(PlanePoint point, const PlanePath &path);

/// A smooth line through all points, sampled about every step metres (Catmull-Rom, centripetal).
[[nodiscard]] PlanePath smoothLine(const PlanePath &points, double step);
[[nodiscard]] PlanePath smoothRing(const PlanePath &points, double step);
/// A cubic Bézier curve sampled about every step metres, both ends included.
[[nodiscard]] PlanePath curve(PlanePoint from, PlanePoint pull1, PlanePoint pull2, PlanePoint to, double step);
/// The path shifted to its left by so many metres (negative: right). Meant for offsets well below the radius of bends.
[[nodiscard]] PlanePath shifted(const PlanePath &path, double metres);
/// Leaves out points that lie within tolerance metres of the line without them (Douglas and Peucker).
[[nodiscard]] PlanePath simplified(const PlanePath &path, double tolerance);

/// Positive for counter-clockwise polygons.
[[nodiscard]] double signedArea(const PlanePath &polygon);
[[nodiscard]] PlanePoint centroid(const PlanePath &polygon);
[[nodiscard]] bool isInside(PlanePoint point, const PlanePath &polygon);
/// Whether two convex polygons share more than a seam of so many metres.
[[nodiscard]] bool convexOverlap(const PlanePath &a, const PlanePath &b, double seam = 0.01);
/// Metres between the outlines of two polygons; meaningless when they overlap.
[[nodiscard]] double outlineDistance(const PlanePath &a, const PlanePath &b);

/// The smallest rectangle round a set of points, at any angle.
struct OrientedBox {
    PlanePoint centre;
    PlanePoint axis; ///< direction of the long side
    double length = 0;
    double width = 0;
};
[[nodiscard]] OrientedBox orientedBox(const PlanePath &points);

} // namespace callout
