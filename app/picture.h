#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace callout {

/// Runs an event loop until something is so, for half a minute at most.
void waitUntil(const std::function<bool()> &isSo);

/// Waits until nothing has been `isBusy` for a while, so that tiles have come and animations are over, for half a minute at
/// most, and renders a window to a PNG file; gives whether the file was written.
[[nodiscard]] bool takePicture(QWidget &window, const QString &path, const std::function<bool()> &isBusy);

} // namespace callout
