#pragma once

#include "core/domain/changeset.h"
#include "core/store/database.h"

namespace callout {

/// Why a change could not be written, in words that name the record as people do: by its number, its name, its
/// technician. Asked inside the failed transaction, before it is rolled back.

/// For an update or removal that found the record gone or no longer as it was.
[[nodiscard]] Error conflictOf(Database &database, const RecordChange &change);
/// For a record whose row was refused; gives the error itself where nothing more can be said.
[[nodiscard]] Error refusalOf(Database &database, const RecordChange &change, const Error &error);
/// For a commit that was refused since a record would refer to one that is not there.
[[nodiscard]] Error danglingReference(Database &database, const Error &error);

/// "Job J-1043", "Customer Smith & Sons", "Shift of Ana Ruiz".
[[nodiscard]] QString recordName(Database &database, const RecordRef &record);

} // namespace callout
