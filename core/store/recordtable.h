#pragma once

#include "core/store/columns.h"
#include "core/store/database.h"

#include <QJsonValue>
#include <QList>

namespace callout {

/// One column of a record's table, with the ways between what it keeps and what the audit trail keeps.
struct Column {
    QString name;
    /// The column for a field's JSON; nothing where the JSON is no value of this field.
    std::optional<QVariant> (*ofJson)(const QJsonValue &json) = nullptr;
    /// The JSON for a column; undefined where the column holds no value of this field.
    QJsonValue (*toJson)(const QVariant &column) = nullptr;
    /// What a whole record in the audit trail leaves out: null, "", [], 0, false. Undefined for enumerators, which
    /// are always written.
    QJsonValue blank;
};

/// A kind of record as a table of the office file. The columns are the fields of core/domain/fields.h in their order.
struct RecordTableInfo {
    RecordKind kind = RecordKind::Job;
    QString name;
    QList<Column> columns;
    QString selection; ///< "SELECT id, revision, … FROM name "
    QString insertion; ///< values: the id twice, then every column

    /// The column of a field, tried first where it should be; -1 for an unknown field.
    [[nodiscard]] qsizetype indexOf(const QString &field, qsizetype hint = 0) const;
};

[[nodiscard]] const RecordTableInfo &recordTable(RecordKind kind);

/// Ids as one SQL parameter, for `id IN (SELECT value FROM json_each(?))`.
[[nodiscard]] QString idParameter(const QList<qint64> &ids);

namespace detail {

[[nodiscard]] Error unreadableRecord(const Database &database, RecordKind kind, qint64 id, const char *field);

/// Fills a record from a row of its table's selection; gives the name of a field that could not be read.
template<typename Record>
[[nodiscard]] const char *readRow(const QSqlQuery &row, Record &record)
{
    record.id.value = row.value(0).toLongLong();
    record.revision = row.value(1).toLongLong();
    int column = 2;
    const char *unreadable = nullptr;
    std::apply(
        [&](const auto &...field) {
            const auto read = [&](const auto &one) {
                if (!fromColumn(row.value(column++), record.*(one.member)))
                    unreadable = one.name;
            };
            (read(field), ...);
        },
        Fields<Record>::list);
    return unreadable;
}

} // namespace detail

/// Calls take(Record &&) for each record that a condition picks, for example "WHERE id = ?".
template<typename Record, typename Consumer>
[[nodiscard]] Result<void> readRecords(Database &database, const QString &condition, const QVariantList &values,
                                       Consumer &&take)
{
    std::optional<Error> unreadable;
    const auto visit = [&](const QSqlQuery &row) {
        Record record;
        const char *field = detail::readRow(row, record);
        if (field)
            unreadable = detail::unreadableRecord(database, Fields<Record>::kind, record.id.value, field);
        else
            take(std::move(record));
    };
    Result<void> read = database.each(recordTable(Fields<Record>::kind).selection + condition, values, visit);
    if (read && unreadable)
        return std::unexpected(*unreadable);
    return read;
}

template<typename Record>
[[nodiscard]] Result<QList<Record>> recordList(Database &database, const QString &condition,
                                               const QVariantList &values = {})
{
    QList<Record> records;
    const auto take = [&](Record &&record) { records.append(std::move(record)); };
    if (const Result<void> read = readRecords<Record>(database, condition, values, take); !read)
        return std::unexpected(read.error());
    return records;
}

} // namespace callout
