#pragma once

#include "core/domain/result.h"
#include "core/intake/reports.h"

#include <QByteArray>
#include <QJsonValue>

namespace callout {

/// A position in the units of PositionReport as an app tells it, before anybody has asked whether it can be true.
struct ToldPosition {
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<Instant> at;
    std::optional<double> accuracyMetres;
    std::optional<double> speedMetresPerSecond;
    std::optional<double> battery;
};

/// Refuses what is no place on Earth. What apps send for "unknown" (below nothing, an accuracy of nothing) becomes absent, and
/// so does what no phone could measure. A moment that is missing or still to come, by a phone's fast clock, becomes `now`.
[[nodiscard]] Result<PositionReport> positionFrom(const ToldPosition &told, Instant now);

/// Seconds or, from the year 2038 on as Traccar counts, milliseconds since 1970. Nothing for a moment before that.
[[nodiscard]] std::optional<Instant> instantFromNumber(double number);
/// "2016-01-27T18:55:47.120Z", with any offset; UTC where it has none. A space may stand for the T.
[[nodiscard]] std::optional<Instant> instantFromText(QString text);

/// The number that a member holds.
[[nodiscard]] inline std::optional<double> numberIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace callout
