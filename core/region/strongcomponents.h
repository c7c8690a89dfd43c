#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace callout {

/// The strongly connected parts of a graph (Tarjan), for any depth. Arcs leaving node n are targets[first[n]] up to
/// first[n + 1]. Gives the number of each node's part, from 0.
[[nodiscard]] std::vector<std::uint32_t> strongComponents(std::span<const std::uint32_t> first,
                                                          std::span<const std::uint32_t> targets);

} // namespace callout
