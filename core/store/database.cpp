#include "core/store/database.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>

#include <sys/stat.h>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Statements kept prepared; the store has fewer, save for updates, which are one for each set of fields.
constexpr size_t MostStatements = 256;

constexpr std::chrono::milliseconds RetryInterval{1};
/// Writing without a break for longer than a turn, a connection pauses long enough for the others to notice.
constexpr std::chrono::milliseconds LongestTurn{50};
constexpr std::chrono::milliseconds PauseLength{3};

QString freshConnectionName()
{
    static std::atomic<quint64> count = 0;
    return u"callout-office-%1"_s.arg(++count);
}

} // namespace

Database::Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection))
{
}

Database::~Database()
{
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database(path, freshConnectionName()));
    QSqlDatabase &connection = database->m_database;
    connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=0"_s; // execute() waits
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection.setConnectOptions(options);
    if (!connection.open())
        return std::unexpected(storeError(connection.lastError(), path));
    if (const Result<void> ready = database->setUp(mode); !ready)
        return std::unexpected(ready.error());
    return database;
}

Result<void> Database::setUp(Mode mode)
{
    struct stat status{};
    if (::stat(QFile::encodeName(m_path).constData(), &status) != 0)
        return std::unexpected(fileMissing(m_path));
    m_device = status.st_dev;
    m_inode = status.st_ino;

    // The first two keep a file made by somebody else from running code or crashing us.
    QStringList settings{u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                         u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s,
                         u"PRAGMA cache_size = -16000"_s};
    if (mode == Mode::ReadWrite)
        settings += {u"PRAGMA synchronous = FULL"_s, u"PRAGMA journal_size_limit = 16777216"_s};
    for (const QString &setting : std::as_const(settings)) {
        if (const Result<int> set = run(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

Result<int> Database::run(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> started = start(sql, values);
    if (!started)
        return std::unexpected(started.error());
    const int changed = (*started)->numRowsAffected();
    (*started)->finish();
    return changed;
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    bool isFirst = true;
    const Result<void> read = each(sql, values, [&](const QSqlQuery &row) {
        if (std::exchange(isFirst, false))
            first = row.value(0);
    });
    if (!read)
        return std::unexpected(read.error());
    return first;
}

Result<QSqlQuery *> Database::start(const QString &sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        if (m_statements.size() >= MostStatements)
            m_statements.clear();
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return std::unexpected(failed(*query));
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = *found->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!execute(query)) {
        const Error error = failed(query);
        query.finish();
        return std::unexpected(error);
    }
    return &query;
}

/// SQLite would look only every tenth of a second whether a lock is free, and starve beside a busy writer.
bool Database::execute(QSqlQuery &query) const
{
    const auto deadline = std::chrono::steady_clock::now() + m_patience;
    while (!query.exec()) {
        if (!isBusy(query.lastError()) || std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(RetryInterval);
    }
    return true;
}

void Database::giveWay()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastWrite > PauseLength) {
        m_turnBegan = now;
    } else if (now - m_turnBegan > LongestTurn) {
        std::this_thread::sleep_for(PauseLength);
        m_turnBegan = std::chrono::steady_clock::now();
    }
}

Result<void> Database::finish(QSqlQuery &query)
{
    Result<void> done;
    if (query.lastError().isValid())
        done = std::unexpected(failed(query));
    query.finish();
    return done;
}

Error Database::failed(const QSqlQuery &query) const
{
    return storeError(query.lastError(), m_path);
}

bool Database::isInPlace() const
{
    struct stat status{};
    return ::stat(QFile::encodeName(m_path).constData(), &status) == 0 && status.st_dev == m_device
        && status.st_ino == m_inode;
}

} // namespace callout
