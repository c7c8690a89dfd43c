#pragma once

#include "core/demo/plane.h"
#include "core/demo/seededrandom.h"

#include <array>

namespace callout {

/// Puts the places of the town's ground plan on the plane, a little differently for each seed: turned, perhaps
/// mirrored, and gently bent everywhere, so that no two towns are alike and what was beside each other stays so.
class TownFrame
{
public:
    explicit TownFrame(SeededRandom random);

    [[nodiscard]] PlanePoint place(double x, double y) const;
    [[nodiscard]] PlanePath place(const PlanePath &points) const;

private:
    struct Wave {
        PlanePoint along; ///< radians per metre
        double phase;
        PlanePoint push; ///< metres
    };

    std::array<Wave, 5> m_waves;
    double m_mirror;
    PlanePoint m_east;
};

} // namespace callout
