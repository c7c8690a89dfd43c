#pragma once

#include "core/domain/moment.h"
#include "core/domain/result.h"

#include <QList>
#include <QString>

namespace callout {

class Database;

/// Writes a consistent copy of an open file to a new one, checked and on disk, complete or not at all.
[[nodiscard]] Result<void> copyDatabase(Database &database, const QString &target);

/// Copies a file of an older version to a new name beside it, and gives that name.
[[nodiscard]] Result<QString> backUpBeforeMigration(Database &database, int version);

} // namespace callout
