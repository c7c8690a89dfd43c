#pragma once

#include "core/store/officefile.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace callout {

class OfficeThread;

/// Questions about the whole office file, beyond the days on the board, asked while somebody types or opens a record.
/// Each is answered from the store's thread; take the answer with whenAnswered(). Used on one thread.
class OfficeLookup
{
public:
    /// Answers with addresses for what somebody types.
    using AddressSource = std::function<QFuture<Result<QList<KnownAddress>>>(const QString &text)>;

    explicit OfficeLookup(OfficeThread &office) : m_office(office), m_addresses(std::make_shared<AddressSource>()) {}

    /// Asks this source for addresses from now on, and the office file only for what the source does not find. Holds for
    /// all copies.
    void setAddressSource(AddressSource source) { *m_addresses = std::move(source); }

    /// Customers whose name, phone or address matches, best first.
    [[nodiscard]] QFuture<Result<QList<Customer>>> findCustomers(const QString &text) const;
    /// Jobs of any day whose number, title, customer or address matches, newest first.
    [[nodiscard]] QFuture<Result<QList<Job>>> findJobs(const QString &text) const;
    /// Places of the town by the words of their address.
    [[nodiscard]] QFuture<Result<QList<KnownAddress>>> findAddresses(const QString &text) const;

    /// One job of any day; NotFound where there is none.
    [[nodiscard]] QFuture<Result<Job>> job(JobId job) const;
    /// One customer; NotFound where there is none.
    [[nodiscard]] QFuture<Result<Customer>> customer(CustomerId customer) const;
    /// What the office file holds for a span of days, as the board would show it.
    [[nodiscard]] QFuture<Result<DaySnapshot>> days(QDate firstDay, int dayCount) const;
    /// A customer's jobs, newest first.
    [[nodiscard]] QFuture<Result<QList<Job>>> customerJobs(CustomerId customer) const;
    /// Who uses the skills, job types, business units and zones, over all days.
    [[nodiscard]] QFuture<Result<RecordUses>> recordUses() const;
    /// Ids for so many new records of each kind, never given twice: the first of each.
    [[nodiscard]] QFuture<Result<QHash<RecordKind, qint64>>> reserveIds(const QHash<RecordKind, int> &counts) const;
    /// What the jobs that a technician completed since then tell of them.
    [[nodiscard]] QFuture<Result<PastWork>> pastWork(TechnicianId technician, Instant since) const;
    /// Mean invoices of the jobs completed since then.
    [[nodiscard]] QFuture<Result<TicketsByType>> ticketsByType(Instant since) const;
    /// A technician's shifts and time off, on all days, that end after this.
    [[nodiscard]] QFuture<Result<QList<Shift>>> shiftsOf(TechnicianId technician, Instant since) const;
    /// Everything that is wrong with the office file, in words; empty when it is sound.
    [[nodiscard]] QFuture<Result<QStringList>> check() const;
    /// Writes a consistent copy of the office file, complete or not at all.
    [[nodiscard]] QFuture<Result<void>> backup(const QString &target) const;
    [[nodiscard]] QString path() const;

    /// What the engine did by itself inside a span, oldest first.
    [[nodiscard]] QFuture<Result<QList<StoredEdit>>> engineEdits(const TimeWindow &span) const;
    /// Everything that ever happened to a record, newest first.
    [[nodiscard]] QFuture<Result<QList<StoredEdit>>> history(const RecordRef &record) const;

private:
    [[nodiscard]] QFuture<Result<QList<KnownAddress>>> askOffice(const QString &text) const;

    OfficeThread &m_office;
    std::shared_ptr<AddressSource> m_addresses;
};

} // namespace callout
