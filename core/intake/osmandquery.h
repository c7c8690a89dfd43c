#pragma once

#include "core/intake/toldposition.h"

namespace callout {

/// What a query or form in OsmAnd's protocol says: a position, or nothing where it tells something else or that there is no
/// fix. Speeds in it are knots. Of a name given twice the last counts, an empty value does not.
[[nodiscard]] Result<std::optional<ToldPosition>> readOsmAndQuery(const QByteArray &query);

} // namespace callout
