#pragma once

#include "core/intake/toldposition.h"

#include <QJsonObject>

namespace callout {

/// What a message of OwnTracks says: a position, or nothing where it is about something else. Speeds in it are kilometres per
/// hour.
[[nodiscard]] Result<std::optional<ToldPosition>> readOwnTracks(const QJsonObject &message);

} // namespace callout
