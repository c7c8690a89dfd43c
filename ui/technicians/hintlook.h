#pragma once

#include "ui/models/dayhints.h"
#include "ui/style/statuslook.h"

namespace callout {

/// The shape says which hint it is, the tone how much it asks of the dispatcher.
[[nodiscard]] StatusLook lookOf(HintKind kind, HintSeverity severity);

} // namespace callout
