#include "core/demo/townmapper.h"

#include "core/demo/townnames.h"
#include "core/demo/towntags.h"

#include <algorithm>
#include <cmath>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

// In the open North Sea, on the Dogger Bank; land there drowned eight thousand years ago.
constexpr GeoPoint Origin{54.75, 2.2};

constexpr double StreetTolerance = 0.35;
constexpr double AreaTolerance = 0.7;
constexpr std::size_t LongestWay = 400;
constexpr double StationYard = 30;

double rounded(double degrees)
{
    return std::round(degrees * 1e7) / 1e7;
}

} // namespace

TownMapper::TownMapper(const TownPlan &plan, const std::vector<BuildingAddress> &addresses, QStringList villages,
                       SeededRandom random)
    : m_plan(plan)
    , m_addresses(addresses)
    , m_villages(std::move(villages))
    , m_random(random)
    , m_turns(forbidTurns(plan))
{
}

Town TownMapper::map()
{
    m_town.name = townnames::town();
    m_town.centre = geo(m_plan.centre);
    mapCoast();
    mapLand();
    mapStreets();
    mapTurns();
    mapBuildings();
    mapPlaces();
    for (const TownNode &node : m_town.nodes)
        m_town.bounds.add(node.point);
    return std::move(m_town);
}

GeoPoint TownMapper::geo(PlanePoint point) const
{
    const GeoPoint exact = offsetBy(Origin, point.x, point.y);
    return {rounded(exact.latitude), rounded(exact.longitude)};
}

qint64 TownMapper::addNode(PlanePoint point, TownTags tags)
{
    const qint64 id = m_town.nodes.size() + 1;
    m_town.nodes.append({id, geo(point), std::move(tags)});
    return id;
}

qint64 TownMapper::streetNode(int vertex)
{
    qint64 &id = m_streetNodes[vertex];
    if (id == 0)
        id = addNode(m_plan.streets.at(vertex), m_vertexTags.value(vertex));
    return id;
}

qint64 TownMapper::addWay(QList<qint64> nodes, TownTags tags)
{
    const qint64 id = m_town.ways.size() + 1;
    m_town.ways.append({id, std::move(nodes), std::move(tags)});
    return id;
}

qint64 TownMapper::addLine(const PlanePath &path, TownTags tags)
{
    QList<qint64> nodes;
    for (const PlanePoint point : simplified(path, AreaTolerance))
        nodes.append(addNode(point));
    return addWay(std::move(nodes), std::move(tags));
}

qint64 TownMapper::addArea(const PlanePath &ring, TownTags tags)
{
    PlanePath closed = ring;
    closed.push_back(ring.front());
    closed = simplified(closed, AreaTolerance);
    QList<qint64> nodes;
    for (std::size_t i = 0; i + 1 < closed.size(); ++i)
        nodes.append(addNode(closed[i]));
    nodes.append(nodes.first());
    return addWay(std::move(nodes), std::move(tags));
}

// The shore is one ring, cut into ways of a length that mappers can handle; the rocks are rings of their own.
void TownMapper::mapCoast()
{
    PlanePath ring = m_plan.ground.coast();
    ring.push_back(ring.front());
    ring = simplified(ring, AreaTolerance);
    QList<qint64> nodes;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        nodes.append(addNode(ring[i]));
    nodes.append(nodes.first());
    const TownTags tags{{u"natural"_s, u"coastline"_s}};
    for (qsizetype first = 0; first + 1 < nodes.size(); first += qsizetype(LongestWay))
        addWay(nodes.mid(first, qsizetype(LongestWay) + 1), tags);
    for (const PlanePath &rock : m_plan.ground.skerries())
        addArea(rock, tags);
    for (const PlanePath &beach : m_plan.ground.beaches())
        addArea(beach, {{u"natural"_s, u"beach"_s}, {u"surface"_s, u"sand"_s}});
    for (const PlanePath &pier : m_plan.ground.piers())
        addLine(pier, {{u"man_made"_s, u"pier"_s}});
    addArea(m_plan.ground.riverSurface(), {{u"natural"_s, u"water"_s}, {u"water"_s, u"river"_s}});
    addLine(m_plan.ground.river(), {{u"waterway"_s, u"river"_s}, {u"name"_s, townnames::river()}});
}

void TownMapper::mapLand()
{
    for (const LandPiece &piece : m_plan.land)
        addArea(piece.outline, landTags(piece));
    for (const LandmarkDetail &detail : m_plan.details) {
        if (detail.from < 0)
            addArea(detail.line, towntags::forDetail(detail.kind));
    }
    addArea(m_plan.mainRoads.marketPlace,
            {{u"highway"_s, u"pedestrian"_s},
             {u"area"_s, u"yes"_s},
             {u"place"_s, u"square"_s},
             {u"name"_s, u"Market Place"_s}});
}

TownTags TownMapper::landTags(const LandPiece &piece)
{
    TownTags tags = towntags::forLand(piece.use);
    const std::span<const char *const> names = towntags::namesFor(piece.use);
    int &used = m_namesUsed[piece.use];
    if (used < static_cast<int>(names.size()))
        tags.append({u"name"_s, QString::fromUtf8(names[static_cast<std::size_t>(used++)])});
    return tags;
}

void TownMapper::mapStreets()
{
    for (const int vertex : m_plan.mainRoads.trafficLights)
        m_vertexTags[vertex] = {{u"highway"_s, u"traffic_signals"_s}};
    for (const int vertex : m_plan.mainRoads.levelCrossings)
        m_vertexTags[vertex] = {{u"railway"_s, u"level_crossing"_s}};
    for (const int vertex : m_plan.deadEnds)
        m_vertexTags[vertex] = {{u"highway"_s, u"turning_circle"_s}};
    for (const LandmarkDetail &detail : m_plan.details) {
        if (detail.from >= 0)
            mapFootway(detail);
    }
    for (const StreetLine &line : m_plan.streets.lines()) {
        if (line.streetClass == StreetClass::Railway)
            mapRailway(line);
        else if (!line.stops.empty())
            mapStreet(line);
    }
}

void TownMapper::mapFootway(const LandmarkDetail &detail)
{
    const PlanePath path = simplified(detail.line, AreaTolerance);
    QList<qint64> nodes{streetNode(detail.from)};
    for (std::size_t i = 1; i + 1 < path.size(); ++i)
        nodes.append(addNode(path[i]));
    nodes.append(streetNode(detail.to));
    addWay(std::move(nodes), towntags::forDetail(detail.kind));
}

// A new way begins wherever the tags change or a forbidden turn needs the end of one.
void TownMapper::mapStreet(const StreetLine &line)
{
    const std::vector<int> &stops = line.stops;
    const auto tagsOf = [&](std::size_t link) {
        return std::pair(speedLimit(m_plan, line, stops[link], stops[link + 1]), isBridgeLink(stops, link));
    };
    std::size_t first = 0;
    while (first + 1 < stops.size()) {
        const auto [speed, isBridge] = tagsOf(first);
        std::size_t last = first + 1;
        while (last + 1 < stops.size() && tagsOf(last) == std::pair(speed, isBridge)
               && std::ranges::find(m_turns, stops[last], &ForbiddenTurn::via) == m_turns.end())
            ++last;
        const std::vector<int> part(stops.begin() + static_cast<std::ptrdiff_t>(first),
                                    stops.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        QList<qint64> nodes;
        for (const int vertex : essentialStops(part))
            nodes.append(streetNode(vertex));
        const qint64 way = addWay(std::move(nodes), streetTags(line, speed, isBridge));
        m_wayOfLink[{part[0], part[1]}] = way;
        m_wayOfLink[{part[part.size() - 1], part[part.size() - 2]}] = way;
        first = last;
    }
}

// A bridge reaches from bank to bank and a little further, but not across a junction.
bool TownMapper::isBridgeLink(const std::vector<int> &stops, std::size_t link) const
{
    const auto crosses = [&](std::size_t at) {
        return m_plan.ground.crossesRiver(m_plan.streets.at(stops[at]), m_plan.streets.at(stops[at + 1]));
    };
    const auto isJunction = [&](std::size_t stop) { return m_plan.streets.degree(stops[stop]) > 2; };
    return crosses(link) || (link > 0 && !isJunction(link) && crosses(link - 1))
        || (link + 2 < stops.size() && !isJunction(link + 1) && crosses(link + 1));
}

// The stops that the shape needs, and those where something is or another street begins.
std::vector<int> TownMapper::essentialStops(const std::vector<int> &stops) const
{
    std::vector<int> kept{stops.front()};
    PlanePath span{m_plan.streets.at(stops.front())};
    std::size_t spanStart = 0;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        span.push_back(m_plan.streets.at(stops[i]));
        const bool isEssential =
            i + 1 == stops.size() || m_plan.streets.degree(stops[i]) != 2 || m_vertexTags.contains(stops[i]);
        if (!isEssential)
            continue;
        const PlanePath slim = simplified(span, StreetTolerance);
        std::size_t next = spanStart + 1;
        for (std::size_t point = 1; point < slim.size(); ++point) {
            while (m_plan.streets.at(stops[next]) != slim[point])
                ++next;
            kept.push_back(stops[next]);
        }
        span.assign(1, m_plan.streets.at(stops[i]));
        spanStart = i;
    }
    return kept;
}

TownTags TownMapper::streetTags(const StreetLine &line, int milesPerHour, bool isBridge) const
{
    TownTags tags{{u"highway"_s, towntags::highway(line.streetClass)}};
    if (!line.name.isEmpty())
        tags.append({u"name"_s, line.name});
    if (line.isRoundabout)
        tags.append({u"junction"_s, u"roundabout"_s});
    else if (line.isOneWay)
        tags.append({u"oneway"_s, u"yes"_s});
    if (line.streetClass != StreetClass::Pedestrian && line.streetClass != StreetClass::Track)
        tags.append({u"maxspeed"_s, QStringLiteral("%1 mph").arg(milesPerHour)});
    if (line.streetClass == StreetClass::Track)
        tags.append({u"surface"_s, u"gravel"_s});
    else
        tags.append({u"surface"_s,
                     line.district == District::OldTown && line.streetClass >= StreetClass::Residential
                         ? u"sett"_s
                         : u"asphalt"_s});
    if (line.district != District::Country)
        tags.append({u"lit"_s, u"yes"_s});
    if (isBridge)
        tags.append({{u"bridge"_s, u"yes"_s}, {u"layer"_s, u"1"_s}});
    return tags;
}

// The drawing board's railway runs from road to road; the real one ends a little before them.
void TownMapper::mapRailway(const StreetLine &line)
{
    std::vector<int> stops = line.stops;
    const auto isTooNear = [&](int vertex, int end) {
        return distance(m_plan.streets.at(vertex), m_plan.streets.at(end)) < StationYard;
    };
    while (isTooNear(stops[stops.size() - 1], line.stops.back()))
        stops.pop_back();
    const auto start = std::ranges::find_if(stops, [&](int vertex) { return !isTooNear(vertex, line.stops.front()); });
    stops.erase(stops.begin(), start);
    const TownTags tags{{u"railway"_s, u"rail"_s}, {u"name"_s, u"Varrow Light Railway"_s}, {u"gauge"_s, u"914"_s}};
    std::size_t first = 0;
    while (first + 1 < stops.size()) {
        const bool isBridge = isBridgeLink(stops, first);
        std::size_t last = first + 1;
        while (last + 1 < stops.size() && isBridgeLink(stops, last) == isBridge)
            ++last;
        const std::vector<int> part(stops.begin() + static_cast<std::ptrdiff_t>(first),
                                    stops.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        QList<qint64> nodes;
        for (const int vertex : essentialStops(part))
            nodes.append(streetNode(vertex));
        addWay(std::move(nodes), isBridge ? tags + TownTags{{u"bridge"_s, u"yes"_s}, {u"layer"_s, u"1"_s}} : tags);
        first = last;
    }
    m_town.nodes[streetNode(stops.front()) - 1].tags = {{u"railway"_s, u"station"_s}, {u"name"_s, townnames::town()}};
    m_town.nodes[streetNode(stops.back()) - 1].tags = {{u"railway"_s, u"halt"_s}, {u"name"_s, m_villages.value(4)}};
}

void TownMapper::mapTurns()
{
    for (const ForbiddenTurn &turn : m_turns) {
        const qint64 from = m_wayOfLink.value({turn.via, turn.from});
        const qint64 to = m_wayOfLink.value({turn.via, turn.to});
        m_town.relations.append({m_town.relations.size() + 1,
                                 {{TownMember::Kind::Way, from, u"from"_s},
                                  {TownMember::Kind::Node, streetNode(turn.via), u"via"_s},
                                  {TownMember::Kind::Way, to, u"to"_s}},
                                 {{u"type"_s, u"restriction"_s}, {u"restriction"_s, u"no_right_turn"_s}}});
    }
}

void TownMapper::mapBuildings()
{
    for (std::size_t i = 0; i < m_plan.buildings.size(); ++i) {
        const Building &building = m_plan.buildings[i];
        const BuildingAddress &address = m_addresses[i];
        QList<qint64> nodes;
        for (const PlanePoint corner : building.outline) {
            const GeoPoint place = geo(corner);
            qint64 &node = m_cornerNodes[{std::llround(place.latitude * 1e7), std::llround(place.longitude * 1e7)}];
            if (node == 0)
                node = addNode(corner);
            nodes.append(node);
        }
        nodes.append(nodes.first());
        QString name;
        addWay(std::move(nodes), buildingTags(building, address, name));
        if (!address.isEmpty())
            m_town.addresses.append({address.number, address.street, address.city, address.postcode,
                                     QString::fromLatin1(building.kind), name, geo(centroid(building.outline))});
    }
}

TownTags TownMapper::buildingTags(const Building &building, const BuildingAddress &address, QString &name)
{
    const QString kind = QString::fromLatin1(building.kind);
    TownTags tags{{u"building"_s, kind}};
    const bool isShop = kind == u"retail"_s && !building.use;
    const std::span<const char *const> names =
        isShop ? townnames::pubs() : towntags::namesFor(QString::fromLatin1(building.use));
    int &used = m_namesUsed[u"building "_s + (isShop ? u"pub"_s : QString::fromLatin1(building.use))];
    const bool isNamed = used < static_cast<int>(names.size()) && (!isShop || m_random.chance(0.09));
    if (isNamed) {
        name = QString::fromUtf8(names[static_cast<std::size_t>(used++)]);
        tags.append({u"name"_s, name});
    }
    if (isShop && isNamed)
        tags.append({u"amenity"_s, u"pub"_s});
    else if (isShop)
        tags.append({u"shop"_s, QString::fromLatin1(m_random.pick(townnames::shops()))});
    if (!address.isEmpty())
        tags.append({{u"addr:housenumber"_s, address.number},
                     {u"addr:street"_s, address.street},
                     {u"addr:city"_s, address.city},
                     {u"addr:postcode"_s, address.postcode}});
    return tags;
}

void TownMapper::mapPlaces()
{
    addNode(m_plan.centre, {{u"place"_s, u"town"_s}, {u"name"_s, townnames::town()}});
    for (std::size_t i = 0; i < m_plan.mainRoads.villages.size(); ++i)
        addNode(m_plan.streets.at(m_plan.mainRoads.villages[i]) + PlanePoint{0, 6},
                {{u"place"_s, u"village"_s}, {u"name"_s, m_villages[static_cast<qsizetype>(i)]}});
    for (const StreetLine &line : m_plan.streets.lines()) {
        if (line.name == u"Lighthouse Lane"_s)
            addNode(m_plan.streets.at(line.stops.back()) + PlanePoint{0, 9}, {{u"man_made"_s, u"lighthouse"_s}});
    }
    addNode(centroid(m_plan.ground.coast()), {{u"place"_s, u"island"_s}, {u"name"_s, townnames::island()}});
}

} // namespace callout
