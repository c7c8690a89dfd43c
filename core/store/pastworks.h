#pragma once

#include "core/domain/pastwork.h"
#include "core/store/database.h"

namespace callout::pastworks {

/// What the jobs that somebody completed since then tell of them.
[[nodiscard]] Result<PastWork> ofTechnician(Database &database, TechnicianId technician, Instant since);
/// Mean invoices by type of job, whoever completed them since then.
[[nodiscard]] Result<TicketsByType> tickets(Database &database, Instant since);

} // namespace callout::pastworks
