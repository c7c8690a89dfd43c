#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace callout {

/// Every page, index and reference of an open file, and its audit trail; findings in words, none when it is sound.
/// Reads the whole file several times.
[[nodiscard]] Result<QStringList> checkThoroughly(Database &database);

/// Pages and references only, in one read through the file. Opens it on its own, for reading, so that a worker can look
/// over a file that is in use. A file that cannot be read at all is a finding too.
[[nodiscard]] QStringList lookOver(const QString &path);

} // namespace callout
