#pragma once

#include "core/region/roadcutter.h"
#include "core/region/turnrestriction.h"

namespace callout {

/// Puts turn restrictions into the graph: a junction that has some is there once for each different set of forbidden
/// turns, and an arc leads to the copy that forbids what is forbidden to those who come over it. Gives how many
/// restrictions could not be understood: where a way goes on beyond the junction, it is not known which half is meant.
[[nodiscard]] int splitJunctions(const CarWays &ways, const TurnRestrictions &restrictions, RawRoads &roads);

} // namespace callout
