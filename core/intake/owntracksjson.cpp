#include "core/intake/owntracksjson.h"

using namespace Qt::StringLiterals;

namespace callout {

Result<std::optional<ToldPosition>> readOwnTracks(const QJsonObject &message)
{
    const QString type = message.value("_type"_L1).toString();
    if (type == "encrypted"_L1) {
        return failure(ErrorCode::InvalidInput,
                       u"The message is encrypted. Take the encryption key out of the settings of OwnTracks."_s);
    }
    if (type != "location"_L1)
        return std::nullopt;

    const QJsonValue tst = message.value("tst"_L1);
    ToldPosition told{.latitude = numberIn(message.value("lat"_L1)),
                      .longitude = numberIn(message.value("lon"_L1)),
                      .at = instantFromNumber(tst.toDouble()),
                      .accuracyMetres = numberIn(message.value("acc"_L1)),
                      .battery = numberIn(message.value("batt"_L1))};
    if (!told.at)
        return failure(ErrorCode::InvalidInput, u"\"tst\" is missing or no time in seconds since 1970."_s);
    if (const std::optional<double> speed = numberIn(message.value("vel"_L1)))
        told.speedMetresPerSecond = *speed / 3.6;
    return told;
}

} // namespace callout
