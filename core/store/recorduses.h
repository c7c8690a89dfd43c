#pragma once

#include "core/domain/recorduse.h"
#include "core/store/database.h"

namespace callout {

/// Who uses the office's skills, job types, business units and zones, over all days.
[[nodiscard]] Result<RecordUses> recordUses(Database &database);

} // namespace callout
