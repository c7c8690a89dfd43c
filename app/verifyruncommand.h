#pragma once

#include <QStringList>

namespace callout {

/// callout verify-run FILE RUN: recomputes every number and rule of a run that an office file keeps.
[[nodiscard]] int runVerifyRun(const QStringList &arguments);

} // namespace callout
