#include "core/domain/drivetimes.h"

#include <algorithm>
#include <cmath>

namespace callout {

std::optional<Drive> DriveTimes::at(Instant departure, const GeoPoint &from, const GeoPoint &to) const
{
    std::optional<Drive> drive = between(from, to);
    if (drive)
        drive->time = inTraffic(drive->time, departure);
    return drive;
}

StraightLineDriveTimes::StraightLineDriveTimes(double speed) : m_metresPerSecond(std::max(speed, 1.0) / 3.6)
{
}

std::optional<Drive> StraightLineDriveTimes::between(const GeoPoint &from, const GeoPoint &to) const
{
    if (!from.isValid() || !to.isValid())
        return std::nullopt;
    const double metres = distanceMetres(from, to) * DetourFactor;
    return Drive{Seconds(std::llround(metres / m_metresPerSecond)), metres};
}

} // namespace callout
