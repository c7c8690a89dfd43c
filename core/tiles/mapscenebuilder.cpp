#include "core/tiles/mapscenebuilder.h"

#include "core/tiles/mapletterer.h"

#include <algorithm>
#include <cmath>

namespace callout {

using mapstyle::LabelKind;

namespace {

/// Pixels around the square that may reach into it: half of the widest line.
constexpr double Margin = 110.0;
/// Roads narrower than this have no room for arrows.
constexpr double NarrowestWithArrows = 6.0;
constexpr double ArrowSpacing = 130.0;
constexpr int FirstArrowZoom = 17;
constexpr double SquareMetresPerPerson = 400.0;

std::optional<LabelKind> pointLabel(FeatureKind kind)
{
    switch (kind) {
    case FeatureKind::City:
        return LabelKind::City;
    case FeatureKind::Town:
        return LabelKind::Town;
    case FeatureKind::Village:
        return LabelKind::Village;
    case FeatureKind::Suburb:
        return LabelKind::Suburb;
    case FeatureKind::Hamlet:
        return LabelKind::Hamlet;
    case FeatureKind::Locality:
        return LabelKind::Locality;
    case FeatureKind::Peak:
        return LabelKind::Peak;
    case FeatureKind::Station:
        return LabelKind::Station;
    case FeatureKind::HouseNumber:
        return LabelKind::HouseNumber;
    case FeatureKind::PointOfInterest:
        return LabelKind::Point;
    default:
        return {};
    }
}

std::optional<LabelKind> areaLabel(FeatureKind kind)
{
    switch (kind) {
    case FeatureKind::Water:
        return LabelKind::Water;
    case FeatureKind::Wood:
    case FeatureKind::Park:
    case FeatureKind::Golf:
    case FeatureKind::Cemetery:
    case FeatureKind::Grass:
        return LabelKind::Green;
    case FeatureKind::School:
    case FeatureKind::Commercial:
    case FeatureKind::Industrial:
        return LabelKind::Locality;
    default:
        return {};
    }
}

std::optional<LabelKind> lineLabel(FeatureKind kind)
{
    switch (kind) {
    case FeatureKind::River:
    case FeatureKind::Stream:
    case FeatureKind::FerryLine:
        return LabelKind::WaterLine;
    case FeatureKind::Path:
        return LabelKind::MinorStreet;
    default:
        return {};
    }
}

/// Where a horizontal line through the middle of a ring lies inside it longest, and how long that is.
std::pair<QPointF, double> widestInside(const std::vector<QPolygonF> &rings, double y)
{
    std::vector<double> crossings;
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const QPointF &from = ring[i];
            const QPointF &to = ring[(i + 1) % ring.size()];
            if ((from.y() <= y) != (to.y() <= y))
                crossings.push_back(from.x() + (to.x() - from.x()) * (y - from.y()) / (to.y() - from.y()));
        }
    }
    std::ranges::sort(crossings);
    std::pair<QPointF, double> widest;
    for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double width = crossings[i + 1] - crossings[i];
        if (width > widest.second)
            widest = {{(crossings[i] + crossings[i + 1]) / 2, y}, width};
    }
    return widest;
}

double signedArea(const QPolygonF &ring)
{
    double area = 0.0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &from = ring[i];
        const QPointF &to = ring[(i + 1) % ring.size()];
        area += from.x() * to.y() - to.x() * from.y();
    }
    return area;
}

/// Region files cut land along the edges of tiles; those edges are no coast.
bool isCut(double from, double to)
{
    constexpr double TilesAcross = 1 << mapstyle::HighestZoom;
    return from == to && from * TilesAcross == std::floor(from * TilesAcross);
}

class Builder
{
public:
    Builder(const SceneKey &key, bool isOnSea, TextOutlines &outlines)
        : m_scale(worldPixels(key.zoom))
        , m_origin(double(key.x) * MapScene::Pixels, double(key.y) * MapScene::Pixels)
        , m_letterer(m_scene, outlines)
    {
        m_scene.zoom = key.zoom;
        m_scene.isOnSea = isOnSea;
    }

    MapScene build(const std::vector<MapFeature> &features)
    {
        for (const MapFeature &feature : features)
            add(feature);
        std::ranges::stable_sort(m_scene.lines, {}, [](const MapScene::Line &line) {
            return std::tuple(line.layer, rankOf(line.kind), -int(line.roadClass));
        });
        m_letterer.write();
        return std::move(m_scene);
    }

private:
    /// Lines of other kinds lie below streets, railways above them.
    static int rankOf(FeatureKind kind)
    {
        return kind == FeatureKind::Railway || kind == FeatureKind::Tram ? 1000
            : kind == FeatureKind::Road                                  ? 999
                                                                         : int(kind);
    }

    [[nodiscard]] QPolygonF pixels(const std::vector<MercatorPoint> &path) const
    {
        QPolygonF points;
        points.reserve(qsizetype(path.size()));
        for (const MercatorPoint &point : path)
            points.append(QPointF(point.x * m_scale, point.y * m_scale) - m_origin);
        return points;
    }

    void add(const MapFeature &feature)
    {
        if (feature.paths.empty() || feature.paths.front().empty())
            return;
        if (const std::optional<LabelKind> label = pointLabel(feature.kind); label && !feature.isArea) {
            const QPointF point = pixels(feature.paths.front()).front();
            m_letterer.addPoint(*label, feature.name, point, feature.weight > 0 ? feature.weight : peopleAt(point));
            return;
        }
        if (feature.isArea)
            addArea(feature);
        else
            addLine(feature);
    }

    /// A guess at how many live in a settlement that does not say: by the built-up land that it lies on.
    [[nodiscard]] double peopleAt(const QPointF &point) const
    {
        double people = 0.0;
        for (const auto &[box, squareMetres] : m_builtUp) {
            if (box.contains(point))
                people = std::max(people, squareMetres / SquareMetresPerPerson);
        }
        return people;
    }
    [[nodiscard]] bool isOnLand(const QPointF &point) const
    {
        return std::ranges::any_of(m_scene.areas, [&](const MapScene::Area &area) {
            return area.kind == FeatureKind::Land && area.path.contains(point);
        });
    }

    void addArea(const MapFeature &feature);
    void addCoast(const std::vector<MercatorPoint> &ring);
    void addLine(const MapFeature &feature);
    void addArrows(const MapFeature &feature, const QPolygonF &line);

    double m_scale;
    QPointF m_origin;
    std::vector<std::pair<QRectF, double>> m_builtUp; // and square metres
    MapScene m_scene;
    MapLetterer m_letterer;
    const QRectF m_square{0.0, 0.0, MapScene::Pixels, MapScene::Pixels};
    const QRectF m_clip = m_square.adjusted(-Margin, -Margin, Margin, Margin);
};

void Builder::addArea(const MapFeature &feature)
{
    const mapstyle::AreaLook look = mapstyle::area(feature.kind, m_scene.zoom, TileStyle::Light);
    std::vector<QPolygonF> rings;
    for (const std::vector<MercatorPoint> &path : feature.paths)
        rings.push_back(pixels(path));
    const QRectF box = rings.front().boundingRect();
    if (const std::optional<LabelKind> label = areaLabel(feature.kind); label && !feature.name.isEmpty()) {
        const auto [point, width] = widestInside(rings, box.center().y());
        m_letterer.addPoint(*label, feature.name, point, box.width() * box.height(), {width, box.height()});
    }
    if (feature.kind == FeatureKind::Land)
        std::ranges::for_each(feature.paths, [this](const auto &ring) { addCoast(ring); });
    if (feature.kind == FeatureKind::Residential)
        m_builtUp.emplace_back(box, feature.weight);
    if (look.fill == 0 || !box.intersects(m_clip))
        return;
    MapScene::Area area{.kind = feature.kind};
    bool isOuter = true;
    for (const QPolygonF &ring : rings) {
        QPolygonF cut = mapgeometry::clipRing(ring, m_clip);
        // Holes run the other way round, so that areas can be filled together.
        if ((signedArea(cut) > 0.0) != isOuter)
            std::ranges::reverse(cut);
        isOuter = false;
        if (!cut.isEmpty()) {
            area.path.addPolygon(cut);
            area.path.closeSubpath();
        }
    }
    area.path.setFillRule(Qt::WindingFill);
    area.box = area.path.controlPointRect();
    if (!area.path.isEmpty())
        m_scene.areas.push_back(std::move(area));
}

void Builder::addCoast(const std::vector<MercatorPoint> &ring)
{
    std::vector<MercatorPoint> shore;
    const auto finish = [&] {
        for (const mapgeometry::LinePiece &piece : mapgeometry::clipLine(pixels(shore), m_clip)) {
            m_scene.lines.push_back(
                {.kind = FeatureKind::Coastline, .points = piece.points, .box = piece.points.boundingRect()});
        }
        shore.clear();
    };
    for (size_t i = 0; i < ring.size(); ++i) {
        const MercatorPoint &from = ring[i];
        const MercatorPoint &to = ring[(i + 1) % ring.size()];
        shore.push_back(from);
        if (isCut(from.x, to.x) || isCut(from.y, to.y))
            finish();
    }
    shore.push_back(ring.front());
    finish();
}

void Builder::addLine(const MapFeature &feature)
{
    const bool isRoad = feature.kind == FeatureKind::Road;
    const double width = isRoad ? mapstyle::roadWidth(feature.roadClass, m_scene.zoom)
                                : mapstyle::line(feature.kind, m_scene.zoom, TileStyle::Light).width;
    const std::optional<LabelKind> label = lineLabel(feature.kind);
    for (const std::vector<MercatorPoint> &path : feature.paths) {
        const QPolygonF whole = pixels(path);
        for (const auto &[piece, from] : mapgeometry::clipLine(whole, m_square)) {
            if (isRoad && width > 0.0)
                m_letterer.addRoad(feature, piece);
            else if (label && !feature.name.isEmpty() && width > 0.0)
                m_letterer.addLine(*label, feature.name, piece);
        }
        if (width <= 0.0)
            continue;
        for (const auto &[piece, from] : mapgeometry::clipLine(whole, m_clip)) {
            // Borders in the sea say nothing to somebody who drives.
            if (feature.kind == FeatureKind::Boundary && m_scene.isOnSea && !isOnLand(piece[piece.size() / 2]))
                continue;
            const int layer = feature.isTunnel ? -1 : feature.isBridge ? std::max(1, int(feature.level)) : 0;
            m_scene.lines.push_back({feature.kind, feature.roadClass, layer, piece, from, piece.boundingRect()});
        }
        if (isRoad && feature.oneWay != 0 && m_scene.zoom >= FirstArrowZoom && width >= NarrowestWithArrows)
            addArrows(feature, whole);
    }
}

void Builder::addArrows(const MapFeature &feature, const QPolygonF &line)
{
    const mapgeometry::LineWalk walk(line);
    const double turn = feature.oneWay > 0 ? 0.0 : 180.0;
    const int count = int(walk.length() / ArrowSpacing);
    const double first = (walk.length() - std::max(0, count - 1) * ArrowSpacing) / 2;
    for (int i = 0; i < std::max(count, walk.length() > ArrowSpacing / 3 ? 1 : 0); ++i) {
        const mapgeometry::LineWalk::Place place = walk.at(first + i * ArrowSpacing);
        // None lies across the edge, where the next square would have to know of it.
        if (!m_square.adjusted(8.0, 8.0, -8.0, -8.0).contains(place.point))
            continue;
        m_scene.arrows.push_back({place.point, qRadiansToDegrees(place.angle) + turn});
    }
}

} // namespace

MapScene buildScene(const std::vector<MapFeature> &features, const SceneKey &key, bool isOnSea, TextOutlines &outlines)
{
    return Builder(key, isOnSea, outlines).build(features);
}

BoundingBox sceneBox(const SceneKey &key)
{
    const double world = worldPixels(key.zoom);
    const auto corner = [&](int x, int y, double margin) {
        return fromMercator(
            {(double(x) * MapScene::Pixels + margin) / world, (double(y) * MapScene::Pixels + margin) / world});
    };
    BoundingBox box;
    box.add(corner(key.x, key.y, -Margin));
    box.add(corner(key.x + 1, key.y + 1, Margin));
    return box;
}

} // namespace callout
