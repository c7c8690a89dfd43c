#include "core/store/auditlog.h"

#include "core/store/officewords.h"
#include "core/store/recordtable.h"
#include "core/store/sqlerror.h"

#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace callout::auditlog {

namespace {

using Operation = RecordChange::Operation;

constexpr std::array operationNames{"create"_L1, "update"_L1, "remove"_L1};
constexpr std::array editKindNames{"do"_L1, "undo"_L1, "redo"_L1};

/// The entry whose name this is; nothing where there is none.
template<typename Enum, size_t Size>
std::optional<Enum> named(const std::array<QLatin1StringView, Size> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(Enum(found - names.begin()));
}

QVariant text(const QString &string)
{
    return toColumn(string);
}

QVariant valueText(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? QVariant() : jsonText(value);
}

/// Qt reads only arrays and objects as JSON, so that a single value goes through an array of one.
std::optional<QJsonValue> parsedValue(const QString &text)
{
    if (text.isNull())
        return QJsonValue(QJsonValue::Null);
    const QJsonArray array = QJsonDocument::fromJson(QString(u'[' + text + u']').toUtf8()).array();
    return array.size() == 1 ? std::optional<QJsonValue>(array.first()) : std::nullopt;
}

QString compactRecord(const RecordChange &change, QJsonValue FieldChange::*side)
{
    const RecordTableInfo &table = recordTable(change.record.kind);
    QString object;
    qsizetype hint = 0;
    for (const FieldChange &field : change.fields) {
        const qsizetype index = table.indexOf(field.field, hint++);
        if (index >= 0 && table.columns.at(index).blank == field.*side)
            continue;
        object += object.isEmpty() ? "{\""_L1 : ",\""_L1;
        object += field.field + "\":"_L1 + jsonText(field.*side);
    }
    return object.isEmpty() ? u"{}"_s : object + u'}';
}

/// Every field of a record kept as compactRecord() wrote it.
std::optional<QList<FieldChange>> wholeRecord(const Row &row)
{
    const bool isCreation = row.operation == Operation::Create;
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson((isCreation ? row.to : row.from).toUtf8(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;

    QList<FieldChange> fields;
    qsizetype known = 0;
    for (const Column &column : recordTable(row.record.kind).columns) {
        QJsonValue value = object.value(column.name);
        known += value.isUndefined() ? 0 : 1;
        if (value.isUndefined())
            value = column.blank;
        const QJsonValue null(QJsonValue::Null);
        fields.append(isCreation ? FieldChange{column.name, null, value} : FieldChange{column.name, value, null});
    }
    if (known != object.size())
        return std::nullopt;
    return fields;
}

StoredEdit readEdit(const QSqlQuery &row)
{
    StoredEdit stored;
    stored.id = row.value(0).toLongLong();
    stored.at = Instant(Seconds(row.value(1).toLongLong()));
    stored.station = row.value(2).toString();
    stored.edit.actor = {actorKindNamed(row.value(3).toString()), row.value(4).toString()};
    stored.edit.kind = named<EditKind>(editKindNames, row.value(5).toString()).value_or(EditKind::Do);
    stored.edit.target = row.value(6).toLongLong();
    stored.edit.label = row.value(7).toString();
    stored.edit.why = row.value(8).toString();
    return stored;
}

/// Adds an audit row to the change set it belongs to: rows of one record stand together.
class ChangeSetReader
{
public:
    bool add(const QSqlQuery &query)
    {
        const std::optional<Row> row = readRow(query);
        const auto fields = row ? fieldChanges(*row) : std::nullopt;
        if (!fields)
            return false;
        if (m_seq != row->seq) {
            flush();
            m_seq = row->seq;
            m_change = {row->record, row->operation, {}};
        }
        m_change.fields += *fields;
        return true;
    }

    ChangeSet take()
    {
        flush();
        return std::exchange(m_changes, {});
    }

private:
    void flush()
    {
        if (std::exchange(m_seq, -1) >= 0)
            m_changes.append(std::move(m_change));
    }

    ChangeSet m_changes;
    RecordChange m_change;
    int m_seq = -1;
};

Result<void> readChanges(Database &database, StoredEdit &stored, const QString &condition, const QVariantList &values)
{
    ChangeSetReader reader;
    bool isReadable = true;
    const QString sql =
        u"SELECT %1 FROM audit WHERE edit_id = ? %2 ORDER BY edit_id, seq, part"_s.arg(columns, condition);
    const Result<void> read = database.each(sql, QVariantList{stored.id} + values,
                                            [&](const QSqlQuery &row) { isReadable = reader.add(row) && isReadable; });
    if (read && !isReadable) {
        return std::unexpected(
            damagedFile(database.path(), OfficeWords::tr("the audit trail of edit %1 is unreadable").arg(stored.id)));
    }
    stored.edit.changes = reader.take();
    return read;
}

Result<QList<StoredEdit>> readEditRows(Database &database, const QString &condition, const QVariantList &values)
{
    QList<StoredEdit> edits;
    const QString sql =
        u"SELECT id, at, station, actor_kind, actor_name, kind, target, label, why FROM edit "_s + condition;
    const Result<void> read = database.each(sql, values, [&](const QSqlQuery &row) { edits.append(readEdit(row)); });
    if (!read)
        return std::unexpected(read.error());
    return edits;
}

} // namespace

Result<qint64> addEdit(Database &database, const Edit &edit, const QString &station, Instant at)
{
    const QVariant target = edit.target ? QVariant(edit.target) : QVariant();
    const Result<QVariant> id =
        database.value(u"INSERT INTO edit (at, station, actor_kind, actor_name, kind, target, label, why) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                       {toColumn(at), text(station), actorKindName(edit.actor.kind), text(edit.actor.name),
                        QString(editKindNames.at(size_t(edit.kind))), target, text(edit.label), text(edit.why)});
    if (!id)
        return std::unexpected(id.error());
    return id->toLongLong();
}

Result<void> addChange(Database &database, qint64 edit, int seq, const RecordChange &change)
{
    static const QString sql = u"INSERT INTO audit (edit_id, seq, part, record_kind, record_id, operation, field, "
                               "from_value, to_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    int part = 0;
    const auto add = [&](const QVariant &field, const QVariant &from, const QVariant &to) -> Result<void> {
        const Result<int> added =
            database.run(sql,
                         {edit, seq, part++, recordTable(change.record.kind).name, change.record.id,
                          QString(operationNames.at(size_t(change.operation))), field, from, to});
        if (!added)
            return std::unexpected(added.error());
        return {};
    };
    if (change.operation == Operation::Create)
        return add({}, {}, compactRecord(change, &FieldChange::to));
    if (change.operation == Operation::Remove)
        return add({}, compactRecord(change, &FieldChange::from), {});
    for (const FieldChange &field : change.fields) {
        if (Result<void> added = add(field.field, valueText(field.from), valueText(field.to)); !added)
            return added;
    }
    return {};
}

std::optional<Row> readRow(const QSqlQuery &query)
{
    const std::optional<RecordKind> kind = recordKindNamed(query.value(2).toString());
    const std::optional<Operation> operation = named<Operation>(operationNames, query.value(4).toString());
    if (!kind || !operation)
        return std::nullopt;
    return Row{query.value(0).toLongLong(),
               query.value(1).toInt(),
               {*kind, query.value(3).toLongLong()},
               *operation,
               query.value(5).toString(),
               query.value(6).toString(),
               query.value(7).toString()};
}

std::optional<QList<FieldChange>> fieldChanges(const Row &row)
{
    if (row.operation != Operation::Update)
        return wholeRecord(row);
    const std::optional<QJsonValue> from = parsedValue(row.from);
    const std::optional<QJsonValue> to = parsedValue(row.to);
    if (!from || !to)
        return std::nullopt;
    return QList{FieldChange{row.field, *from, *to}};
}

Result<QList<StoredEdit>> readEdits(Database &database, const QString &condition, const QVariantList &values)
{
    Result<QList<StoredEdit>> edits = readEditRows(database, condition, values);
    if (!edits)
        return edits;
    for (StoredEdit &stored : *edits) {
        if (const Result<void> read = readChanges(database, stored, {}, {}); !read)
            return std::unexpected(read.error());
    }
    return edits;
}

Result<QList<StoredEdit>> readHistory(Database &database, const RecordRef &record, int limit)
{
    const QVariantList key{recordTable(record.kind).name, record.id};
    Result<QList<StoredEdit>> edits = readEditRows(
        database,
        u"WHERE id IN (SELECT edit_id FROM audit WHERE record_kind = ? AND record_id = ?) ORDER BY id DESC LIMIT ?"_s,
        key + QVariantList{limit});
    if (!edits)
        return edits;
    for (StoredEdit &stored : *edits) {
        const Result<void> read = readChanges(database, stored, u"AND record_kind = ? AND record_id = ?"_s, key);
        if (!read)
            return std::unexpected(read.error());
    }
    return edits;
}

} // namespace callout::auditlog
