#include "core/store/recovery.h"

#include "core/store/backups.h"
#include "core/store/integrity.h"
#include "core/store/officewords.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

Instant instantOf(const QDateTime &time)
{
    return Instant(Seconds(time.toSecsSinceEpoch()));
}

/// A name beside the file that is free: "Office.damaged.callout", "Office.damaged-2.callout".
QString asideName(const QFileInfo &file)
{
    QString name;
    for (int attempt = 1; name.isEmpty() || QFileInfo::exists(name); ++attempt) {
        const QString count = attempt == 1 ? QString() : u"-%1"_s.arg(attempt);
        name = file.dir().filePath(u"%1.damaged%2.%3"_s.arg(file.completeBaseName(), count, file.suffix()));
    }
    return name;
}

/// Moves a file away together with its log: a log left behind would be taken for that of the file that comes next.
Result<QString> setAside(const QString &path)
{
    const QString aside = asideName(QFileInfo(path));
    const bool isMoved = !QFileInfo::exists(path) || QFile::rename(path, aside);
    const bool isLogMoved = !QFileInfo::exists(path + "-wal"_L1) || QFile::rename(path + "-wal"_L1, aside + "-wal"_L1);
    QFile::remove(path + "-shm"_L1);
    if (!isMoved || !isLogMoved) {
        return failure(ErrorCode::StorageFailed,
                       OfficeWords::tr("%1 could not be moved aside to %2. Check that you may write to its "
                                       "folder.")
                           .arg(QDir::toNativeSeparators(path), QDir::toNativeSeparators(aside)));
    }
    return QFileInfo::exists(aside) ? aside : QString();
}

Error copyFailed(const QString &backup, const QString &officePath)
{
    return {ErrorCode::StorageFailed,
            OfficeWords::tr("The backup %1 could not be copied to %2. Check the free space of the disk and that "
                            "you may write to the folder.")
                .arg(QDir::toNativeSeparators(backup), QDir::toNativeSeparators(officePath))};
}

} // namespace

QString backupFolder(const QString &officePath)
{
    const QFileInfo file(officePath);
    return file.dir().filePath(file.completeBaseName() + " backups"_L1);
}

QList<BackupFile> findBackups(const QString &officePath, const QString &folder)
{
    const QFileInfo file(officePath);
    QList<BackupFile> found;
    for (const QFileInfo &copy : QDir(folder).entryInfoList(QDir::Files)) {
        if (const std::optional<Instant> at = timeOfBackup(officePath, copy.fileName()))
            found.append({copy.filePath(), *at});
    }
    const QString pattern = u"%1.version-*.%2"_s.arg(file.completeBaseName(), file.suffix());
    for (const QFileInfo &copy : file.dir().entryInfoList({pattern}, QDir::Files))
        found.append({copy.filePath(), instantOf(copy.lastModified())});
    std::ranges::sort(found, std::greater(), &BackupFile::at);
    return found;
}

QList<BackupFile> findBackups(const QString &officePath)
{
    return findBackups(officePath, backupFolder(officePath));
}

std::optional<BackupFile> newestGoodBackup(const QList<BackupFile> &backups)
{
    const auto good =
        std::ranges::find_if(backups, [](const BackupFile &backup) { return lookOver(backup.path).isEmpty(); });
    return good == backups.end() ? std::nullopt : std::optional(*good);
}

Result<QString> restoreBackup(const QString &backup, const QString &officePath)
{
    if (const QStringList findings = lookOver(backup); !findings.isEmpty())
        return failure(ErrorCode::DamagedFile, findings.join(u'\n'));
    const QString unfinished = officePath + ".unfinished"_L1;
    QFile::remove(unfinished);
    if (!QFile::copy(backup, unfinished) || !flushToDisk(unfinished)) {
        QFile::remove(unfinished);
        return std::unexpected(copyFailed(backup, officePath));
    }
    const Result<QString> aside = setAside(officePath);
    if (aside && QFile::rename(unfinished, officePath) && flushToDisk(QFileInfo(officePath).absolutePath()))
        return aside;
    QFile::remove(unfinished);
    return aside ? std::unexpected(copyFailed(backup, officePath)) : aside;
}

} // namespace callout
