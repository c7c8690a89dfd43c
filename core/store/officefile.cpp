#include "core/store/officefile.h"

#include "core/store/auditlog.h"
#include "core/store/backups.h"
#include "core/store/dayloader.h"
#include "core/store/devicefacts.h"
#include "core/store/engineruns.h"
#include "core/store/integrity.h"
#include "core/store/officefileconnection.h"
#include "core/store/officenews.h"
#include "core/store/officewords.h"
#include "core/store/pastworks.h"
#include "core/store/positions.h"
#include "core/store/recordconflict.h"
#include "core/store/recordtable.h"
#include "core/store/recorduses.h"
#include "core/store/recordwriter.h"
#include "core/store/search.h"
#include "core/store/sqlerror.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Runs work inside one transaction and commits it when the work succeeds.
template<typename Work>
auto inTransaction(Database &database, Transaction::Kind kind, Work &&work) -> decltype(work())
{
    Result<Transaction> transaction = Transaction::begin(database, kind);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto done = work();
    if (!done)
        return done;
    if (const Result<void> committed = transaction->commit(); !committed)
        return std::unexpected(danglingReference(database, committed.error()));
    return done;
}

Result<qint64> writeEdit(Database &database, const Edit &edit, const QString &station, Instant at)
{
    const Result<qint64> id = auditlog::addEdit(database, edit, station, at);
    if (!id)
        return id;
    RecordWriter records(database);
    int seq = 0;
    for (const RecordChange &change : edit.changes.records()) {
        const Result<void> written =
            records.write(change).and_then([&] { return auditlog::addChange(database, *id, seq++, change); });
        if (!written)
            return std::unexpected(written.error());
    }
    if (const Result<void> raised = records.raiseSequences(); !raised)
        return std::unexpected(raised.error());
    return id;
}

} // namespace

OfficeFile::OfficeFile(std::unique_ptr<Connection> connection) : m_connection(std::move(connection))
{
}

OfficeFile::~OfficeFile() = default;

const QString &OfficeFile::path() const
{
    return m_connection->database->path();
}

QStringList OfficeFile::notices() const
{
    return m_connection->notices;
}

Result<qint64> OfficeFile::write(const Edit &edit, const QString &station, Instant at,
                                 const std::optional<ReceivedRequest> &request)
{
    if (edit.changes.isEmpty())
        return failure(ErrorCode::InvalidInput, OfficeWords::tr("The edit changes nothing."));
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Write, [&]() -> Result<qint64> {
        const Result<void> kept = request ? devicefacts::addRequest(database, *request, at) : Result<void>();
        return kept.and_then([&] { return writeEdit(database, edit, station, at); });
    });
}

Result<std::optional<ReceivedRequest>> OfficeFile::received(DeviceId device, const QString &key) const
{
    return devicefacts::request(*m_connection->database, device, key);
}

Result<qint64> OfficeFile::reserveIds(RecordKind kind, int count)
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Write, [&]() -> Result<qint64> {
        const Result<QVariant> next =
            database.value(u"UPDATE sequence SET next = next + ? WHERE record_kind = ? RETURNING next"_s,
                           {count, recordTable(kind).name});
        if (!next)
            return std::unexpected(next.error());
        if (!next->isValid() || count < 1)
            return failure(ErrorCode::InvalidInput, OfficeWords::tr("No ids of this kind can be reserved."));
        return next->toLongLong() - count;
    });
}

Result<OfficeSettings> OfficeFile::settings() const
{
    return readSettings(*m_connection->database);
}

Result<DaySnapshot> OfficeFile::loadDays(QDate firstDay, int dayCount) const
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Read,
                         [&] { return DayLoader(database).load(firstDay, dayCount); });
}

Result<qint64> OfficeFile::dataVersion() const
{
    if (!m_connection->database->isInPlace())
        return std::unexpected(fileMissing(path()));
    return m_connection->database->value(u"PRAGMA data_version"_s).transform([](const QVariant &version) {
        return version.toLongLong();
    });
}

Result<qint64> OfficeFile::newestEdit() const
{
    return callout::newestEdit(*m_connection->database);
}

Result<OfficeNews> OfficeFile::newsSince(qint64 edit, std::optional<Instant> positionsSince) const
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Read,
                         [&] { return readNewsSince(database, edit, positionsSince); });
}

Result<OfficeNews> OfficeFile::read(const QList<RecordRef> &records) const
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Read, [&] { return readNamed(database, records); });
}

Result<QList<StoredEdit>> OfficeFile::editsOf(const QString &station, const TimeWindow &span) const
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Read, [&] {
        return auditlog::readEdits(database, u"WHERE station = ? AND at >= ? AND at < ? ORDER BY id"_s,
                                   {toColumn(station), toColumn(span.begin), toColumn(span.end)});
    });
}

Result<QList<StoredEdit>> OfficeFile::engineEdits(const TimeWindow &span) const
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Read, [&] {
        return auditlog::readEdits(database,
                                   u"WHERE actor_kind = ? AND actor_name = '' AND kind = 'do' AND at >= ? AND at < ? "
                                   "ORDER BY id"_s,
                                   {actorKindName(ActorKind::Engine), toColumn(span.begin), toColumn(span.end)});
    });
}

Result<QList<StoredEdit>> OfficeFile::history(const RecordRef &record, int limit) const
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Read,
                         [&] { return auditlog::readHistory(database, record, limit); });
}

Result<void> OfficeFile::writePositions(const QList<PositionFix> &fixes, const QList<DeviceContact> &contacts)
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Write, [&] {
        return addPositions(database, fixes).and_then([&] { return devicefacts::addContacts(database, contacts); });
    });
}

Result<int> OfficeFile::forgetFacts(Instant before, int most)
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Write,
                         [&] { return devicefacts::forgetBefore(database, before, most); });
}

Result<qint64> OfficeFile::addRun(Instant at, QDate day, const QByteArray &record)
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Write,
                         [&] { return engineruns::add(database, at, day, record); });
}

Result<QByteArray> OfficeFile::run(qint64 id) const
{
    return engineruns::record(*m_connection->database, id);
}

Result<QList<StoredRun>> OfficeFile::runsOf(QDate day) const
{
    return engineruns::ofDay(*m_connection->database, day);
}

Result<AverageTickets> OfficeFile::averageTickets(Instant since) const
{
    return engineruns::averageTickets(*m_connection->database, since);
}

Result<RecordUses> OfficeFile::recordUses() const
{
    return callout::recordUses(*m_connection->database);
}

Result<TicketsByType> OfficeFile::ticketsByType(Instant since) const
{
    return pastworks::tickets(*m_connection->database, since);
}

Result<PastWork> OfficeFile::pastWork(TechnicianId technician, Instant since) const
{
    return pastworks::ofTechnician(*m_connection->database, technician, since);
}

Result<QList<Shift>> OfficeFile::shiftsOf(TechnicianId technician, Instant since) const
{
    return recordList<Shift>(*m_connection->database, u"WHERE technician_id = ? AND end_at > ? ORDER BY begin_at, id"_s,
                             {technician.value, toColumn(since)});
}

Result<QList<Customer>> OfficeFile::findCustomers(const QString &text, int limit) const
{
    return search::customers(*m_connection->database, text, limit);
}

Result<QList<Job>> OfficeFile::customerJobs(CustomerId customer, int limit) const
{
    return recordList<Job>(*m_connection->database,
                           u"WHERE customer_id = ? ORDER BY COALESCE(start, window_begin, closed_at, created_at) DESC, "
                           "id DESC LIMIT ?"_s,
                           {customer.value, limit});
}

Result<QList<Job>> OfficeFile::findJobs(const QString &text, int limit) const
{
    return search::jobs(*m_connection->database, text, limit);
}

Result<void> OfficeFile::replaceAddresses(const QList<KnownAddress> &addresses)
{
    Database &database = *m_connection->database;
    return inTransaction(database, Transaction::Kind::Write,
                         [&] { return search::replaceAddresses(database, addresses); });
}

Result<QList<KnownAddress>> OfficeFile::findAddresses(const QString &text, int limit) const
{
    return search::addresses(*m_connection->database, text, limit);
}

Result<QStringList> OfficeFile::check() const
{
    return checkThoroughly(*m_connection->database);
}

Result<void> OfficeFile::backup(const QString &target) const
{
    return copyDatabase(*m_connection->database, target);
}

} // namespace callout
