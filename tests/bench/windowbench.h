#pragma once

#include <QJsonObject>
#include <QString>

namespace callout::bench {

/// Opens an office file in a window as the program does, in a process that has just started, and gives the milliseconds
/// since that start until the window had painted its day in full, and the memory it then holds.
[[nodiscard]] QJsonObject measureStart(const QString &officePath);

/// Works in a window on an office file: types into the search, drops jobs on technicians. Each figure is the median of
/// the milliseconds from the event to the painted window; a drop counts until its edit is on disk too. A bare commit of
/// one row to the same disk in the same run stands beside it.
[[nodiscard]] QJsonObject measureWork(const QString &officePath);

} // namespace callout::bench
