#pragma once

#include "core/domain/moment.h"
#include "core/domain/result.h"

#include <QString>

#include <optional>

namespace callout {

class Database;

/// Writes a consistent copy of an open file to a new one, checked and on disk, complete or not at all.
[[nodiscard]] Result<void> copyDatabase(Database &database, const QString &target);

/// Copies a file of an older version to a new name beside it, and gives that name.
[[nodiscard]] Result<QString> backUpBeforeMigration(Database &database, int version);

/// The file name of an automatic backup: "Office 20260331T120000Z.callout".
[[nodiscard]] QString automaticBackupName(const QString &officePath, Instant at);
/// When an automatic backup of this office file was made; nothing where the name is none.
[[nodiscard]] std::optional<Instant> timeOfBackup(const QString &officePath, const QString &fileName);

/// The newest edit that an office file nobody writes to holds; nothing where it cannot be read.
[[nodiscard]] std::optional<qint64> newestEditOf(const QString &path);

/// Waits until a file, or the entries of a folder, are on the disk itself.
[[nodiscard]] bool flushToDisk(const QString &path);

} // namespace callout
