#include "core/csvimport/customerrows.h"

#include "core/csvimport/csvwords.h"

namespace callout {

CustomerRows::CustomerRows(const KnownOffice &office, const ImportOptions &options, TableImport *import)
    : TableRows(office, options, import)
    , m_match(office.office.customers)
{
}

void CustomerRows::beginRow()
{
    m_customer = Customer();
    m_address = AddressParts();
}

void CustomerRows::readField(ImportField field, const QString &text)
{
    switch (field) {
    case ImportField::Name:
        m_customer.name = text.simplified();
        return;
    case ImportField::Phones:
        m_customer.phones = ImportValues::names(text);
        return;
    case ImportField::Email:
        return take(ImportValues::email(text), &m_customer.email,
                    CsvWords::tr("\"%1\" is no e-mail address. Write it like hall@example.com.").arg(text));
    case ImportField::Latitude:
        return takeLatitude(text, &m_customer.latitude);
    case ImportField::Longitude:
        return takeLongitude(text, &m_customer.longitude);
    case ImportField::Notes:
        m_customer.notes = text;
        return;
    default:
        m_address.take(field, text);
    }
}

Customer CustomerRows::updated(const Customer &known) const
{
    Customer after = known;
    if (!m_customer.name.isEmpty())
        after.name = m_customer.name;
    if (!m_customer.phones.isEmpty())
        after.phones = m_customer.phones;
    if (!m_customer.email.isEmpty())
        after.email = m_customer.email;
    if (!m_customer.notes.isEmpty())
        after.notes = m_customer.notes;
    if (!m_customer.address.isEmpty() && comparedName(m_customer.address) != comparedName(known.address)) {
        after.address = m_customer.address;
        after.latitude.reset(); // it was the old address's
        after.longitude.reset();
    }
    if (m_customer.latitude) {
        after.latitude = m_customer.latitude;
        after.longitude = m_customer.longitude;
    }
    return after;
}

void CustomerRows::putTogether()
{
    checkPlace(m_customer.latitude, m_customer.longitude);
    if (m_customer.name.isEmpty())
        fault(CsvWords::tr("The customer has no name. Fill it in, or remove the row."));
    if (hasFault())
        return;
    m_customer.address = m_address.whole();
    const CustomerMatch::Match match = m_match.find(m_customer);
    QList<Imported<Customer>> &customers = import().customers;
    if (match.newCustomer >= 0) {
        return skip(CsvWords::tr("%1 is the same customer as in line %2, which is taken.")
                        .arg(m_customer.name)
                        .arg(customers.at(match.newCustomer).line));
    }
    if (!match.known) {
        m_match.add(m_customer, customers.size());
        m_customer.id = {nextNew()};
        customers.append({line(), {}, m_customer, m_customer.latitude ? PlaceFound::Given : PlaceFound::None});
        return;
    }
    if (const int before = m_lineOfKnown.value(match.known)) {
        return skip(
            CsvWords::tr("%1 is the same customer as in line %2, which is taken.").arg(m_customer.name).arg(before));
    }
    m_lineOfKnown.insert(match.known, line());
    const Customer known = office().office.customers.value(match.known);
    const Customer after = updated(known);
    keepKnown(&customers, known, after,
              known == after ? CsvWords::tr("%1 is in the office already, just as here.").arg(known.name)
                             : CsvWords::tr("%1 is in the office already and stays as it is there.").arg(known.name));
    if (!customers.isEmpty() && customers.back().before.id == known.id && !after.latitude)
        customers.back().place = PlaceFound::None;
}

} // namespace callout
