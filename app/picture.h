#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace callout {

/// Waits until `isReady`, then until nothing has been `isBusy` for a while, so that tiles have come and animations are
/// over, and renders a window to a PNG file. Runs an event loop meanwhile, for half a minute at most; gives whether the
/// file was written.
[[nodiscard]] bool takePicture(QWidget &window, const QString &path, const std::function<bool()> &isReady,
                               const std::function<bool()> &isBusy);

} // namespace callout
