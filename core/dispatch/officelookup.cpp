#include "core/dispatch/officelookup.h"

#include "core/answers/whenanswered.h"
#include "core/store/officethread.h"

#include <QCoreApplication>

namespace callout {

namespace {

/// The one record that was read, or NotFound.
template<typename Record>
Result<Record> single(const Result<OfficeNews> &read, QList<Record> OfficeNews::*list, const QString &absent)
{
    if (!read)
        return std::unexpected(read.error());
    if ((*read.*list).isEmpty())
        return failure(ErrorCode::NotFound, absent);
    return (*read.*list).front();
}

} // namespace

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
    if (!*m_addresses)
        return askOffice(text);
    return answeredHere((*m_addresses)(text), &m_office)
        .then([lookup = *this, text](const Result<QList<KnownAddress>> &found) {
            return found && found->isEmpty() ? answeredHere(lookup.askOffice(text), &lookup.m_office)
                                             : QtFuture::makeReadyValueFuture(found);
        })
        .unwrap();
}

QFuture<Result<QList<KnownAddress>>> OfficeLookup::askOffice(const QString &text) const
{
    return m_office.ask([text](OfficeFile &file) { return file.findAddresses(text); });
}

QFuture<Result<Job>> OfficeLookup::job(JobId job) const
{
    return m_office.ask([job](OfficeFile &file) {
        return single(file.read({{RecordKind::Job, job.value}}), &OfficeNews::jobs,
                      QCoreApplication::translate("callout::OfficeLookup", "This job is not in the office file."));
    });
}

QFuture<Result<Customer>> OfficeLookup::customer(CustomerId customer) const
{
    return m_office.ask([customer](OfficeFile &file) {
        return single(file.read({{RecordKind::Customer, customer.value}}), &OfficeNews::customers,
                      QCoreApplication::translate("callout::OfficeLookup", "This customer is not in the office file."));
    });
}

QFuture<Result<DaySnapshot>> OfficeLookup::days(QDate firstDay, int dayCount) const
{
    return m_office.ask([firstDay, dayCount](OfficeFile &file) { return file.loadDays(firstDay, dayCount); });
}

QFuture<Result<QList<Job>>> OfficeLookup::customerJobs(CustomerId customer) const
{
    return m_office.ask([customer](OfficeFile &file) { return file.customerJobs(customer); });
}

QFuture<Result<QList<StoredEdit>>> OfficeLookup::engineEdits(const TimeWindow &span) const
{
    return m_office.ask([span](OfficeFile &file) { return file.engineEdits(span); });
}

QFuture<Result<QList<StoredEdit>>> OfficeLookup::history(const RecordRef &record) const
{
    return m_office.ask([record](OfficeFile &file) { return file.history(record); });
}

QFuture<Result<RecordUses>> OfficeLookup::recordUses() const
{
    return m_office.ask([](OfficeFile &file) { return file.recordUses(); });
}

QFuture<Result<QHash<RecordKind, qint64>>> OfficeLookup::reserveIds(const QHash<RecordKind, int> &counts) const
{
    return m_office.ask([counts](OfficeFile &file) -> Result<QHash<RecordKind, qint64>> {
        QHash<RecordKind, qint64> first;
        for (const auto &[kind, count] : counts.asKeyValueRange()) {
            const Result<qint64> id = file.reserveIds(kind, count);
            if (!id)
                return std::unexpected(id.error());
            first.insert(kind, *id);
        }
        return first;
    });
}

QFuture<Result<PastWork>> OfficeLookup::pastWork(TechnicianId technician, Instant since) const
{
    return m_office.ask([technician, since](OfficeFile &file) { return file.pastWork(technician, since); });
}

QFuture<Result<TicketsByType>> OfficeLookup::ticketsByType(Instant since) const
{
    return m_office.ask([since](OfficeFile &file) { return file.ticketsByType(since); });
}

QFuture<Result<QList<Shift>>> OfficeLookup::shiftsOf(TechnicianId technician, Instant since) const
{
    return m_office.ask([technician, since](OfficeFile &file) { return file.shiftsOf(technician, since); });
}

QFuture<Result<QStringList>> OfficeLookup::check() const
{
    return m_office.ask([](OfficeFile &file) { return file.check(); });
}

QFuture<Result<void>> OfficeLookup::backup(const QString &target) const
{
    return m_office.ask([target](OfficeFile &file) { return file.backup(target); });
}

QString OfficeLookup::path() const
{
    return m_office.path();
}

} // namespace callout
