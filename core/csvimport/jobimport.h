#pragma once

#include "core/csvimport/columnmap.h"
#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"

#include <QLocale>
#include <QSet>

namespace callout {

/// What the office holds already: its lists, all of its customers and the numbers of all of its jobs.
struct KnownOffice {
    DaySnapshot office; ///< of any day; only the lists, the settings and the customers are read
    QSet<QString> jobNumbers;
};

/// How a file is to be read.
struct JobImportOptions {
    CsvForm form;
    QList<ColumnChoice> columns;
    QLocale locale; ///< in whose forms days and amounts may be written
    Instant now;
};

/// How well the place of a job is known.
enum class PlaceFound {
    Given,  ///< the file says it, or the customer has it
    Exact,  ///< the very door
    Street, ///< on the right street only
    None,   ///< an address that was not found, or none at all
};

/// A job to be made. It has no id yet, and no number where the file gives none.
struct ImportedJob {
    int line = 1;
    Job job;
    qsizetype newCustomer = -1; ///< index into JobImport::newCustomers, -1 for a known customer or none
    PlaceFound place = PlaceFound::None;

    friend bool operator==(const ImportedJob &, const ImportedJob &) = default;
};

/// Something that does not keep a file from being imported, but that a person may want to look at.
struct ImportNote {
    int line = 1;
    QString message;

    friend bool operator==(const ImportNote &, const ImportNote &) = default;
};

/// A table of jobs as it would be imported. A single fault forbids all of it.
struct JobImport {
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    ColumnMap columns;
    qsizetype rows = 0; ///< without the heading
    QList<ImportFault> faults;
    QList<ImportedJob> jobs; ///< the rows without a fault
    QList<Customer> newCustomers;
    qsizetype knownCustomers = 0; ///< rows whose customer the office has, or an earlier row made
    QList<ImportNote> notes;

    [[nodiscard]] bool canBeWritten() const { return faults.isEmpty() && !jobs.isEmpty(); }
    [[nodiscard]] qsizetype count(PlaceFound place) const;
};

/// Reads a table of jobs. Names of types, skills, people, units and zones must be the office's. A number that the office or an
/// earlier row has is a fault. A customer is known by phone, or by name and address. A job without a duration or skills
/// takes them from its type.
[[nodiscard]] JobImport readJobs(const QByteArray &file, const JobImportOptions &options, const KnownOffice &office);

/// All jobs and new customers as one change. Ids count up from the first ones, which are reserved; jobs without a number are
/// called after their id.
[[nodiscard]] ChangeSet changesOf(const JobImport &import, JobId firstJob, CustomerId firstCustomer,
                                  const QSet<QString> &takenNumbers);

} // namespace callout
