#pragma once

#include "core/csvimport/tablerows.h"

namespace callout {

/// Gathers shifts, each once, beside those that the office has.
class ShiftGathering
{
public:
    explicit ShiftGathering(const RecordTable<Shift> &known);

    /// What the office or an earlier row has of the same technician and beginning; none where it is new. One that is new is
    /// there from now on.
    struct Same {
        ShiftId known;
        int line = 0; ///< of an earlier row

        [[nodiscard]] bool isNothing() const { return !known && line == 0; }
    };
    [[nodiscard]] Same find(const Shift &shift) const;
    void add(const Shift &shift, int line);
    /// The next provisional id.
    [[nodiscard]] ShiftId nextNew() { return {--m_lastNew}; }

private:
    QHash<std::pair<qint64, qint64>, Same> m_same; ///< by technician and beginning
    qint64 m_lastNew = 0;
};

/// Turns the rows of a table, or the entries of a calendar, into shifts and time off.
class ShiftRows : public TableRows
{
public:
    ShiftRows(const KnownOffice &office, const ImportOptions &options, TableImport *import);

protected:
    void beginRow() override;
    void readField(ImportField field, const QString &text) override;
    void putTogether() override;

private:
    void readTimes(ImportField field, const QString &text);
    /// The whole days of the row; nothing where it has none.
    void putDays();
    void putHours();
    void putShift();

    ShiftGathering m_gathering;
    Shift m_shift;
    std::optional<ShiftKind> m_kind;
    std::optional<QDate> m_day;
    std::optional<DayTime> m_begin;
    std::optional<DayTime> m_end;
};

/// Adds a shift to an import: as a new one, as a change of one that the office has, or not at all.
void gatherShift(TableImport *import, ShiftGathering *gathering, const Shift &shift, int line,
                 const KnownOffice &office, const ImportOptions &options);

} // namespace callout
