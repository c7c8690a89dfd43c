#include "core/store/officenews.h"

#include "core/store/devicefacts.h"
#include "core/store/positions.h"
#include "core/store/recordtable.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Where news keeps records of a kind.
template<typename Record>
void addTo(OfficeNews &news, Record &&record)
{
    using Plain = std::remove_cvref_t<Record>;
    if constexpr (std::is_same_v<Plain, OfficeSettings>)
        news.settings = std::forward<Record>(record);
    else if constexpr (std::is_same_v<Plain, Job>)
        news.jobs.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, Customer>)
        news.customers.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, Technician>)
        news.technicians.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, Shift>)
        news.shifts.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, NonJobEvent>)
        news.events.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, Skill>)
        news.skills.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, JobType>)
        news.jobTypes.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, BusinessUnit>)
        news.businessUnits.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, Device>)
        news.devices.append(std::forward<Record>(record));
    else if constexpr (std::is_same_v<Plain, PhoneQuestion>)
        news.questions.append(std::forward<Record>(record));
    else
        news.zones.append(std::forward<Record>(record));
}

Result<void> readKind(Database &database, RecordKind kind, const QList<qint64> &ids, OfficeNews &news)
{
    QSet<qint64> missing(ids.begin(), ids.end());
    const Result<void> read = withRecordType(kind, [&]<typename Record>() {
        return readRecords<Record>(database, u"WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"_s,
                                   {idParameter(ids)}, [&](Record &&record) {
                                       missing.remove(record.id.value);
                                       addTo(news, std::forward<Record>(record));
                                   });
    });
    for (const qint64 id : std::as_const(missing))
        news.removed.append({kind, id});
    return read;
}

} // namespace

Result<qint64> newestEdit(Database &database)
{
    return database.value(u"SELECT COALESCE(MAX(id), 0) FROM edit"_s).transform([](const QVariant &id) {
        return id.toLongLong();
    });
}

Result<OfficeNews> readNamed(Database &database, const QList<RecordRef> &records)
{
    QHash<RecordKind, QList<qint64>> idsByKind;
    for (const RecordRef &record : records)
        idsByKind[record.kind].append(record.id);
    OfficeNews news;
    for (const auto &[kind, ids] : idsByKind.asKeyValueRange()) {
        if (const Result<void> read = readKind(database, kind, ids, news); !read)
            return std::unexpected(read.error());
    }
    const Result<qint64> newest = newestEdit(database);
    if (!newest)
        return std::unexpected(newest.error());
    news.newestEdit = *newest;
    return news;
}

namespace {

/// Mostly there are none.
Result<OfficeNews> readEditsSince(Database &database, qint64 edit)
{
    const Result<qint64> newest = newestEdit(database);
    if (!newest)
        return std::unexpected(newest.error());
    if (*newest <= edit)
        return OfficeNews{.newestEdit = *newest};
    QList<RecordRef> touched;
    const auto take = [&](const QSqlQuery &row) {
        if (const std::optional<RecordKind> kind = recordKindNamed(row.value(0).toString()))
            touched.append({*kind, row.value(1).toLongLong()});
    };
    const Result<void> read =
        database.each(u"SELECT DISTINCT record_kind, record_id FROM audit WHERE edit_id > ?"_s, {edit}, take);
    if (!read)
        return std::unexpected(read.error());
    return readNamed(database, touched);
}

} // namespace

Result<OfficeNews> readNewsSince(Database &database, qint64 edit, std::optional<Instant> positionsSince)
{
    Result<OfficeNews> news = readEditsSince(database, edit);
    if (!news || !positionsSince)
        return news;
    Result<QList<PositionFix>> positions = lastPositions(database, *positionsSince);
    if (!positions)
        return std::unexpected(positions.error());
    Result<QList<DeviceContact>> contacts = devicefacts::contacts(database);
    if (!contacts)
        return std::unexpected(contacts.error());
    news->positions = std::move(*positions);
    news->contacts = std::move(*contacts);
    return news;
}

} // namespace callout
