#pragma once

#include <cstdint>

namespace callout {

/// The bits of two numbers in turn: sorted by it, neighbours in the plane come to stand near each other.
[[nodiscard]] constexpr std::uint64_t zOrder(std::uint32_t x, std::uint32_t y)
{
    const auto spread = [](std::uint64_t bits) {
        bits = (bits | bits << 16) & 0x0000'FFFF'0000'FFFF;
        bits = (bits | bits << 8) & 0x00FF'00FF'00FF'00FF;
        bits = (bits | bits << 4) & 0x0F0F'0F0F'0F0F'0F0F;
        bits = (bits | bits << 2) & 0x3333'3333'3333'3333;
        return (bits | bits << 1) & 0x5555'5555'5555'5555;
    };
    return spread(x) | spread(y) << 1;
}

} // namespace callout
