#include "core/store/recordwriter.h"

#include "core/store/officewords.h"
#include "core/store/recordconflict.h"
#include "core/store/recordtable.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// One side of an edit's fields as columns; the error names a field that is none or holds what it cannot.
Result<QVariantList> columnsOf(const RecordChange &change, QJsonValue FieldChange::*side)
{
    const RecordTableInfo &table = recordTable(change.record.kind);
    QVariantList values;
    values.reserve(change.fields.size() + 4);
    qsizetype hint = 0;
    for (const FieldChange &field : change.fields) {
        const qsizetype index = table.indexOf(field.field, hint++);
        const std::optional<QVariant> value = index < 0 ? std::nullopt : table.columns.at(index).ofJson(field.*side);
        if (!value)
            return std::unexpected(detail::unknownField(change, field));
        values.append(*value);
    }
    return values;
}

/// Whether a creation carries all fields in their order, as ChangeSet makes it.
bool namesEveryColumn(const RecordChange &change, const RecordTableInfo &table)
{
    return std::ranges::equal(change.fields, table.columns, {}, &FieldChange::field, &Column::name);
}

/// "id = ? AND each field still is as the edit found it".
QString unchangedCondition(const RecordChange &change)
{
    QString condition = u"id = ?"_s;
    for (const FieldChange &field : change.fields)
        condition += " AND "_L1 + field.field + " IS NOT DISTINCT FROM ?"_L1;
    return condition;
}

} // namespace

Result<void> RecordWriter::write(const RecordChange &change)
{
    switch (change.operation) {
    case RecordChange::Operation::Create:
        return create(change);
    case RecordChange::Operation::Update:
        return update(change);
    case RecordChange::Operation::Remove:
        return remove(change);
    }
    Q_UNREACHABLE();
}

Result<void> RecordWriter::create(const RecordChange &change)
{
    const RecordTableInfo &table = recordTable(change.record.kind);
    const Result<QVariantList> columns = columnsOf(change, &FieldChange::to);
    if (!columns)
        return std::unexpected(columns.error());
    if (change.record.id <= 0 || !namesEveryColumn(change, table)) {
        return failure(ErrorCode::InvalidInput,
                       OfficeWords::tr("A new record needs an id and all its fields. Nothing was "
                                       "written."));
    }
    const Result<int> added =
        m_database.run(table.insertion, QVariantList{change.record.id, change.record.id} + *columns);
    if (!added)
        return std::unexpected(refusalOf(m_database, change, added.error()));
    qint64 &highest = m_highestIds[change.record.kind];
    highest = std::max(highest, change.record.id);
    return {};
}

Result<void> RecordWriter::update(const RecordChange &change)
{
    const Result<QVariantList> from = columnsOf(change, &FieldChange::from);
    const Result<QVariantList> to = columnsOf(change, &FieldChange::to);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    QString settings;
    for (const FieldChange &field : change.fields)
        settings += field.field + " = ?, "_L1;
    const QString sql = u"UPDATE %1 SET %2revision = revision + 1 WHERE %3"_s.arg(recordTable(change.record.kind).name,
                                                                                  settings, unchangedCondition(change));
    const Result<int> changed = m_database.run(sql, *to + QVariantList{change.record.id} + *from);
    if (!changed)
        return std::unexpected(refusalOf(m_database, change, changed.error()));
    if (*changed != 1)
        return std::unexpected(conflictOf(m_database, change));
    return {};
}

Result<void> RecordWriter::remove(const RecordChange &change)
{
    const Result<QVariantList> from = columnsOf(change, &FieldChange::from);
    if (!from)
        return std::unexpected(from.error());
    const QString sql =
        u"DELETE FROM %1 WHERE %2"_s.arg(recordTable(change.record.kind).name, unchangedCondition(change));
    const Result<int> removed = m_database.run(sql, QVariantList{change.record.id} + *from);
    if (!removed)
        return std::unexpected(removed.error());
    if (*removed != 1)
        return std::unexpected(conflictOf(m_database, change));
    return {};
}

Result<void> RecordWriter::raiseSequences()
{
    for (const auto &[kind, highest] : m_highestIds.asKeyValueRange()) {
        const Result<int> raised = m_database.run(u"UPDATE sequence SET next = ? WHERE record_kind = ? AND next < ?"_s,
                                                  {highest + 1, recordTable(kind).name, highest + 1});
        if (!raised)
            return std::unexpected(raised.error());
    }
    return {};
}

} // namespace callout
