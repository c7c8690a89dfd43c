#pragma once

#include "core/geo/geopoint.h"
#include "core/region/mapfeature.h"

#include <QString>

#include <vector>

namespace callout {

/// A door, as the map's source tells it. What the source leaves out is empty.
struct Address {
    QString houseNumber; ///< "12", "12A", "12-14", "12;14"
    QString name;        ///< of the building or of who is there: "Cleveland Lodge", "Noble's Hospital"
    QString street;
    QString place; ///< suburb, village or hamlet; stands for the street where a village has none
    QString city;
    QString postcode;
    GeoPoint point;
};

/// A named piece of street as the source has it, usually one of many with this name.
struct Street {
    QString name;
    std::vector<GeoPoint> points; ///< along it, in order; at least one
};

/// A named settlement or neighbourhood.
struct Place {
    QString name;
    FeatureKind kind = FeatureKind::Locality; ///< City to Locality
    int population = 0;                       ///< 0 unknown
    GeoPoint point;
};

/// Everything in a region that people can look up by words, unsorted and with repetitions.
struct AddressBook {
    std::vector<Address> addresses;
    std::vector<Street> streets;
    std::vector<Place> places;
};

} // namespace callout
