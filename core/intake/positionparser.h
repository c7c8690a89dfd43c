#pragma once

#include "core/domain/result.h"
#include "core/intake/reports.h"

#include <QByteArray>

namespace callout {

/// How a phone told its positions, which is how it expects to be answered.
enum class PositionFormat {
    Query,       ///< OsmAnd's web address or form, as Traccar Client, OsmAnd and GPSLogger send it; an empty answer
    TraccarJson, ///< Traccar Client from version 9; an empty answer
    OwnTracks,   ///< OwnTracks in HTTP mode; an answer in JSON
};

struct ReceivedPositions {
    QList<PositionReport> positions; ///< in the order told; none where the phone said something else
    PositionFormat format = PositionFormat::Query;
};

/// Most positions that one request may carry.
inline constexpr qsizetype MostPositions = 1000;

/// Reads what a tracking app sent: the query of the address without '?', and the body with its type. Says what is wrong where
/// it is none of the known forms or nowhere on Earth. Where one of several positions cannot be used, the others are. What
/// the apps send beside positions (arrivals, waypoints, an empty message) is taken without a word, as their own servers do;
/// of these, only an encrypted message is refused, since positions would get lost without anybody's knowing.
/// A position without time counts as of `now`, as does one from the future.
[[nodiscard]] Result<ReceivedPositions> parsePositions(const QByteArray &query, const QByteArray &contentType,
                                                       const QByteArray &body, Instant now);

} // namespace callout
