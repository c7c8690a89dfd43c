#include "core/store/engineruns.h"

#include "core/store/columns.h"
#include "core/store/officewords.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::engineruns {

Result<qint64> add(Database &database, Instant at, QDate day, const QByteArray &record)
{
    const Result<QVariant> id =
        database.value(u"INSERT INTO engine_run (at, day, record) VALUES (?, ?, ?) RETURNING id"_s,
                       {toColumn(at), day.toString(Qt::ISODate), record});
    if (!id)
        return std::unexpected(id.error());
    const Result<int> dropped = database.run(
        u"DELETE FROM engine_run WHERE id <= ? OR id IN (SELECT id FROM (SELECT id, "
        "SUM(LENGTH(record)) OVER (ORDER BY id DESC) AS total FROM engine_run) WHERE total > ? AND id < ?)"_s,
        {id->toLongLong() - KeptRuns, KeptBytes, *id});
    if (!dropped)
        return std::unexpected(dropped.error());
    return id->toLongLong();
}

Result<QByteArray> record(Database &database, qint64 id)
{
    const Result<QVariant> record = database.value(u"SELECT record FROM engine_run WHERE id = ?"_s, {id});
    if (!record)
        return std::unexpected(record.error());
    if (!record->isValid())
        return failure(ErrorCode::NotFound,
                       OfficeWords::tr("%1: there is no run %2. The last %3 runs are kept.")
                           .arg(database.path())
                           .arg(id)
                           .arg(KeptRuns));
    return record->toByteArray();
}

Result<QList<StoredRun>> ofDay(Database &database, QDate day)
{
    QList<StoredRun> runs;
    const auto take = [&runs](const QSqlQuery &row) {
        StoredRun run{.id = row.value(0).toLongLong()};
        if (fromColumn(row.value(1), run.at))
            runs.append(run);
    };
    const Result<void> read = database.each(u"SELECT id, at FROM engine_run WHERE day = ? ORDER BY id DESC"_s,
                                            {day.toString(Qt::ISODate)}, take);
    if (!read)
        return std::unexpected(read.error());
    return runs;
}

Result<AverageTickets> averageTickets(Database &database, Instant since)
{
    AverageTickets tickets;
    const auto take = [&tickets](const QSqlQuery &row) {
        tickets.insert({{row.value(0).toLongLong()}, {row.value(1).toLongLong()}},
                       Money(std::llround(row.value(2).toDouble())));
    };
    const Result<void> read =
        database.each(u"SELECT technician_id, type_id, AVG(invoice_total) FROM job WHERE closed_at >= ? "
                      "AND status = 'completed' AND technician_id IS NOT NULL AND type_id IS NOT NULL "
                      "AND invoice_total IS NOT NULL GROUP BY technician_id, type_id"_s,
                      {toColumn(since)}, take);
    if (!read)
        return std::unexpected(read.error());
    return tickets;
}

} // namespace callout::engineruns
