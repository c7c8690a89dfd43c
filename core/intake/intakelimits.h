#pragma once

#include "core/domain/job.h"

namespace callout::limits {

/// What others may write into the office file at a time, in characters.
inline constexpr qsizetype key = 200;
inline constexpr qsizetype name = 200;
inline constexpr qsizetype text = 4000;
/// Of tags and of skills.
inline constexpr qsizetype entries = 50;
inline constexpr Money money = 100'000'000'000;
inline constexpr qint64 jobMinutes = 30 * 24 * 60;

} // namespace callout::limits
