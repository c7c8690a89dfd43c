#pragma once

#include "core/domain/result.h"
#include "core/region/addressbook.h"

class QSqlDatabase;

namespace callout {

/// Makes the tables that AddressSearch reads (their names begin with "address_") in an open SQLite database and fills
/// them: pieces of street are put together and given the settlement that they belong to, doors are put on their streets,
/// and words are indexed. Called once while a region is imported, inside the caller's transaction; half a million
/// addresses take a few seconds. Values without a name or with a point that is none are left out.
[[nodiscard]] Result<void> writeAddressIndex(QSqlDatabase &database, const AddressBook &book);

} // namespace callout
