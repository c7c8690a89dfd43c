#pragma once

#include "core/domain/result.h"
#include "core/roads/hierarchy.h"

#include <stop_token>

namespace callout {

/// Prepares a contraction hierarchy on the calling thread: the least important node is taken out again and again, and
/// shortcuts keep the distances between those that stay. Cancelled when the token says stop.
[[nodiscard]] Result<HierarchyLayout> contract(const RoadNetwork &network, const std::stop_token &stop = {});

} // namespace callout
