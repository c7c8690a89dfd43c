#pragma once

#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"
#include "core/domain/pastwork.h"
#include "core/domain/recorduse.h"
#include "core/domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QSqlDatabase;

namespace callout {

/// One edit as the office file keeps it.
struct StoredEdit {
    qint64 id = 0; ///< rises by commit; newer is larger
    Instant at;
    QString station; ///< which window wrote it
    Edit edit;
};

/// The records that other windows changed since some edit, as they are now. A removed record is in `removed`.
struct OfficeNews {
    qint64 newestEdit = 0;
    QList<Job> jobs;
    QList<Customer> customers;
    QList<Technician> technicians;
    QList<Shift> shifts;
    QList<NonJobEvent> events;
    QList<Skill> skills;
    QList<JobType> jobTypes;
    QList<BusinessUnit> businessUnits;
    QList<Zone> zones;
    QList<Device> devices;
    QList<PhoneQuestion> questions;
    std::optional<OfficeSettings> settings;
    QList<RecordRef> removed;
    QList<PositionFix> positions; ///< the last known of each technician
    QList<DeviceContact> contacts;
};

/// What a device asked with a key of its own choosing, and what it was answered.
struct ReceivedRequest {
    DeviceId device;
    QString key;
    QString digest; ///< of what was asked: the same key must not mean something else
    QString answer;

    friend bool operator==(const ReceivedRequest &, const ReceivedRequest &) = default;
};

/// An address with its place, as the office knows it.
struct KnownAddress {
    QString text;
    GeoPoint point;
    QString note; ///< what to know before it is chosen; mostly empty
};

/// A run of the engine that the office file keeps.
struct StoredRun {
    qint64 id = 0;
    Instant at;

    friend bool operator==(const StoredRun &, const StoredRun &) = default;
};

/// Mean invoices by technician and type of job, in minor units.
using AverageTickets = QHash<std::pair<TechnicianId, JobTypeId>, Money>;

/// The office file: one SQLite database, one connection, used by one thread at a time. The only SQL in Callout.
/// Opening checks that the file is an office file of a version we can read, that it was not cut short and can be written
/// to, and migrates it after a backup. It does not read every page, which would keep a large office waiting: lookOver()
/// (integrity.h) does that on a worker, and any call that meets a damaged page fails with DamagedFile, after which
/// recovery.h offers backups. Every message says what to do.
class OfficeFile
{
public:
    /// Makes a new file; fails where one exists already. Its first edit, which writes the settings, is dated `at`, or
    /// by the machine's clock.
    [[nodiscard]] static Result<std::unique_ptr<OfficeFile>> create(const QString &path, const OfficeSettings &settings,
                                                                    std::optional<Instant> at = {});
    /// Opens an existing one for reading and writing.
    [[nodiscard]] static Result<std::unique_ptr<OfficeFile>> open(const QString &path);
    ~OfficeFile();

    [[nodiscard]] const QString &path() const;
    /// What opening had to do for the file, in words: migrated, recovered; empty mostly.
    [[nodiscard]] QStringList notices() const;

    /// Writes an edit, its audit rows and the new revisions in one transaction that is on disk when this returns.
    /// Conflict where a field is no longer what the edit starts from. Gives the edit's id.
    /// `request` is kept in the same transaction: what was asked for twice is done once.
    [[nodiscard]] Result<qint64> write(const Edit &edit, const QString &station, Instant at,
                                       const std::optional<ReceivedRequest> &request = {});
    /// What a device asked with this key before; nothing where it did not, or too long ago.
    [[nodiscard]] Result<std::optional<ReceivedRequest>> received(DeviceId device, const QString &key) const;

    /// Reserves so many ids of a kind for new records and gives the first; no other window gets them.
    [[nodiscard]] Result<qint64> reserveIds(RecordKind kind, int count);

    [[nodiscard]] Result<OfficeSettings> settings() const;
    [[nodiscard]] Result<DaySnapshot> loadDays(QDate firstDay, int dayCount) const;

    /// Changes whenever another connection has committed (PRAGMA data_version).
    [[nodiscard]] Result<qint64> dataVersion() const;
    [[nodiscard]] Result<qint64> newestEdit() const;
    /// Without `positionsSince` neither positions nor contacts of devices are read.
    [[nodiscard]] Result<OfficeNews> newsSince(qint64 edit, std::optional<Instant> positionsSince) const;
    /// The records named, as they are now.
    [[nodiscard]] Result<OfficeNews> read(const QList<RecordRef> &records) const;

    /// A station's edits inside a span, oldest first: what its undo stack is rebuilt from.
    [[nodiscard]] Result<QList<StoredEdit>> editsOf(const QString &station, const TimeWindow &span) const;
    /// What the engine did by itself inside a span, in any window, oldest first.
    [[nodiscard]] Result<QList<StoredEdit>> engineEdits(const TimeWindow &span) const;
    /// Everything that ever happened to a record, newest first.
    [[nodiscard]] Result<QList<StoredEdit>> history(const RecordRef &record, int limit = 500) const;

    /// Facts from phones, on disk when this returns: all of them or none.
    [[nodiscard]] Result<void> writePositions(const QList<PositionFix> &fixes,
                                              const QList<DeviceContact> &contacts = {});
    /// Forgets positions and requests from before a time, at most so many of each; gives how many.
    [[nodiscard]] Result<int> forgetFacts(Instant before, int most);

    /// Keeps a run of the engine with all that went in and came out, and gives its number. The last 200
    /// are kept, fewer of a large office.
    [[nodiscard]] Result<qint64> addRun(Instant at, QDate day, const QByteArray &record);
    /// What addRun() was given; NotFound where there is no such run, or no longer.
    [[nodiscard]] Result<QByteArray> run(qint64 id) const;
    /// Newest first.
    [[nodiscard]] Result<QList<StoredRun>> runsOf(QDate day) const;
    /// Of the jobs completed since.
    [[nodiscard]] Result<AverageTickets> averageTickets(Instant since) const;
    [[nodiscard]] Result<TicketsByType> ticketsByType(Instant since) const;
    /// What the jobs that somebody completed since then tell of them.
    [[nodiscard]] Result<PastWork> pastWork(TechnicianId technician, Instant since) const;
    /// Somebody's shifts and time off that end after this, in order of begin.
    [[nodiscard]] Result<QList<Shift>> shiftsOf(TechnicianId technician, Instant since) const;

    /// Who uses the skills, job types, business units and zones, over all days.
    [[nodiscard]] Result<RecordUses> recordUses() const;

    /// Customers whose name, phone or address matches the text, best first.
    [[nodiscard]] Result<QList<Customer>> findCustomers(const QString &text, int limit = 20) const;
    /// A customer's other jobs, newest first.
    [[nodiscard]] Result<QList<Job>> customerJobs(CustomerId customer, int limit = 50) const;
    /// Jobs of any day whose number, title, customer or address matches, newest first.
    [[nodiscard]] Result<QList<Job>> findJobs(const QString &text, int limit = 20) const;

    /// The places of the town that the office can look up, replaced as a whole. Searched word by word, by prefix.
    [[nodiscard]] Result<void> replaceAddresses(const QList<KnownAddress> &addresses);
    [[nodiscard]] Result<QList<KnownAddress>> findAddresses(const QString &text, int limit = 12) const;

    /// Runs SQLite's integrity and foreign-key checks and replays the audit trail against the records.
    /// Gives every finding in words; an empty list means the file is sound.
    [[nodiscard]] Result<QStringList> check() const;
    /// Writes a consistent copy to a new file, complete or not at all.
    [[nodiscard]] Result<void> backup(const QString &target) const;

private:
    class Connection;
    explicit OfficeFile(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace callout
