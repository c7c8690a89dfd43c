#pragma once

#include "core/domain/daysnapshot.h"

namespace callout {

/// Which zone a place lies in: of those that were drawn and contain it the smallest; none where it lies in none.
[[nodiscard]] ZoneId zoneAt(const RecordTable<Zone> &zones, const GeoPoint &place);
[[nodiscard]] ZoneId zoneAt(const DaySnapshot &snapshot, const GeoPoint &place);

/// The zone that a job should have by its place, for a job that has none and for one whose zone came from the place it
/// had before. `before` is the job as it was, a null job for a new one. Where somebody chose a zone, that one.
[[nodiscard]] ZoneId zoneByPlace(const RecordTable<Zone> &zones, const Job &before, const Job &after);

/// Jobs without a zone that lie in one, in order of their ids.
[[nodiscard]] QList<JobId> jobsToZone(const DaySnapshot &snapshot);

/// Other zones that share ground with an outline, by name.
[[nodiscard]] QStringList overlappedZones(const RecordTable<Zone> &zones, ZoneId zone, const QList<GeoPoint> &outline);

} // namespace callout
