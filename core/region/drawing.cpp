#include "core/region/drawing.h"

#include "core/region/coast.h"
#include "core/region/lines.h"
#include "core/region/mapclasses.h"
#include "core/region/osmgeometry.h"
#include "core/region/pathgeometry.h"

#include <cmath>
#include <numbers>
#include <unordered_map>
#include <unordered_set>

namespace callout {

namespace {

constexpr double EarthCircumference = 40'075'016.685578;
/// Of the places on streets that are looked up, so many must be on land for the coast to be believed.
constexpr double LeastShareOnLand = 0.9;
constexpr size_t PlacesLookedUp = 400;
constexpr std::string_view LowestBoundaryDrawn = "8";

std::int32_t squareMetres(double gridArea, const GridBox &box)
{
    // In Mercator, the ground shrinks with the hyperbolic cosine of the distance from the equator.
    const double y = (double(box.north) + box.south) / 2.0 / GridWidth;
    const double metresPerStep = EarthCircumference / GridWidth / std::cosh((0.5 - y) * 2.0 * std::numbers::pi);
    return std::int32_t(std::clamp(gridArea * metresPerStep * metresPerStep, 0.0, 2e9));
}

double areaOf(const std::vector<GridPath> &rings)
{
    double area = std::abs(twiceSignedArea(rings.front()));
    for (size_t i = 1; i < rings.size(); ++i)
        area -= std::abs(twiceSignedArea(rings[i]));
    return std::max(0.0, area / 2.0);
}

/// The land that an open coast belongs to goes on beyond the region; a map that ends at once would look like an island.
GridBox around(const GridBox &extent)
{
    const auto margin = std::max(extent.width(), extent.height()) / 2;
    const auto step = [](std::int64_t value) {
        return std::int32_t(std::clamp<std::int64_t>(value, 0, (1LL << GridBits) - 1));
    };
    return {step(extent.west - margin), step(extent.north - margin), step(extent.east + margin),
            step(extent.south + margin)};
}

class DrawingBuilder
{
public:
    explicit DrawingBuilder(const OsmData &data) : m_data(data) {}

    Drawing build(const GridBox &extent, const std::vector<FixedPoint> &roads, const std::stop_token &stop)
    {
        addCoast(extent, roads);
        for (const OsmRelation &relation : m_data.relations())
            addRelation(relation);
        for (const OsmWay &way : m_data.ways()) {
            if (stop.stop_requested())
                break;
            addWay(way);
        }
        for (const auto &[way, level] : m_boundaries)
            addBoundary(*way, level);
        for (const OsmNode &node : m_data.taggedNodes())
            addPoint(node);
        return std::move(m_drawing);
    }

private:
    [[nodiscard]] GridPath pathOf(std::span<const OsmData::NodeNumber> nodes) const { return gridPath(m_data, nodes); }

    [[nodiscard]] NodeLine lineOf(const OsmWay &way) const
    {
        NodeLine line;
        std::ranges::copy_if(m_data.nodes(way), std::back_inserter(line),
                             [this](OsmData::NodeNumber node) { return m_data.isPresent(node); });
        return line;
    }

    [[nodiscard]] std::vector<GridPath> pathsOf(const std::vector<NodeLine> &lines) const
    {
        std::vector<GridPath> paths;
        for (const NodeLine &line : lines) {
            if (GridPath path = pathOf(line); path.size() > 1)
                paths.push_back(std::move(path));
        }
        return paths;
    }

    void add(const MapClass &mapClass, const Tags &tags, std::vector<GridPath> paths)
    {
        DrawnFeature drawn{.firstZoom = mapClass.firstZoom};
        MapFeature &properties = drawn.feature.properties;
        properties.kind = mapClass.kind;
        properties.isArea = mapClass.isArea;
        describe(tags, properties);
        drawn.feature.box = boxOf(paths);
        if (mapClass.isArea) {
            drawn.area = areaOf(paths);
            properties.weight = squareMetres(drawn.area, drawn.feature.box);
        }
        drawn.feature.paths = std::move(paths);
        m_drawing.features.push_back(std::move(drawn));
    }

    void addArea(const Tags &tags, const std::vector<GridPath> &rings)
    {
        for (const MapClass &mapClass : classesOfArea(tags)) {
            if (mapClass.isArea)
                add(mapClass, tags, rings);
            else if (isPointKind(mapClass.kind))
                add(mapClass, tags, {{pointInside(rings)}});
            else
                add(mapClass, tags, {rings.front()});
        }
    }

    void addWay(const OsmWay &way)
    {
        const Tags tags = m_data.tags(way.tags);
        if (tags.isEmpty() || m_consumedWays.contains(way.id))
            return;
        if (tags["boundary"] == "administrative")
            noteBoundary(way, tags["admin_level"]);
        const auto nodes = m_data.nodes(way);
        GridPath path = pathOf(nodes);
        if (path.size() < 2)
            return;
        // Missing corners leave an area that is a little smaller, as long as it has three.
        if (nodes.size() > 3 && nodes.front() == nodes.back() && path.size() > 2) {
            if (path.front() != path.back())
                path.push_back(path.front());
            if (path.size() > 3)
                addArea(tags, {path});
            return;
        }
        for (const MapClass &mapClass : classesOfLine(tags)) {
            if (mapClass.kind != FeatureKind::Boundary)
                add(mapClass, tags, {path});
        }
    }

    void addPoint(const OsmNode &node)
    {
        const Tags tags = m_data.tags(node.tags);
        for (const MapClass &mapClass : classesOfPoint(tags))
            add(mapClass, tags, {{toGrid(node.point)}});
    }

    void addRelation(const OsmRelation &relation)
    {
        const Tags tags = m_data.tags(relation.tags);
        if (tags["boundary"] == "administrative") {
            for (const OsmMember &member : m_data.members(relation)) {
                const OsmWay *way = member.kind == OsmMember::Kind::Way ? m_data.way(member.id) : nullptr;
                if (way)
                    noteBoundary(*way, tags["admin_level"]);
            }
        } else if (tags["type"] == "multipolygon") {
            addMultipolygon(relation, tags);
        }
    }

    void addMultipolygon(const OsmRelation &relation, const Tags &ownTags)
    {
        std::vector<NodeLine> outer;
        std::vector<NodeLine> inner;
        Tags tags = ownTags;
        for (const OsmMember &member : m_data.members(relation)) {
            const OsmWay *way = member.kind == OsmMember::Kind::Way ? m_data.way(member.id) : nullptr;
            if (!way)
                continue;
            (member.role == "inner" ? inner : outer).push_back(lineOf(*way));
            if (member.role == "inner")
                continue;
            // In the old manner, the tags are on the outer way.
            if (classesOfArea(ownTags).empty()) {
                if (const Tags wayTags = m_data.tags(way->tags); !classesOfArea(wayTags).empty()) {
                    tags = wayTags;
                    m_consumedWays.insert(way->id);
                }
            }
        }
        if (classesOfArea(tags).empty())
            return;
        const JoinedLines border = join(std::move(outer), LineDirection::Free);
        if (!border.open.empty())
            ++m_drawing.openAreas;
        addRings(tags, pathsOf(border.rings), pathsOf(join(std::move(inner), LineDirection::Free).rings));
    }

    void addRings(const Tags &tags, const std::vector<GridPath> &outer, const std::vector<GridPath> &inner)
    {
        std::vector<bool> isPlaced(inner.size(), false);
        for (const GridPath &ring : outer) {
            if (ring.size() < 4)
                continue;
            std::vector<GridPath> rings{ring};
            const GridBox box = boxOf(ring);
            for (size_t i = 0; i < inner.size(); ++i) {
                if (!isPlaced[i] && inner[i].size() > 3 && box.contains(inner[i].front())
                    && isInside(ring, inner[i].front())) {
                    isPlaced[i] = true;
                    rings.push_back(inner[i]);
                }
            }
            addArea(tags, rings);
        }
    }

    void noteBoundary(const OsmWay &way, std::string_view level)
    {
        if (level.size() != 1 || level > LowestBoundaryDrawn || level < "2")
            return;
        const int number = level.front() - '0';
        const auto [known, isNew] = m_boundaries.try_emplace(&way, number);
        known->second = std::min(known->second, number);
    }

    void addBoundary(const OsmWay &way, int level)
    {
        // Along the shore the coast says it all.
        if (m_data.tags(way.tags)["natural"] == "coastline")
            return;
        GridPath path = pathOf(m_data.nodes(way));
        if (path.size() < 2)
            return;
        add({FeatureKind::Boundary, false, level <= 4 ? 8 : level <= 6 ? 10 : 12}, Tags(), {std::move(path)});
        m_drawing.features.back().feature.properties.weight = level;
    }

    void addCoast(const GridBox &extent, const std::vector<FixedPoint> &roads)
    {
        std::vector<NodeLine> lines;
        for (const OsmWay &way : m_data.ways()) {
            if (m_data.tags(way.tags)["natural"] == "coastline")
                lines.push_back(lineOf(way));
        }
        if (lines.empty())
            return;
        const JoinedLines coast = join(std::move(lines), LineDirection::Fixed);
        const std::vector<GridPath> closed = pathsOf(coast.rings);
        const std::vector<GridPath> open = pathsOf(coast.open);
        const std::optional<std::vector<LandPolygon>> land =
            landOf(closed, open, open.empty() ? extent : around(extent));
        if (land && isBelievable(*land, roads)) {
            for (const LandPolygon &polygon : *land)
                add({FeatureKind::Land, true, 8}, Tags(), polygon);
            return;
        }
        m_drawing.isCoastClosed = false;
        for (const auto *paths : {&closed, &open}) {
            for (const GridPath &path : *paths)
                add({FeatureKind::Coastline, false, 8}, Tags(), {path});
        }
    }

    [[nodiscard]] static bool isBelievable(const std::vector<LandPolygon> &land, const std::vector<FixedPoint> &roads)
    {
        const auto isOnLand = [&land](const GridPoint &point) {
            return std::ranges::any_of(land, [&point](const LandPolygon &polygon) {
                return boxOf(polygon.front()).contains(point) && isInside(polygon.front(), point);
            });
        };
        size_t looked = 0;
        size_t found = 0;
        const size_t step = std::max<size_t>(1, roads.size() / PlacesLookedUp);
        for (size_t i = 0; i < roads.size(); i += step) {
            ++looked;
            found += isOnLand(toGrid(roads[i])) ? 1 : 0;
        }
        return double(found) >= LeastShareOnLand * double(looked);
    }

    const OsmData &m_data;
    Drawing m_drawing;
    std::unordered_set<std::int64_t> m_consumedWays;
    std::unordered_map<const OsmWay *, int> m_boundaries; ///< with the highest rank they have a part in
};

} // namespace

Drawing drawingOf(const OsmData &data, const GridBox &extent, const std::vector<FixedPoint> &roads,
                  const std::stop_token &stop)
{
    return DrawingBuilder(data).build(extent, roads, stop);
}

} // namespace callout
