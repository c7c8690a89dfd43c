#pragma once

#include "core/csvimport/customermatch.h"
#include "core/csvimport/importvalues.h"
#include "core/csvimport/jobimport.h"

namespace callout {

/// Turns the rows of a table into jobs, one after the other, with a fault for each field that cannot be read.
class JobRows
{
public:
    /// The office and the import outlive this; the import's columns are there.
    JobRows(const KnownOffice &office, const QLocale &locale, Instant now, JobImport *import);

    void read(const CsvRecord &record);

private:
    /// What the fields of one row say before they are put together.
    struct Row {
        int line = 1;
        Job job;
        QStringList addressParts[2]; ///< the street with its number; the town
        std::optional<Seconds> duration;
        std::optional<QDate> day;
        std::optional<DayTime> begin;
        std::optional<DayTime> end;
        std::optional<QList<SkillId>> skills;
        std::optional<bool> isEngineAllowed;
        Customer customer;
    };

    void readField(ImportField field, const QString &text);
    void readRest(ImportField field, const QString &text);
    void readNumber(const QString &text);
    void readTimes(ImportField field, const QString &text);
    void readSkills(const QString &text);
    void putTogether();
    void putWindow();
    void putPlace();
    void putCustomer();
    void takeKnown(const CustomerMatch::Match &match);
    /// The instant of a time on its own day or the row's; nothing without any day.
    [[nodiscard]] std::optional<Instant> instant(const DayTime &at, const std::optional<QDate> &otherwise) const;
    /// Business hours, or the whole day where the office is closed.
    [[nodiscard]] TimeWindow hoursOf(QDate day) const;

    /// The value; a fault where there is none.
    template<typename Value>
    void take(std::optional<Value> value, Value *target, const QString &otherwise);
    template<typename Record>
    void takeNamed(const QHash<QString, Id<Record>> &names, const QString &name, Id<Record> *target,
                   const QString &kind);
    /// About a field, or about the row.
    void fault(const QString &message);
    [[nodiscard]] bool hasFault() const { return m_import.faults.size() > m_faultsBefore; }

    const KnownOffice &m_office;
    JobImport &m_import;
    OfficeCalendar m_calendar;
    ImportValues m_values;
    Instant m_now;
    CustomerMatch m_customers;
    QHash<QString, JobTypeId> m_types;
    QHash<QString, SkillId> m_skills;
    QHash<QString, BusinessUnitId> m_units;
    QHash<QString, ZoneId> m_zones;
    QHash<QString, TechnicianId> m_technicians;
    QHash<QString, int> m_lineOfNumber;
    Row m_row;
    QString m_column; ///< whose field is being read; empty for the row
    qsizetype m_faultsBefore = 0;
};

} // namespace callout
