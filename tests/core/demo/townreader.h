#pragma once

#include "core/demo/plane.h"
#include "core/demo/town.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <cmath>
#include <numbers>
#include <vector>

namespace callout {

/// Reads a town as any program that knows OpenStreetMap would: from its nodes, ways and tags alone.
class TownReader
{
public:
    explicit TownReader(const Town &town) : m_town(town)
    {
        for (const TownNode &node : town.nodes)
            m_places.insert(node.id, flat(node.point));
    }

    [[nodiscard]] PlanePoint place(qint64 node) const { return m_places.value(node); }
    [[nodiscard]] bool hasNode(qint64 node) const { return m_places.contains(node); }

    /// Metres east and north of the market place.
    [[nodiscard]] PlanePoint flat(GeoPoint point) const
    {
        constexpr double MetresPerDegree = 6'371'008.8 * std::numbers::pi / 180;
        const double narrowing = std::cos(m_town.centre.latitude * std::numbers::pi / 180);
        return {(point.longitude - m_town.centre.longitude) * MetresPerDegree * narrowing,
                (point.latitude - m_town.centre.latitude) * MetresPerDegree};
    }

    [[nodiscard]] PlanePath path(const TownWay &way) const
    {
        PlanePath path;
        for (const qint64 node : way.nodes)
            path.push_back(place(node));
        return path;
    }

    /// The corners of an area, the first not repeated.
    [[nodiscard]] PlanePath ring(const TownWay &way) const
    {
        PlanePath ring = path(way);
        ring.pop_back();
        return ring;
    }

    [[nodiscard]] QList<TownWay> ways(QStringView key, QStringView value = {}) const
    {
        QList<TownWay> found;
        for (const TownWay &way : m_town.ways) {
            const QString tag = tagValue(way.tags, key);
            if (!tag.isEmpty() && (value.isEmpty() || tag == value))
                found.append(way);
        }
        return found;
    }

    [[nodiscard]] static bool isForCars(const TownWay &way)
    {
        static const QStringList classes{QStringLiteral("primary"),     QStringLiteral("secondary"),
                                         QStringLiteral("tertiary"),    QStringLiteral("unclassified"),
                                         QStringLiteral("residential"), QStringLiteral("service"),
                                         QStringLiteral("track")};
        return classes.contains(tagValue(way.tags, u"highway"));
    }

    [[nodiscard]] static bool isOneWay(const TownWay &way)
    {
        return tagValue(way.tags, u"oneway") == u"yes" || tagValue(way.tags, u"junction") == u"roundabout";
    }

    /// The coast's ways joined to rings; the one round most land comes first. Empty when a way ends nowhere.
    [[nodiscard]] std::vector<PlanePath> shores() const
    {
        QHash<qint64, TownWay> byStart;
        for (const TownWay &way : ways(u"natural", u"coastline"))
            byStart.insert(way.nodes.first(), way);
        std::vector<PlanePath> rings;
        while (!byStart.isEmpty()) {
            const qint64 start = byStart.constBegin().key();
            PlanePath ring;
            qint64 next = start;
            do {
                if (!byStart.contains(next))
                    return {};
                const TownWay way = byStart.take(next);
                const PlanePath part = path(way);
                ring.insert(ring.end(), part.begin(), part.end() - 1);
                next = way.nodes.last();
            } while (next != start);
            rings.push_back(std::move(ring));
        }
        std::ranges::sort(rings, std::greater(), [](const PlanePath &ring) { return std::abs(signedArea(ring)); });
        return rings;
    }

private:
    const Town &m_town;
    QHash<qint64, PlanePoint> m_places;
};

} // namespace callout
