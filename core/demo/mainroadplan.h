#pragma once

#include "core/demo/streetnetwork.h"

#include <span>
#include <vector>

namespace callout {

/// What a junction of main roads becomes.
enum class JunctionKind { Plain, Signals, Roundabout, Village };

/// A junction of the ground plan, in metres east and north of the market place.
struct PlanJunction {
    const char *key;
    double x;
    double y;
    JunctionKind kind = JunctionKind::Plain;
};

/// A place on a planned road: a junction by its key, or else just a point to pass.
struct PlanStop {
    const char *junction = nullptr;
    double x = 0;
    double y = 0;
};

/// A main road of the ground plan.
struct PlanRoad {
    StreetClass streetClass;
    District district;
    const char *name;    ///< nullptr when it is named after the village at its far end
    const char *village; ///< that village's junction, or nullptr
    std::vector<PlanStop> stops;
};

/// The ground plan of the main roads; the same for every seed, TownFrame bends it.
[[nodiscard]] std::span<const PlanJunction> planJunctions();
[[nodiscard]] const std::vector<PlanRoad> &planRoads();

} // namespace callout
