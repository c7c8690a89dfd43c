#pragma once

#include <QStringList>

namespace callout {

/// callout serve --office F: lets phones and other systems talk to an office without a window, until it is told to stop.
[[nodiscard]] int runServe(const QStringList &arguments);

/// callout pair --office F --technician NAME: lets a device talk to an office and prints, once, what it has to know.
[[nodiscard]] int runPair(const QStringList &arguments);

} // namespace callout
