#pragma once

#include "core/demo/jobbook.h"

namespace callout::jobbook {

/// The kinds of work of each trade, in the order of their ids.
[[nodiscard]] std::span<const WorkKind> heatingWork();
[[nodiscard]] std::span<const WorkKind> plumbingWork();
[[nodiscard]] std::span<const WorkKind> electricalWork();

} // namespace callout::jobbook
