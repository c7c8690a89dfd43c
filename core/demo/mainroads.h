#pragma once

#include "core/demo/ground.h"
#include "core/demo/streetnetwork.h"
#include "core/demo/townframe.h"

#include <vector>

namespace callout {

/// An area enclosed by main roads: its corners and all vertices between them, counter-clockwise.
using Ring = std::vector<int>;

/// What the laying of the main roads leaves for the rest of the town to build on.
struct MainRoads {
    std::vector<Ring> areas;         ///< enclosed by roads, smallest first
    Ring outside;                    ///< round everything, with the outside on its left
    int wildFrom = -1;               ///< the outside runs past open country from here
    int wildTo = -1;                 ///< to here
    std::vector<int> roundabouts;    ///< vertices that become roundabouts
    std::vector<int> trafficLights;  ///< vertices with traffic lights
    std::vector<int> levelCrossings; ///< vertices where the railway crosses
    std::vector<int> villages;       ///< vertices round which the villages stand
    PlanePath marketPlace;           ///< the ring of the square
};

/// Lays the roads that give the town its shape: the lanes round the market place, the old wall's ring, the quays, the
/// radial roads, the ring road, the promenade and the roads to the villages.
[[nodiscard]] MainRoads layMainRoads(StreetNetwork &network, const Ground &ground, const TownFrame &frame,
                                     SeededRandom random);

/// The areas that a network's lines enclose, counter-clockwise, smallest first. The outside comes before them all:
/// it has them on its right.
[[nodiscard]] std::vector<Ring> enclosedAreas(const StreetNetwork &network);

} // namespace callout
