#pragma once

#include "core/region/roadgraph.h"

#include <array>

namespace callout {

/// How a van is driven: what turns streets into minutes. The defaults were set so that well-known drives on the Isle of Man
/// take about as long as people there say; single-carriageway trunk roads without a signed limit are driven as country roads.
struct CarProfile {
    /// Kilometres per hour that a driver averages between junctions, by RoadClass.
    std::array<double, RoadClassCount> classSpeeds{100, 55, 58, 46, 56, 44, 52, 40, 46, 34, 36, 28, 12, 15, 12, 20};
    /// Share of that speed that is left, by RoadSurface.
    std::array<double, RoadSurfaceCount> surfaceFactors{1.0, 0.8, 0.7, 0.5};
    /// Share of the signed limit that is reached on average.
    double limitShare = 0.95;
    /// A high limit lifts the speed of a road above its class by at most this factor.
    double limitLift = 1.25;
    double secondsPerSignal = 8.0;
    double secondsPerGiveWay = 3.0;
    double secondsPerRoundabout = 3.0; ///< on entering
    /// How much slower private roads count on the way through; where a drive begins or ends they count as they are.
    double privateFactor = 4.0;
    /// What durations are multiplied by, for each hour of the day in the office's time.
    std::array<double, 24> trafficFactors{0.92, 0.92, 0.92, 0.92, 0.92, 0.92, 0.95, 1.08, 1.15, 1.03, 1.0,  1.0,
                                          1.02, 1.0,  1.0,  1.06, 1.12, 1.15, 1.05, 0.98, 0.95, 0.92, 0.92, 0.92};

    /// Kilometres per hour on an arc, at least 1.
    [[nodiscard]] double speed(const RoadArc &arc) const;

    /// The factor at an hour of 0 to 23; hours beyond count round the clock.
    [[nodiscard]] double trafficFactor(int hour) const;

    /// Differs when durations in the network differ; traffic has no part in it.
    [[nodiscard]] std::uint64_t digest() const;

    friend bool operator==(const CarProfile &, const CarProfile &) = default;
};

} // namespace callout
