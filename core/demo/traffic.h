#pragma once

#include "core/demo/seededrandom.h"
#include "core/demo/townplan.h"

#include <vector>

namespace callout {

/// A turn that is forbidden: from the street towards one neighbour of a junction into that towards another.
struct ForbiddenTurn {
    int via;
    int from;
    int to;
};

/// Turns the junctions meant for it into roundabouts, driven clockwise. Lines that passed a junction end at the circle
/// and go on behind it under another number.
void buildRoundabouts(TownPlan &plan);

/// Makes lanes of the old town, and a few others, one-way or for walkers only, as long as every street stays in reach
/// of every other by car.
void regulateTraffic(TownPlan &plan, SeededRandom random);

/// A few turns across traffic lights that are forbidden; there is another way round for each.
[[nodiscard]] std::vector<ForbiddenTurn> forbidTurns(const TownPlan &plan);

/// Whether by car every vertex with a street can be reached from every other.
[[nodiscard]] bool isEverywhereInReach(const StreetNetwork &network);

/// Miles per hour allowed between two neighbouring vertices of a line.
[[nodiscard]] int speedLimit(const TownPlan &plan, const StreetLine &line, int from, int to);

} // namespace callout
