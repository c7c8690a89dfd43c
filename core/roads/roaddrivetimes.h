#pragma once

#include "core/domain/drivetimes.h"
#include "core/roads/routefinder.h"

#include <mutex>
#include <unordered_map>

namespace callout {

/// Single drives along the streets, remembered; straight lines from and to places off the network. May be asked from any
/// thread, one question at a time.
class RoadDriveTimes final : public DriveTimes
{
public:
    /// So many answers are remembered; then it begins anew.
    static constexpr std::size_t RememberedDrives = 100'000;

    /// The speed in kilometres per hour is that of straight lines; durations are multiplied by the traffic factor.
    RoadDriveTimes(std::shared_ptr<const Roads> roads, double straightLineSpeed, double trafficFactor = 1.0);

    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override;
    [[nodiscard]] QList<GeoPoint> course(const GeoPoint &from, const GeoPoint &to) const override;

private:
    struct Question {
        GeoPoint from;
        GeoPoint to;

        friend bool operator==(const Question &, const Question &) = default;
    };
    struct QuestionHash {
        std::size_t operator()(const Question &question) const;
    };
    [[nodiscard]] std::optional<Drive> ask(const GeoPoint &from, const GeoPoint &to) const;

    StraightLineDriveTimes m_straightLines;
    double m_trafficFactor;
    mutable std::mutex m_mutex; // guards what follows
    mutable RouteFinder m_finder;
    mutable std::unordered_map<Question, std::optional<Drive>, QuestionHash> m_answers;
};

} // namespace callout
