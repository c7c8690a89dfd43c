#pragma once

#include "core/domain/moment.h"
#include "core/domain/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// A copy of an office file that Callout made.
struct BackupFile {
    QString path;
    Instant at; ///< as of when

    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

/// Where automatic backups of an office file are kept unless told otherwise: a folder beside it.
[[nodiscard]] QString backupFolder(const QString &officePath);

/// Backups of an office file, newest first: the automatic ones in a folder, and those made before migrations beside the
/// file. Looks at names and dates only.
[[nodiscard]] QList<BackupFile> findBackups(const QString &officePath, const QString &folder);
[[nodiscard]] QList<BackupFile> findBackups(const QString &officePath);

/// The newest of these that is whole; each is read once through until one is found.
[[nodiscard]] std::optional<BackupFile> newestGoodBackup(const QList<BackupFile> &backups);

/// Puts a backup in the place of an office file that no window has open. What was there is kept under another name
/// beside it, which is given back; empty where there was nothing.
[[nodiscard]] Result<QString> restoreBackup(const QString &backup, const QString &officePath);

} // namespace callout
