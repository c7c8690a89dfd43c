#pragma once

#include "core/geo/boundingbox.h"

#include <QList>

#include <optional>
#include <utility>

namespace callout {

/// Areas on the ground, given by their corners in order, the last joined to the first. Town-sized: small enough to be
/// taken for flat, and not across the date line.
namespace polygon {

/// Fewer corners enclose nothing.
inline constexpr int FewestCorners = 3;

[[nodiscard]] BoundingBox boundsOf(const QList<GeoPoint> &corners);

/// Whether a place lies inside; its edge may count either way.
[[nodiscard]] bool contains(const QList<GeoPoint> &corners, const GeoPoint &place);

/// Square metres, whichever way round the corners go.
[[nodiscard]] double area(const QList<GeoPoint> &corners);

/// Two edges that cross, touch or run back along each other, by the corners that they begin at, the smaller first;
/// nothing where the outline is clean. An open one lacks the edge from its last corner to the first.
enum class Outline { Open, Closed };
[[nodiscard]] std::optional<std::pair<int, int>> crossing(const QList<GeoPoint> &corners, Outline outline);

/// Whether two areas have ground in common; a shared edge is none.
[[nodiscard]] bool overlap(const QList<GeoPoint> &one, const QList<GeoPoint> &other);

/// A place well inside, for a name: halfway across the widest part on a level near the middle.
[[nodiscard]] GeoPoint labelPlace(const QList<GeoPoint> &corners);

} // namespace polygon

} // namespace callout
