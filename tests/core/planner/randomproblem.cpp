#include "tests/core/planner/randomproblem.h"

#include <algorithm>
#include <cmath>

namespace callout::test {

using namespace planner;

namespace {

constexpr std::int64_t Day = 36'000;

class Office
{
public:
    Office(std::uint64_t seed, int jobs, int technicians) : m_random(seed), m_places(jobs + technicians)
    {
        m_hasWindows = chance(3);
        m_hasBreaks = chance(2);
        m_hasSetups = chance(3);
        m_hasLoads = chance(3);
        m_hasLimits = chance(3);
        addMatrix();
        addJobs(jobs);
        addTechnicians(technicians, jobs);
        if (chance(3))
            addCosts();
        if (chance(3))
            addComfort();
    }

    ProblemData data;

private:
    bool chance(int oneIn) { return m_random.below(oneIn) == 0; }
    std::int64_t upTo(std::int64_t most) { return std::int64_t(m_random.unit() * double(most + 1)); }

    void addMatrix()
    {
        std::vector<std::pair<double, double>> places;
        for (int i = 0; i < m_places; ++i)
            places.emplace_back(m_random.unit() * 3000, m_random.unit() * 3000);
        if (m_places > 2 && chance(2))
            places[1] = places[0];
        MatrixData matrix{.size = m_places};
        for (const auto &[ax, ay] : places) {
            for (const auto &[bx, by] : places)
                matrix.seconds.push_back(std::int64_t(std::hypot(ax - bx, ay - by) + 200 * (ax < bx ? 1 : 0)));
        }
        if (chance(5)) {
            for (int i = 0; i < m_places; ++i)
                matrix.seconds[std::size_t(i)] = MatrixData::NoWay;
        }
        data.matrices = {matrix};
    }

    Span window()
    {
        const std::int64_t from = upTo(Day);
        return {from, from + 600 + upTo(Day / 3)};
    }

    void addJobs(int count)
    {
        for (int i = 0; i < count; ++i) {
            JobData job{.place = chance(6) ? m_random.below(m_places) : i, .service = 300 + upTo(3000)};
            if (!chance(3))
                job.windows = {window()};
            if (m_hasWindows && chance(2))
                job.windows = {{2000, 6000}, {15000, 18000}, {30000, 31000}};
            if (m_hasSetups && chance(2))
                job.setup = 300;
            if (chance(3))
                job.skills = {m_random.below(3)};
            if (m_hasLoads)
                (chance(2) ? job.delivery : job.pickup) = std::vector{upTo(4), upTo(3)};
            job.tier = m_random.below(3);
            data.jobs.push_back(job);
        }
    }

    void addTechnicians(int count, int jobs)
    {
        for (int i = 0; i < count; ++i) {
            TechnicianData technician{.shift = {upTo(6000), Day - upTo(6000)},
                                      .commutesInShift = !chance(4),
                                      .capacity = {8, 8},
                                      .speedFactor = chance(4) ? 1.3 : 1.0};
            if (!chance(5))
                technician.start = chance(4) ? m_random.below(m_places) : jobs + i;
            if (!chance(5))
                technician.end = jobs + i;
            for (int skill = 0; skill < 3; ++skill) {
                if (chance(2))
                    technician.skills.push_back(skill);
            }
            if (m_hasBreaks && !chance(3))
                technician.breaks.push_back({.windows = {{12'000, 16'000}}, .duration = 1800, .wish = 13'000});
            if (m_hasBreaks && chance(2))
                technician.breaks.push_back({.windows = {{18'000, 18'000}, {20'000, 25'000}}, .duration = 600});
            if (m_hasLimits) {
                technician.maximumJobs = 1 + m_random.below(8);
                technician.maximumWork = 10'000 + upTo(20'000);
                technician.maximumDrive = 3'000 + upTo(5'000);
                technician.maximumLeg = 2'500;
            }
            data.technicians.push_back(technician);
        }
        // One job that stays where it is.
        if (count > 0 && jobs > 0 && chance(3)) {
            data.jobs[0].start = 13'000 + upTo(5'000);
            data.technicians[0].locked = {0};
        }
    }

    void addCosts()
    {
        for (std::size_t i = 0; i < data.jobs.size() * data.technicians.size(); ++i)
            data.costs.push_back(upTo(1000) - 200);
    }

    void addComfort()
    {
        data.comfort = {.slackPrice = upTo(2000), .slackEnough = 1800, .loadPrice = upTo(1000)};
        for (JobData &job : data.jobs) {
            if (chance(3)) {
                job.earlierStart = upTo(Day);
                job.startPrice = upTo(800);
            }
        }
        data.rounding = chance(2) ? 300 : 1;
        data.earlier.resize(data.technicians.size());
        for (int job = 0; job < int(data.jobs.size()) && !data.earlier.empty() && data.jobs[0].start == std::nullopt;
             ++job) {
            if (chance(4))
                data.earlier[std::size_t(m_random.below(int(data.earlier.size())))].push_back(job);
        }
        for (TechnicianData &technician : data.technicians) {
            technician.booked = upTo(Day / 2);
            technician.available = Day;
        }
    }

    RandomSource m_random;
    int m_places;
    bool m_hasWindows = false;
    bool m_hasBreaks = false;
    bool m_hasSetups = false;
    bool m_hasLoads = false;
    bool m_hasLimits = false;
};

} // namespace

ProblemData randomProblem(std::uint64_t seed, int jobs, int technicians)
{
    return Office(seed, jobs, technicians).data;
}

} // namespace callout::test
