#include "tests/core/planner/plancheck.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::test {

using namespace planner;

namespace {

bool isInside(const std::vector<Span> &windows, std::int64_t time)
{
    return std::ranges::any_of(windows,
                               [time](const Span &window) { return window.from <= time && time <= window.to; });
}

/// Follows one technician's day.
class RouteCheck
{
public:
    RouteCheck(const ProblemData &data, const PlannedRoute &route)
        : m_data(data)
        , m_route(route)
        , m_technician(data.technicians[std::size_t(route.technician)])
    {
    }

    QString check()
    {
        if (m_route.stops.front().kind != StopKind::Start || m_route.stops.back().kind != StopKind::End)
            return u"the day has no start or no end"_s;
        place = m_technician.start;
        for (const PlannedStop &stop : m_route.stops) {
            checkClock(stop);
            if (stop.kind == StopKind::Job)
                checkJob(stop);
            if (stop.kind == StopKind::Break)
                checkBreak(stop);
            if (stop.kind == StopKind::End)
                move(m_technician.end, stop, true);
            previous = &stop;
        }
        require(breaks == m_technician.breaks.size(), "a break is missing");
        require(int(jobs.size()) <= m_technician.maximumJobs.value_or(INT_MAX), "too many jobs");
        require(drive <= m_technician.maximumDrive.value_or(INT64_MAX), "too much driving");
        require(drive + work <= m_technician.maximumWork.value_or(INT64_MAX), "too much work");
        std::vector<int> locked;
        std::ranges::copy_if(jobs, std::back_inserter(locked),
                             [this](int job) { return std::ranges::contains(m_technician.locked, job); });
        require(locked == m_technician.locked, "locked jobs are missing or out of order");
        checkLoads();
        return m_broken;
    }

private:
    void require(bool holds, const char *what)
    {
        if (!holds && m_broken.isEmpty())
            m_broken = u"technician %1: %2"_s.arg(m_route.technician).arg(QLatin1StringView(what));
    }

    std::int64_t seconds(int from, int to) const
    {
        const MatrixData &matrix = m_data.matrices[std::size_t(m_technician.profile)];
        const std::int64_t plain = matrix.seconds[std::size_t(from) * std::size_t(matrix.size) + std::size_t(to)];
        if (plain == MatrixData::NoWay)
            return plain;
        return m_technician.speedFactor == 1 ? plain : std::llround(double(plain) / m_technician.speedFactor);
    }

    void checkClock(const PlannedStop &stop)
    {
        require(stop.waiting >= 0 && stop.setup >= 0 && stop.service >= 0, "a negative time");
        if (previous) {
            const std::int64_t left = previous->start() + previous->setup + previous->service;
            require(stop.arrival == left + stop.drive - previous->drive && stop.drive >= previous->drive,
                    "the clock jumps");
        }
        const bool isCommute =
            !m_technician.commutesInShift && (stop.kind == StopKind::Start || stop.kind == StopKind::End);
        require(isCommute || stop.kind == StopKind::Break || stop.start() >= m_technician.shift.from,
                "before the shift");
        require(isCommute || stop.kind == StopKind::Break
                    || stop.start() + stop.setup + stop.service <= m_technician.shift.to,
                "after the shift");
    }

    void move(std::optional<int> to, const PlannedStop &stop, bool isHome)
    {
        if (place && to) {
            const std::int64_t leg = seconds(*place, *to);
            require(leg != MatrixData::NoWay, "there is no way");
            if (leg != MatrixData::NoWay)
                drive += leg;
            require(isHome || jobs.size() < 2 || leg <= m_technician.maximumLeg.value_or(INT64_MAX),
                    "a drive is too long");
        }
        place = to;
        require(stop.drive == drive, "drive time differs from the matrix");
    }

    void checkJob(const PlannedStop &stop)
    {
        const JobData &job = m_data.jobs[std::size_t(stop.index)];
        const bool isLocked = std::ranges::contains(m_technician.locked, stop.index);
        jobs.push_back(stop.index);
        const bool isSamePlace = place == job.place;
        require(stop.setup == (isSamePlace ? 0 : job.setup) && stop.service == job.service, "a wrong duration");
        move(job.place, stop, false);
        work += stop.setup + stop.service;
        require(job.start ? stop.start() == *job.start : isInside(job.windows, stop.start()), "outside the window");
        const bool hasSkills = std::ranges::all_of(
            job.skills, [this](int skill) { return std::ranges::contains(m_technician.skills, skill); });
        require(isLocked || hasSkills, "a skill is missing");
        require(isLocked || job.technicians.empty() || std::ranges::contains(job.technicians, m_route.technician),
                "somebody else's job");
    }

    void checkBreak(const PlannedStop &stop)
    {
        require(stop.index == int(breaks), "breaks are out of order");
        const BreakData &pause = m_technician.breaks[std::size_t(stop.index)];
        require(isInside(pause.windows, stop.start()), "a break is outside its window");
        require(stop.service == pause.duration, "a break has a wrong duration");
        ++breaks;
    }

    void checkLoads()
    {
        for (std::size_t k = 0; k < m_technician.capacity.size(); ++k) {
            const auto amount = [k](const std::vector<std::int64_t> &amounts) {
                return k < amounts.size() ? amounts[k] : 0;
            };
            std::int64_t load = 0;
            for (const int job : jobs)
                load += amount(m_data.jobs[std::size_t(job)].delivery);
            require(load <= m_technician.capacity[k], "overloaded at the start");
            for (const int job : jobs) {
                const JobData &data = m_data.jobs[std::size_t(job)];
                load += amount(data.pickup) - amount(data.delivery);
                require(load <= m_technician.capacity[k], "overloaded on the way");
            }
        }
    }

    const ProblemData &m_data;
    const PlannedRoute &m_route;
    const TechnicianData &m_technician;
    QString m_broken;
    const PlannedStop *previous = nullptr;
    std::optional<int> place;
    std::vector<int> jobs;
    std::size_t breaks = 0;
    std::int64_t drive = 0;
    std::int64_t work = 0;
};

} // namespace

QString brokenRule(const ProblemData &data, const Plan &plan)
{
    std::vector<int> times(data.jobs.size());
    for (const PlannedRoute &route : plan.routes) {
        if (const QString broken = RouteCheck(data, route).check(); !broken.isEmpty())
            return broken;
        for (const PlannedStop &stop : route.stops) {
            if (stop.kind == StopKind::Job)
                ++times[std::size_t(stop.index)];
        }
    }
    for (const int job : plan.open)
        ++times[std::size_t(job)];
    if (std::ranges::any_of(times, [](int n) { return n != 1; }))
        return u"a job is planned twice or forgotten"_s;
    for (const TechnicianData &technician : data.technicians) {
        for (const int job : technician.locked) {
            if (std::ranges::contains(plan.open, job))
                return u"a locked job is left open"_s;
        }
    }
    return {};
}

} // namespace callout::test
