#include "core/dispatch/snapshotedit.h"

#include <algorithm>
#include <utility>

namespace callout {

namespace {

template<typename Record>
void touch(const Record &record, BoardChanges *touched)
{
    if constexpr (std::is_same_v<Record, Job>)
        touched->jobs.insert(record.id);
    else if constexpr (std::is_same_v<Record, Customer>)
        touched->customers.insert(record.id);
    else if constexpr (std::is_same_v<Record, Technician>)
        touched->technicians.insert(record.id);
    else if constexpr (std::is_same_v<Record, Shift> || std::is_same_v<Record, NonJobEvent>)
        touched->technicians.insert(record.technician);
    else if constexpr (std::is_same_v<Record, PhoneQuestion>)
        touched->areQuestionsChanged = true;
    else
        touched->isOfficeChanged = true;
}

Result<void> applyToSettings(DaySnapshot *day, const RecordChange &change, BoardChanges *touched)
{
    Result<OfficeSettings> settings = applied(change, day->settings);
    if (!settings)
        return std::unexpected(settings.error());
    day->settings = std::move(*settings);
    ++day->settings.revision;
    touched->isOfficeChanged = true;
    return {};
}

template<typename Record>
Result<void> applyToTable(RecordTable<Record> &table, const RecordChange &change, BoardChanges *touched)
{
    const Id<Record> id{change.record.id};
    const auto found = table.find(id);
    switch (change.operation) {
    case RecordChange::Operation::Remove:
        if (found != table.end()) {
            touch(*found, touched);
            table.erase(found);
        }
        return {};
    case RecordChange::Operation::Update:
        if (found == table.end())
            return {};
        break;
    case RecordChange::Operation::Create:
        break;
    }
    Result<Record> after = applied(change, found == table.end() ? Record{} : *found);
    if (!after)
        return std::unexpected(after.error());
    ++after->revision;
    if (found != table.end())
        touch(*found, touched);
    touch(*after, touched);
    table.insert(id, std::move(*after));
    return {};
}

template<typename Record>
void takeRecords(DaySnapshot *day, const QList<Record> &records, BoardChanges *touched)
{
    RecordTable<Record> &table = tableOf<Record>(*day);
    for (const Record &record : records) {
        const auto known = table.constFind(record.id);
        if (known != table.cend()) {
            if (*known == record)
                continue;
            touch(*known, touched);
        }
        touch(record, touched);
        table.insert(record.id, record);
    }
}

bool concernsDay(const Shift &shift, const TimeWindow &span)
{
    return shift.span().overlaps(span);
}

bool concernsDay(const NonJobEvent &event, const TimeWindow &span)
{
    return event.span().overlaps(span);
}

template<typename Record>
void takeTimed(DaySnapshot *day, const QList<Record> &records, const TimeWindow &span, BoardChanges *touched)
{
    RecordTable<Record> &table = tableOf<Record>(*day);
    for (const Record &record : records) {
        if (concernsDay(record, span)) {
            takeRecords<Record>(day, {record}, touched);
        } else if (const auto known = table.constFind(record.id); known != table.cend()) {
            touch(*known, touched);
            table.erase(known);
        }
    }
}

Result<void> applyTo(DaySnapshot *day, const RecordChange &change, BoardChanges *touched)
{
    if (change.record.kind == RecordKind::Settings)
        return applyToSettings(day, change, touched);
    return withRecordType(change.record.kind, [&]<typename Record>() -> Result<void> {
        if constexpr (std::is_same_v<Record, OfficeSettings>)
            Q_UNREACHABLE();
        else
            return applyToTable(tableOf<Record>(*day), change, touched);
    });
}

} // namespace

Result<void> applyWhole(DaySnapshot *day, const ChangeSet &changes, BoardChanges *touched)
{
    ChangeSet done;
    for (const RecordChange &change : changes.records()) {
        if (const Result<void> applied = applyTo(day, change, touched); !applied) {
            applyWhatFits(day, done.inverted(), touched);
            return applied;
        }
        done.append(change);
    }
    return {};
}

void applyWhatFits(DaySnapshot *day, const ChangeSet &changes, BoardChanges *touched)
{
    for (const RecordChange &change : changes.records())
        (void)applyTo(day, change, touched);
}

void takeInto(DaySnapshot *day, const OfficeNews &news, BoardChanges *touched)
{
    if (news.settings && *news.settings != day->settings) {
        day->settings = *news.settings;
        touched->isOfficeChanged = true;
    }
    for (const DeviceContact &contact : news.contacts)
        day->contacts.insert(contact.device, contact);
    const TimeWindow span = day->span();
    takeRecords(day, news.skills, touched);
    takeRecords(day, news.jobTypes, touched);
    takeRecords(day, news.businessUnits, touched);
    takeRecords(day, news.zones, touched);
    takeRecords(day, news.devices, touched);
    takeRecords(day, news.questions, touched);
    takeRecords(day, news.technicians, touched);
    takeRecords(day, news.customers, touched);
    takeTimed(day, news.shifts, span, touched);
    takeTimed(day, news.events, span, touched);
    takeRecords(day, news.jobs, touched);
    ChangeSet removals;
    for (const RecordRef &removed : news.removed)
        removals.append({removed, RecordChange::Operation::Remove, {}});
    applyWhatFits(day, removals, touched);
}

QSet<RecordRef> recordsIn(const OfficeNews &news)
{
    QSet<RecordRef> records(news.removed.begin(), news.removed.end());
    const auto add = [&records]<typename Record>(const QList<Record> &list) {
        for (const Record &record : list)
            records.insert({Fields<Record>::kind, record.id.value});
    };
    add(news.jobs);
    add(news.customers);
    add(news.technicians);
    add(news.shifts);
    add(news.events);
    add(news.skills);
    add(news.jobTypes);
    add(news.businessUnits);
    add(news.zones);
    add(news.devices);
    add(news.questions);
    if (news.settings)
        records.insert({RecordKind::Settings, news.settings->id.value});
    return records;
}

QList<RecordRef> recordsOf(const ChangeSet &changes)
{
    QList<RecordRef> records;
    records.reserve(changes.records().size());
    for (const RecordChange &change : changes.records())
        records.append(change.record);
    return records;
}

std::deque<OfficeNews> inSlices(OfficeNews news, const TimeWindow &span, const QSet<JobId> &jobs,
                                const QSet<CustomerId> &customers)
{
    constexpr qsizetype SliceSize = 100;
    QHash<CustomerId, Customer> customersById;
    for (const Customer &customer : std::as_const(news.customers))
        customersById.insert(customer.id, customer);
    news.customers.removeIf([&](const Customer &customer) { return !customers.contains(customer.id); });
    news.removed.removeIf([&](const RecordRef &record) {
        return (record.kind == RecordKind::Job && !jobs.contains({record.id}))
            || (record.kind == RecordKind::Customer && !customers.contains({record.id}));
    });
    const QList<Job> read = std::exchange(news.jobs, {});
    const QList<Customer> known = std::exchange(news.customers, {});
    const QList<RecordRef> removed = std::exchange(news.removed, {});
    std::deque<OfficeNews> slices{std::move(news)};
    for (qsizetype at = 0; at < removed.size(); at += SliceSize)
        slices.emplace_back().removed = removed.sliced(at, std::min(SliceSize, removed.size() - at));
    for (qsizetype at = 0; at < known.size(); at += SliceSize)
        slices.emplace_back().customers = known.sliced(at, std::min(SliceSize, known.size() - at));
    slices.emplace_back();
    for (const Job &job : read) {
        if (!belongsTo(job, span) && !jobs.contains(job.id))
            continue;
        if (slices.back().jobs.size() >= SliceSize)
            slices.emplace_back();
        OfficeNews &slice = slices.back();
        slice.jobs.append(job);
        // Once for all of its jobs: memory keeps it.
        if (const auto customer = customersById.constFind(job.customer); customer != customersById.cend()) {
            slice.customers.append(*customer);
            customersById.erase(customer);
        }
    }
    return slices;
}

void dropAbsentJobs(DaySnapshot *day, const QSet<JobId> &candidates)
{
    const TimeWindow span = day->span();
    for (const JobId id : candidates) {
        const auto job = day->jobs.constFind(id);
        if (job != day->jobs.cend() && !belongsTo(*job, span))
            day->jobs.erase(job);
    }
}

} // namespace callout
