#include "core/store/recordconflict.h"

#include "core/store/auditlog.h"
#include "core/store/officewords.h"
#include "core/store/recordtable.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString kindWords(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Settings:
        return OfficeWords::tr("Settings of %1");
    case RecordKind::Skill:
        return OfficeWords::tr("Skill %1");
    case RecordKind::JobType:
        return OfficeWords::tr("Job type %1");
    case RecordKind::BusinessUnit:
        return OfficeWords::tr("Business unit %1");
    case RecordKind::Zone:
        return OfficeWords::tr("Zone %1");
    case RecordKind::Customer:
        return OfficeWords::tr("Customer %1");
    case RecordKind::Technician:
        return OfficeWords::tr("Technician %1");
    case RecordKind::Shift:
        return OfficeWords::tr("Shift of %1");
    case RecordKind::NonJobEvent:
        return OfficeWords::tr("Event %1");
    case RecordKind::Device:
        return OfficeWords::tr("Device %1");
    case RecordKind::PhoneQuestion:
        return OfficeWords::tr("Question of %1");
    case RecordKind::Job:
        return OfficeWords::tr("Job %1");
    }
    Q_UNREACHABLE();
}

/// The field by which people know such a record.
QString nameField(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Job:
        return u"number"_s;
    case RecordKind::NonJobEvent:
        return u"title"_s;
    case RecordKind::Shift:
    case RecordKind::PhoneQuestion:
        return u"technician_id"_s;
    default:
        return u"name"_s;
    }
}

/// The name that a removed record had: its removal keeps the whole record in the audit trail.
QString nameBeforeRemoval(Database &database, const RecordRef &record)
{
    const Result<QList<StoredEdit>> newest = auditlog::readHistory(database, record, 1);
    if (!newest || newest->isEmpty())
        return {};
    for (const RecordChange &change : newest->first().edit.changes.records()) {
        for (const FieldChange &field : change.fields) {
            if (field.field == nameField(record.kind))
                return field.from.toVariant().toString();
        }
    }
    return {};
}

/// The first field that is not as the change expects; nothing where all are.
std::optional<FieldChange> changedField(Database &database, const RecordChange &change)
{
    const RecordTableInfo &table = recordTable(change.record.kind);
    for (const FieldChange &field : change.fields) {
        const qsizetype index = table.indexOf(field.field);
        const Result<QVariant> now =
            database.value(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(field.field, table.name), {change.record.id});
        if (index >= 0 && now && table.columns.at(index).toJson(*now) != field.from)
            return field;
    }
    return std::nullopt;
}

bool exists(Database &database, const RecordRef &record)
{
    const Result<QVariant> found =
        database.value(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(recordTable(record.kind).name), {record.id});
    return found && found->isValid();
}

} // namespace

QString recordName(Database &database, const RecordRef &record)
{
    const QString table = recordTable(record.kind).name;
    const QString field = nameField(record.kind);
    const Result<QVariant> found = database.value(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(field, table), {record.id});
    QString name = found ? found->toString() : QString();
    if (!found || !found->isValid())
        name = nameBeforeRemoval(database, record);
    if (record.kind == RecordKind::Shift || record.kind == RecordKind::PhoneQuestion) {
        const Result<QVariant> technician = database.value(u"SELECT name FROM technician WHERE id = ?"_s, {name});
        name = technician ? technician->toString() : QString();
    }
    return kindWords(record.kind).arg(name.isEmpty() ? QString::number(record.id) : name);
}

Error conflictOf(Database &database, const RecordChange &change)
{
    const QString name = recordName(database, change.record);
    if (!exists(database, change.record)) {
        return {ErrorCode::Conflict,
                OfficeWords::tr("%1 was removed in another window in the meantime. Nothing was written.").arg(name)};
    }
    const std::optional<FieldChange> field = changedField(database, change);
    return {ErrorCode::Conflict,
            OfficeWords::tr("%1 was changed in another window in the meantime (%2). Nothing was written; look "
                            "at the new value and try again.")
                .arg(name, field ? fieldLabel(field->field) : QString(u'?'))};
}

Error refusalOf(Database &database, const RecordChange &change, const Error &error)
{
    if (error.code != ErrorCode::RuleBroken)
        return error;
    if (change.operation == RecordChange::Operation::Create && exists(database, change.record)) {
        return {ErrorCode::Conflict,
                OfficeWords::tr("%1 exists already: another window made it. Nothing was written.")
                    .arg(recordName(database, change.record))};
    }
    for (const FieldChange &field : change.fields) {
        if (change.record.kind != RecordKind::Job || field.field != nameField(RecordKind::Job))
            continue;
        const Result<QVariant> other = database.value(u"SELECT title FROM job WHERE number = ? AND id <> ?"_s,
                                                      {field.to.toString(), change.record.id});
        if (other && other->isValid()) {
            return {ErrorCode::Conflict,
                    OfficeWords::tr("The job number %1 is taken by another job (%2). Nothing was written; "
                                    "choose another number.")
                        .arg(field.to.toString(), other->toString())};
        }
    }
    return error;
}

Error danglingReference(Database &database, const Error &error)
{
    if (error.code != ErrorCode::RuleBroken)
        return error;
    std::optional<RecordRef> holder;
    QString missing;
    const Result<void> checked = database.each(
        u"SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"_s, {}, [&](const QSqlQuery &row) {
            const std::optional<RecordKind> kind = recordKindNamed(row.value(0).toString());
            if (holder || !kind)
                return;
            holder = {*kind, row.value(1).toLongLong()};
            missing = row.value(2).toString();
        });
    const std::optional<RecordKind> kind = recordKindNamed(missing);
    if (!checked || !holder || !kind)
        return error;
    return {ErrorCode::RuleBroken,
            OfficeWords::tr("%1 would refer to a record that is not there (%2). Nothing was written; change "
                            "that first.")
                .arg(recordName(database, *holder), kindWords(*kind).arg(QString()).trimmed())};
}

} // namespace callout
