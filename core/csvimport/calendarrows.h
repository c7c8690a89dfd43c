#pragma once

#include "core/csvimport/tableimport.h"

namespace callout {

/// Reads a calendar as shifts and time off: of one technician, or of those whose e-mail its entries name. Words of an entry
/// say which kind it is, where the person does not.
[[nodiscard]] TableImport readCalendarShifts(const QByteArray &file, const ImportOptions &options,
                                             const KnownOffice &office);

/// The kind that the words of an entry speak for: "Ana – holiday", "On call"; a working shift where they speak for none.
[[nodiscard]] ShiftKind spokenKind(const QString &summary);

} // namespace callout
