#pragma once

#include <QJsonObject>

#include <functional>

namespace callout::bench {

/// Begins something and runs the event loop until it is over, two minutes at most. Gives how long it took, the longest time that
/// the thread of the window did not answer, and how much of such a time it computed at most, which does not depend on what else
/// the machine does.
[[nodiscard]] QJsonObject phase(const std::function<void()> &begin, const std::function<bool()> &isOver);

} // namespace callout::bench
