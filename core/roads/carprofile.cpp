#include "core/roads/carprofile.h"

#include "core/roads/wordhash.h"

#include <algorithm>
#include <bit>

namespace callout {

double CarProfile::speed(const RoadArc &arc) const
{
    double speed = classSpeeds.at(std::size_t(arc.roadClass));
    if (arc.maximumSpeed > 0)
        speed = std::min(arc.maximumSpeed * limitShare, speed * limitLift);
    return std::max(speed * surfaceFactors.at(std::size_t(arc.surface)), 1.0);
}

double CarProfile::trafficFactor(int hour) const
{
    return trafficFactors.at(std::size_t((hour % 24 + 24) % 24));
}

std::uint64_t CarProfile::digest() const
{
    WordHash hash;
    const auto add = [&hash](double value) { hash.add(std::bit_cast<std::uint64_t>(value)); };
    std::ranges::for_each(classSpeeds, add);
    std::ranges::for_each(surfaceFactors, add);
    for (const double value :
         {limitShare, limitLift, secondsPerSignal, secondsPerGiveWay, secondsPerRoundabout, privateFactor})
        add(value);
    return hash.value();
}

} // namespace callout
