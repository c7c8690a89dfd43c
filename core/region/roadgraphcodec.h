#pragma once

#include "core/region/roadgraph.h"

#include <QByteArray>

#include <optional>

namespace callout {

/// A road network as region files keep it: column by column, packed.
[[nodiscard]] QByteArray encodeRoadGraph(const RoadGraph &graph);

/// Nothing where the bytes are damaged: what comes back can be followed without looking.
[[nodiscard]] std::optional<RoadGraph> decodeRoadGraph(const QByteArray &bytes);

/// Unpacks what qCompress packed, without believing in sizes that cannot be.
[[nodiscard]] std::optional<QByteArray> unpack(const QByteArray &packed);

} // namespace callout
