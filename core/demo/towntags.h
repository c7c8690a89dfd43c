#pragma once

#include "core/demo/streetnetwork.h"
#include "core/demo/town.h"

#include <span>

namespace callout::towntags {

/// How mappers of OpenStreetMap tag what the plan of a town holds.

[[nodiscard]] QString highway(StreetClass streetClass);
[[nodiscard]] TownTags forLand(QStringView use);
[[nodiscard]] TownTags forDetail(const char *kind);
/// Names for places of a use, to be given out one after another; none where they have no names.
[[nodiscard]] std::span<const char *const> namesFor(QStringView use);

} // namespace callout::towntags
