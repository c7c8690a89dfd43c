#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <unordered_map>

namespace callout {

/// One SQLite connection to a region file, with the statements it has prepared. Used by one thread at a time.
class RegionDatabase
{
public:
    /// What marks a SQLite file as a region file: "CREG".
    static constexpr qint64 ApplicationId = 0x43524547;
    static constexpr int Version = 1;

    /// Lays the tables of a new region in an empty file and begins its only transaction. Nothing is safe before finish().
    [[nodiscard]] static Result<std::unique_ptr<RegionDatabase>> create(const QString &path);
    /// Ends the transaction.
    [[nodiscard]] Result<void> finish();

    /// Opens a finished file for reading; NotFound, ForeignFile, NewerFile or DamagedFile where it is no readable region.
    [[nodiscard]] static Result<std::unique_ptr<RegionDatabase>> open(const QString &path);

    ~RegionDatabase();
    Q_DISABLE_COPY_MOVE(RegionDatabase)

    [[nodiscard]] QSqlDatabase &connection() { return m_database; }

    [[nodiscard]] Result<void> run(const QString &sql, const QVariantList &values = {});
    /// Calls visit(const QSqlQuery &) for each row.
    template<typename Visitor>
    [[nodiscard]] Result<void> each(const QString &sql, const QVariantList &values, Visitor &&visit);

private:
    explicit RegionDatabase(QString path);
    [[nodiscard]] Result<void> connect(const QString &options);
    [[nodiscard]] Result<void> recognise();
    [[nodiscard]] Result<QSqlQuery *> start(const QString &sql, const QVariantList &values);
    [[nodiscard]] Error failed(const QSqlError &error) const;
    [[nodiscard]] Result<void> finish(QSqlQuery &query);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

template<typename Visitor>
Result<void> RegionDatabase::each(const QString &sql, const QVariantList &values, Visitor &&visit)
{
    const Result<QSqlQuery *> started = start(sql, values);
    if (!started)
        return std::unexpected(started.error());
    QSqlQuery &query = **started;
    while (query.next())
        visit(std::as_const(query));
    return finish(query);
}

/// What is said of a region file that cannot be read as it should.
[[nodiscard]] Error damagedRegion(const QString &path, const QString &detail);

} // namespace callout
