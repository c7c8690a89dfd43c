#pragma once

#include <QStringList>

namespace callout {

/// `callout import-jobs` and its sisters: the records of a table into an office, or every reason by line why not.
int runImportJobs(const QStringList &arguments);
int runImportCustomers(const QStringList &arguments);
int runImportTechnicians(const QStringList &arguments);
/// Of a table or of a calendar.
int runImportShifts(const QStringList &arguments);

} // namespace callout
