#pragma once

#include "core/domain/drivetimes.h"

#include <cstdint>
#include <limits>

namespace callout {

/// What a way costs: milliseconds first, centimetres to decide between equally fast ways. Both lie in one integer that is
/// added and compared as a whole, so that every exact search finds the same duration and the same distance.
struct RoadWeight {
    std::uint64_t value = 0;

    [[nodiscard]] static constexpr RoadWeight of(std::uint32_t milliseconds, std::uint32_t centimetres)
    {
        return {std::uint64_t(milliseconds) << 32 | centimetres};
    }
    /// More than any way costs; what unreached nodes are marked with inside the searches.
    [[nodiscard]] static constexpr RoadWeight unreached() { return {std::numeric_limits<std::uint64_t>::max()}; }

    [[nodiscard]] constexpr std::uint32_t milliseconds() const { return std::uint32_t(value >> 32); }
    [[nodiscard]] constexpr std::uint32_t centimetres() const { return std::uint32_t(value); }
    [[nodiscard]] constexpr bool isReached() const { return *this != unreached(); }

    /// In whole seconds and metres.
    [[nodiscard]] constexpr Drive toDrive() const
    {
        return {Seconds((std::int64_t(milliseconds()) + 500) / 1000), double((std::int64_t(centimetres()) + 50) / 100)};
    }

    friend constexpr auto operator<=>(const RoadWeight &, const RoadWeight &) = default;
    /// Ends at unreached() instead of overflowing.
    friend constexpr RoadWeight operator+(RoadWeight a, RoadWeight b)
    {
        const std::uint64_t sum = a.value + b.value;
        return {sum < a.value ? std::numeric_limits<std::uint64_t>::max() : sum};
    }
};

} // namespace callout
