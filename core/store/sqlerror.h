#pragma once

#include "core/domain/result.h"

class QSqlError;

namespace callout {

/// How long a connection waits for another program that writes to the same file, in seconds.
inline constexpr int BusySeconds = 5;

/// Whether another program holds a lock on the file.
[[nodiscard]] bool isBusy(const QSqlError &error);

/// What SQLite said about a file, as an Error with words that help.
[[nodiscard]] Error storeError(const QSqlError &error, const QString &path);

/// The errors that opening and vanishing have in common.
[[nodiscard]] Error fileMissing(const QString &path);
[[nodiscard]] Error damagedFile(const QString &path, const QString &detail);

} // namespace callout
