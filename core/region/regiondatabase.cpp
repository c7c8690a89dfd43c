#include "core/region/regiondatabase.h"

#include "core/region/regionwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// SQLite's primary result codes; they are part of its stable interface.
enum SqliteCode : int { ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

QString freshConnectionName()
{
    static std::atomic<quint64> count = 0;
    return u"callout-region-%1"_s.arg(++count);
}

QStringList schemaStatements()
{
    QFile script(u":/callout/region/001-region.sql"_s);
    if (!script.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(script.readAll()).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith("--"_L1); });
    return lines.join(u'\n').split(u';', Qt::SkipEmptyParts);
}

Error foreignRegion(const QString &path)
{
    return {ErrorCode::ForeignFile,
            RegionWords::tr("%1 is no region file of Callout. Choose another file, or import a map into a new one.")
                .arg(QDir::toNativeSeparators(path))};
}

} // namespace

Error damagedRegion(const QString &path, const QString &detail)
{
    return {ErrorCode::DamagedFile,
            RegionWords::tr("The region file %1 is damaged (%2). Import the map once more.")
                .arg(QDir::toNativeSeparators(path), detail)};
}

RegionDatabase::RegionDatabase(QString path) : m_path(std::move(path)), m_connection(freshConnectionName())
{
}

RegionDatabase::~RegionDatabase()
{
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<RegionDatabase>> RegionDatabase::create(const QString &path)
{
    std::unique_ptr<RegionDatabase> database(new RegionDatabase(path));
    if (const Result<void> opened = database->connect({}); !opened)
        return std::unexpected(opened.error());
    // Until it is complete nobody sees the file, so nothing has to survive an accident.
    QStringList statements{u"PRAGMA journal_mode = OFF"_s,
                           u"PRAGMA synchronous = OFF"_s,
                           u"PRAGMA locking_mode = EXCLUSIVE"_s,
                           u"PRAGMA temp_store = MEMORY"_s,
                           u"PRAGMA application_id = %1"_s.arg(ApplicationId),
                           u"PRAGMA user_version = %1"_s.arg(Version),
                           u"BEGIN"_s};
    for (const QString &statement : schemaStatements()) {
        if (!statement.trimmed().isEmpty())
            statements.append(statement);
    }
    for (const QString &statement : std::as_const(statements)) {
        if (const Result<void> run = database->run(statement); !run)
            return std::unexpected(run.error());
    }
    return database;
}

Result<void> RegionDatabase::finish()
{
    return run(u"COMMIT"_s);
}

Result<std::unique_ptr<RegionDatabase>> RegionDatabase::open(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::NotFound,
                       RegionWords::tr("There is no region file %1.").arg(QDir::toNativeSeparators(path)));
    std::unique_ptr<RegionDatabase> database(new RegionDatabase(path));
    if (const Result<void> opened = database->connect(u"QSQLITE_OPEN_READONLY"_s); !opened)
        return std::unexpected(opened.error());
    // The first two keep a file made by somebody else from running code or crashing us.
    for (const QString &setting :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA cache_size = -16000"_s}) {
        if (const Result<void> set = database->run(setting); !set)
            return std::unexpected(set.error());
    }
    if (const Result<void> recognised = database->recognise(); !recognised)
        return std::unexpected(recognised.error());
    return database;
}

Result<void> RegionDatabase::connect(const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return std::unexpected(failed(m_database.lastError()));
    return {};
}

Result<void> RegionDatabase::recognise()
{
    qint64 mark = 0;
    int version = 0;
    const Result<void> read =
        each(u"SELECT application_id, user_version FROM pragma_application_id, pragma_user_version"_s, {},
             [&](const QSqlQuery &row) {
                 mark = row.value(0).toLongLong();
                 version = row.value(1).toInt();
             });
    if (!read)
        return read;
    if (mark != ApplicationId || version < 1)
        return std::unexpected(foreignRegion(m_path));
    if (version > Version)
        return failure(
            ErrorCode::NewerFile,
            RegionWords::tr("%1 was made by a newer Callout (file version %2, this one reads up to %3). Update "
                            "Callout on this machine, or import the map once more.")
                .arg(QDir::toNativeSeparators(m_path))
                .arg(version)
                .arg(Version));
    return {};
}

Result<void> RegionDatabase::run(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> started = start(sql, values);
    if (!started)
        return std::unexpected(started.error());
    (*started)->finish();
    return {};
}

Result<QSqlQuery *> RegionDatabase::start(const QString &sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return std::unexpected(failed(query->lastError()));
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = *found->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec()) {
        const Error error = failed(query.lastError());
        query.finish();
        return std::unexpected(error);
    }
    return &query;
}

Result<void> RegionDatabase::finish(QSqlQuery &query)
{
    Result<void> done;
    if (query.lastError().isValid())
        done = std::unexpected(failed(query.lastError()));
    query.finish();
    return done;
}

Error RegionDatabase::failed(const QSqlError &error) const
{
    const QString file = QDir::toNativeSeparators(m_path);
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case NotADatabase:
        return foreignRegion(m_path);
    case Full:
        return {ErrorCode::StorageFailed,
                RegionWords::tr("The disk that holds %1 is full. Free some space and try again.").arg(file)};
    case ReadOnly:
    case CannotOpen:
    case InputOutput:
        return {
            ErrorCode::StorageFailed,
            RegionWords::tr("%1 could not be read or written (%2). Check its folder and the disk.").arg(file, detail)};
    default: // also tables that are not there
        return damagedRegion(m_path, detail);
    }
}

} // namespace callout
