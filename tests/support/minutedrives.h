#pragma once

#include "core/domain/drivetimes.h"

#include <cmath>

namespace callout::test {

/// A place on a road along the parallel of 50 degrees north, so many minutes by car from its beginning.
[[nodiscard]] inline GeoPoint placeAt(int minutes)
{
    return {50.0, minutes / 100.0};
}

/// A place on an island: no drive leads there or away.
[[nodiscard]] inline GeoPoint island()
{
    return {60.0, 0.0};
}

/// Drives on the road of placeAt(): whole minutes, so that expectations can be counted on the fingers.
class MinuteDrives final : public DriveTimes
{
public:
    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override
    {
        if (from.latitude != to.latitude)
            return std::nullopt;
        const Minutes time(std::llround(std::abs(from.longitude - to.longitude) * 100.0));
        return Drive{time, 1000.0 * double(time.count())};
    }
};

} // namespace callout::test
