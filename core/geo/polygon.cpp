#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callout::polygon {

namespace {

constexpr double EarthRadiusMetres = 6'371'008.8;
constexpr double Radian = std::numbers::pi / 180.0;

/// Metres east and north of a middle.
struct Flat {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Flat &, const Flat &) = default;
};

/// What lies within this distance of a line, in metres, lies on it.
constexpr double Touching = 0.01;

Flat flat(const GeoPoint &place, const GeoPoint &middle)
{
    return {(place.longitude - middle.longitude) * Radian * EarthRadiusMetres * std::cos(middle.latitude * Radian),
            (place.latitude - middle.latitude) * Radian * EarthRadiusMetres};
}

QList<Flat> flat(const QList<GeoPoint> &corners, const GeoPoint &middle)
{
    QList<Flat> points;
    points.reserve(corners.size());
    for (const GeoPoint &corner : corners)
        points.append(flat(corner, middle));
    return points;
}

double cross(const Flat &origin, const Flat &a, const Flat &b)
{
    return (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x);
}

double length(const Flat &from, const Flat &to)
{
    return std::hypot(to.x - from.x, to.y - from.y);
}

/// Which side of a line a point lies on: -1, 0 on it, 1.
int side(const Flat &from, const Flat &to, const Flat &point)
{
    const double distance = cross(from, to, point) / std::max(Touching, length(from, to));
    return distance > Touching ? 1 : (distance < -Touching ? -1 : 0);
}

bool isWithin(const Flat &from, const Flat &to, const Flat &point)
{
    return point.x >= std::min(from.x, to.x) - Touching && point.x <= std::max(from.x, to.x) + Touching
        && point.y >= std::min(from.y, to.y) - Touching && point.y <= std::max(from.y, to.y) + Touching;
}

bool isCrossedInside(const Flat &a, const Flat &b, const Flat &c, const Flat &d)
{
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool meet(const Flat &a, const Flat &b, const Flat &c, const Flat &d)
{
    if (isCrossedInside(a, b, c, d))
        return true;
    return (side(a, b, c) == 0 && isWithin(a, b, c)) || (side(a, b, d) == 0 && isWithin(a, b, d))
        || (side(c, d, a) == 0 && isWithin(c, d, a)) || (side(c, d, b) == 0 && isWithin(c, d, b));
}

/// Whether the edge from `corner` runs back along the one before it.
bool runsBack(const Flat &before, const Flat &corner, const Flat &after)
{
    if (length(before, corner) < Touching || length(corner, after) < Touching)
        return true;
    const double ahead = (corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y);
    return ahead < 0.0 && (side(before, corner, after) == 0 || side(after, corner, before) == 0);
}

bool contains(const QList<Flat> &corners, const Flat &place)
{
    bool isInside = false;
    for (qsizetype i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const Flat &a = corners.at(i);
        const Flat &b = corners.at(j);
        if ((a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x)
            isInside = !isInside;
    }
    return isInside;
}

} // namespace

BoundingBox boundsOf(const QList<GeoPoint> &corners)
{
    BoundingBox box;
    for (const GeoPoint &corner : corners)
        box.add(corner);
    return box;
}

bool contains(const QList<GeoPoint> &corners, const GeoPoint &place)
{
    if (corners.size() < FewestCorners || !boundsOf(corners).contains(place))
        return false;
    return contains(flat(corners, place), Flat());
}

double area(const QList<GeoPoint> &corners)
{
    if (corners.size() < FewestCorners)
        return 0.0;
    const QList<Flat> points = flat(corners, boundsOf(corners).centre());
    double twice = 0.0;
    for (qsizetype i = 0; i < points.size(); ++i)
        twice += cross({}, points.at(i), points.at((i + 1) % points.size()));
    return std::abs(twice) / 2;
}

std::optional<std::pair<int, int>> crossing(const QList<GeoPoint> &corners, Outline outline)
{
    const QList<Flat> points = flat(corners, boundsOf(corners).centre());
    const bool isClosed = outline == Outline::Closed;
    const int count = int(points.size());
    const int edges = isClosed ? count : count - 1;
    const auto point = [&](int index) { return points.at(index % count); };
    for (int i = 0; i < edges; ++i) {
        for (int j = i + 1; j < edges; ++j) {
            const bool isNext = j == i + 1;
            const bool isLastBeforeFirst = isClosed && i == 0 && j == edges - 1;
            const bool isBad = isNext ? runsBack(point(i), point(j), point(j + 1))
                : isLastBeforeFirst   ? runsBack(point(j), point(i), point(i + 1))
                                      : meet(point(i), point(i + 1), point(j), point(j + 1));
            if (isBad)
                return std::pair(i, j);
        }
    }
    return std::nullopt;
}

bool overlap(const QList<GeoPoint> &one, const QList<GeoPoint> &other)
{
    if (one.size() < FewestCorners || other.size() < FewestCorners || !boundsOf(one).intersects(boundsOf(other)))
        return false;
    const GeoPoint middle = boundsOf(one).centre();
    const QList<Flat> first = flat(one, middle);
    const QList<Flat> second = flat(other, middle);
    for (qsizetype i = 0; i < first.size(); ++i) {
        for (qsizetype j = 0; j < second.size(); ++j) {
            if (isCrossedInside(first.at(i), first.at((i + 1) % first.size()), second.at(j),
                                second.at((j + 1) % second.size())))
                return true;
        }
    }
    // No edges cross: one lies in the other, or they are apart.
    return contains(second, flat(labelPlace(one), middle)) || contains(first, flat(labelPlace(other), middle));
}

GeoPoint labelPlace(const QList<GeoPoint> &corners)
{
    constexpr int Levels = 7;
    const BoundingBox box = boundsOf(corners);
    if (corners.size() < FewestCorners)
        return box.isEmpty() ? GeoPoint() : box.centre();
    GeoPoint best = box.centre();
    double widest = 0.0;
    for (int level = 1; level <= Levels; ++level) {
        const double latitude = box.south + (box.north - box.south) * level / (Levels + 1);
        QList<double> cuts;
        for (qsizetype i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            const GeoPoint &a = corners.at(i);
            const GeoPoint &b = corners.at(j);
            if ((a.latitude > latitude) != (b.latitude > latitude))
                cuts.append(a.longitude
                            + (b.longitude - a.longitude) * (latitude - a.latitude) / (b.latitude - a.latitude));
        }
        std::ranges::sort(cuts);
        // Levels nearer the middle are preferred where widths are alike.
        const double favour = 1.0 - 0.1 * std::abs(2.0 * level / (Levels + 1) - 1.0);
        for (qsizetype cut = 0; cut + 1 < cuts.size(); cut += 2) {
            const double width = (cuts.at(cut + 1) - cuts.at(cut)) * favour;
            if (width > widest) {
                widest = width;
                best = {latitude, (cuts.at(cut) + cuts.at(cut + 1)) / 2};
            }
        }
    }
    return best;
}

} // namespace callout::polygon
