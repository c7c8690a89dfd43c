#include "core/roads/roaddrivetimes.h"

#include "core/roads/wordhash.h"

#include <bit>
#include <cmath>

namespace callout {

std::size_t RoadDriveTimes::QuestionHash::operator()(const Question &question) const
{
    WordHash hash;
    for (const double degrees :
         {question.from.latitude, question.from.longitude, question.to.latitude, question.to.longitude})
        hash.add(std::bit_cast<std::uint64_t>(degrees + 0.0)); // 0 and -0 are equal, so they must hash alike
    return std::size_t(hash.value());
}

RoadDriveTimes::RoadDriveTimes(std::shared_ptr<const Roads> roads, double straightLineSpeed, double trafficFactor)
    : m_straightLines(straightLineSpeed)
    , m_trafficFactor(trafficFactor)
    , m_finder(std::move(roads))
{
}

std::optional<Drive> RoadDriveTimes::between(const GeoPoint &from, const GeoPoint &to) const
{
    const std::scoped_lock lock(m_mutex);
    const Question question{from, to};
    if (const auto known = m_answers.find(question); known != m_answers.end())
        return known->second;
    if (m_answers.size() >= RememberedDrives)
        m_answers.clear();
    return m_answers.emplace(question, ask(from, to)).first->second;
}

QList<GeoPoint> RoadDriveTimes::course(const GeoPoint &from, const GeoPoint &to) const
{
    const std::scoped_lock lock(m_mutex);
    const std::expected<Route, NoWay> route = m_finder.route(from, to);
    return route ? QList(route->line.cbegin(), route->line.cend()) : DriveTimes::course(from, to);
}

std::optional<Drive> RoadDriveTimes::ask(const GeoPoint &from, const GeoPoint &to) const
{
    const std::expected<Drive, NoWay> drive = m_finder.drive(from, to);
    if (!drive)
        return drive.error() == NoWay::Unreachable ? std::nullopt : m_straightLines.between(from, to);
    return Drive{Seconds(std::llround(double(drive->time.count()) * m_trafficFactor)), drive->metres};
}

} // namespace callout
