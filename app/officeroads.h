#pragma once

#include "core/domain/office.h"
#include "core/roads/roads.h"

namespace callout {

/// The streets that an office drives on, read here and now; none where it has no map, or pictures for one. Fails where the map
/// cannot be read.
[[nodiscard]] Result<std::shared_ptr<const Roads>> roadsOf(const QString &officePath, const OfficeSettings &settings);

} // namespace callout
