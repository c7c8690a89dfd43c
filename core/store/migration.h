#pragma once

#include "core/store/database.h"
#include "core/store/schema.h"

#include <QStringList>

namespace callout {

/// Recognises an office file and, where it is older than the schema, migrates it after writing a backup beside it.
/// Adds what it did to the notices.
[[nodiscard]] Result<void> bringUpToDate(Database &database, const Schema &schema, QStringList &notices);

} // namespace callout
