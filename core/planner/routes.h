#pragma once

#include "core/planner/lanes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace callout::planner {

/// The stops of a technician: start place, jobs, end place.
struct Route {
    std::vector<Stop> stops;
    std::int64_t drive = 0;
    std::int64_t work = 0; ///< drives, setups and services
    std::int64_t soft = 0;
    std::vector<std::int64_t> delivered; ///< by dimension
    std::vector<std::int64_t> pickedUp;
    Lanes lanes;              ///< where breaks, setups or several windows are
    std::int64_t jobs = 0;    ///< that are not locked
    std::int64_t jobWork = 0; ///< their services
    std::int64_t comfort = 0; ///< what their times cost
    // Where some deliver and some pick up: by stop and dimension, the greatest load when leaving it or a stop before (after).
    std::vector<std::int64_t> loadUpTo;
    std::vector<std::int64_t> loadFrom;
    bool isClosed = false; ///< its locked jobs do not fit together, so nothing is added

    [[nodiscard]] int jobCount() const { return int(stops.size()) - 2; }
    /// The job at a position from 1 on.
    [[nodiscard]] int job(int position) const { return stops[std::size_t(position)].node; }
};

/// All routes while they are worked on, with their times kept up to date. What changed since begin() can be rolled back.
class Routes
{
public:
    /// Routes of locked jobs only.
    explicit Routes(const Problem &problem);

    [[nodiscard]] const Problem &problem() const { return *m_problem; }
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const Route &route(int technician) const { return m_routes[std::size_t(technician)]; }
    [[nodiscard]] int size() const { return int(m_routes.size()); }
    /// Who does the job; -1: nobody.
    [[nodiscard]] int technicianOf(int job) const { return m_technicianOf[std::size_t(job)]; }
    [[nodiscard]] int positionOf(int job) const { return m_positionOf[std::size_t(job)]; }
    [[nodiscard]] const std::vector<int> &absent() const { return m_absent; }

    [[nodiscard]] Score score() const { return m_score; }
    /// Cost and penalties of the jobs left open: what the search lowers.
    [[nodiscard]] std::int64_t energy() const { return m_score.cost + m_penalty; }

    /// Forgets how to roll back.
    void begin();
    /// Whether the route may differ from what it was at begin().
    [[nodiscard]] bool isTouched(int technician) const { return m_isSaved[std::size_t(technician)] != 0; }
    /// Another number, from 1 on, whenever begin() finds that the route's jobs changed; a rollback leaves it.
    [[nodiscard]] std::uint32_t version(int technician) const { return m_version[std::size_t(technician)]; }
    void rollback();

    /// After the position; the caller has made sure that it fits.
    void insert(int technician, int position, int job);
    /// Takes out `count` jobs from a position on; `keep` of them from `keepFrom` on, and locked ones, stay. Where the rest cannot
    /// do without them (a drive too long, a setup that falls due) more jobs go.
    void removeString(int technician, int position, int count, int keepFrom = 0, int keep = 0);
    /// The jobs of a route, new or in a new order; the caller has made sure that they fit. What it had and has no more is
    /// absent; what is new must be absent or be taken from its route by another call before the next look at positions.
    void replace(int technician, std::span<const int> jobs);

    /// A technician's jobs, locked ones with them, in order.
    [[nodiscard]] std::vector<int> jobs(int technician) const;
    [[nodiscard]] std::vector<std::vector<int>> sequences() const;
    /// Takes over what sequences() gave.
    void restore(const std::vector<std::vector<int>> &sequences);

private:
    void touch(int technician);
    void forgetSaved();
    void clear(int technician);
    void leave(int job);
    void enter(int job);
    [[nodiscard]] int takeOut(int technician, int position, int count, int keepFrom, int keep);
    [[nodiscard]] bool isSound(int technician, int from, int to) const;
    void refresh(int technician, int from, int to);
    void tally(int technician, int from, int to, int sign);
    void recountWork(Route &route) const;
    void refreshTimes(Route &route, const DenseTechnician &technician, int from, int to) const;
    void refreshComfort(int index);
    void refreshLoads(Route &route) const;
    const Problem *m_problem;
    Timeline m_timeline;
    std::vector<Route> m_routes;
    std::vector<int> m_technicianOf;
    std::vector<int> m_positionOf;
    std::vector<int> m_absent;
    std::vector<int> m_absentIndex;
    Score m_score;
    std::int64_t m_penalty = 0;

    struct Saved {
        int technician = 0;
        Route route;
    };
    std::vector<Saved> m_saved;
    int m_savedCount = 0;
    std::vector<char> m_isSaved;
    std::vector<std::uint32_t> m_version;
    std::vector<int> m_savedAbsent;
    Score m_savedScore;
    std::int64_t m_savedPenalty = 0;
};

} // namespace callout::planner
