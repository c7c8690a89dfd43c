#pragma once

#include "core/csvimport/importvalues.h"
#include "core/csvimport/tableimport.h"

namespace callout {

/// An address in one column or several.
class AddressParts
{
public:
    /// False for a field that is no part of an address.
    bool take(ImportField field, const QString &text);
    [[nodiscard]] bool isEmpty() const { return whole().isEmpty(); }
    [[nodiscard]] QString whole() const;

private:
    QString m_address;
    QStringList m_lines[2]; ///< the street with its number; the town
};

/// Turns the rows of a table into records, one after the other, with a fault for each field that cannot be read.
class TableRows
{
public:
    virtual ~TableRows() = default;
    Q_DISABLE_COPY_MOVE(TableRows)

    void read(const CsvRecord &record);

protected:
    /// The office and the import outlive this; the import's columns are there.
    TableRows(const KnownOffice &office, const ImportOptions &options, TableImport *import);

    virtual void beginRow() = 0;
    virtual void readField(ImportField field, const QString &text) = 0;
    /// Makes a record of what the fields said.
    virtual void putTogether() = 0;

    /// The value; a fault where there is none.
    template<typename Value>
    void take(std::optional<Value> value, Value *target, const QString &otherwise);
    void takeYesOrNo(const QString &text, bool *target);
    void takeCount(const QString &text, int *target);
    void takeDuration(const QString &text, std::optional<Seconds> *target);
    /// Degrees; a fault where there are none.
    void takeLatitude(const QString &text, std::optional<double> *target);
    void takeLongitude(const QString &text, std::optional<double> *target);
    /// Tells where one of latitude and longitude is missing.
    void checkPlace(const std::optional<double> &latitude, const std::optional<double> &longitude);

    [[nodiscard]] JobTypeId typeNamed(const QString &name);
    [[nodiscard]] SkillId skillNamed(const QString &name);
    [[nodiscard]] BusinessUnitId unitNamed(const QString &name);
    [[nodiscard]] ZoneId zoneNamed(const QString &name);
    [[nodiscard]] TechnicianId technicianNamed(const QString &name);
    /// None where nobody has it.
    [[nodiscard]] TechnicianId technicianOfMail(const QString &email) const;

    /// About a field, or about the row.
    void fault(const QString &message);
    void note(const QString &message);
    /// The row is of a record that is left alone.
    void skip(const QString &message);
    /// Keeps a record of the office with what the row says of it, where the person wants that.
    template<typename Record>
    void keepKnown(QList<Imported<Record>> *target, const Record &known, const Record &after, const QString &skipped);

    /// Nobody where the office has nobody of this name.
    [[nodiscard]] TechnicianId technicianCalled(const QString &name) const;
    /// The next provisional id.
    [[nodiscard]] qint64 nextNew() { return --m_lastNew; }

    [[nodiscard]] bool hasFault() const { return m_import.faults.size() > m_faultsBefore; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] const KnownOffice &office() const { return m_office; }
    [[nodiscard]] const ImportOptions &options() const { return m_options; }
    [[nodiscard]] const OfficeCalendar &calendar() const { return m_calendar; }
    [[nodiscard]] const ImportValues &values() const { return m_values; }
    [[nodiscard]] TableImport &import() { return m_import; }

private:
    template<typename Record>
    [[nodiscard]] Id<Record> idNamed(QHash<QString, Id<Record>> &ids, const QString &name, const QString &kind,
                                     QList<Record> *made);

    const KnownOffice &m_office;
    const ImportOptions &m_options;
    TableImport &m_import;
    OfficeCalendar m_calendar;
    ImportValues m_values;
    QHash<QString, JobTypeId> m_types;
    QHash<QString, SkillId> m_skills;
    QHash<QString, BusinessUnitId> m_units;
    QHash<QString, ZoneId> m_zones;
    QHash<QString, TechnicianId> m_technicians;
    QHash<QString, TechnicianId> m_technicianMails;
    int m_line = 1;
    QString m_column; ///< whose field is being read; empty for the row
    qsizetype m_faultsBefore = 0;
    qint64 m_lastNew = 0;
};

// Implementation

template<typename Value>
void TableRows::take(std::optional<Value> value, Value *target, const QString &otherwise)
{
    if (value)
        *target = std::move(*value);
    else
        fault(otherwise);
}

template<typename Record>
void TableRows::keepKnown(QList<Imported<Record>> *target, const Record &known, const Record &after,
                          const QString &skipped)
{
    if (!m_options.isUpdatingKnown || known == after)
        skip(skipped);
    else
        target->append({m_line, known, after, PlaceFound::Given});
}

} // namespace callout
