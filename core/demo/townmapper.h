#pragma once

#include "core/demo/housenumbers.h"
#include "core/demo/seededrandom.h"
#include "core/demo/town.h"
#include "core/demo/townplan.h"
#include "core/demo/traffic.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace callout {

/// Measures a finished plan into map data: places in degrees, and tags as mappers of OpenStreetMap write them.
class TownMapper
{
public:
    TownMapper(const TownPlan &plan, const std::vector<BuildingAddress> &addresses, QStringList villages,
               SeededRandom random);
    [[nodiscard]] Town map();

private:
    void mapCoast();
    void mapLand();
    void mapStreets();
    void mapStreet(const StreetLine &line);
    void mapFootway(const LandmarkDetail &detail);
    void mapRailway(const StreetLine &line);
    void mapTurns();
    void mapBuildings();
    void mapPlaces();

    [[nodiscard]] GeoPoint geo(PlanePoint point) const;
    qint64 addNode(PlanePoint point, TownTags tags = {});
    [[nodiscard]] qint64 streetNode(int vertex);
    qint64 addWay(QList<qint64> nodes, TownTags tags);
    qint64 addLine(const PlanePath &path, TownTags tags);
    qint64 addArea(const PlanePath &ring, TownTags tags);
    [[nodiscard]] TownTags streetTags(const StreetLine &line, int milesPerHour, bool isBridge) const;
    [[nodiscard]] TownTags landTags(const LandPiece &piece);
    [[nodiscard]] TownTags buildingTags(const Building &building, const BuildingAddress &address, QString &name);
    [[nodiscard]] bool isBridgeLink(const std::vector<int> &stops, std::size_t link) const;
    [[nodiscard]] std::vector<int> essentialStops(const std::vector<int> &stops) const;

    const TownPlan &m_plan;
    const std::vector<BuildingAddress> &m_addresses;
    QStringList m_villages;
    SeededRandom m_random;
    std::vector<ForbiddenTurn> m_turns;
    QHash<int, TownTags> m_vertexTags;
    QHash<int, qint64> m_streetNodes;
    QHash<std::pair<int, int>, qint64> m_wayOfLink;
    QHash<std::pair<qint64, qint64>, qint64> m_cornerNodes; ///< of buildings, which share walls
    QHash<QString, int> m_namesUsed;
    Town m_town;
};

} // namespace callout
