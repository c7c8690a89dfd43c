#pragma once

#include "core/store/recordtable.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QFile>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

/// Files and SQL behind the store's back: how tests damage an office file, age it or look into it.
namespace callout::samples {

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Fills a part of a file with rubbish.
inline void overwrite(const QString &path, qint64 from, qint64 length)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(from) || file.write(QByteArray(length, '\x5a')) != length)
        qFatal("cannot overwrite %s", qPrintable(path));
}

/// Runs statements on a connection of its own; gives the first column of the first row of the last one.
inline QVariant runSql(const QString &path, const QStringList &statements)
{
    const QString name = QStringLiteral("behind the back");
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            value = query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

/// How SQLite would run a statement, one step a line.
inline QString queryPlan(const QString &path, const QString &sql)
{
    const QString name = QStringLiteral("behind the back");
    QStringList steps;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        query.exec(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        while (query.next())
            steps.append(query.value(3).toString());
    }
    QSqlDatabase::removeDatabase(name);
    return steps.join(u'\n');
}

/// The error that a statement ends in; empty where it succeeds.
inline QString sqlError(const QString &path, const QString &statement)
{
    const QString name = QStringLiteral("behind the back");
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        query.exec(statement);
        error = query.lastError().text();
    }
    QSqlDatabase::removeDatabase(name);
    return error;
}

inline QVariant sqlValue(const QString &path, const QString &statement)
{
    return runSql(path, {statement});
}

/// Another program that writes to an office file and takes its time.
class Lock
{
public:
    explicit Lock(const QString &path) : m_path(path) {}

    /// Runs on a thread of its own until the time is over or release() is called.
    void holdFor(std::chrono::milliseconds time)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("lock"));
            database.setDatabaseName(m_path);
            database.open();
            QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
            m_held.release();
            m_released.tryAcquire(1, QDeadlineTimer(time));
            QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("lock"));
    }
    void waitUntilHeld() { m_held.acquire(); }
    void release() { m_released.release(); }

private:
    QString m_path;
    QSemaphore m_held;
    QSemaphore m_released;
};

/// Every record of an office as one line, by table and id. Revisions are left out: they only ever rise.
inline QStringList dump(const QString &path)
{
    QStringList lines;
    for (int kind = 0; kind <= int(RecordKind::Job); ++kind) {
        const RecordTableInfo &table = recordTable(RecordKind(kind));
        QString columns;
        for (const Column &column : table.columns)
            columns += QStringLiteral(", quote(%1)").arg(column.name);
        const QString sql =
            QStringLiteral("SELECT group_concat(line, char(10)) FROM (SELECT concat_ws('|', id%1) AS line "
                           "FROM %2 ORDER BY id)");
        const QString rows = sqlValue(path, sql.arg(columns, table.name)).toString();
        for (const QString &row : rows.split(u'\n', Qt::SkipEmptyParts))
            lines.append(table.name + u' ' + row);
    }
    return lines;
}

} // namespace callout::samples
