#pragma once

#include "core/region/addressbook.h"

#include <map>
#include <utility>

namespace callout {

/// Tells which settlement a point belongs to, when the map says only where settlements have their middle: the bigger
/// ones reach farther.
class Settlements
{
public:
    explicit Settlements(const std::vector<Place> &places);

    /// The city, town, village or hamlet; null where there is none near.
    [[nodiscard]] const Place *settlementAt(const GeoPoint &point) const;
    /// Other names by which people may call the surroundings: the suburb, the next village, the next town.
    [[nodiscard]] std::vector<const Place *> around(const GeoPoint &point) const;

private:
    using Cell = std::pair<int, int>;

    [[nodiscard]] static Cell cellOf(const GeoPoint &point);
    template<typename Visitor>
    void visitNear(const GeoPoint &point, const Visitor &visit) const;

    std::vector<Place> m_places;
    std::map<Cell, std::vector<int>> m_cells;
};

} // namespace callout
