#pragma once

#include "core/demo/demooffice.h"
#include "core/domain/moment.h"

namespace callout {

/// Where the town of an office file is written as an extract: beside the office.
[[nodiscard]] QString townPathOf(const QString &officePath);

/// Invents an office and its town, and imports the town as the office's map. All files are there afterwards or none.
[[nodiscard]] Result<DemoReport> makeDemoWithMap(DemoOptions options, Instant importedAt);

} // namespace callout
