#pragma once

#include <QStringList>

namespace callout {

/// `callout export-jobs`: the jobs completed in a span of days as a table for billing.
int runExportJobs(const QStringList &arguments);

} // namespace callout
