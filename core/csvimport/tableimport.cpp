#include "core/csvimport/tableimport.h"

#include "core/csvimport/calendarrows.h"
#include "core/csvimport/csvwords.h"
#include "core/csvimport/customerrows.h"
#include "core/csvimport/jobrows.h"
#include "core/csvimport/shiftrows.h"
#include "core/csvimport/technicianrows.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

std::unique_ptr<TableRows> rowsOf(const KnownOffice &office, const ImportOptions &options, TableImport *import)
{
    switch (options.content) {
    case ImportContent::Jobs:
        return std::make_unique<JobRows>(office, options, import);
    case ImportContent::Customers:
        return std::make_unique<CustomerRows>(office, options, import);
    case ImportContent::Technicians:
        return std::make_unique<TechnicianRows>(office, options, import);
    case ImportContent::Shifts:
    case ImportContent::Calendar:
        return std::make_unique<ShiftRows>(office, options, import);
    }
    Q_UNREACHABLE_RETURN({});
}

QString noRows(ImportContent content)
{
    switch (content) {
    case ImportContent::Jobs:
        return CsvWords::tr("There are no jobs below the heading. Add a row for each job.");
    case ImportContent::Customers:
        return CsvWords::tr("There are no customers below the heading. Add a row for each customer.");
    case ImportContent::Technicians:
        return CsvWords::tr("There are no technicians below the heading. Add a row for each technician.");
    case ImportContent::Shifts:
        return CsvWords::tr("There are no shifts below the heading. Add a row for each shift.");
    case ImportContent::Calendar:
        return CsvWords::tr("There are no entries in this calendar.");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Gives provisional ids their true ones.
class Numbering
{
public:
    explicit Numbering(const FirstIds &first) : m_first(first) {}

    template<typename Record>
    [[nodiscard]] Id<Record> of(Id<Record> id) const
    {
        return id.value < 0 ? Id<Record>{m_first.value(Fields<Record>::kind) - id.value - 1} : id;
    }

    template<typename Record>
    [[nodiscard]] Record settled(Record record) const
    {
        record.id = of(record.id);
        forEachField(record, [this](QLatin1StringView, auto &value) { settle(value); });
        return record;
    }

private:
    template<typename Value>
    void settle(Value &) const
    {
    }
    template<typename Record>
    void settle(Id<Record> &id) const
    {
        id = of(id);
    }
    template<typename Record>
    void settle(QList<Id<Record>> &ids) const
    {
        for (Id<Record> &id : ids)
            id = of(id);
    }
    void settle(QList<HeldSkill> &skills) const
    {
        for (HeldSkill &held : skills)
            held.skill = of(held.skill);
    }

    const FirstIds &m_first;
};

template<typename Record>
void addRecords(ChangeSet *changes, const QList<Imported<Record>> &imported, const Numbering &numbering)
{
    for (const Imported<Record> &one : imported) {
        if (one.isNew())
            changes->create(numbering.settled(one.after));
        else
            changes->update(one.before, numbering.settled(one.after));
    }
}

void addJobs(ChangeSet *changes, const TableImport &import, const FirstIds &first, const Numbering &numbering,
             QSet<QString> numbers)
{
    for (const ImportedJob &imported : import.jobs)
        numbers.insert(imported.job.number);
    JobId nextJob{first.value(RecordKind::Job)};
    for (const ImportedJob &imported : import.jobs) {
        Job job = numbering.settled(imported.job);
        job.id = {nextJob.value++};
        if (imported.newCustomer >= 0)
            job.customer = {first.value(RecordKind::Customer) + imported.newCustomer};
        if (job.number.isEmpty()) {
            const QString usual = u"J-%1"_s.arg(job.id.value);
            job.number = usual;
            for (int another = 2; numbers.contains(job.number); ++another)
                job.number = u"%1-%2"_s.arg(usual).arg(another);
            numbers.insert(job.number);
        }
        changes->create(job);
    }
}

template<typename Record>
qsizetype newOf(const QList<Imported<Record>> &imported)
{
    return std::ranges::count_if(imported, &Imported<Record>::isNew);
}

} // namespace

qsizetype TableImport::made() const
{
    return jobs.size() + newOf(customers) + newOf(technicians) + newOf(shifts);
}

qsizetype TableImport::changed() const
{
    return jobs.size() + customers.size() + technicians.size() + shifts.size() - made();
}

qsizetype TableImport::count(PlaceFound place) const
{
    return std::ranges::count(jobs, place, &ImportedJob::place)
        + std::ranges::count(customers, place, &Imported<Customer>::place)
        + std::ranges::count(technicians, place, &Imported<Technician>::place);
}

TableImport readTable(const QByteArray &file, const ImportOptions &options, const KnownOffice &office)
{
    if (options.content == ImportContent::Calendar)
        return readCalendarShifts(file, options, office);
    const CsvTable table = readCsv(file, options.form);
    TableImport import;
    import.content = options.content;
    import.encoding = table.encoding;
    import.delimiter = table.delimiter;
    if (table.fault) {
        import.faults.append(*table.fault);
        return import;
    }
    const std::expected<ColumnMap, ImportFault> columns = mapColumns(table, options.columns, options.content);
    if (!columns) {
        import.faults.append(columns.error());
        return import;
    }
    import.columns = *columns;
    const std::unique_ptr<TableRows> rows = rowsOf(office, options, &import);
    for (const CsvRecord &record : table.records.sliced(columns->hasHeading ? 1 : 0)) {
        if (options.stop.stop_requested())
            break;
        ++import.rows;
        rows->read(record);
    }
    if (import.rows == 0)
        import.faults.append({table.records.front().line, {}, noRows(options.content)});
    return import;
}

QHash<RecordKind, int> idsNeeded(const TableImport &import)
{
    const std::pair<RecordKind, qsizetype> counts[] = {
        {RecordKind::Job, import.jobs.size()},
        {RecordKind::Customer, import.newCustomers.size() + newOf(import.customers)},
        {RecordKind::Technician, newOf(import.technicians)},
        {RecordKind::Shift, newOf(import.shifts)},
        {RecordKind::Skill, import.newSkills.size()},
        {RecordKind::Zone, import.newZones.size()},
        {RecordKind::BusinessUnit, import.newUnits.size()},
        {RecordKind::JobType, import.newTypes.size()},
    };
    QHash<RecordKind, int> needed;
    for (const auto &[kind, count] : counts) {
        if (count > 0)
            needed.insert(kind, int(count));
    }
    return needed;
}

ChangeSet changesOf(const TableImport &import, const FirstIds &first, const QSet<QString> &takenNumbers)
{
    ChangeSet changes;
    const Numbering numbering(first);
    const auto create = [&](const auto &records) {
        for (const auto &record : records)
            changes.create(numbering.settled(record));
    };
    create(import.newSkills);
    create(import.newZones);
    create(import.newUnits);
    create(import.newTypes);
    CustomerId nextCustomer{first.value(RecordKind::Customer)};
    for (Customer customer : import.newCustomers) {
        customer.id = {nextCustomer.value++};
        changes.create(customer);
    }
    addRecords(&changes, import.customers, numbering);
    addRecords(&changes, import.technicians, numbering);
    addRecords(&changes, import.shifts, numbering);
    addJobs(&changes, import, first, numbering, takenNumbers);
    return changes;
}

QString importLabel(const TableImport &import, const QString &fileName)
{
    const int count = int(import.made() + import.changed());
    switch (import.content) {
    case ImportContent::Jobs:
        return CsvWords::tr("Import %n jobs from %1", nullptr, count).arg(fileName);
    case ImportContent::Customers:
        return CsvWords::tr("Import %n customers from %1", nullptr, count).arg(fileName);
    case ImportContent::Technicians:
        return CsvWords::tr("Import %n technicians from %1", nullptr, count).arg(fileName);
    case ImportContent::Shifts:
    case ImportContent::Calendar:
        return CsvWords::tr("Import %n shifts from %1", nullptr, count).arg(fileName);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace callout
