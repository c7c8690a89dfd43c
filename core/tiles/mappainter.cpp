#include "core/tiles/mappainter.h"

#include "core/tiles/mapgeometry.h"

#include <QPainter>

#include <cmath>

namespace callout {

namespace {

/// Casings of bridges stand out a little.
constexpr double BridgeRim = 0.6;
/// Beyond this zoom railways show their sleepers.
constexpr int FirstSleeperZoom = 14;

QPen penOf(QRgb colour, double width, Qt::PenCapStyle cap)
{
    return {QColor::fromRgba(colour), width, Qt::SolidLine, cap, Qt::RoundJoin};
}

class Picture
{
public:
    Picture(const MapScene &scene, QPainter &painter, const QRectF &area, TileStyle style)
        : m_scene(scene)
        , m_painter(painter)
        , m_area(area)
        , m_style(style)
    {
    }

    void paint()
    {
        paintAreas();
        paintLines();
        if (m_scene.zoom >= 17)
            paintArrows();
        paintLabels();
    }

private:
    using LineIterator = std::vector<MapScene::Line>::const_iterator;
    using Strip = std::vector<const MapScene::Line *>; // those that are seen

    void paintAreas();
    void paintLines();
    void paintArrows();
    void paintLabels();
    void paintRun(LineIterator begin, LineIterator end, bool isCasing);
    [[nodiscard]] Strip stripOf(LineIterator begin, LineIterator end, double reach) const;
    void stroke(const Strip &strip, QPen pen, double dash = 0.0, double gap = 0.0);
    void strokeCasing(const Strip &strip, const mapstyle::RoadLook &look, int layer);
    void strokeRoads(const Strip &strip, const mapstyle::RoadLook &look, int layer);
    void strokeRailway(const Strip &strip, const mapstyle::LineLook &look);
    [[nodiscard]] bool isSeen(const QRectF &box, double reach) const
    {
        return box.adjusted(-reach, -reach, reach, reach).intersects(m_area);
    }

    const MapScene &m_scene;
    QPainter &m_painter;
    const QRectF m_area;
    const TileStyle m_style;
};

void Picture::paintAreas()
{
    // Neighbours of one kind are filled together: it is faster, and leaves no hairlines between them.
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto flush = [&](FeatureKind kind) {
        if (path.isEmpty())
            return;
        const mapstyle::AreaLook look = mapstyle::area(kind, m_scene.zoom, m_style);
        m_painter.setPen(look.outline == 0 ? QPen(Qt::NoPen) : penOf(look.outline, 0.7, Qt::FlatCap));
        m_painter.setBrush(QColor::fromRgba(look.fill));
        m_painter.drawPath(path);
        path.clear();
        path.setFillRule(Qt::WindingFill);
    };
    for (size_t i = 0; i < m_scene.areas.size(); ++i) {
        const MapScene::Area &area = m_scene.areas[i];
        if (isSeen(area.box, 1.0))
            path.addPath(area.path);
        if (i + 1 == m_scene.areas.size() || m_scene.areas[i + 1].kind != area.kind)
            flush(area.kind);
    }
}

void Picture::paintLines()
{
    const auto runEnd = [this](LineIterator from, auto isSame) {
        return std::find_if_not(from, m_scene.lines.end(), [&](const MapScene::Line &line) { return isSame(line); });
    };
    // Of each layer first all casings, then all fills, so that streets flow into each other.
    for (auto layer = m_scene.lines.begin(); layer != m_scene.lines.end();) {
        const auto layerEnd = runEnd(layer, [&](const MapScene::Line &line) { return line.layer == layer->layer; });
        for (const bool isCasing : {true, false}) {
            for (auto run = layer; run != layerEnd;) {
                const auto end = runEnd(run, [&](const MapScene::Line &line) {
                    return line.layer == run->layer && line.kind == run->kind && line.roadClass == run->roadClass;
                });
                paintRun(run, end, isCasing);
                run = end;
            }
        }
        layer = layerEnd;
    }
}

void Picture::paintRun(LineIterator begin, LineIterator end, bool isCasing)
{
    if (begin->kind == FeatureKind::Road) {
        const mapstyle::RoadLook look = mapstyle::road(begin->roadClass, m_scene.zoom, m_style);
        const Strip seen = stripOf(begin, end, look.width / 2 + 3.0);
        if (isCasing)
            strokeCasing(seen, look, begin->layer);
        else
            strokeRoads(seen, look, begin->layer);
    } else if (!isCasing) {
        const mapstyle::LineLook look = mapstyle::line(begin->kind, m_scene.zoom, m_style);
        const Strip seen = stripOf(begin, end, look.width + 3.0);
        if (begin->kind == FeatureKind::Railway && m_scene.zoom >= FirstSleeperZoom)
            strokeRailway(seen, look);
        else
            stroke(seen, penOf(look.colour, look.width, Qt::RoundCap), look.dash, look.gap);
    }
}

Picture::Strip Picture::stripOf(LineIterator begin, LineIterator end, double reach) const
{
    Strip strip;
    for (auto line = begin; line != end; ++line) {
        if (isSeen(line->box, reach))
            strip.push_back(&*line);
    }
    return strip;
}

/// All lines at once, so that they flow into each other.
void Picture::stroke(const Strip &strip, QPen pen, double dash, double gap)
{
    QPainterPath path;
    for (const MapScene::Line *line : strip) {
        if (dash <= 0.0)
            path.addPolygon(line->points);
        for (const QPolygonF &piece : mapgeometry::dashes(line->points, line->from, dash, gap))
            path.addPolygon(piece);
    }
    if (dash > 0.0)
        pen.setCapStyle(Qt::FlatCap);
    if (!path.isEmpty())
        m_painter.strokePath(path, pen);
}

void Picture::strokeCasing(const Strip &strip, const mapstyle::RoadLook &look, int layer)
{
    if (look.casingWidth <= 0.0)
        return;
    const double width = look.width + 2 * (look.casingWidth + (layer > 0 ? BridgeRim : 0.0));
    const QPen pen = penOf(look.casing, width, layer > 0 ? Qt::FlatCap : Qt::RoundCap);
    if (layer < 0)
        stroke(strip, pen, 4.0, 3.0);
    else
        stroke(strip, pen);
}

void Picture::strokeRoads(const Strip &strip, const mapstyle::RoadLook &look, int layer)
{
    QColor fill = QColor::fromRgba(look.fill);
    if (layer < 0) {
        // Seen through the ground.
        const QColor ground = QColor::fromRgba(mapstyle::land(m_style));
        fill = QColor((fill.red() + ground.red()) / 2, (fill.green() + ground.green()) / 2,
                      (fill.blue() + ground.blue()) / 2);
    }
    stroke(strip, penOf(fill.rgba(), look.width, Qt::RoundCap), look.dash, look.dash * 0.6);
}

/// A dark line with light dashes in it, as printed maps have it.
void Picture::strokeRailway(const Strip &strip, const mapstyle::LineLook &look)
{
    stroke(strip, penOf(look.colour, look.width + 0.9, Qt::FlatCap));
    stroke(strip, penOf(mapstyle::land(m_style), look.width - 0.3, Qt::FlatCap), 6.0, 6.0);
}

void Picture::paintArrows()
{
    const double size = m_scene.zoom >= 18 ? 1.25 : 1.0;
    for (const MapScene::Arrow &arrow : m_scene.arrows) {
        if (!isSeen(QRectF(arrow.middle, QSizeF(1.0, 1.0)), 12.0))
            continue;
        m_painter.save();
        m_painter.translate(arrow.middle);
        m_painter.rotate(arrow.angle);
        m_painter.scale(size, size);
        m_painter.setPen(penOf(mapstyle::arrow(m_style), 1.1, Qt::FlatCap));
        m_painter.drawLine(QPointF(-5.5, 0.0), QPointF(2.5, 0.0));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor::fromRgba(mapstyle::arrow(m_style)));
        m_painter.drawPolygon(QPolygonF{{2.0, -2.4}, {6.0, 0.0}, {2.0, 2.4}});
        m_painter.restore();
    }
}

void Picture::paintLabels()
{
    for (const MapScene::Label &label : m_scene.labels) {
        if (!isSeen(label.box, 1.0))
            continue;
        if (label.kind == mapstyle::LabelKind::Shield) {
            const mapstyle::AreaLook plate = mapstyle::shield(label.roadClass, m_style);
            m_painter.setPen(penOf(plate.outline, 1.0, Qt::FlatCap));
            m_painter.setBrush(QColor::fromRgba(plate.fill));
            m_painter.drawRoundedRect(label.plate.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
        }
        const mapstyle::LabelColours colours = mapstyle::labelColours(label.kind, m_style);
        m_painter.fillPath(label.halo, QColor::fromRgba(colours.halo));
        m_painter.fillPath(label.ink, QColor::fromRgba(colours.ink));
    }
}

} // namespace

QImage paintScene(const MapScene &scene, const QRectF &area, double scale, TileStyle style)
{
    QImage image(int(std::lround(area.width() * scale)), int(std::lround(area.height() * scale)), QImage::Format_RGB32);
    image.fill(scene.isOnSea ? mapstyle::sea(style) : mapstyle::land(style));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    Picture(scene, painter, area, style).paint();
    return image;
}

} // namespace callout
