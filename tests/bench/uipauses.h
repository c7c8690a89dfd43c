#pragma once

#include <QJsonObject>

#include <functional>

namespace callout::bench {

/// Begins something and runs the event loop until it is over, a minute at most. Gives how long it took, and the longest time
/// that the thread of the window did not answer.
[[nodiscard]] QJsonObject phase(const std::function<void()> &begin, const std::function<bool()> &isOver);

} // namespace callout::bench
