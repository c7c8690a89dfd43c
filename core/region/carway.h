#pragma once

#include "core/region/roadgraph.h"
#include "core/region/tags.h"

#include <expected>
#include <optional>

namespace callout {

/// Why a way of the car profile cannot be driven.
enum class CarWayLoss : std::uint8_t {
    AccessForbidden,
    DirectionVaries, ///< one way, now this, now that
    Impassable,      ///< by a car, after its smoothness
    NodesMissing,    ///< the file holds fewer than two neighbouring nodes of it
    FerryLeaves,     ///< a ferry without a street at its other end
    DeadEndIsland,   ///< cannot be reached from the rest, or not left
};
inline constexpr int CarWayLossCount = int(CarWayLoss::DeadEndIsland) + 1;

/// A street as far as driving on it goes.
struct CarWay {
    RoadClass roadClass = RoadClass::Residential;
    RoadSurface surface = RoadSurface::Paved;
    std::uint8_t forwardSpeed = 0; ///< signed limit in km/h, 0 where unknown
    std::uint8_t backwardSpeed = 0;
    std::int8_t oneWay = 0; ///< 1 along its nodes, -1 against them
    bool isRoundabout = false;
    bool isPrivate = false;

    friend bool operator==(const CarWay &, const CarWay &) = default;
};

/// The class of a street on which cars drive in general; nothing for footways and all that is no street.
[[nodiscard]] std::optional<RoadClass> roadClassOf(const Tags &way);

/// 1 along the nodes, -1 against them, 0 both ways; nothing where the direction varies.
[[nodiscard]] std::optional<std::int8_t> oneWayOf(const Tags &way);

/// How cars may use a way, or why not; nothing where it is not of the car profile.
[[nodiscard]] std::optional<std::expected<CarWay, CarWayLoss>> carWayOf(const Tags &way);

} // namespace callout
