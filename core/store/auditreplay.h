#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace callout {

/// Replays the audit trail from nothing and compares what comes out with the records as they are: every step must start
/// from where the one before it ended, and nothing may be missing on either side. Goes record by record, so that its
/// memory does not grow with the office. Works inside the caller's transaction; gives findings in words.
[[nodiscard]] Result<QStringList> replayAudit(Database &database);

} // namespace callout
