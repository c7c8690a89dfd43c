#pragma once

#include "core/csvimport/columnmap.h"
#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <stop_token>

namespace callout {

/// What the office holds already: its lists, all of its customers and shifts, and the numbers of all of its jobs.
struct KnownOffice {
    DaySnapshot office; ///< of any day; its jobs and events are not read
    QSet<QString> jobNumbers;
};

/// How a file is to be read.
struct ImportOptions {
    ImportContent content = ImportContent::Jobs;
    CsvForm form;
    QList<ColumnChoice> columns;
    QLocale locale; ///< in whose forms days and amounts may be written
    Instant now;
    bool isUpdatingKnown =
        false; ///< customers, technicians and shifts that the office has take over what the file says
    bool isMakingUnknown = false;  ///< skills, zones, business units and job types that the office lacks are made
    TechnicianId technician;       ///< of a calendar: all of its entries; none: whose e-mail an entry names
    std::optional<ShiftKind> kind; ///< of a calendar: all of its entries; nothing: what their words say
    std::stop_token stop;          ///< nobody wants the import any more: what is read by then is given back
};

/// How well the place of a record is known.
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
    qsizetype newCustomer = -1; ///< index into TableImport::newCustomers, -1 for a known customer or none
    PlaceFound place = PlaceFound::None;

    friend bool operator==(const ImportedJob &, const ImportedJob &) = default;
};

/// A customer, technician or shift to be made, or changed where `before` has an id. Ids below nothing are provisional:
/// -1 is the first record of its kind that the import makes.
template<typename Record>
struct Imported {
    int line = 1;
    Record before;
    Record after;
    PlaceFound place = PlaceFound::None;

    [[nodiscard]] bool isNew() const { return !before.id; }
    friend bool operator==(const Imported &, const Imported &) = default;
};

/// Something that does not keep a file from being imported, but that a person may want to look at.
struct ImportNote {
    int line = 1;
    QString message;

    friend bool operator==(const ImportNote &, const ImportNote &) = default;
};

/// What the office lacks and a table names: a skill, a zone, a business unit or a job type.
struct UnknownName {
    RecordKind kind = RecordKind::Skill;
    QString name;

    friend bool operator==(const UnknownName &, const UnknownName &) = default;
};

/// A file as it would be imported. A single fault forbids all of it.
struct TableImport {
    ImportContent content = ImportContent::Jobs;
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    ColumnMap columns;
    qsizetype rows = 0; ///< without the heading
    QList<ImportFault> faults;
    QList<ImportNote> notes;
    QList<UnknownName> unknown; ///< each once; made where the person wants it, else each is a fault

    QList<ImportedJob> jobs; ///< the rows without a fault
    QList<Customer> newCustomers;
    qsizetype knownCustomers = 0; ///< rows whose customer the office has, or an earlier row made

    QList<Imported<Customer>> customers;
    QList<Imported<Technician>> technicians;
    QList<Imported<Shift>> shifts;
    qsizetype skipped = 0; ///< rows of records that the office or an earlier row has, left as they are

    QList<Skill> newSkills;
    QList<Zone> newZones;
    QList<BusinessUnit> newUnits;
    QList<JobType> newTypes;

    /// Jobs, customers, technicians or shifts that would be made.
    [[nodiscard]] qsizetype made() const;
    /// Records of the office that would be changed.
    [[nodiscard]] qsizetype changed() const;
    [[nodiscard]] bool canBeWritten() const { return faults.isEmpty() && made() + changed() > 0; }
    [[nodiscard]] qsizetype count(PlaceFound place) const;
};

/// Reads a table or a calendar. Names of people must be the office's, and those of types, skills, units and zones, unless
/// they are to be made. A job number that the office or an earlier row has is a fault; a customer, technician or shift
/// that it has is left alone and noted, or changed. A customer is known by phone, or by name and address; a technician by
/// name or e-mail; a shift by its technician and its beginning.
[[nodiscard]] TableImport readTable(const QByteArray &file, const ImportOptions &options, const KnownOffice &office);

/// The first ids of the kinds of record that an import makes.
using FirstIds = QHash<RecordKind, qint64>;
/// How many ids of each kind are to be reserved.
[[nodiscard]] QHash<RecordKind, int> idsNeeded(const TableImport &import);

/// All of an import as one change. Ids count up from the first ones, which are reserved; jobs without a number are called
/// after their id.
[[nodiscard]] ChangeSet changesOf(const TableImport &import, const FirstIds &first, const QSet<QString> &takenNumbers);

/// The words of an import in the undo menu: "Import 12 customers from list.csv".
[[nodiscard]] QString importLabel(const TableImport &import, const QString &fileName);

} // namespace callout
