#pragma once

#include <QStringList>

namespace callout {

/// `callout import-jobs`: the jobs of a table into an office, or every reason by line why not.
int runImportJobs(const QStringList &arguments);

} // namespace callout
