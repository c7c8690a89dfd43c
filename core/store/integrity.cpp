#include "core/store/integrity.h"

#include "core/store/auditreplay.h"
#include "core/store/officewords.h"
#include "core/store/recordconflict.h"
#include "core/store/schema.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// What SQLite finds about pages and indexes, by one of its two pragmas.
Result<QStringList> pageFindings(Database &database, const QString &pragma)
{
    QStringList findings;
    const Result<void> read = database.each(u"PRAGMA "_s + pragma, {}, [&](const QSqlQuery &row) {
        if (const QString finding = row.value(0).toString(); finding != "ok"_L1)
            findings.append(OfficeWords::tr("Damaged: %1.").arg(finding));
    });
    if (!read)
        return std::unexpected(read.error());
    return findings;
}

Result<QStringList> referenceFindings(Database &database)
{
    QList<std::pair<RecordRef, QString>> dangling;
    QStringList findings;
    const Result<void> read = database.each(
        u"SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"_s, {}, [&](const QSqlQuery &row) {
            const QString table = row.value(0).toString();
            if (const std::optional<RecordKind> kind = recordKindNamed(table)) {
                dangling.append({{*kind, row.value(1).toLongLong()}, row.value(2).toString()});
                return;
            }
            findings.append(
                OfficeWords::tr("A row of %1 refers to a missing row of %2.").arg(table, row.value(2).toString()));
        });
    if (!read)
        return std::unexpected(read.error());
    for (const auto &[record, parent] : std::as_const(dangling)) {
        findings.append(OfficeWords::tr("%1 refers to a missing row of %2.").arg(recordName(database, record), parent));
    }
    return findings;
}

/// A file too damaged to be read on is a finding like any other.
Result<QStringList> withDamageAsFinding(Result<QStringList> checked)
{
    if (!checked && checked.error().code == ErrorCode::DamagedFile)
        return QStringList{checked.error().message};
    return checked;
}

} // namespace

Result<QStringList> checkThoroughly(Database &database)
{
    const auto check = [&]() -> Result<QStringList> {
        const Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Read);
        if (!transaction)
            return std::unexpected(transaction.error());
        Result<QStringList> findings = pageFindings(database, u"integrity_check"_s);
        if (!findings || !findings->isEmpty())
            return findings; // what follows would only repeat the damage in other words
        Result<QStringList> references = referenceFindings(database);
        if (!references)
            return references;
        return replayAudit(database).transform([&](const QStringList &replayed) { return *references + replayed; });
    };
    return withDamageAsFinding(check());
}

QStringList lookOver(const QString &path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return {database.error().message};
    const Result<int> version = Schema().recognise(**database);
    if (!version)
        return {version.error().message};
    const Result<QStringList> findings = withDamageAsFinding(pageFindings(**database, u"quick_check"_s));
    return findings ? *findings : QStringList{findings.error().message};
}

} // namespace callout
