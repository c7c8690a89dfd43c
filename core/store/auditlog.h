#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

namespace callout {

/// The two tables of history: `edit`, one row a transaction, and `audit`, what it did to each record.
/// Rows are only ever added.
namespace auditlog {

/// Adds an edit's row and gives its id.
[[nodiscard]] Result<qint64> addEdit(Database &database, const Edit &edit, const QString &station, Instant at);
/// Adds the rows of one record's change; `seq` counts the records of the edit.
[[nodiscard]] Result<void> addChange(Database &database, qint64 edit, int seq, const RecordChange &change);

/// The edits that a condition on the edit table picks, for example "WHERE station = ?", with all they did.
[[nodiscard]] Result<QList<StoredEdit>> readEdits(Database &database, const QString &condition,
                                                  const QVariantList &values);
/// The edits that touched a record, newest first, each with what it did to that record alone.
[[nodiscard]] Result<QList<StoredEdit>> readHistory(Database &database, const RecordRef &record, int limit);

/// One audit row as read by its columns in the order of `columns`.
struct Row {
    qint64 edit = 0;
    int seq = 0;
    RecordRef record;
    RecordChange::Operation operation = RecordChange::Operation::Update;
    QString field;
    QString from;
    QString to;
};

inline constexpr QLatin1StringView
    columns("edit_id, seq, record_kind, record_id, operation, field, from_value, to_value");
/// Nothing where the row is none that this class writes.
[[nodiscard]] std::optional<Row> readRow(const QSqlQuery &query);
/// The field changes that a row stands for; nothing where its JSON or a field is unreadable.
[[nodiscard]] std::optional<QList<FieldChange>> fieldChanges(const Row &row);

} // namespace auditlog

} // namespace callout
