#pragma once

#include <QStringList>

namespace callout {

/// callout plan FILE [--time-limit S] [--iterations N] [--seed N] [--threads N]: plans a problem in VROOM's JSON and prints
/// VROOM's answer.
[[nodiscard]] int runPlan(const QStringList &arguments);

} // namespace callout
