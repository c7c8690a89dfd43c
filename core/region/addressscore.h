#pragma once

#include "core/region/addressquery.h"
#include "core/region/addressreader.h"

namespace callout {

/// How well an entry answers a query. Less cost is better; equal costs are decided by nearness.
struct AddressScore {
    int cost = 0;
    int unmatchedWords = 0;
    int misspeltWords = 0;
    bool isHit = false;     ///< a word that says more than "road" is in it
    bool isNameHit = false; ///< … in its own name
};

[[nodiscard]] AddressScore scoreOf(const AddressReader::Entry &entry, const AddressQuery &query);

} // namespace callout
