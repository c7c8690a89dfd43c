#include "core/store/positions.h"

#include "core/store/columns.h"

using namespace Qt::StringLiterals;

namespace callout {

Result<void> addPositions(Database &database, const QList<PositionFix> &fixes)
{
    const QString sql = u"INSERT INTO position (technician_id, at, latitude, longitude, accuracy, speed) "
                        "SELECT id, ?, ?, ?, ?, ? FROM technician WHERE id = ? "
                        "ON CONFLICT (technician_id, at) DO UPDATE SET latitude = excluded.latitude, "
                        "longitude = excluded.longitude, accuracy = excluded.accuracy, speed = excluded.speed"_s;
    for (const PositionFix &fix : fixes) {
        const Result<int> added =
            database.run(sql,
                         {toColumn(fix.at), fix.point.latitude, fix.point.longitude, toColumn(fix.accuracyMetres),
                          toColumn(fix.speedMetresPerSecond), toColumn(fix.technician)});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

QString lastPositionsStatement()
{
    // CROSS and + keep SQLite from going through all that is not too old instead: a day of 200 phones is over a million.
    return u"SELECT technician_id, at, latitude, longitude, accuracy, speed FROM technician CROSS JOIN position "
           "ON technician_id = technician.id "
           "AND at = (SELECT MAX(at) FROM position WHERE technician_id = technician.id) WHERE +at >= ?"_s;
}

Result<QList<PositionFix>> lastPositions(Database &database, Instant since)
{
    QList<PositionFix> fixes;
    const auto take = [&](const QSqlQuery &row) {
        PositionFix fix{{row.value(0).toLongLong()}, {row.value(2).toDouble(), row.value(3).toDouble()}};
        if (fromColumn(row.value(1), fix.at) && fromColumn(row.value(4), fix.accuracyMetres)
            && fromColumn(row.value(5), fix.speedMetresPerSecond))
            fixes.append(fix);
    };
    const Result<void> read = database.each(lastPositionsStatement(), {toColumn(since)}, take);
    if (!read)
        return std::unexpected(read.error());
    return fixes;
}

} // namespace callout
