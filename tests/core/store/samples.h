#pragma once

#include "core/domain/changeset.h"
#include "core/store/officefile.h"

#include "tests/support/randomvalues.h"

#include <QTemporaryDir>

#include <memory>

/// What the store's tests share: offices to write to, edits and records.
namespace callout::samples {

inline const Instant noon{Seconds(1'774'958'400)}; // 2026-03-31 12:00 UTC

inline OfficeSettings settings(const QString &zone = QStringLiteral("Europe/London"))
{
    OfficeSettings office;
    office.name = QStringLiteral("Brook & Sons");
    office.timeZone = zone;
    office.currency = QStringLiteral("GBP");
    office.businessHours = {{1, {8, 0}, {18, 0}}, {6, {9, 0}, {13, 0}}};
    return office;
}

inline std::unique_ptr<OfficeFile> newOffice(const QString &path, const OfficeSettings &office = settings())
{
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::create(path, office, noon);
    if (!file) {
        qWarning("%s", qPrintable(file.error().message));
        return nullptr;
    }
    return std::move(*file);
}

inline std::unique_ptr<OfficeFile> openOffice(const QString &path)
{
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(path);
    if (!file) {
        qWarning("%s", qPrintable(file.error().message));
        return nullptr;
    }
    return std::move(*file);
}

/// A folder in memory where there is one, for tests that would wait thousands of times for the disk.
inline std::unique_ptr<QTemporaryDir> quickFolder()
{
    auto folder = std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/callout-XXXXXX"));
    return folder->isValid() ? std::move(folder) : std::make_unique<QTemporaryDir>();
}

/// Where news keeps the records of a kind.
template<typename Record>
auto recordsIn(const OfficeNews &news)
{
    if constexpr (std::is_same_v<Record, Job>)
        return news.jobs;
    else if constexpr (std::is_same_v<Record, Customer>)
        return news.customers;
    else if constexpr (std::is_same_v<Record, Technician>)
        return news.technicians;
    else if constexpr (std::is_same_v<Record, Shift>)
        return news.shifts;
    else if constexpr (std::is_same_v<Record, NonJobEvent>)
        return news.events;
    else if constexpr (std::is_same_v<Record, Skill>)
        return news.skills;
    else if constexpr (std::is_same_v<Record, JobType>)
        return news.jobTypes;
    else if constexpr (std::is_same_v<Record, BusinessUnit>)
        return news.businessUnits;
    else if constexpr (std::is_same_v<Record, Zone>)
        return news.zones;
    else if constexpr (std::is_same_v<Record, Device>)
        return news.devices;
    else if constexpr (std::is_same_v<Record, PhoneQuestion>)
        return news.questions;
    else
        return QList<OfficeSettings>{news.settings.value_or(OfficeSettings())};
}

inline Edit edit(ChangeSet changes, const QString &label = QStringLiteral("Test edit"))
{
    Edit made;
    made.changes = std::move(changes);
    made.label = label;
    made.actor = {ActorKind::Person, QStringLiteral("Robin")};
    return made;
}

template<typename Record>
ChangeSet creation(const Record &record)
{
    ChangeSet changes;
    changes.create(record);
    return changes;
}

template<typename Record>
ChangeSet update(const Record &before, const Record &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return changes;
}

inline Result<qint64> write(OfficeFile &file, const ChangeSet &changes, const QString &station = QStringLiteral("desk"))
{
    return file.write(edit(changes), station, noon);
}

/// The record as the file holds it now.
template<typename Record>
std::optional<Record> stored(const OfficeFile &file, qint64 id)
{
    const Result<OfficeNews> news = file.read({{Fields<Record>::kind, id}});
    if (!news)
        qWarning("%s", qPrintable(news.error().message));
    if (!news || !news->removed.isEmpty())
        return std::nullopt;
    return recordsIn<Record>(*news).first();
}

template<typename Record>
std::optional<Record> atRevision(Record record, qint64 revision)
{
    record.revision = revision;
    return record;
}

inline Job job(qint64 id, std::optional<Instant> start = {}, JobStatus status = JobStatus::Unassigned)
{
    Job made;
    made.id = {id};
    made.number = QStringLiteral("J-%1").arg(id);
    made.title = QStringLiteral("Boiler gives no heat");
    made.start = start;
    made.status = status;
    return made;
}

inline Technician technician(qint64 id, const QString &name)
{
    Technician made;
    made.id = {id};
    made.name = name;
    return made;
}

/// A record with every field filled by chance, but no references: what they point to would have to exist.
template<typename Record>
Record anyRecord(test::RandomValues &random, qint64 id)
{
    Record made = random.record<Record>();
    made.id = {id};
    forEachField(made, []<typename Value>(QLatin1StringView, Value &value) {
        if constexpr (requires {
                          value.isNull();
                          value.value;
                      })
            value = {};
    });
    if constexpr (std::is_same_v<Record, Job>)
        made.number = QStringLiteral("J-%1").arg(id); // unique by rule
    return made;
}

} // namespace callout::samples
