#pragma once

#include <QJsonObject>

namespace callout::bench {

/// Types into the search of a queue of so many cards, and scrolls through it, as somebody at the screen would: each
/// figure is the median (and the worst) of the milliseconds from the event to the painted window. Needs a QApplication.
[[nodiscard]] QJsonObject measureQueue(int jobs = 10'000);

} // namespace callout::bench
