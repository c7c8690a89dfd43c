#pragma once

#include "core/domain/moment.h"
#include "core/geo/geopoint.h"

#include <QList>

#include <optional>

namespace callout {

/// One drive from a place to another.
struct Drive {
    Seconds time{0};
    double metres = 0.0;

    friend bool operator==(const Drive &, const Drive &) = default;
};

/// How long it takes to get from one place to another. Nothing where there is no way.
class DriveTimes
{
public:
    virtual ~DriveTimes() = default;
    [[nodiscard]] virtual std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const = 0;
    /// How long such a drive takes when it begins at that moment: what between() says, in that hour's traffic.
    [[nodiscard]] virtual Seconds inTraffic(Seconds time, Instant /*departure*/) const { return time; }
    /// The drive as it is when it begins at that moment.
    [[nodiscard]] std::optional<Drive> at(Instant departure, const GeoPoint &from, const GeoPoint &to) const;
    /// The course of that drive on a map, both ends with it; straight where no streets are known or there is no way.
    [[nodiscard]] virtual QList<GeoPoint> course(const GeoPoint &from, const GeoPoint &to) const { return {from, to}; }
};

/// As the crow flies, stretched by a detour factor, at one speed: what is known before there are roads.
class StraightLineDriveTimes final : public DriveTimes
{
public:
    /// Streets are about 1.3 times as long as straight lines in built-up areas.
    static constexpr double DetourFactor = 1.3;

    /// Speed in kilometres per hour; values below 1 count as 1.
    explicit StraightLineDriveTimes(double speed);
    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override;

private:
    double m_metresPerSecond;
};

} // namespace callout
