#pragma once

#include "core/csvimport/customermatch.h"
#include "core/csvimport/tablerows.h"

namespace callout {

/// Turns the rows of a table into customers.
class CustomerRows : public TableRows
{
public:
    CustomerRows(const KnownOffice &office, const ImportOptions &options, TableImport *import);

protected:
    void beginRow() override;
    void readField(ImportField field, const QString &text) override;
    void putTogether() override;

private:
    /// The customer of the office with what the row says of it.
    [[nodiscard]] Customer updated(const Customer &known) const;

    CustomerMatch m_match;
    QHash<CustomerId, int> m_lineOfKnown;
    Customer m_customer;
    AddressParts m_address;
};

} // namespace callout
