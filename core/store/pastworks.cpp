#include "core/store/pastworks.h"

#include "core/store/columns.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::pastworks {

namespace {

Result<TicketsByType> readTickets(Database &database, const QString &condition, const QVariantList &values)
{
    TicketsByType tickets;
    const auto take = [&tickets](const QSqlQuery &row) {
        tickets.insert({row.value(0).toLongLong()},
                       {row.value(1).toInt(), Money(std::llround(row.value(2).toDouble()))});
    };
    const Result<void> read =
        database.each(u"SELECT type_id, COUNT(invoice_total), AVG(invoice_total) FROM job WHERE closed_at >= ? "
                      "AND status = 'completed' AND type_id IS NOT NULL AND invoice_total IS NOT NULL "_s
                          + condition + u" GROUP BY type_id"_s,
                      values, take);
    if (!read)
        return std::unexpected(read.error());
    return tickets;
}

} // namespace

Result<PastWork> ofTechnician(Database &database, TechnicianId technician, Instant since)
{
    PastWork record;
    const auto take = [&record](const QSqlQuery &row) {
        record.completed = row.value(0).toInt();
        record.promised = row.value(1).toInt();
        record.onTime = row.value(2).toInt();
        record.fixed = row.value(3).toInt();
    };
    const qint64 callbackTime = Seconds(PastWork::CallbackTime).count();
    const Result<void> read =
        database.each(u"SELECT COUNT(*), SUM(on_site_at IS NOT NULL AND window_end IS NOT NULL), "
                      "SUM(COALESCE(on_site_at <= window_end, 0)), "
                      "SUM(NOT EXISTS (SELECT 1 FROM job AS later WHERE later.customer_id = job.customer_id "
                      "AND later.type_id = job.type_id AND later.id <> job.id AND later.status <> 'cancelled' "
                      "AND COALESCE(later.start, later.window_begin, later.created_at) "
                      "BETWEEN job.closed_at + 1 AND job.closed_at + ?)) "
                      "FROM job WHERE technician_id = ? AND status = 'completed' AND closed_at >= ?"_s,
                      {callbackTime, technician.value, toColumn(since)}, take);
    if (!read)
        return std::unexpected(read.error());
    return readTickets(database, u"AND technician_id = ?"_s, {toColumn(since), technician.value})
        .transform([&record](const TicketsByType &tickets) {
            record.tickets = tickets;
            return record;
        });
}

Result<TicketsByType> tickets(Database &database, Instant since)
{
    return readTickets(database, {}, {toColumn(since)});
}

} // namespace callout::pastworks
