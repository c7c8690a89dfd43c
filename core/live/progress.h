#pragma once

#include "core/domain/job.h"
#include "core/domain/office.h"

#include <optional>

namespace callout {

/// Delays below this are no news to a dispatcher, where the office has set nothing else.
inline constexpr Minutes noticeableDelay{5};

/// For how long a started job has seen no progress, where that is long enough to ask: longer than
/// OfficeSettings::stalledAfter, and on site longer than the work was meant to take. What was dispatched ahead of its
/// planned start waits for that.
[[nodiscard]] std::optional<Seconds> stalledFor(const Job &job, const OfficeSettings &settings, Instant now);

} // namespace callout
