#pragma once

#include "core/demo/building.h"
#include "core/demo/ground.h"
#include "core/demo/landmarkbuilder.h"
#include "core/demo/mainroads.h"
#include "core/demo/streetnetwork.h"

#include <vector>

namespace callout {

/// A piece of land with what grows or happens on it.
struct LandPiece {
    PlanePath outline;
    QString use; ///< an OpenStreetMap value: residential, farmland, wood, park, school …
};

/// Everything of the town as it lies on the drawing board, before it is measured into map data.
struct TownPlan {
    explicit TownPlan(Ground ground) : ground(std::move(ground)) {}

    Ground ground;
    StreetNetwork streets;
    MainRoads mainRoads;
    std::vector<int> deadEnds; ///< vertices where dead-end streets end
    std::vector<Building> buildings;
    std::vector<LandPiece> land;
    std::vector<LandmarkDetail> details;
    PlanePoint centre;
};

/// Draws the plan of a town of about so many addresses; the same for the same seed.
[[nodiscard]] TownPlan drawTown(quint64 seed, int addresses);

} // namespace callout
