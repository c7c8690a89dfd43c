#include "core/store/schema.h"

#include "core/store/officewords.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString nativePath(const Database &database)
{
    return QDir::toNativeSeparators(database.path());
}

Error foreignFile(const Database &database)
{
    return {ErrorCode::ForeignFile,
            OfficeWords::tr("%1 is a database, but no office file of Callout. Choose another file.")
                .arg(nativePath(database))};
}

Error emptyFile(const Database &database)
{
    return {ErrorCode::ForeignFile,
            OfficeWords::tr("%1 is empty: making it was interrupted, or it never was an office file. Delete it "
                            "and make a new one, or choose another file.")
                .arg(nativePath(database))};
}

Error newerFile(const Database &database, int version, int newest)
{
    return {ErrorCode::NewerFile,
            OfficeWords::tr("%1 was written by a newer Callout (file version %2, this one reads up to %3). "
                            "Update Callout on this machine.")
                .arg(nativePath(database))
                .arg(version)
                .arg(newest)};
}

} // namespace

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        const QString code = line.trimmed();
        if (code.isEmpty() || code.startsWith("--"_L1))
            continue;
        statement += line + u'\n';
        const bool isTrigger = statement.startsWith("CREATE TRIGGER"_L1);
        if (isTrigger ? code == "END;"_L1 : code.endsWith(u';')) {
            statements.append(statement.trimmed().chopped(1));
            statement.clear();
        }
    }
    return statements;
}

Schema::Schema(const QString &folder)
{
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"[0-9][0-9][0-9]-*.sql"_s}, QDir::Files, QDir::Name)) {
        Q_ASSERT(name.first(3).toInt() == m_scripts.size() + 1);
        m_scripts.append(directory.filePath(name));
    }
}

Result<void> Schema::lay(Database &database) const
{
    const Result<int> marked = database.run(u"PRAGMA application_id = %1"_s.arg(ApplicationId));
    if (!marked)
        return std::unexpected(marked.error());
    return runFrom(database, 0);
}

Result<int> Schema::recognise(Database &database) const
{
    const Result<QVariant> mark = database.value(u"PRAGMA application_id"_s);
    const Result<QVariant> version = database.value(u"PRAGMA user_version"_s);
    const Result<QVariant> tables = database.value(u"SELECT COUNT(*) FROM sqlite_schema"_s);
    for (const Result<QVariant> *read : {&mark, &version, &tables}) {
        if (!*read)
            return std::unexpected(read->error());
    }
    if (tables->toInt() == 0)
        return std::unexpected(emptyFile(database));
    if (mark->toLongLong() != ApplicationId || version->toInt() < 1)
        return std::unexpected(foreignFile(database));
    if (version->toInt() > newestVersion())
        return std::unexpected(newerFile(database, version->toInt(), newestVersion()));
    return version->toInt();
}

Result<void> Schema::migrate(Database &database) const
{
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Another window may have migrated the file since its version was looked at.
    const Result<int> version = recognise(database);
    if (!version)
        return std::unexpected(version.error());
    if (Result<void> run = runFrom(database, *version); !run)
        return run;
    return transaction->commit();
}

Result<void> Schema::runFrom(Database &database, int version) const
{
    for (qsizetype i = version; i < m_scripts.size(); ++i) {
        QFile script(m_scripts.at(i));
        if (!script.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, script.fileName() + ": "_L1 + script.errorString());
        for (const QString &statement : statementsOf(QString::fromUtf8(script.readAll()))) {
            if (const Result<int> run = database.run(statement); !run)
                return std::unexpected(run.error());
        }
    }
    const Result<int> raised = database.run(u"PRAGMA user_version = %1"_s.arg(newestVersion()));
    if (!raised)
        return std::unexpected(raised.error());
    return {};
}

} // namespace callout
