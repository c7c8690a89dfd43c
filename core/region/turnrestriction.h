#pragma once

#include "core/region/osmdata.h"

#include <vector>

namespace callout {

/// A rule about turning at a junction, as an extract states it.
struct TurnRestriction {
    bool isOnly = false; ///< only this turn, else not this turn
    OsmData::NodeNumber via = OsmData::NoNode;
    std::vector<std::int64_t> fromWays;
    std::vector<std::int64_t> toWays;
};

struct TurnRestrictions {
    std::vector<TurnRestriction> list;
    int unsupported = 0; ///< for cars, but over a way instead of a node, or without all its parts
};

/// Those that hold for cars at every hour.
[[nodiscard]] TurnRestrictions turnRestrictionsOf(const OsmData &data);

} // namespace callout
