#pragma once

#include "core/csvimport/customermatch.h"
#include "core/csvimport/tablerows.h"

namespace callout {

/// Turns the rows of a table into jobs and their customers.
class JobRows : public TableRows
{
public:
    JobRows(const KnownOffice &office, const ImportOptions &options, TableImport *import);

protected:
    void beginRow() override;
    void readField(ImportField field, const QString &text) override;
    void putTogether() override;

private:
    /// What the fields of one row say before they are put together.
    struct Row {
        Job job;
        AddressParts address;
        std::optional<Seconds> duration;
        std::optional<QDate> day;
        std::optional<DayTime> begin;
        std::optional<DayTime> end;
        std::optional<QList<SkillId>> skills;
        std::optional<bool> isEngineAllowed;
        Customer customer;
    };

    void readRest(ImportField field, const QString &text);
    void readNumber(const QString &text);
    void readTimes(ImportField field, const QString &text);
    void readSkills(const QString &text);
    void putWindow();
    void putCustomer();
    void takeKnown(const CustomerMatch::Match &match);
    /// The type, with what the import knows of it.
    [[nodiscard]] JobType typeOf(JobTypeId id);
    /// The instant of a time on its own day or the row's; nothing without any day.
    [[nodiscard]] std::optional<Instant> instant(const DayTime &at, const std::optional<QDate> &otherwise) const;
    /// Business hours, or the whole day where the office is closed.
    [[nodiscard]] TimeWindow hoursOf(QDate day) const;

    CustomerMatch m_customers;
    QHash<QString, int> m_lineOfNumber;
    Row m_row;
};

} // namespace callout
