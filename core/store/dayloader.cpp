#include "core/store/dayloader.h"

#include "core/store/devicefacts.h"
#include "core/store/officewords.h"
#include "core/store/positions.h"
#include "core/store/recordtable.h"
#include "core/store/sqlerror.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// The words of the partial index job_open; SQLite uses it for these very words only.
constexpr auto openJobs =
    "WHERE status NOT IN ('completed', 'cancelled') AND CASE "
    "WHEN start IS NOT NULL THEN start < :end AND (start + duration > :begin OR start < :begin) "
    "WHEN window_begin IS NOT NULL AND window_end IS NOT NULL "
    "THEN window_begin < :end AND (window_end > :begin OR window_begin < :begin) ELSE TRUE END"_L1;

/// Closed jobs that were planned in the span. The longest job of all says how far back a start may lie.
constexpr auto closedJobs = "WHERE start > :begin - (SELECT MAX(duration) FROM job) AND start < :end "
                            "AND start + duration > :begin AND status IN ('completed', 'cancelled')"_L1;

/// Closed jobs without a start, promised in the span.
constexpr auto closedUnplannedJobs = "WHERE start IS NULL AND window_begin < :end AND window_end > :begin "
                                     "AND status IN ('completed', 'cancelled')"_L1;

/// Jobs closed in the span, whenever they were planned.
constexpr auto jobsClosed =
    "WHERE closed_at >= :begin AND closed_at < :end AND status IN ('completed', 'cancelled')"_L1;

/// Shifts or events that overlap the span; the longest of all says how far back they may begin.
constexpr auto overlapping =
    "WHERE begin_at > :begin - (SELECT end_at - begin_at FROM %1 ORDER BY end_at - begin_at DESC LIMIT 1) "
    "AND begin_at < :end AND end_at > :begin"_L1;

struct SpanCondition {
    QString sql;
    QVariantList values;
};

/// A condition with its :begin and :end as positional values: Qt's driver takes no name twice.
SpanCondition within(const TimeWindow &span, const QString &text)
{
    SpanCondition condition;
    QStringView rest(text);
    for (qsizetype mark = rest.indexOf(u':'); mark >= 0; mark = rest.indexOf(u':')) {
        const bool isBegin = rest.sliced(mark).startsWith(u":begin");
        condition.sql += rest.first(mark).toString() + u'?';
        condition.values.append(toColumn(isBegin ? span.begin : span.end));
        rest = rest.sliced(mark + (isBegin ? 6 : 4));
    }
    condition.sql += rest;
    return condition;
}

} // namespace

Result<OfficeSettings> readSettings(Database &database)
{
    const Result<QList<OfficeSettings>> rows = recordList<OfficeSettings>(database, u"WHERE id = 1"_s);
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty()) {
        return std::unexpected(damagedFile(database.path(), OfficeWords::tr("the office's settings are missing")));
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
        .and_then([&] { return loadRecords<Zone>({}); })
        .and_then([&] { return loadRecords<Device>({}); })
        .and_then([&] { return loadRecords<PhoneQuestion>(u"WHERE answered_at IS NULL"_s); });
}

Result<void> DayLoader::loadJobs(const TimeWindow &span)
{
    return loadWithin<Job>(span, openJobs)
        .and_then([&] { return loadWithin<Job>(span, closedJobs); })
        .and_then([&] { return loadWithin<Job>(span, closedUnplannedJobs); })
        .and_then([&] { return loadWithin<Job>(span, jobsClosed); });
}

Result<void> DayLoader::loadPeople(const TimeWindow &span)
{
    const Result<void> loaded =
        loadWithin<Shift>(span, overlapping.arg(u"shift"_s))
            .and_then([&] { return loadWithin<NonJobEvent>(span, overlapping.arg(u"non_job_event"_s)); })
            .and_then([&] { return loadRecords<Technician>({}); });
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
    const Result<QList<DeviceContact>> contacts = devicefacts::contacts(m_database);
    if (!contacts)
        return std::unexpected(contacts.error());
    for (const DeviceContact &contact : *contacts)
        m_day.contacts.insert(contact.device, contact);
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
Result<void> DayLoader::loadWithin(const TimeWindow &span, const QString &text)
{
    const SpanCondition condition = within(span, text);
    return loadRecords<Record>(condition.sql, condition.values);
}

} // namespace callout
