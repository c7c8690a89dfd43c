#pragma once

#include "core/region/roadgraph.h"

#include <optional>

namespace callout {

/// The point of a street that is nearest to a place.
struct SnappedPoint {
    GeoPoint place;            ///< on the street
    double metres = 0.0;       ///< as the crow flies from the place asked for
    std::uint32_t shape = 0;   ///< of the street
    std::uint32_t segment = 0; ///< index of the point of the shape before it
    double share = 0.0;        ///< of the shape's length that lies before it, 0 to 1

    /// The share of an arc along that shape that lies before it.
    [[nodiscard]] double shareAlong(const RoadArc &arc) const { return arc.isReversed ? 1.0 - share : share; }

    friend bool operator==(const SnappedPoint &, const SnappedPoint &) = default;
};

/// Finds streets near places by a grid over their segments. Tracks and private roads are taken only where no other street is
/// about as near; ferries never. Immutable; may be read from any thread. The graph has to outlive it.
class SnapIndex
{
public:
    /// A place farther from any street is off the network.
    static constexpr double FarthestMetres = 5000.0;
    /// So much farther a street may be than a track or a private road and still be taken.
    static constexpr double PublicDetourMetres = 50.0;

    explicit SnapIndex(const RoadGraph &graph);

    /// Nothing where the place is off the network.
    [[nodiscard]] std::optional<SnappedPoint> nearest(const GeoPoint &place) const;

    /// The arcs that run along a shape, in either direction.
    [[nodiscard]] std::span<const std::uint32_t> arcsOf(std::uint32_t shape) const
    {
        return std::span(m_arcs).subspan(m_firstArcs[shape], m_firstArcs[shape + 1] - m_firstArcs[shape]);
    }

private:
    /// How streets are taken for places.
    enum class Use : std::uint8_t { Never, Reluctant, Preferred };
    struct Segment {
        std::uint32_t point = 0; ///< index in the shape point list of its first end
        std::uint32_t shape = 0;
    };
    struct Cell {
        int row = 0;
        int column = 0;
    };
    class Search;

    void indexArcs();
    void layGrid();
    void fillGrid();
    template<typename Visit>
    void forEachSegmentInCells(const Visit &visit) const;
    template<typename Visit>
    void forEachCellOf(FixedPoint a, FixedPoint b, const Visit &visit) const;
    [[nodiscard]] int rowOf(double latitude) const;
    [[nodiscard]] int columnOf(double longitude) const;

    const RoadGraph &m_graph;
    std::vector<std::uint32_t> m_firstArcs; ///< by shape
    std::vector<std::uint32_t> m_arcs;
    std::vector<Use> m_uses; ///< by shape

    // In ten-millionths of a degree.
    double m_south = 0;
    double m_west = 0;
    double m_cellHeight = 1;
    double m_cellWidth = 1;
    int m_rows = 0;
    int m_columns = 0;
    std::vector<std::uint32_t> m_firstSegments; ///< by cell
    std::vector<Segment> m_segments;
};

} // namespace callout
