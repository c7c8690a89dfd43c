#include "core/roads/snapindex.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callout {

namespace {

/// A ten-millionth of a degree of latitude.
constexpr double MetresPerUnit = 6'371'008.8 * std::numbers::pi / 180.0 * 1e-7;
constexpr double CellMetres = 250.0;
constexpr double NearPole = 0.01;

double narrowing(double latitude)
{
    return std::max(std::cos(latitude * std::numbers::pi / 180.0), NearPole);
}

bool isReluctant(const RoadArc &arc)
{
    return arc.isPrivate || arc.roadClass == RoadClass::Track;
}

} // namespace

SnapIndex::SnapIndex(const RoadGraph &graph) : m_graph(graph)
{
    indexArcs();
    layGrid();
    fillGrid();
}

void SnapIndex::indexArcs()
{
    const std::size_t shapes = m_graph.shapeOffsets.empty() ? 0 : m_graph.shapeOffsets.size() - 1;
    m_firstArcs.assign(shapes + 1, 0);
    m_uses.assign(shapes, Use::Never);
    for (const RoadArc &arc : m_graph.arcs) {
        ++m_firstArcs[arc.shape];
        if (arc.roadClass != RoadClass::Ferry)
            m_uses[arc.shape] = std::max(m_uses[arc.shape], isReluctant(arc) ? Use::Reluctant : Use::Preferred);
    }
    std::uint32_t sum = 0;
    for (std::uint32_t &first : m_firstArcs)
        first = sum += first;
    m_arcs.resize(m_graph.arcs.size());
    for (std::size_t arc = m_graph.arcs.size(); arc-- > 0;)
        m_arcs[--m_firstArcs[m_graph.arcs[arc].shape]] = std::uint32_t(arc);
}

void SnapIndex::layGrid()
{
    double north = -1e9;
    double east = -2e9;
    m_south = 1e9;
    m_west = 2e9;
    std::size_t points = 0;
    for (std::uint32_t shape = 0; shape < m_uses.size(); ++shape) {
        if (m_uses[shape] == Use::Never)
            continue;
        for (const FixedPoint &point : m_graph.shapePoints(shape)) {
            m_south = std::min(m_south, double(point.latitude));
            north = std::max(north, double(point.latitude));
            m_west = std::min(m_west, double(point.longitude));
            east = std::max(east, double(point.longitude));
            ++points;
        }
    }
    if (points == 0)
        return;
    m_cellHeight = CellMetres / MetresPerUnit;
    m_cellWidth = m_cellHeight / narrowing((m_south + north) / 2 * 1e-7);
    // Scattered streets get larger cells, so that there are never many more cells than segments.
    const double cells = ((north - m_south) / m_cellHeight + 1) * ((east - m_west) / m_cellWidth + 1);
    const double enlargement = std::max(1.0, std::sqrt(cells / (4.0 * double(points) + 1024.0)));
    m_cellHeight *= enlargement;
    m_cellWidth *= enlargement;
    m_rows = rowOf(north) + 1;
    m_columns = columnOf(east) + 1;
}

int SnapIndex::rowOf(double latitude) const
{
    return int(std::floor((latitude - m_south) / m_cellHeight));
}

int SnapIndex::columnOf(double longitude) const
{
    return int(std::floor((longitude - m_west) / m_cellWidth));
}

/// Visits the cells that a segment passes, row by row.
template<typename Visit>
void SnapIndex::forEachCellOf(FixedPoint a, FixedPoint b, const Visit &visit) const
{
    if (a.latitude > b.latitude)
        std::swap(a, b);
    const double height = double(b.latitude) - a.latitude;
    const auto longitudeAt = [&](double latitude) {
        const double share = height > 0 ? std::clamp((latitude - a.latitude) / height, 0.0, 1.0) : 0.0;
        return a.longitude + share * (double(b.longitude) - a.longitude);
    };
    const int lastRow = rowOf(b.latitude);
    for (int row = rowOf(a.latitude); row <= lastRow; ++row) {
        const double enters = longitudeAt(m_south + row * m_cellHeight);
        const double leaves = height > 0 ? longitudeAt(m_south + (row + 1) * m_cellHeight) : b.longitude;
        const int first = std::clamp(columnOf(std::min(enters, leaves)), 0, m_columns - 1);
        const int last = std::clamp(columnOf(std::max(enters, leaves)), 0, m_columns - 1);
        for (int column = first; column <= last; ++column)
            visit(std::size_t(row) * std::size_t(m_columns) + std::size_t(column));
    }
}

template<typename Visit>
void SnapIndex::forEachSegmentInCells(const Visit &visit) const
{
    for (std::uint32_t shape = 0; shape < m_uses.size(); ++shape) {
        if (m_uses[shape] == Use::Never)
            continue;
        for (std::uint32_t point = m_graph.shapeOffsets[shape]; point + 1 < m_graph.shapeOffsets[shape + 1]; ++point)
            forEachCellOf(m_graph.shapePointList[point], m_graph.shapePointList[point + 1],
                          [&](std::size_t cell) { visit(cell, Segment{point, shape}); });
    }
}

void SnapIndex::fillGrid()
{
    m_firstSegments.assign(std::size_t(m_rows) * std::size_t(m_columns) + 1, 0);
    forEachSegmentInCells([this](std::size_t cell, Segment) { ++m_firstSegments[cell]; });
    std::uint32_t sum = 0;
    for (std::uint32_t &first : m_firstSegments)
        first = sum += first;
    m_segments.resize(sum);
    forEachSegmentInCells([this](std::size_t cell, Segment segment) { m_segments[--m_firstSegments[cell]] = segment; });
}

/// One search: in rings of cells around the place, on a plane that touches the Earth there.
class SnapIndex::Search
{
public:
    Search(const SnapIndex &index, const GeoPoint &place)
        : m_index(index)
        , m_place(place)
        , m_metresPerLongitude(MetresPerUnit * narrowing(place.latitude))
    {
    }

    [[nodiscard]] std::optional<SnappedPoint> run()
    {
        const Cell centre{m_index.rowOf(m_place.latitude * 1e7), m_index.columnOf(m_place.longitude * 1e7)};
        const double ringMetres =
            std::min(m_index.m_cellHeight * MetresPerUnit, m_index.m_cellWidth * m_metresPerLongitude);
        // What lies in ring n is at least n - 1 cells away.
        for (int ring = 0; (ring - 1) * ringMetres <= limit(); ++ring)
            visitRing(centre, ring);
        const Found &best = m_preferred.metres <= m_reluctant.metres + PublicDetourMetres ? m_preferred : m_reluctant;
        return best.metres <= FarthestMetres ? std::optional(describe(best)) : std::nullopt;
    }

private:
    struct Found {
        double metres = std::numeric_limits<double>::infinity();
        Segment segment;
        double share = 0; ///< of the segment
    };
    struct Metres {
        double east = 0;
        double north = 0;
    };

    [[nodiscard]] double limit() const
    {
        return std::min({m_preferred.metres, m_reluctant.metres + PublicDetourMetres, FarthestMetres});
    }

    void visitRing(Cell centre, int ring)
    {
        const int firstColumn = std::max(centre.column - ring, 0);
        const int lastColumn = std::min(centre.column + ring, m_index.m_columns - 1);
        for (int row = std::max(centre.row - ring, 0); row <= std::min(centre.row + ring, m_index.m_rows - 1); ++row) {
            if (std::abs(row - centre.row) == ring) {
                for (int column = firstColumn; column <= lastColumn; ++column)
                    visitCell(row, column);
                continue;
            }
            if (centre.column - ring >= 0 && centre.column - ring < m_index.m_columns)
                visitCell(row, centre.column - ring);
            if (centre.column + ring >= 0 && centre.column + ring < m_index.m_columns)
                visitCell(row, centre.column + ring);
        }
    }

    void visitCell(int row, int column)
    {
        const std::size_t cell = std::size_t(row) * std::size_t(m_index.m_columns) + std::size_t(column);
        for (std::uint32_t i = m_index.m_firstSegments[cell]; i < m_index.m_firstSegments[cell + 1]; ++i) {
            const Segment segment = m_index.m_segments[i];
            Found &best = m_index.m_uses[segment.shape] == Use::Preferred ? m_preferred : m_reluctant;
            const Found found = measure(segment);
            if (found.metres < best.metres || (found.metres == best.metres && segment.point < best.segment.point))
                best = found;
        }
    }

    [[nodiscard]] Metres fromPlace(const FixedPoint &point) const
    {
        return {(point.longitude - m_place.longitude * 1e7) * m_metresPerLongitude,
                (point.latitude - m_place.latitude * 1e7) * MetresPerUnit};
    }

    [[nodiscard]] Found measure(Segment segment) const
    {
        const Metres a = fromPlace(m_index.m_graph.shapePointList[segment.point]);
        const Metres b = fromPlace(m_index.m_graph.shapePointList[segment.point + 1]);
        const double east = b.east - a.east;
        const double north = b.north - a.north;
        const double square = east * east + north * north;
        const double share = square > 0 ? std::clamp(-(a.east * east + a.north * north) / square, 0.0, 1.0) : 0.0;
        return {std::hypot(a.east + share * east, a.north + share * north), segment, share};
    }

    [[nodiscard]] SnappedPoint describe(const Found &found) const
    {
        const std::span<const FixedPoint> points = m_index.m_graph.shapePoints(found.segment.shape);
        const std::uint32_t index = found.segment.point - m_index.m_graph.shapeOffsets[found.segment.shape];
        double before = 0;
        double whole = 0;
        for (std::uint32_t i = 0; i + 1 < points.size(); ++i) {
            const Metres a = fromPlace(points[i]);
            const Metres b = fromPlace(points[i + 1]);
            const double length = std::hypot(b.east - a.east, b.north - a.north);
            whole += length;
            before += i < index ? length : i == index ? length * found.share : 0;
        }
        const GeoPoint a = points[index].toGeoPoint();
        const GeoPoint b = points[index + 1].toGeoPoint();
        return {.place = {a.latitude + found.share * (b.latitude - a.latitude),
                          a.longitude + found.share * (b.longitude - a.longitude)},
                .metres = found.metres,
                .shape = found.segment.shape,
                .segment = index,
                .share = whole > 0 ? std::clamp(before / whole, 0.0, 1.0) : 0.0};
    }

    const SnapIndex &m_index;
    GeoPoint m_place;
    double m_metresPerLongitude;
    Found m_preferred;
    Found m_reluctant;
};

std::optional<SnappedPoint> SnapIndex::nearest(const GeoPoint &place) const
{
    if (!place.isValid() || m_segments.empty())
        return std::nullopt;
    return Search(*this, place).run();
}

} // namespace callout
