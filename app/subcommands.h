#pragma once

#include <QStringList>

#include <optional>

namespace callout {

/// Runs a headless command when the arguments name one; the first argument is the command's name. Gives its exit code,
/// or nothing when there is no such command.
[[nodiscard]] std::optional<int> runSubcommand(const QStringList &arguments);

/// Whether the program is to run without a window, judged before any application object exists.
[[nodiscard]] bool isSubcommand(const QString &name);

} // namespace callout
