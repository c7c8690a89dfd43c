#pragma once

#include "core/domain/result.h"
#include "core/store/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <chrono>
#include <memory>
#include <unordered_map>

namespace callout {

/// One SQLite connection to a file that exists, with the statements it has prepared. Used by one thread at a time.
/// Errors carry words for a person and the file's name.
class Database
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Runs a statement and gives the number of rows it changed.
    Result<int> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; invalid where there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Calls visit(const QSqlQuery &) for each row. The visitor runs no statement with the same text.
    template<typename Visitor>
    [[nodiscard]] Result<void> each(const QString &sql, const QVariantList &values, Visitor &&visit);

    /// How long a statement waits while another program locks the file: BusySeconds unless told otherwise.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// Lets other programs have their turn when this one writes without a break. Called before each write.
    void giveWay();
    /// Called after each write.
    void endTurn() { m_lastWrite = std::chrono::steady_clock::now(); }

    /// Whether the path still leads to the file that was opened. A file that was moved or deleted would swallow
    /// writes without an error.
    [[nodiscard]] bool isInPlace() const;

private:
    Database(QString path, QString connection);
    [[nodiscard]] bool execute(QSqlQuery &query) const;
    [[nodiscard]] Result<QSqlQuery *> start(const QString &sql, const QVariantList &values);
    /// Ends a statement: an open cursor would hold on to an old state of the file.
    [[nodiscard]] Result<void> finish(QSqlQuery &query);
    [[nodiscard]] Error failed(const QSqlQuery &query) const;
    [[nodiscard]] Result<void> setUp(Mode mode);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
    std::chrono::milliseconds m_patience{BusySeconds * 1000};
    std::chrono::steady_clock::time_point m_lastWrite;
    std::chrono::steady_clock::time_point m_turnBegan;
    quint64 m_device = 0;
    quint64 m_inode = 0;
};

template<typename Visitor>
Result<void> Database::each(const QString &sql, const QVariantList &values, Visitor &&visit)
{
    const Result<QSqlQuery *> started = start(sql, values);
    if (!started)
        return std::unexpected(started.error());
    QSqlQuery &query = **started;
    while (query.next())
        visit(std::as_const(query));
    return finish(query);
}

} // namespace callout
