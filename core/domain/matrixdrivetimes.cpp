#include "core/domain/matrixdrivetimes.h"

#include <QHashFunctions>

#include <cmath>

namespace callout {

std::size_t MatrixDriveTimes::PointHash::operator()(const GeoPoint &point) const
{
    return qHashMulti(0, point.latitude, point.longitude);
}

MatrixDriveTimes::MatrixDriveTimes(QList<GeoPoint> places, TravelMatrix matrix)
    : m_places(std::move(places))
    , m_matrix(std::move(matrix))
{
    for (qsizetype i = 0; i < std::min<qsizetype>(m_places.size(), m_matrix.size()); ++i)
        m_rows.emplace(m_places.at(i), int(i));
}

MatrixDriveTimes MatrixDriveTimes::of(const QList<GeoPoint> &places, const DriveTimes &drives)
{
    std::vector<std::int32_t> seconds;
    std::vector<std::int32_t> metres;
    for (const GeoPoint &from : places) {
        for (const GeoPoint &to : places) {
            const std::optional<Drive> drive = drives.between(from, to);
            seconds.push_back(drive ? std::int32_t(drive->time.count()) : TravelMatrix::Unreachable);
            metres.push_back(drive ? std::int32_t(std::lround(drive->metres)) : TravelMatrix::Unreachable);
        }
    }
    return {places, TravelMatrix(int(places.size()), std::move(seconds), std::move(metres))};
}

int MatrixDriveTimes::row(const GeoPoint &place) const
{
    const auto found = m_rows.find(place);
    return found == m_rows.end() ? -1 : found->second;
}

std::optional<Drive> MatrixDriveTimes::between(const GeoPoint &from, const GeoPoint &to) const
{
    const int fromRow = row(from);
    const int toRow = row(to);
    return fromRow < 0 || toRow < 0 ? std::nullopt : m_matrix.drive(fromRow, toRow);
}

} // namespace callout
