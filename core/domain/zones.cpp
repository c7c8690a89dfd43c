#include "core/domain/zones.h"

#include "core/geo/polygon.h"

#include <algorithm>

namespace callout {

ZoneId zoneAt(const RecordTable<Zone> &zones, const GeoPoint &place)
{
    ZoneId smallest;
    double smallestArea = 0.0;
    for (const Zone &zone : zones) {
        if (!polygon::contains(zone.outline, place))
            continue;
        const double area = polygon::area(zone.outline);
        // Two of the same size: the older one, so that the answer does not depend on the order of a hash.
        if (!smallest || area < smallestArea || (area == smallestArea && zone.id < smallest)) {
            smallest = zone.id;
            smallestArea = area;
        }
    }
    return smallest;
}

ZoneId zoneAt(const DaySnapshot &snapshot, const GeoPoint &place)
{
    return zoneAt(snapshot.zones, place);
}

ZoneId zoneByPlace(const RecordTable<Zone> &zones, const Job &before, const Job &after)
{
    const std::optional<GeoPoint> place = after.location();
    const std::optional<GeoPoint> placeBefore = before.location();
    if (!place || place == placeBefore || after.zone != before.zone)
        return after.zone;
    const bool cameFromPlace = !before.zone || (placeBefore && zoneAt(zones, *placeBefore) == before.zone);
    return cameFromPlace ? zoneAt(zones, *place) : after.zone;
}

QList<JobId> jobsToZone(const DaySnapshot &snapshot)
{
    QList<JobId> jobs;
    for (const Job &job : snapshot.jobs) {
        const std::optional<GeoPoint> place = job.location();
        if (!job.zone && place && zoneAt(snapshot.zones, *place))
            jobs.append(job.id);
    }
    std::ranges::sort(jobs);
    return jobs;
}

QStringList overlappedZones(const RecordTable<Zone> &zones, ZoneId zone, const QList<GeoPoint> &outline)
{
    QStringList names;
    for (const Zone &other : zones) {
        if (other.id != zone && polygon::overlap(outline, other.outline))
            names.append(other.name);
    }
    std::ranges::sort(names,
                      [](const QString &left, const QString &right) { return left.localeAwareCompare(right) < 0; });
    return names;
}

} // namespace callout
