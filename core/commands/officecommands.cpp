#include "core/commands/officecommands.h"

#include "core/commands/commandwords.h"
#include "core/domain/zones.h"

#include <algorithm>

namespace callout {

namespace {

template<typename Record>
QList<Record> inOrder(const RecordTable<Record> &table)
{
    QList<Record> records = table.values();
    std::ranges::sort(records, {}, &Record::id);
    return records;
}

/// New records of a table.
template<typename Record>
int newRecordsOf(const RecordTable<Record> &table)
{
    return int(std::ranges::count_if(table.keys(), [](Id<Record> id) { return id.value < 0; }));
}

/// Real ids for the new records of a table, the oldest first.
template<typename Record>
QHash<Id<Record>, Id<Record>> realIds(const RecordTable<Record> &table, const NewIds &first)
{
    QHash<Id<Record>, Id<Record>> ids;
    QList<Id<Record>> known = table.keys();
    std::ranges::sort(known, std::ranges::greater());
    qint64 next = first.value(Fields<Record>::kind);
    for (const Id<Record> id : std::as_const(known)) {
        if (id.value < 0)
            ids.insert(id, {next++});
    }
    return ids;
}

template<typename Record>
RecordTable<Record> withIds(const RecordTable<Record> &table, const QHash<Id<Record>, Id<Record>> &ids)
{
    RecordTable<Record> renamed;
    for (Record record : table) {
        record.id = ids.value(record.id, record.id);
        renamed.insert(record.id, record);
    }
    return renamed;
}

template<typename Record>
void addChanges(const RecordTable<Record> &before, const RecordTable<Record> &after, ChangeSet *changes)
{
    for (const Record &record : inOrder(after)) {
        const auto known = before.constFind(record.id);
        if (known == before.cend())
            changes->create(record);
        else
            changes->update(*known, record);
    }
}

template<typename Record>
void addRemovals(const RecordTable<Record> &before, const RecordTable<Record> &after, ChangeSet *changes)
{
    for (const Record &record : inOrder(before)) {
        if (!after.contains(record.id))
            changes->remove(record);
    }
}

/// What the edit is called in the undo menu: what it changes where that is one thing, else all of it.
QString labelOf(const ChangeSet &changes)
{
    const auto kind = changes.records().front().record.kind;
    if (!std::ranges::all_of(changes.records(), [&](const RecordChange &change) { return change.record.kind == kind; }))
        return commands::Words::tr("Change office settings");
    switch (kind) {
    case RecordKind::Skill:
        return commands::Words::tr("Change the skills");
    case RecordKind::JobType:
        return commands::Words::tr("Change the job types");
    case RecordKind::BusinessUnit:
        return commands::Words::tr("Change the business units");
    case RecordKind::Zone:
        return commands::Words::tr("Change the zones");
    default:
        return commands::Words::tr("Change office settings");
    }
}

} // namespace

OfficeRecords officeRecordsOf(const DaySnapshot &day)
{
    return {day.settings, day.skills, day.jobTypes, day.businessUnits, day.zones};
}

QHash<RecordKind, int> newRecordsOf(const OfficeRecords &records)
{
    QHash<RecordKind, int> counts{{RecordKind::Skill, newRecordsOf(records.skills)},
                                  {RecordKind::JobType, newRecordsOf(records.jobTypes)},
                                  {RecordKind::BusinessUnit, newRecordsOf(records.businessUnits)},
                                  {RecordKind::Zone, newRecordsOf(records.zones)}};
    counts.removeIf([](const auto &entry) { return entry.value() == 0; });
    return counts;
}

OfficeRecords withNewIds(const OfficeRecords &records, const NewIds &first)
{
    const auto skills = realIds(records.skills, first);
    OfficeRecords known{records.settings, withIds(records.skills, skills),
                        withIds(records.jobTypes, realIds(records.jobTypes, first)),
                        withIds(records.businessUnits, realIds(records.businessUnits, first)),
                        withIds(records.zones, realIds(records.zones, first))};
    for (JobType &type : known.jobTypes) {
        for (SkillId &skill : type.requiredSkills)
            skill = skills.value(skill, skill);
    }
    return known;
}

namespace commands {

Result<std::unique_ptr<EditBoard>> saveOffice(DayBoard &board, const OfficeRecords &before, const OfficeRecords &after)
{
    ChangeSet changes;
    changes.update(before.settings, after.settings);
    // What is referred to comes before what refers to it, and goes after it.
    addChanges(before.skills, after.skills, &changes);
    addChanges(before.businessUnits, after.businessUnits, &changes);
    addChanges(before.zones, after.zones, &changes);
    addChanges(before.jobTypes, after.jobTypes, &changes);
    addRemovals(before.jobTypes, after.jobTypes, &changes);
    addRemovals(before.zones, after.zones, &changes);
    addRemovals(before.businessUnits, after.businessUnits, &changes);
    addRemovals(before.skills, after.skills, &changes);
    if (changes.isEmpty())
        return nullptr;
    const QString label = labelOf(changes);
    return std::make_unique<EditBoard>(board, Edit{std::move(changes), label, {}, board.actor(), EditKind::Do, 0});
}

Result<std::unique_ptr<EditBoard>> assignZones(DayBoard &board)
{
    ChangeSet changes;
    const QList<JobId> jobs = jobsToZone(board.day());
    for (const JobId id : jobs) {
        const Job before = board.day().jobs.value(id);
        Job after = before;
        after.zone = zoneAt(board.day(), *before.location());
        changes.update(before, after);
    }
    if (changes.isEmpty())
        return nullptr;
    return std::make_unique<EditBoard>(board,
                                       Edit{std::move(changes),
                                            Words::tr("Assign zones to %n job(s)", nullptr, int(jobs.size())),
                                            {},
                                            board.actor(),
                                            EditKind::Do,
                                            0});
}

} // namespace commands

} // namespace callout
