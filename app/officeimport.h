#pragma once

#include "core/csvimport/placefinding.h"
#include "core/csvimport/tableimport.h"
#include "core/store/officefile.h"

namespace callout {

/// What an import is compared against. Reads the office file as it is now.
[[nodiscard]] Result<KnownOffice> knownOffice(const OfficeFile &file, QDate today);

/// The same from any thread, beside an open window: what the window has in memory goes before what its file says.
[[nodiscard]] Result<KnownOffice> knownOffice(const QString &path, DaySnapshot day);

/// The addresses of the map in an office's settings; an empty function where there is none, an error where it cannot be opened.
/// To be called and destroyed on the thread that asks for it.
[[nodiscard]] Result<FindPlace> placesOf(const QString &officePath, const OfficeSettings &settings);

/// Writes all of an import as one step, which a window of the same person can undo: `fileName` tells where it came from.
/// Fails for one with a fault, and then nothing is written.
[[nodiscard]] Result<void> writeImport(OfficeFile &file, const TableImport &import, const KnownOffice &office,
                                       const QString &fileName, Instant now);

} // namespace callout
