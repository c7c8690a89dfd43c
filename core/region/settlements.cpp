#include "core/region/settlements.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace callout {

namespace {

constexpr double CellsPerDegree = 10.0;

double usualReach(FeatureKind kind)
{
    switch (kind) {
    case FeatureKind::City:
        return 5000.0;
    case FeatureKind::Town:
        return 2500.0;
    case FeatureKind::Village:
        return 1000.0;
    case FeatureKind::Suburb:
        return 1000.0;
    case FeatureKind::Hamlet:
        return 400.0;
    default:
        return 0.0;
    }
}

/// Metres from its middle within which most of a settlement lies.
double reachOf(const Place &place)
{
    const double byPeople = std::sqrt(double(std::max(place.population, 0))) * 20.0;
    return std::clamp(byPeople, usualReach(place.kind), 12'000.0);
}

/// Beyond so many times its reach, nothing belongs to a settlement.
double limitOf(FeatureKind kind)
{
    return kind == FeatureKind::Hamlet ? 1.25 : 5.0;
}

} // namespace

Settlements::Settlements(const std::vector<Place> &places)
{
    for (const Place &place : places) {
        if (usualReach(place.kind) <= 0.0 || place.name.isEmpty() || !place.point.isValid())
            continue;
        m_cells[cellOf(place.point)].push_back(int(m_places.size()));
        m_places.push_back(place);
    }
}

Settlements::Cell Settlements::cellOf(const GeoPoint &point)
{
    return {int(std::floor(point.latitude * CellsPerDegree)), int(std::floor(point.longitude * CellsPerDegree))};
}

template<typename Visitor>
void Settlements::visitNear(const GeoPoint &point, const Visitor &visit) const
{
    const auto [row, column] = cellOf(point);
    for (int y = row - 2; y <= row + 2; ++y) {
        for (int x = column - 3; x <= column + 3; ++x) {
            const auto cell = m_cells.find({y, x});
            if (cell == m_cells.end())
                continue;
            for (const int index : cell->second)
                visit(m_places[size_t(index)], distanceMetres(point, m_places[size_t(index)].point));
        }
    }
}

const Place *Settlements::settlementAt(const GeoPoint &point) const
{
    const Place *best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    visitNear(point, [&](const Place &place, double metres) {
        const double share = metres / reachOf(place);
        if (place.kind != FeatureKind::Suburb && share < least && share < limitOf(place.kind)) {
            best = &place;
            least = share;
        }
    });
    return best;
}

std::vector<const Place *> Settlements::around(const GeoPoint &point) const
{
    struct Nearest {
        FeatureKind kind;
        double metres;
        const Place *place = nullptr;
    };
    std::array nearest{Nearest{FeatureKind::Suburb, 2000.0}, Nearest{FeatureKind::Hamlet, 1500.0},
                       Nearest{FeatureKind::Village, 4000.0}, Nearest{FeatureKind::Town, 8000.0},
                       Nearest{FeatureKind::City, 15000.0}};
    visitNear(point, [&](const Place &place, double metres) {
        for (Nearest &kind : nearest) {
            if (kind.kind == place.kind && metres < kind.metres) {
                kind.metres = metres;
                kind.place = &place;
            }
        }
    });
    std::vector<const Place *> found;
    for (const Nearest &kind : nearest) {
        if (kind.place)
            found.push_back(kind.place);
    }
    return found;
}

} // namespace callout
