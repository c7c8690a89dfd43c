#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

namespace callout {

/// The records named, as they are now. Works inside the caller's transaction.
[[nodiscard]] Result<OfficeNews> readNamed(Database &database, const QList<RecordRef> &records);

/// The records that edits after `edit` touched, as they are now, and positions at or after `positionsSince`.
[[nodiscard]] Result<OfficeNews> readNewsSince(Database &database, qint64 edit, Instant positionsSince);

} // namespace callout
