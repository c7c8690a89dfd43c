#pragma once

#include "core/domain/daysnapshot.h"
#include "core/exports/csvsheet.h"
#include "core/exports/exportvalues.h"

namespace callout {

/// The jobs completed in a span, in order of their completion, with what an invoice needs.
[[nodiscard]] CsvSheet billingSheet(const DaySnapshot &days, const TimeWindow &span, const ExportValues &values);

/// These jobs in this order; those that the snapshot does not hold are left out.
[[nodiscard]] CsvSheet jobsSheet(const DaySnapshot &day, const QList<JobId> &jobs, const ExportValues &values);

/// These technicians in this order.
[[nodiscard]] CsvSheet techniciansSheet(const DaySnapshot &day, const QList<TechnicianId> &technicians,
                                        const ExportValues &values);

/// What these technicians do in a span, a row for each job, event and shift in order of time.
[[nodiscard]] CsvSheet boardSheet(const DaySnapshot &day, const QList<TechnicianId> &technicians,
                                  const TimeWindow &span, Instant now, const ExportValues &values);

} // namespace callout
