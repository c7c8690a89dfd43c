#pragma once

#include "core/region/osmdata.h"

namespace callout {

/// What stands at a point of a road and matters to a driver: bits.
enum NodeMark : std::uint8_t {
    StopsCars = 1,
    SignalForward = 2, ///< for those who drive along the way's nodes
    SignalBackward = 4,
    SignForward = 8, ///< stop or give way
    SignBackward = 16,
    SignUndirected = 32, ///< for those who drive towards the nearer junction
};

/// By the extract's number of a node.
[[nodiscard]] std::vector<std::uint8_t> nodeMarksOf(const OsmData &data);

} // namespace callout
