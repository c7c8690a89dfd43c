#include "core/dispatch/officelookup.h"

#include "core/store/officethread.h"

#include <QCoreApplication>

namespace callout {

QFuture<Result<QList<Customer>>> OfficeLookup::findCustomers(const QString &text) const
{
    return m_office.ask([text](OfficeFile &file) { return file.findCustomers(text); });
}

QFuture<Result<QList<Job>>> OfficeLookup::findJobs(const QString &text) const
{
    return m_office.ask([text](OfficeFile &file) { return file.findJobs(text); });
}

QFuture<Result<QList<KnownAddress>>> OfficeLookup::findAddresses(const QString &text) const
{
    return m_office.ask([text](OfficeFile &file) { return file.findAddresses(text); });
}

QFuture<Result<Customer>> OfficeLookup::customer(CustomerId customer) const
{
    return m_office.ask([customer](OfficeFile &file) -> Result<Customer> {
        const Result<OfficeNews> found = file.read({{RecordKind::Customer, customer.value}});
        if (!found)
            return std::unexpected(found.error());
        if (found->customers.isEmpty()) {
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("callout::OfficeLookup", "This customer is not in the office file."));
        }
        return found->customers.front();
    });
}

QFuture<Result<QList<Job>>> OfficeLookup::customerJobs(CustomerId customer) const
{
    return m_office.ask([customer](OfficeFile &file) { return file.customerJobs(customer); });
}

QFuture<Result<QList<StoredEdit>>> OfficeLookup::history(const RecordRef &record) const
{
    return m_office.ask([record](OfficeFile &file) { return file.history(record); });
}

} // namespace callout
