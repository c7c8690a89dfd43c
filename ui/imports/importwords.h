#pragma once

#include "core/csvimport/tableimport.h"

/// What an import says about its records.
namespace callout::importwords {

/// "exact", "street", "not found"; empty without an address.
[[nodiscard]] QString place(PlaceFound place, const QString &address);
/// "Mon–Fri 08:00–16:30, Sat 09:00–12:00 on call".
[[nodiscard]] QString week(const QList<WeeklyShift> &week);
/// What will be made, changed and left alone, in a sentence or two.
[[nodiscard]] QString summary(const TableImport &import);
/// How many places are known, and how well; empty where nothing has a place.
[[nodiscard]] QString places(const TableImport &import, bool hasMap);
/// The words of the button: "Import 12 customers".
[[nodiscard]] QString verb(const TableImport &import);
/// "Oil, North" with the kinds that they are.
[[nodiscard]] QString unknownNames(const QList<UnknownName> &unknown);

} // namespace callout::importwords
