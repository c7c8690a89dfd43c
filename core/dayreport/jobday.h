#pragma once

#include "core/domain/job.h"

namespace callout {

/// Whether a job is work of the day that lies in `day`: planned to start on it, or promised for some time of it while it
/// has no start.
[[nodiscard]] bool isOfDay(const Job &job, const TimeWindow &day);

/// Whether a job should have been done before that day and is still open. One without any day is never overdue.
[[nodiscard]] bool isOverdue(const Job &job, const TimeWindow &day);

} // namespace callout
