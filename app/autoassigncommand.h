#pragma once

#include <QStringList>

namespace callout {

/// callout auto-assign --office F [--day D] …: plans a day, keeps the run, prints the plan with its reasons and, with
/// --apply, accepts it.
[[nodiscard]] int runAutoAssign(const QStringList &arguments);

} // namespace callout
