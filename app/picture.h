#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace callout {

/// Waits until `isReady`, and a little more for tiles and animations, then renders a window to a PNG file. Runs an event
/// loop meanwhile, for some seconds at most; gives whether the file was written.
[[nodiscard]] bool takePicture(QWidget &window, const QString &path, const std::function<bool()> &isReady);

} // namespace callout
