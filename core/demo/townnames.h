#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace callout::townnames {

/// The invented names that towns are made of. Each list is long enough for one town.

[[nodiscard]] QLatin1StringView town();
[[nodiscard]] QLatin1StringView island();
[[nodiscard]] QLatin1StringView river();
[[nodiscard]] std::span<const char *const> villages();
/// Whole names of old lanes.
[[nodiscard]] std::span<const char *const> oldLanes();
/// First parts of street names; a second part such as Road makes them whole.
[[nodiscard]] std::span<const char *const> stems();
[[nodiscard]] std::span<const char *const> countryStems();
[[nodiscard]] std::span<const char *const> parks();
[[nodiscard]] std::span<const char *const> schools();
[[nodiscard]] std::span<const char *const> churches();
[[nodiscard]] std::span<const char *const> pubs();
[[nodiscard]] std::span<const char *const> works();
/// The one college, hospital, town hall and so on, by the value of OpenStreetMap's amenity or other key.
[[nodiscard]] std::span<const char *const> institutions(QStringView use);
/// Values of OpenStreetMap's shop key.
[[nodiscard]] std::span<const char *const> shops();

} // namespace callout::townnames
