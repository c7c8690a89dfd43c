#pragma once

#include "core/commands/command.h"

/// Free functions that build one undoable edit of a device that may talk to the office, like those of jobcommands.h.
namespace callout::commands {

/// A new device; its id comes from the board.
[[nodiscard]] Command addDevice(DayBoard &board, const Device &device);
/// What is known of a device's secrets from now on; what it knew before no longer works.
[[nodiscard]] Command renewDevice(DayBoard &board, DeviceId device, const QString &tokenHash, const QString &codeHash,
                                  Instant codeUntil);
/// From now on it is refused.
[[nodiscard]] Command revokeDevice(DayBoard &board, DeviceId device);

} // namespace callout::commands
