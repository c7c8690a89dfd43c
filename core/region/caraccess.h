#pragma once

#include "core/region/tags.h"

#include <cstdint>

namespace callout {

/// Whether a car may pass, after the access tags.
enum class CarAccess : std::uint8_t {
    Unstated, ///< no tag says anything
    Allowed,
    Private, ///< only to reach a place on it: destination, private, delivery and the like
    Forbidden,
};

/// The most particular tag decides: motorcar, motor_vehicle, vehicle, access. Of a list of values the friendliest one.
[[nodiscard]] CarAccess carAccess(const Tags &tags);

/// Whether a thing at a point of a road, such as a bollard, stops cars.
[[nodiscard]] bool stopsCars(const Tags &node);

} // namespace callout
