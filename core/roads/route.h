#pragma once

#include "core/domain/drivetimes.h"

#include <QStringList>

#include <vector>

namespace callout {

/// A drive along the streets.
struct Route {
    Drive drive;                ///< on the network: what lies between a place and its street is not counted
    std::vector<GeoPoint> line; ///< from place to place, with the straight ends to and from the streets
    QStringList streets;        ///< their names in order; streets without one are left out

    friend bool operator==(const Route &, const Route &) = default;
};

/// Why there is no drive between two places.
enum class NoWay {
    StartOffNetwork,
    GoalOffNetwork,
    Unreachable,
};

} // namespace callout
