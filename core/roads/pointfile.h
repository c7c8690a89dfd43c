#pragma once

#include "core/domain/result.h"
#include "core/geo/geopoint.h"

#include <vector>

namespace callout {

/// Reads places from comma-separated text whose first line names the columns, latitude (or lat) and longitude (or lon, lng)
/// among them. InvalidInput with the line where something is wrong.
[[nodiscard]] Result<std::vector<GeoPoint>> parsePoints(const QByteArray &text);

/// As parsePoints(), from a file; NotFound where it cannot be read.
[[nodiscard]] Result<std::vector<GeoPoint>> readPoints(const QString &path);

} // namespace callout
