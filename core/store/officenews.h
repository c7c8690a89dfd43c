#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

namespace callout {

/// The number of the last edit; 0 before the first.
[[nodiscard]] Result<qint64> newestEdit(Database &database);

/// The records named, as they are now. Works inside the caller's transaction.
[[nodiscard]] Result<OfficeNews> readNamed(Database &database, const QList<RecordRef> &records);

/// The records that edits after `edit` touched, as they are now, and, where a time is given, positions at or after
/// it and contacts of devices.
[[nodiscard]] Result<OfficeNews> readNewsSince(Database &database, qint64 edit, std::optional<Instant> positionsSince);

} // namespace callout
