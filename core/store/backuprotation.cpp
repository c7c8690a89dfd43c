#include "core/store/backuprotation.h"

#include "core/store/backups.h"
#include "core/store/officewords.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Clears out copies that a crash interrupted; those that another window may be writing just now are younger.
void removeUnfinished(const QString &folder, Instant now)
{
    for (const QFileInfo &copy : QDir(folder).entryInfoList({u"*.unfinished"_s}, QDir::Files)) {
        if (Instant(Seconds(copy.lastModified().toSecsSinceEpoch())) + Seconds(24 * 3600) < now)
            QFile::remove(copy.filePath());
    }
}

} // namespace

Result<std::optional<QString>> BackupRotation::run(const OfficeFile &file, Instant now,
                                                   const OfficeCalendar &calendar) const
{
    const QString folder = m_policy.folder.isEmpty() ? backupFolder(file.path()) : m_policy.folder;
    const auto isAutomatic = [&](const BackupFile &backup) { return QFileInfo(backup.path).dir() == QDir(folder); };
    QList<BackupFile> backups = findBackups(file.path(), folder);
    backups.removeIf(std::not_fn(isAutomatic));
    if (!backups.isEmpty() && now < backups.first().at + m_policy.interval)
        return std::nullopt;

    const Result<qint64> newest = file.newestEdit();
    if (!newest)
        return std::unexpected(newest.error());
    if (!backups.isEmpty() && newestEditOf(backups.first().path) == *newest)
        return std::nullopt;

    QString target = QDir(folder).filePath(automaticBackupName(file.path(), now));
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::StorageFailed,
                       OfficeWords::tr("The folder for backups %1 cannot be made. Choose another one in "
                                       "the settings.")
                           .arg(QDir::toNativeSeparators(folder)));
    }
    if (const Result<void> made = file.backup(target); !made) {
        if (QFileInfo::exists(target))
            return std::nullopt; // another window was quicker, in the same second
        return std::unexpected(made.error());
    }
    removeUnfinished(folder, now);
    backups.prepend({target, now});
    for (const BackupFile &old : outdated(backups, calendar))
        QFile::remove(old.path);
    return target;
}

QList<BackupFile> BackupRotation::outdated(const QList<BackupFile> &backups, const OfficeCalendar &calendar) const
{
    QList<BackupFile> old;
    QList<QDate> days;
    int ofDay = 0;
    for (const BackupFile &backup : backups) {
        const QDate day = calendar.dayOf(backup.at);
        if (days.isEmpty() || days.last() != day) {
            days.append(day);
            ofDay = 0;
        }
        ++ofDay;
        if (days.size() > m_policy.days || ofDay > (days.size() == 1 ? m_policy.perDay : 1))
            old.append(backup);
    }
    return old;
}

} // namespace callout
