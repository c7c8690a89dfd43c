#include "core/live/progress.h"

#include <algorithm>

namespace callout {

std::optional<Seconds> stalledFor(const Job &job, const OfficeSettings &settings, Instant now)
{
    std::optional<Instant> progress = std::max({job.dispatchedAt, job.enRouteAt, job.onSiteAt});
    if (!isInProgress(job.status) || !progress)
        return std::nullopt;
    if (job.status == JobStatus::Dispatched)
        progress = std::max(progress, job.start);
    const Seconds quiet = now - *progress;
    const bool isAtWork = job.status == JobStatus::OnSite && quiet < job.duration;
    return quiet >= settings.stalledAfter && !isAtWork ? std::optional(quiet) : std::nullopt;
}

} // namespace callout
