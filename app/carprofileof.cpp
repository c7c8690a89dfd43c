#include "app/carprofileof.h"

#include <algorithm>
#include <cmath>

namespace callout {

CarProfile carProfileOf(const OfficeSettings &settings)
{
    CarProfile profile;
    const auto speeds = std::min<qsizetype>(settings.roadSpeeds.size(), RoadClassCount);
    for (qsizetype road = 0; road < speeds; ++road)
        profile.classSpeeds.at(std::size_t(road)) = std::max(1, settings.roadSpeeds.at(road));
    if (settings.signalDelay)
        profile.secondsPerSignal = double(settings.signalDelay->count());
    if (settings.giveWayDelay)
        profile.secondsPerGiveWay = double(settings.giveWayDelay->count());
    return profile;
}

double trafficFactor(const OfficeSettings &settings, int hour)
{
    if (hour >= 0 && hour < settings.trafficByHour.size())
        return std::max(1, settings.trafficByHour.at(hour)) / 100.0;
    static const CarProfile usual;
    return usual.trafficFactor(hour);
}

double worstTraffic(const OfficeSettings &settings)
{
    double worst = trafficFactor(settings, 0);
    for (int hour = 1; hour < 24; ++hour)
        worst = std::max(worst, trafficFactor(settings, hour));
    return worst;
}

OfficeSettings withUsualDriving(OfficeSettings settings)
{
    const CarProfile profile = carProfileOf(settings);
    settings.roadSpeeds.clear();
    for (const double speed : profile.classSpeeds)
        settings.roadSpeeds.append(int(std::lround(speed)));
    QList<int> traffic;
    for (int hour = 0; hour < 24; ++hour)
        traffic.append(int(std::lround(trafficFactor(settings, hour) * 100.0)));
    settings.trafficByHour = traffic;
    settings.signalDelay = Seconds(std::llround(profile.secondsPerSignal));
    settings.giveWayDelay = Seconds(std::llround(profile.secondsPerGiveWay));
    return settings;
}

} // namespace callout
