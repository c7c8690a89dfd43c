#pragma once

#include "core/roads/hierarchy.h"

#include <QByteArray>

namespace callout {

/// A hierarchy as bytes to be kept beside the graph: versioned, checksummed, and bound to its network and profile.
[[nodiscard]] QByteArray writeHierarchy(const HierarchyLayout &layout, const RoadNetwork &network);

/// DamagedFile where the bytes are damaged, NewerFile where another version wrote them, Conflict where they were made for
/// another network or profile. Each time the hierarchy has to be prepared again.
[[nodiscard]] Result<Hierarchy> readHierarchy(const QByteArray &bytes, const RoadNetwork &network);

/// Makes the checksum of altered bytes right again, so that tests reach what lies behind it.
void sealHierarchy(QByteArray &bytes);

} // namespace callout
