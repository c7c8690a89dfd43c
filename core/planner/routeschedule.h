#pragma once

#include "core/planner/plan.h"
#include "core/planner/timeline.h"

namespace callout::planner {

/// Times of one technician's jobs: ends as early as possible, then begins as late as that allows.
class RouteSchedule
{
public:
    RouteSchedule(const Problem &problem, int technician, const std::vector<int> &jobs);

    [[nodiscard]] PlannedRoute route() const;

private:
    struct Arrival {
        int time = Timeline::Never;
        int from = 0; ///< breaks taken before the leg
    };
    [[nodiscard]] int nodeAt(std::size_t leg) const; ///< where the leg leads
    [[nodiscard]] int actionAt(std::size_t leg) const;
    [[nodiscard]] int leave(std::size_t leg, int arrival) const;
    void placeBreaks();
    [[nodiscard]] int latestDeparture(int end) const;
    void addLeg(std::size_t leg, int departure, PlannedRoute *route) const;

    const Problem &m_problem;
    Timeline m_timeline;
    const DenseTechnician &m_technician;
    int m_index;
    const std::vector<int> &m_jobs;
    std::vector<int> m_breaksBefore; ///< by leg: how many breaks were taken before it; one more for the end
    int m_end = Timeline::Never;
};

} // namespace callout::planner
