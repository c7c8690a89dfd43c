#pragma once

#include "core/domain/travelmatrix.h"

#include <unordered_map>

namespace callout {

/// The drives of a matrix as answers about places; nothing between places it does not know. A value; const calls from any
/// thread.
class MatrixDriveTimes final : public DriveTimes
{
public:
    MatrixDriveTimes() = default;
    /// The places in the order of the matrix's rows.
    MatrixDriveTimes(QList<GeoPoint> places, TravelMatrix matrix);
    /// Every drive of a list of places as another source tells it.
    [[nodiscard]] static MatrixDriveTimes of(const QList<GeoPoint> &places, const DriveTimes &drives);

    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override;
    /// The matrix's row of a place; -1 where it is not known.
    [[nodiscard]] int row(const GeoPoint &place) const;
    [[nodiscard]] const QList<GeoPoint> &places() const { return m_places; }
    [[nodiscard]] const TravelMatrix &matrix() const { return m_matrix; }

    friend bool operator==(const MatrixDriveTimes &a, const MatrixDriveTimes &b)
    {
        return a.m_places == b.m_places && a.m_matrix == b.m_matrix;
    }

private:
    struct PointHash {
        std::size_t operator()(const GeoPoint &point) const;
    };
    QList<GeoPoint> m_places;
    TravelMatrix m_matrix;
    std::unordered_map<GeoPoint, int, PointHash> m_rows;
};

} // namespace callout
