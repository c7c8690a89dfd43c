#pragma once

#include "core/feed/feed.h"

namespace callout {

/// Finds addresses on the map that the office has chosen. May be called on any thread.
[[nodiscard]] PlaceSearch placeSearchOf(const QString &officePath);

/// Where this person's machine keeps what the feed of this office needs.
[[nodiscard]] FeedFolders feedFoldersOf(const QString &officePath);

} // namespace callout
