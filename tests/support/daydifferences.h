#pragma once

#include "core/domain/daysnapshot.h"

#include <QStringList>

namespace callout::test {

/// What differs between two snapshots, a line for each field of a record: "job 1001 title: "Leak" is "Burst"". Revisions
/// and customers without a job do not count. Empty means equal.
[[nodiscard]] QStringList differences(const DaySnapshot &left, const DaySnapshot &right);

} // namespace callout::test
