#pragma once

#include "core/csvimport/tableimport.h"
#include "core/domain/result.h"

#include <functional>
#include <stop_token>

namespace callout {

/// Where an address lies.
struct FoundPlace {
    GeoPoint point;
    bool isExact = false; ///< the very door, not only the street

    friend bool operator==(const FoundPlace &, const FoundPlace &) = default;
};

/// Finds an address on the map; nothing where it is not there, or not surely.
using FindPlace = std::function<std::optional<FoundPlace>(const QString &address)>;

/// Gives a place to the jobs, customers and technicians that have an address and none, and to the new customers of jobs. Each
/// address is looked up once. What is found on its street only, or not at all, is noted by line. Tells how many rows
/// of all are done; false when it was stopped.
bool findPlaces(TableImport *import, const FindPlace &find, const std::function<void(qsizetype done)> &tell = {},
                const std::stop_token &stop = {});

/// Gives the jobs that have a place and no zone the zone that they lie in. Once places are found.
void putIntoZones(TableImport *import, const RecordTable<Zone> &zones);

} // namespace callout
