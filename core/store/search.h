#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

namespace callout {

/// Looking records up by words, as people type them. Every word must match the beginning of one in the record, in any
/// order; marks and accents do not count. Text without a letter or digit finds nothing. All that is particular to
/// SQLite's full-text search is here and in the schema.
namespace search {

[[nodiscard]] Result<QList<Customer>> customers(Database &database, const QString &text, int limit);
[[nodiscard]] Result<QList<Job>> jobs(Database &database, const QString &text, int limit);
[[nodiscard]] Result<QList<KnownAddress>> addresses(Database &database, const QString &text, int limit);
/// Works inside the caller's transaction.
[[nodiscard]] Result<void> replaceAddresses(Database &database, const QList<KnownAddress> &addresses);

/// What a person typed as an FTS5 query; empty where there is nothing to search for.
[[nodiscard]] QString ftsQuery(const QString &text);
/// The digits of a telephone number without leading zeros; empty where the text is no such number.
[[nodiscard]] QString phoneDigits(const QString &text);

} // namespace search

} // namespace callout
