#pragma once

#include "core/region/addressbook.h"
#include "core/region/osmdata.h"

namespace callout {

/// Doors, streets and places of an extract. Rows of houses of which only some numbers are mapped are filled in.
[[nodiscard]] AddressBook addressesOf(const OsmData &data);

} // namespace callout
