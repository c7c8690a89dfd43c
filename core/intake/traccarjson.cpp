#include "core/intake/traccarjson.h"

using namespace Qt::StringLiterals;

namespace callout {

Result<std::optional<ToldPosition>> readTraccarLocation(const QJsonObject &location)
{
    if (!location.contains("coords"_L1))
        return std::nullopt;
    const QJsonObject place = location.value("coords"_L1).toObject();
    const QJsonValue timestamp = location.value("timestamp"_L1);
    ToldPosition told{.latitude = numberIn(place.value("latitude"_L1)),
                      .longitude = numberIn(place.value("longitude"_L1)),
                      .at = timestamp.isDouble() ? instantFromNumber(timestamp.toDouble())
                                                 : instantFromText(timestamp.toString()),
                      .accuracyMetres = numberIn(place.value("accuracy"_L1)),
                      .speedMetresPerSecond = numberIn(place.value("speed"_L1))};
    if (!told.at)
        return failure(ErrorCode::InvalidInput, u"\"timestamp\" of the location is missing or no time."_s);
    if (const std::optional<double> level = numberIn(location.value("battery"_L1).toObject().value("level"_L1)))
        told.battery = *level * 100.0;
    return told;
}

} // namespace callout
