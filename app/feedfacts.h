#pragma once

#include "core/feed/feedstate.h"
#include "core/live/livefacts.h"

namespace callout {

/// What the LIVE light and the health page should know of the feed.
[[nodiscard]] LiveFacts liveFactsOf(const FeedState &state, bool isWanted, Instant now);

} // namespace callout
