#pragma once

class QWidget;

namespace callout {

/// Asks whether a window may close without saving what was changed in it; staying is what Return and Escape mean.
[[nodiscard]] bool mayDiscard(QWidget &window);

} // namespace callout
