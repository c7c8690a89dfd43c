#pragma once

#include "core/region/osmdata.h"

#include <vector>

namespace callout {

using NodeLine = std::vector<OsmData::NodeNumber>;

/// Lines put together where their ends meet.
struct JoinedLines {
    std::vector<NodeLine> rings; ///< the last node is the first
    std::vector<NodeLine> open;
};

/// Whether a line may be turned around to fit.
enum class LineDirection : std::uint8_t { Fixed, Free };

[[nodiscard]] JoinedLines join(std::vector<NodeLine> lines, LineDirection direction);

} // namespace callout
