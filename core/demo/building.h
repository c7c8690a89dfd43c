#pragma once

#include "core/demo/plane.h"

#include <QString>

namespace callout {

/// A building of the town.
struct Building {
    PlanePath outline;         ///< counter-clockwise
    const char *kind;          ///< the value of OpenStreetMap's building key
    int line = -1;             ///< the street line it has its address in, or -1 when it has none
    PlanePoint door;           ///< on the centre line of that street, before the entrance
    const char *use = nullptr; ///< what it houses when that is no home, as in Block::use
};

} // namespace callout
