#pragma once

#include "core/demo/town.h"
#include "core/domain/result.h"

namespace callout {

/// Writes a town as an OpenStreetMap XML file (.osm, format version 0.6). The file is there complete or not at all.
[[nodiscard]] Result<void> writeOsm(const Town &town, const QString &path);

} // namespace callout
