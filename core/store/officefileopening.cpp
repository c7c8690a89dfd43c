#include "core/store/officefileconnection.h"

#include "core/store/migration.h"
#include "core/store/officewords.h"
#include "core/store/recovery.h"
#include "core/store/schema.h"
#include "core/store/sqlerror.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Takes the path with an empty file, unless something is there.
Result<void> claim(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        return failure(
            ErrorCode::InvalidInput,
            OfficeWords::tr("%1 exists already. Open it, or choose another name.").arg(QDir::toNativeSeparators(path)));
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return failure(ErrorCode::StorageFailed,
                       OfficeWords::tr("%1 cannot be made: %2. Choose a folder that exists and that you may "
                                       "write to.")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    return {};
}

void removeDatabase(const QString &path)
{
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + suffix);
}

/// Readers and one writer at a time without waiting for each other; needs memory that processes share.
Result<void> useWriteAheadLog(Database &database)
{
    const Result<QVariant> mode = database.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return std::unexpected(mode.error());
    if (mode->toString() != "wal"_L1) {
        return failure(ErrorCode::StorageFailed,
                       OfficeWords::tr("The drive of %1 cannot hold an office file safely (no shared memory "
                                       "for several windows). Copy the file to a local drive.")
                           .arg(QDir::toNativeSeparators(database.path())));
    }
    return {};
}

Edit firstEdit(const OfficeSettings &settings)
{
    Edit edit;
    edit.changes.create(settings);
    edit.label = OfficeWords::tr("Create office");
    return edit;
}

/// The machine's time, for callers that have no clock at hand: a file's first edit needs a moment.
Result<Instant> timeOfMachine(Database &database)
{
    return database.value(u"SELECT CAST(strftime('%s', 'now') AS INTEGER)"_s).transform([](const QVariant &now) {
        return Instant(Seconds(now.toLongLong()));
    });
}

Result<std::unique_ptr<Database>> makeDatabase(const QString &path)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return database;
    const auto lay = [&]() -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(**database, Transaction::Kind::Write);
        if (!transaction)
            return std::unexpected(transaction.error());
        return Schema().lay(**database).and_then([&] { return transaction->commit(); });
    };
    const Result<void> made = useWriteAheadLog(**database).and_then(lay);
    if (!made)
        return std::unexpected(made.error());
    return database;
}

/// A log that nobody uses was left behind by a crash or a power cut. SQLite takes it over by itself when the file is
/// opened; this finds out whether it has to, by asking for the file for us alone.
bool hasLeftovers(const QString &path)
{
    if (QFileInfo(path + "-wal"_L1).size() <= 0)
        return false;
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return false;
    (*database)->setPatience(std::chrono::milliseconds(0));
    const Result<int> alone = (*database)->run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    return alone && Transaction::begin(**database, Transaction::Kind::Write).has_value();
}

/// Fails where the file or its folder is read-only. Another window may well be writing just now.
Result<void> expectWritable(Database &database)
{
    const Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return std::unexpected(transaction.error());
    return {};
}

Result<std::unique_ptr<Database>> openDatabase(const QString &path, QStringList &notices)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return database;
    const Result<void> ready = bringUpToDate(**database, Schema(), notices)
                                   .and_then([&] { return useWriteAheadLog(**database); })
                                   .and_then([&] { return expectWritable(**database); });
    if (!ready)
        return std::unexpected(ready.error());
    return database;
}

/// A file that has backups was an office file once, even if nothing in it says so any more.
Error asDamage(const Error &error, const QString &path)
{
    if (error.code != ErrorCode::ForeignFile || findBackups(path).isEmpty())
        return error;
    return damagedFile(path, OfficeWords::tr("its beginning is destroyed"));
}

} // namespace

Result<std::unique_ptr<OfficeFile>> OfficeFile::create(const QString &path, const OfficeSettings &settings,
                                                       std::optional<Instant> at)
{
    if (const Result<void> claimed = claim(path); !claimed)
        return std::unexpected(claimed.error());
    const auto fill = [&](std::unique_ptr<Database> database) -> Result<std::unique_ptr<OfficeFile>> {
        const Result<Instant> moment = at ? Result<Instant>(*at) : timeOfMachine(*database);
        if (!moment)
            return std::unexpected(moment.error());
        std::unique_ptr<OfficeFile> file(new OfficeFile(std::make_unique<Connection>(std::move(database))));
        const Result<qint64> written = file->write(firstEdit(settings), {}, *moment);
        if (!written)
            return std::unexpected(written.error());
        return file;
    };
    Result<std::unique_ptr<OfficeFile>> file = makeDatabase(path).and_then(fill);
    if (!file)
        removeDatabase(path);
    return file;
}

Result<std::unique_ptr<OfficeFile>> OfficeFile::open(const QString &path)
{
    if (!QFileInfo(path).isFile()) {
        return failure(ErrorCode::NotFound,
                       OfficeWords::tr("There is no file %1. Check the name and that its drive is connected.")
                           .arg(QDir::toNativeSeparators(path)));
    }
    QStringList notices;
    if (hasLeftovers(path)) {
        notices.append(OfficeWords::tr("The office file was not closed properly last time. Everything that had "
                                       "been saved is there."));
    }
    Result<std::unique_ptr<Database>> database = openDatabase(path, notices);
    if (!database)
        return std::unexpected(asDamage(database.error(), path));
    std::unique_ptr<OfficeFile> file(
        new OfficeFile(std::make_unique<Connection>(std::move(*database), std::move(notices))));
    if (const Result<OfficeSettings> settings = file->settings(); !settings)
        return std::unexpected(settings.error());
    return file;
}

} // namespace callout
