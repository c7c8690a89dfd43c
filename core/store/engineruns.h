#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

#include <QDate>

namespace callout::engineruns {

/// So many runs are kept, as long as they take no more room together.
inline constexpr int KeptRuns = 200;
inline constexpr qint64 KeptBytes = 64 * 1024 * 1024;

/// Keeps a run and drops what is too old. Works inside the caller's transaction.
[[nodiscard]] Result<qint64> add(Database &database, Instant at, QDate day, const QByteArray &record);
/// NotFound where there is no such run, or no longer.
[[nodiscard]] Result<QByteArray> record(Database &database, qint64 id);
/// Newest first.
[[nodiscard]] Result<QList<StoredRun>> ofDay(Database &database, QDate day);

[[nodiscard]] Result<AverageTickets> averageTickets(Database &database, Instant since);

} // namespace callout::engineruns
