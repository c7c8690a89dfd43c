#include "app/fileondisk.h"

#include "core/store/recovery.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

FileFacts fileOnDisk(const QString &officePath)
{
    FileFacts facts;
    const QFileInfo file(officePath);
    if (file.exists())
        facts.size = file.size() + QFileInfo(officePath + u"-wal"_s).size();
    if (const QStorageInfo disk(file.absolutePath()); disk.isValid())
        facts.diskFree = disk.bytesAvailable();
    const QList<BackupFile> backups = findBackups(officePath);
    if (!backups.isEmpty())
        facts.newestBackup = std::ranges::max(backups, {}, &BackupFile::at).at;
    return facts;
}

} // namespace callout
