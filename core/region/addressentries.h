#pragma once

#include "core/region/addressbook.h"

#include <QStringList>

namespace callout {

/// One thing that can be found by words: a street of a settlement, a settlement, a named building, a postcode.
struct AddressEntry {
    /// Stored in region files: add at the end, never renumber.
    enum class Kind { Settlement = 0, Neighbourhood = 1, Street = 2, Building = 3, Postcode = 4 };

    struct Door {
        QString number;
        QString postcode;
        GeoPoint point;
    };

    Kind kind = Kind::Street;
    QString name;
    QString place;       ///< shown behind the name: the settlement
    QStringList belongs; ///< of what it certainly belongs to: the settlement, postcodes
    QStringList around;  ///< of what somebody may add who does not know exactly
    GeoPoint point;
    int weight = 0;            ///< the weightier is found first where nothing else decides
    std::vector<Door> doors{}; ///< of streets
};

/// Puts a region's addresses, pieces of street and places together to what people look for, the weightiest first.
[[nodiscard]] std::vector<AddressEntry> gatherEntries(const AddressBook &book);

} // namespace callout
