#pragma once

#include "core/domain/moment.h"

#include <QString>

#include <optional>

namespace callout {

/// Reads how long something takes as people write it: "1:30", "90", "90 min", "1 h", "1.5 h", "1 h 30 min".
/// A bare number is minutes from 9 on, hours below: nobody plans 4 minutes, and nobody 9 hours in one number.
/// Nothing where the text is no length of time.
[[nodiscard]] std::optional<Seconds> durationOf(const QString &text);

/// "1:30", hours and minutes, as an input shows it.
[[nodiscard]] QString durationText(Seconds duration);

} // namespace callout
