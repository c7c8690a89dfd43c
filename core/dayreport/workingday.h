#pragma once

#include "core/domain/daysnapshot.h"

#include <QDate>
#include <QList>

namespace callout {

/// Whether the office opens on that day of the week.
[[nodiscard]] bool isWorkingDay(const OfficeSettings &settings, QDate day);

/// The first day after this one that the office opens on; the very next day where it never does.
[[nodiscard]] QDate nextWorkingDay(const OfficeSettings &settings, QDate day);

/// The day that these jobs roll over to: the first working day after today, or after the last of their own days where that
/// is later.
[[nodiscard]] QDate rollOverDay(const DaySnapshot &snapshot, const QList<JobId> &jobs, Instant now);

} // namespace callout
