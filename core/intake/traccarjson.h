#pragma once

#include "core/intake/toldposition.h"

#include <QJsonObject>

namespace callout {

/// What the "location" of a message of Traccar Client says: a position, or nothing where it has no "coords", as in a sign of
/// life. Speeds in it are metres per second, the battery goes from 0 to 1; below nothing means unknown.
[[nodiscard]] Result<std::optional<ToldPosition>> readTraccarLocation(const QJsonObject &location);

} // namespace callout
