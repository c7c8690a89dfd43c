#pragma once

#include "core/domain/result.h"

class QIODevice;

namespace callout {

/// Looks over the blocks of a .osm.pbf file without unpacking them, so that none can claim more than an honest one holds:
/// a few kilobytes may otherwise unpack to gigabytes. The error's words are a reason, to be put in a sentence. The device
/// stays open, its position is lost.
[[nodiscard]] Result<void> checkPbfSizes(QIODevice &file);

} // namespace callout
