#include "core/demo/townframe.h"

#include <cmath>
#include <numbers>

namespace callout {

namespace {

constexpr double FullTurn = 2 * std::numbers::pi;
// The ground plan was drawn for a town somewhat larger than 6,000 addresses need.
constexpr double Scale = 0.8;

PlanePoint atAngle(double radians)
{
    return {std::cos(radians), std::sin(radians)};
}

} // namespace

TownFrame::TownFrame(SeededRandom random)
{
    for (Wave &wave : m_waves) {
        const double metresPerWave = random.real(900, 2600);
        wave.along = atAngle(random.real(0, FullTurn)) * (FullTurn / metresPerWave);
        wave.phase = random.real(0, FullTurn);
        wave.push = atAngle(random.real(0, FullTurn)) * (metresPerWave * random.real(0.008, 0.016));
    }
    m_mirror = random.chance(0.5) ? -1 : 1;
    m_east = atAngle(random.real(-0.45, 0.45));
}

PlanePoint TownFrame::place(double x, double y) const
{
    PlanePoint bent{x * m_mirror * Scale, y * Scale};
    for (const Wave &wave : m_waves)
        bent = bent + wave.push * std::sin(dot(wave.along, {x, y}) + wave.phase);
    return m_east * bent.x + leftOf(m_east) * bent.y;
}

PlanePath TownFrame::place(const PlanePath &points) const
{
    PlanePath placed;
    placed.reserve(points.size());
    for (const PlanePoint point : points)
        placed.push_back(place(point.x, point.y));
    return placed;
}

} // namespace callout
