#pragma once

#include "core/domain/technician.h"
#include "core/store/database.h"

#include <QList>

namespace callout {

/// Adds fixes; those of unknown technicians are passed over. A second fix of the same second replaces the first.
/// Works inside the caller's transaction.
[[nodiscard]] Result<void> addPositions(Database &database, const QList<PositionFix> &fixes);

/// How lastPositions() asks: one look per technician, however many positions there are.
[[nodiscard]] QString lastPositionsStatement();

/// The newest fix of each technician, where it is not older than `since`.
[[nodiscard]] Result<QList<PositionFix>> lastPositions(Database &database, Instant since);

} // namespace callout
