#include "core/store/dayloader.h"

#include "core/store/positions.h"
#include "core/store/recordtable.h"
#include "core/store/sqlerror.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

qint64 seconds(Instant at)
{
    return at.time_since_epoch().count();
}

/// The words of the partial index job_open; SQLite uses it for these very words only.
const QString openJob = u"status NOT IN ('completed', 'cancelled')"_s;
const QString closedJob = u"status IN ('completed', 'cancelled')"_s;

/// Jobs still to be done: planned or promised before the span's end, or without any day.
const QString openCondition = u"WHERE "_s + openJob
    + u" AND CASE WHEN start IS NOT NULL THEN start < ?2 AND (start + duration > ?1 OR start < ?1) "
      "WHEN window_begin IS NOT NULL AND window_end IS NOT NULL "
      "THEN window_begin < ?2 AND (window_end > ?1 OR window_begin < ?1) ELSE TRUE END"_s;

/// Closed jobs that were planned in the span. The longest job of all says how far back a start may lie.
const QString closedCondition =
    u"WHERE start > ?1 - (SELECT MAX(duration) FROM job) AND start < ?2 AND start + duration > ?1 AND "_s + closedJob;

/// Closed jobs without a start, promised in the span.
const QString closedUnplannedCondition =
    u"WHERE start IS NULL AND window_begin < ?2 AND window_end > ?1 AND "_s + closedJob;

/// Jobs closed in the span, whenever they were planned.
const QString closedInSpanCondition = u"WHERE closed_at >= ?1 AND closed_at < ?2 AND "_s + closedJob;

} // namespace

Result<OfficeSettings> readSettings(Database &database)
{
    const Result<QList<OfficeSettings>> rows = recordList<OfficeSettings>(database, u"WHERE id = 1"_s);
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty()) {
        return std::unexpected(damagedFile(
            database.path(), QCoreApplication::translate("callout::OfficeFile", "the office's settings are missing")));
    }
    return rows->first();
}

Result<DaySnapshot> DayLoader::load(QDate firstDay, int dayCount)
{
    m_day = {};
    m_day.firstDay = firstDay;
    m_day.dayCount = dayCount;
    if (const Result<void> office = loadOffice(); !office)
        return std::unexpected(office.error());
    const TimeWindow span = m_day.span();
    const Result<void> loaded = loadJobs(span)
                                    .and_then([&] { return loadPeople(span); })
                                    .and_then([&] { return loadCustomers(); })
                                    .and_then([&] { return loadPositions(); });
    if (!loaded)
        return std::unexpected(loaded.error());
    return std::move(m_day);
}

Result<void> DayLoader::loadOffice()
{
    Result<OfficeSettings> settings = readSettings(m_database);
    if (!settings)
        return std::unexpected(settings.error());
    m_day.settings = std::move(*settings);
    return loadRecords<Skill>({})
        .and_then([&] { return loadRecords<JobType>({}); })
        .and_then([&] { return loadRecords<BusinessUnit>({}); })
        .and_then([&] { return loadRecords<Zone>({}); });
}

Result<void> DayLoader::loadJobs(const TimeWindow &span)
{
    const QVariantList ends{seconds(span.begin), seconds(span.end)};
    return loadRecords<Job>(openCondition, ends)
        .and_then([&] { return loadRecords<Job>(closedCondition, ends); })
        .and_then([&] { return loadRecords<Job>(closedUnplannedCondition, ends); })
        .and_then([&] { return loadRecords<Job>(closedInSpanCondition, ends); });
}

Result<void> DayLoader::loadPeople(const TimeWindow &span)
{
    const Result<void> loaded =
        loadSpans<Shift>(span).and_then([&] { return loadSpans<NonJobEvent>(span); }).and_then([&] {
            return loadRecords<Technician>({});
        });
    if (!loaded)
        return loaded;
    QSet<TechnicianId> busy;
    for (const Job &job : std::as_const(m_day.jobs))
        busy << job.technician << job.preferredTechnician;
    for (const Shift &shift : std::as_const(m_day.shifts))
        busy << shift.technician;
    for (const NonJobEvent &event : std::as_const(m_day.events))
        busy << event.technician;
    m_day.technicians.removeIf([&](const auto &entry) { return !entry->isActive && !busy.contains(entry.key()); });
    return {};
}

Result<void> DayLoader::loadCustomers()
{
    QSet<qint64> ids;
    for (const Job &job : std::as_const(m_day.jobs))
        ids.insert(job.customer.value);
    return loadRecords<Customer>(u"WHERE id IN (SELECT value FROM json_each(?))"_s, {idParameter(ids.values())});
}

Result<void> DayLoader::loadPositions()
{
    const Result<QList<PositionFix>> fixes = lastPositions(m_database, Instant::min());
    if (!fixes)
        return std::unexpected(fixes.error());
    for (const PositionFix &fix : *fixes) {
        if (m_day.technicians.contains(fix.technician))
            m_day.positions.insert(fix.technician, fix);
    }
    return {};
}

template<typename Record>
Result<void> DayLoader::loadRecords(const QString &condition, const QVariantList &values)
{
    auto &table = tableOf<Record>(m_day);
    return readRecords<Record>(m_database, condition, values,
                               [&](Record &&record) { table.insert(record.id, std::move(record)); });
}

template<typename Record>
Result<void> DayLoader::loadSpans(const TimeWindow &span)
{
    const QString condition =
        u"WHERE begin_at > ?1 - (SELECT end_at - begin_at FROM %1 ORDER BY end_at - begin_at DESC LIMIT 1) "
        "AND begin_at < ?2 AND end_at > ?1"_s.arg(QLatin1StringView(Fields<Record>::table));
    return loadRecords<Record>(condition, {seconds(span.begin), seconds(span.end)});
}

} // namespace callout
