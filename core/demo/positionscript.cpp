#include "core/demo/positionscript.h"

#include "core/demo/seededrandom.h"

#include <algorithm>

namespace callout {

namespace {

constexpr double halfway = 0.55;
constexpr double townSpeed = 8.5; ///< metres per second

bool hasNoPhone(TechnicianId technician)
{
    return technician.value % 10 == 1;
}

bool isSilent(TechnicianId technician)
{
    return technician.value % 10 == 4;
}

GeoPoint between(const GeoPoint &from, const GeoPoint &to, double share)
{
    return {from.latitude + (to.latitude - from.latitude) * share,
            from.longitude + (to.longitude - from.longitude) * share};
}

/// What is known of a technician's whereabouts.
struct Whereabouts {
    std::optional<GeoPoint> last; ///< home, or where they were last
    const Job *current = nullptr;
};

Whereabouts whereaboutsOf(const Technician &technician, const DaySnapshot &day)
{
    Whereabouts where{technician.home()};
    std::optional<Instant> latest;
    for (const Job &job : day.jobs) {
        if (job.technician != technician.id || !job.onSiteAt)
            continue;
        if (job.status != JobStatus::OnSite && (!latest || *job.onSiteAt > *latest)) {
            latest = job.onSiteAt;
            where.last = job.location();
        }
    }
    for (const Job &job : day.jobs) {
        if (job.technician == technician.id && (job.status == JobStatus::OnSite || job.status == JobStatus::EnRoute))
            where.current = &job;
    }
    return where;
}

} // namespace

QList<PositionFix> positionsAt(const OfficeDraft &draft, const DaySnapshot &day, Instant now)
{
    QList<PositionFix> fixes;
    SeededRandom random(quint64(now.time_since_epoch().count()));
    for (const Technician &drafted : draft.technicians) {
        const Technician &technician = *day.technicians.constFind(drafted.id);
        const Whereabouts where = whereaboutsOf(technician, day);
        const int secondsAgo = random.integer(20, 360);
        const GeoPoint drift = offsetBy({0, 0}, random.bell(0, 6), random.bell(0, 6));
        if (hasNoPhone(technician.id) || technician.status == TechnicianStatus::OffShift || !where.last)
            continue;
        PositionFix fix{.technician = technician.id, .point = *where.last, .at = now - Seconds(secondsAgo)};
        fix.accuracyMetres = random.integer(4, 18);
        fix.speedMetresPerSecond = 0.0;
        if (where.current && where.current->status == JobStatus::EnRoute) {
            fix.point = between(*where.last, *where.current->location(), halfway);
            fix.speedMetresPerSecond = townSpeed;
            fix.at = std::max(*where.current->enRouteAt, now - Seconds(secondsAgo / 4));
        } else if (where.current) {
            fix.point = *where.current->location();
        }
        fix.point = {fix.point.latitude + drift.latitude, fix.point.longitude + drift.longitude};
        if (isSilent(technician.id))
            fix.at = now - Minutes(27);
        fixes.append(fix);
    }
    return fixes;
}

} // namespace callout
