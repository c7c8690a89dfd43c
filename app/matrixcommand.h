#pragma once

#include <QStringList>

namespace callout {

/// callout matrix --region R --points P [--out M] [--check] [--ways N]: drive times between all places of a list, with the
/// time that each step takes.
[[nodiscard]] int runMatrix(const QStringList &arguments);

} // namespace callout
