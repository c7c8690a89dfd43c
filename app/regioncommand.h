#pragma once

#include <QStringList>

namespace callout {

/// callout import-region IN OUT [--name N] [--json]: makes a region file, and tells what became of the streets.
[[nodiscard]] int runImportRegion(const QStringList &arguments);

} // namespace callout
