#include "core/csvimport/jobimport.h"

#include "core/csvimport/csvwords.h"
#include "core/csvimport/jobrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

qsizetype JobImport::count(PlaceFound place) const
{
    return std::ranges::count(jobs, place, &ImportedJob::place);
}

JobImport readJobs(const QByteArray &file, const JobImportOptions &options, const KnownOffice &office)
{
    const CsvTable table = readCsv(file, options.form);
    JobImport import{.encoding = table.encoding, .delimiter = table.delimiter};
    if (table.fault) {
        import.faults.append(*table.fault);
        return import;
    }
    const std::expected<ColumnMap, ImportFault> columns = mapColumns(table, options.columns);
    if (!columns) {
        import.faults.append(columns.error());
        return import;
    }
    import.columns = *columns;
    JobRows rows(office, options.locale, options.now, &import);
    for (const CsvRecord &record : table.records.sliced(columns->hasHeading ? 1 : 0)) {
        ++import.rows;
        rows.read(record);
    }
    if (import.rows == 0)
        import.faults.append({table.records.front().line,
                              {},
                              CsvWords::tr("There are no jobs below the heading. Add a row for each job.")});
    return import;
}

ChangeSet changesOf(const JobImport &import, JobId firstJob, CustomerId firstCustomer,
                    const QSet<QString> &takenNumbers)
{
    ChangeSet changes;
    CustomerId nextCustomer = firstCustomer;
    for (Customer customer : import.newCustomers) {
        customer.id = {nextCustomer.value++};
        changes.create(customer);
    }
    QSet<QString> numbers = takenNumbers;
    for (const ImportedJob &imported : import.jobs)
        numbers.insert(imported.job.number);
    JobId nextJob = firstJob;
    for (const ImportedJob &imported : import.jobs) {
        Job job = imported.job;
        job.id = {nextJob.value++};
        if (imported.newCustomer >= 0)
            job.customer = {firstCustomer.value + imported.newCustomer};
        if (job.number.isEmpty()) {
            const QString usual = u"J-%1"_s.arg(job.id.value);
            job.number = usual;
            for (int another = 2; numbers.contains(job.number); ++another)
                job.number = u"%1-%2"_s.arg(usual).arg(another);
            numbers.insert(job.number);
        }
        changes.create(job);
    }
    return changes;
}

} // namespace callout
