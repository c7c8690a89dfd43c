#pragma once

#include "core/csvimport/tablerows.h"

namespace callout {

/// Turns the rows of a table into technicians.
class TechnicianRows : public TableRows
{
public:
    TechnicianRows(const KnownOffice &office, const ImportOptions &options, TableImport *import)
        : TableRows(office, options, import)
    {
    }

protected:
    void beginRow() override;
    void readField(ImportField field, const QString &text) override;
    void putTogether() override;

private:
    void readSkills(const QString &text);
    void readZones(const QString &text);
    void readWeek(const QString &text);
    void readWeekday(int weekday, const QString &text);
    void readRest(ImportField field, const QString &text);
    /// A technician of the office with what the row says.
    [[nodiscard]] Technician updated(const Technician &known) const;
    [[nodiscard]] TechnicianId knownId() const;

    Technician m_technician;
    AddressParts m_address;
    QSet<ImportField> m_given;
    QHash<QString, int> m_lineOfName; ///< and of e-mail
};

} // namespace callout
