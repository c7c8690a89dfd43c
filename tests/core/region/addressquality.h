#pragma once

#include "core/region/addresssearch.h"

#include <QJsonObject>

namespace callout::test {

/// What a search answers first to a list of real addresses whose places are known.
struct AddressQuality {
    int addresses = 0;
    int exact = 0;       ///< the very door, within 50 m
    int streetLevel = 0; ///< the right street, within 1 km
    int streetFar = 0;   ///< the right street, a long one: within 3 km
    int placeLevel = 0;  ///< the settlement or postcode only
    int notFound = 0;
    int wrong = 0;        ///< another street, or a place too far away
    int wrongCertain = 0; ///< … with every word matched, so that nobody would be asked
    QStringList wrongTexts{};

    [[nodiscard]] QJsonObject toJson() const;
};

/// Asks for every address with a street in a CSV file as OpenStreetMap exports it (columns lat, lon, addr:housenumber,
/// addr:street …). Fails the program where the file cannot be read.
[[nodiscard]] AddressQuality measureQuality(const AddressSearch &search, const QString &csvPath);

/// Milliseconds of every key press while a list's addresses are typed, sorted.
[[nodiscard]] std::vector<double> timeTyping(const AddressSearch &search, const QStringList &texts,
                                             const GeoPoint &near);

/// The addresses of such a file as people write them.
[[nodiscard]] QStringList addressTexts(const QString &csvPath);

} // namespace callout::test
