#pragma once

#include "core/live/livefacts.h"

#include <QString>

namespace callout {

/// What a look at the disk tells of an office file: size with its log, room, newest backup. For a worker thread: a share may
/// be slow.
[[nodiscard]] FileFacts fileOnDisk(const QString &officePath);

} // namespace callout
