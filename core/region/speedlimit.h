#pragma once

#include <cstdint>
#include <string_view>

namespace callout {

/// A value of maxspeed in km/h: "50", "30 mph", "walk", "GB:nsl_single", "DE:zone:30". 0 where it names no limit, such as
/// "none" or "signals", or makes no sense.
[[nodiscard]] std::uint8_t speedLimit(std::string_view value);

} // namespace callout
