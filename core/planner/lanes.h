#pragma once

#include "core/planner/timeline.h"

#include <span>
#include <vector>

namespace callout::planner {

/// A place on a route, with what a check of an insertion beside it needs.
struct Stop {
    int node = 0;
    int depart = 0; ///< the earliest end of its work
    int latest = 0; ///< the latest start that keeps the rest of the route in time
    int legIn = 0;  ///< drive from the stop before
};

/// When each stop of a route can be left, by the number of breaks taken when leaving it: stop after stop, a cell for each
/// number from none to all.
struct Lanes {
    std::vector<int> departs;  ///< earliest departure, or Timeline::Never
    std::vector<int> leavesBy; ///< latest departure that keeps the rest of the route in time, or -Timeline::Never

    void fill(const Timeline &timeline, const DenseTechnician &technician, std::span<const Stop> stops);
};

/// Goes along a route, each stop as early as it can be, or when it was promised, without harm to the rest: the times that a
/// day's plan shows.
class EarlyWalk
{
public:
    /// Without lanes the latest starts of the stops tell what the rest allows.
    EarlyWalk(const Problem &problem, int technician, std::span<const Stop> stops, const Lanes &lanes);

    /// To the next stop; gives the start of its work, or the arrival at the end place.
    int step();
    /// Breaks taken so far.
    [[nodiscard]] int lane() const { return m_lane; }
    /// When the stop just reached is left.
    [[nodiscard]] int depart() const { return m_depart; }

private:
    [[nodiscard]] int latestDeparture(int lane, int action) const;
    [[nodiscard]] bool isWishedBefore(int pause, int end) const;
    [[nodiscard]] int comfortableStart(int earliest, int action, int departure) const;

    const Problem &m_problem;
    Timeline m_timeline;
    int m_index;
    const DenseTechnician &m_technician;
    std::span<const Stop> m_stops;
    const Lanes &m_lanes;
    std::size_t m_position = 0;
    int m_lane = 0;
    int m_depart;
};

} // namespace callout::planner
