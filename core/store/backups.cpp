#include "core/store/backups.h"

#include "core/store/database.h"
#include "core/store/officewords.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

const QString timeInName = u"' 'yyyyMMdd'T'HHmmss'Z'"_s;

Error copyFailed(const QString &target, QString why)
{
    while (why.endsWith(u'.'))
        why.chop(1);
    return {ErrorCode::StorageFailed,
            OfficeWords::tr("The backup %1 could not be written: %2. Choose a folder with free space that you "
                            "may write to.")
                .arg(QDir::toNativeSeparators(target), why)};
}

Result<void> expectSound(const QString &path)
{
    Result<std::unique_ptr<Database>> copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy)
        return std::unexpected(copy.error());
    const Result<QVariant> finding = (*copy)->value(u"PRAGMA quick_check(1)"_s);
    if (!finding)
        return std::unexpected(finding.error());
    if (finding->toString() != "ok"_L1)
        return failure(ErrorCode::DamagedFile, finding->toString());
    return {};
}

} // namespace

bool flushToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFlushed = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isFlushed;
}

QString automaticBackupName(const QString &officePath, Instant at)
{
    const QFileInfo file(officePath);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc());
    return file.completeBaseName() + time.toString(timeInName) + u'.' + file.suffix();
}

std::optional<Instant> timeOfBackup(const QString &officePath, const QString &fileName)
{
    const QFileInfo file(officePath);
    const QString name = QFileInfo(fileName).completeBaseName();
    if (!name.startsWith(file.completeBaseName()) || QFileInfo(fileName).suffix() != file.suffix())
        return std::nullopt;
    QDateTime time = QDateTime::fromString(name.sliced(file.completeBaseName().size()), timeInName);
    time.setTimeZone(QTimeZone::utc());
    if (!time.isValid())
        return std::nullopt;
    return Instant(Seconds(time.toSecsSinceEpoch()));
}

std::optional<qint64> newestEditOf(const QString &path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    const Result<QVariant> newest = database.and_then(
        [](const std::unique_ptr<Database> &open) { return open->value(u"SELECT MAX(id) FROM edit"_s); });
    return newest ? std::optional(newest->toLongLong()) : std::nullopt;
}

Result<void> copyDatabase(Database &database, const QString &target)
{
    if (QFileInfo::exists(target)) {
        return failure(
            ErrorCode::InvalidInput,
            OfficeWords::tr("%1 exists already. Choose another name.").arg(QDir::toNativeSeparators(target)));
    }
    const QString unfinished = u"%1.%2.unfinished"_s.arg(target, QUuid::createUuid().toString(QUuid::Id128));
    Result<void> copied = database.run(u"VACUUM INTO ?"_s, {unfinished}).transform([](int) {});
    if (copied)
        copied = expectSound(unfinished);
    if (!copied) {
        QFile::remove(unfinished);
        return std::unexpected(copyFailed(target, copied.error().message));
    }
    QFile file(unfinished);
    if (!flushToDisk(unfinished) || !file.rename(target) || !flushToDisk(QFileInfo(target).absolutePath())) {
        QFile::remove(unfinished);
        return std::unexpected(copyFailed(target, file.errorString()));
    }
    return {};
}

Result<QString> backUpBeforeMigration(Database &database, int version)
{
    const QFileInfo file(database.path());
    QString target;
    for (int attempt = 1; target.isEmpty() || QFileInfo::exists(target); ++attempt) {
        const QString count = attempt == 1 ? QString() : u"-%1"_s.arg(attempt);
        target = file.dir().filePath(
            u"%1.version-%2%3.%4"_s.arg(file.completeBaseName()).arg(version).arg(count, file.suffix()));
    }
    return copyDatabase(database, target).transform([&] { return target; });
}

} // namespace callout
