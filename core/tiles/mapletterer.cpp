#include "core/tiles/mapletterer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace callout {

using mapstyle::LabelKind;
using mapstyle::LabelLook;

namespace {

/// Pixels between two names of the same street, and two plates of the same road.
constexpr double StreetSpacing = 340.0;
constexpr double ShieldSpacing = 380.0;
constexpr double ShortestWithShield = 90.0;
/// Air around names.
constexpr double Air = 2.5;
constexpr double WideAir = 9.0;
constexpr double StreetAir = 1.4;
/// A name may be so much longer than its street.
constexpr double Overhang = 10.0;
/// Steps along a street at which a name is tried.
constexpr double TryStep = 16.0;
/// Radians by which a street may turn from letter to letter, and all together below a name.
constexpr double SharpestTurn = 0.34;
constexpr double MostTurning = 1.6;
/// How far a name at a point may move to stay inside the scene.
constexpr double MostShift = 70.0;

/// Long names at points are written in two lines, broken near the middle.
QStringList linesOf(const QString &name, LabelKind kind)
{
    constexpr qsizetype LongestLine = 14;
    if (name.size() <= LongestLine || kind == LabelKind::City || kind == LabelKind::HouseNumber)
        return {name};
    qsizetype best = -1;
    for (qsizetype at = name.indexOf(u' '); at >= 0; at = name.indexOf(u' ', at + 1)) {
        if (best < 0 || std::abs(2 * at - name.size()) < std::abs(2 * best - name.size()))
            best = at;
    }
    if (best < 0)
        return {name};
    return {name.first(best), name.sliced(best + 1)};
}

double turnBetween(double from, double to)
{
    return std::abs(std::remainder(to - from, 2.0 * std::numbers::pi));
}

/// Whether letters along this part of a line can be read.
bool isGentle(const mapgeometry::LineWalk &walk, double from, double width)
{
    constexpr double LetterStep = 5.0;
    double turning = 0.0;
    double angle = walk.at(from).angle;
    for (double at = from + LetterStep; at <= from + width; at += LetterStep) {
        const double next = walk.at(at).angle;
        const double turn = turnBetween(angle, next);
        turning += turn;
        if (turn > SharpestTurn || turning > MostTurning)
            return false;
        angle = next;
    }
    return true;
}

/// Lengths along a line at which a name is tried: the middle first, then to either side.
std::vector<double> trialsAlong(double length, double width)
{
    const double room = std::max(0.0, length - width);
    const double middle = (length - width) / 2;
    std::vector<double> trials{middle};
    for (double step = TryStep; step <= room / 2; step += TryStep) {
        trials.push_back(middle + step);
        trials.push_back(middle - step);
    }
    return trials;
}

bool isAtEdge(const QPointF &point)
{
    constexpr double Near = 0.5;
    return std::min(point.x(), point.y()) < Near || std::max(point.x(), point.y()) > MapScene::Pixels - Near;
}

/// The next scene may write the name of a street that goes on there, so here it stands away from the edge.
void avoidEdge(const QPolygonF &line, std::vector<double> *trials)
{
    const bool isFrontAtEdge = isAtEdge(line.front());
    if (isFrontAtEdge != isAtEdge(line.back()))
        std::ranges::sort(*trials, {}, [isFrontAtEdge](double from) { return isFrontAtEdge ? -from : from; });
}

} // namespace

MapLetterer::MapLetterer(MapScene &scene, TextOutlines &outlines)
    : m_scene(scene)
    , m_outlines(outlines)
    , m_space(MapScene::Pixels)
{
}

void MapLetterer::addRoad(const MapFeature &feature, const QPolygonF &line)
{
    const mapgeometry::LineWalk walk(line);
    // "A1;A5" is signed as the first.
    const QString reference = feature.reference.section(u';', 0, 0).trimmed();
    if (!reference.isEmpty() && reference.size() <= 7) {
        LineName &known = m_references[{feature.roadClass, reference}];
        known.pieces.push_back(line);
        known.length += walk.length();
    }
    if (!feature.name.isEmpty())
        addLine(mapstyle::streetLabel(feature.roadClass), feature.name, line);
}

void MapLetterer::addLine(LabelKind kind, const QString &name, const QPolygonF &line)
{
    if (mapstyle::label(kind, m_scene.zoom).size <= 0.0)
        return;
    LineName &known = m_lines[size_t(kind)][name];
    known.pieces.push_back(line);
    known.length += mapgeometry::LineWalk(line).length();
}

void MapLetterer::addPoint(LabelKind kind, const QString &name, const QPointF &point, double weight, QSizeF room)
{
    const QRectF scene(0.0, 0.0, MapScene::Pixels, MapScene::Pixels);
    const bool isHere = point.x() >= 0.0 && point.y() >= 0.0 && point.x() < scene.width() && point.y() < scene.height();
    if (isHere && !name.isEmpty() && mapstyle::label(kind, m_scene.zoom).size > 0.0)
        m_points[size_t(kind)].push_back({name, point, weight, room});
}

void MapLetterer::write()
{
    for (const LabelKind kind : {LabelKind::City, LabelKind::Town, LabelKind::Village})
        writePoints(kind);
    writeShields();
    writeLines(LabelKind::MajorStreet);
    for (const LabelKind kind : {LabelKind::Suburb, LabelKind::Hamlet, LabelKind::Water})
        writePoints(kind);
    writeLines(LabelKind::Street);
    writeLines(LabelKind::WaterLine);
    for (const LabelKind kind : {LabelKind::Station, LabelKind::Green})
        writePoints(kind);
    writeLines(LabelKind::MinorStreet);
    for (const LabelKind kind : {LabelKind::Peak, LabelKind::Locality, LabelKind::HouseNumber, LabelKind::Point})
        writePoints(kind);
    std::erase_if(m_scene.arrows, [this](const MapScene::Arrow &arrow) {
        return !m_space.isClear(QRectF(arrow.middle - QPointF(8.0, 8.0), QSizeF(16.0, 16.0)));
    });
}

bool MapLetterer::isFarFromSame(const QString &name, const QPointF &point, double distance) const
{
    const auto [begin, end] = m_written.equal_range(name);
    return std::all_of(begin, end, [&](const QPointF &other) {
        return std::hypot(other.x() - point.x(), other.y() - point.y()) >= distance;
    });
}

void MapLetterer::take(MapScene::Label label, const std::vector<QRectF> &boxes)
{
    m_space.take(boxes);
    label.box = (label.halo.isEmpty() ? label.ink : label.halo).boundingRect().united(label.plate);
    m_scene.labels.push_back(std::move(label));
}

void MapLetterer::writePoints(LabelKind kind)
{
    std::vector<PointName> &names = m_points[size_t(kind)];
    std::ranges::sort(names, [](const PointName &left, const PointName &right) {
        return std::tuple(-left.weight, left.name, left.point.x(), left.point.y())
            < std::tuple(-right.weight, right.name, right.point.x(), right.point.y());
    });
    const LabelLook look = mapstyle::label(kind, m_scene.zoom);
    for (const PointName &name : names)
        writePoint(kind, look, name);
}

void MapLetterer::writePoint(LabelKind kind, const LabelLook &look, const PointName &name)
{
    const QStringList lines = linesOf(name.name, kind);
    const double lineHeight = look.size * 1.15;
    std::vector<OutlinedText> texts;
    double width = 0.0;
    for (const QString &line : lines) {
        texts.push_back(m_outlines.shape(line, look));
        width = std::max(width, texts.back().width);
    }
    const double height = lineHeight * double(lines.size());
    const bool isTight = name.room.isValid() && (name.room.width() < width * 0.9 || name.room.height() < height);
    if (width <= 0.0 || isTight || !isFarFromSame(name.name, name.point, 120.0))
        return;
    // Zoomed out, settlements keep apart: a calm map says less.
    const double air = kind == LabelKind::Village && m_scene.zoom <= 11 ? WideAir : Air;
    const double margin = air + look.halo;
    const QSizeF half(width / 2 + margin, height / 2 + margin);
    const auto inside = [&](double value, double reach) { return std::clamp(value, reach, MapScene::Pixels - reach); };
    const QPointF middle(inside(name.point.x(), half.width()), inside(name.point.y(), half.height()));
    const QRectF box(middle - QPointF(half.width(), half.height()), half * 2.0);
    const double most = kind == LabelKind::HouseNumber ? 4.0 : MostShift;
    if (std::abs(middle.x() - name.point.x()) > most || std::abs(middle.y() - name.point.y()) > most
        || !m_space.isFree({box}))
        return;
    MapScene::Label label{.kind = kind};
    double y = middle.y() - height / 2 + lineHeight / 2;
    for (const OutlinedText &text : texts) {
        const PlacedText placed = TextOutlines::placed(text, {middle.x(), y});
        label.ink.addPath(placed.ink);
        label.halo.addPath(placed.halo);
        y += lineHeight;
    }
    label.ink.setFillRule(Qt::WindingFill);
    label.halo.setFillRule(Qt::WindingFill);
    m_written.insert(name.name, middle);
    take(std::move(label), {box});
}

void MapLetterer::writeLines(LabelKind kind)
{
    const LabelLook look = mapstyle::label(kind, m_scene.zoom);
    LineNames &names = m_lines[size_t(kind)];
    std::vector<std::pair<double, QString>> order;
    for (const auto &[name, line] : names.asKeyValueRange())
        order.emplace_back(-line.length, name);
    std::ranges::sort(order);
    for (const auto &[length, name] : order) {
        std::vector<QPolygonF> lines = mapgeometry::joined(std::move(names[name].pieces));
        std::ranges::stable_sort(lines, std::greater(),
                                 [](const QPolygonF &line) { return mapgeometry::LineWalk(line).length(); });
        for (const QPolygonF &line : lines)
            writeAlong(kind, name, look, line);
    }
}

void MapLetterer::writeAlong(LabelKind kind, const QString &name, const LabelLook &look, const QPolygonF &line)
{
    double length = mapgeometry::LineWalk(line).length();
    // Short pieces need not be shaped to see that the name is longer.
    if (length + Overhang < double(name.size()) * look.size * 0.3)
        return;
    const OutlinedText text = m_outlines.shape(name, look);
    if (text.width <= 0.0 || text.width > length + Overhang)
        return;
    const QPolygonF curve = mapgeometry::smoothed(line);
    QPolygonF turned = curve;
    std::ranges::reverse(turned);
    const mapgeometry::LineWalk forwards(curve);
    const mapgeometry::LineWalk backwards(turned);
    length = forwards.length();
    std::vector<double> trials = trialsAlong(length, text.width);
    if (length < StreetSpacing)
        avoidEdge(line, &trials);
    for (const double from : trials) {
        if (!isGentle(forwards, from, text.width))
            continue;
        const QPointF step = forwards.at(from + text.width).point - forwards.at(from).point;
        // Read from left to right; straight up rather than straight down.
        const bool isForwards = std::abs(step.x()) > 1.0 ? step.x() > 0.0 : step.y() < 0.0;
        const bool isWritten = isForwards
            ? tryAlong(kind, name, text, forwards, from, look.size)
            : tryAlong(kind, name, text, backwards, length - from - text.width, look.size);
        if (isWritten && length < StreetSpacing)
            return;
    }
}

bool MapLetterer::tryAlong(LabelKind kind, const QString &name, const OutlinedText &text,
                           const mapgeometry::LineWalk &walk, double from, double size)
{
    const QPointF middle = walk.at(from + text.width / 2).point;
    if (!isFarFromSame(name, middle, StreetSpacing))
        return false;
    std::vector<QRectF> boxes;
    const double side = size * 0.5 + StreetAir;
    for (double at = 0.0; at <= text.width + size * 0.4; at += size * 0.8) {
        const QPointF point = walk.at(from + std::min(at, text.width)).point;
        boxes.emplace_back(point - QPointF(side, side), QSizeF(side * 2, side * 2));
    }
    if (!m_space.isFree(boxes))
        return false;
    PlacedText placed = TextOutlines::along(text, walk, from);
    m_written.insert(name, middle);
    take({.kind = kind, .ink = std::move(placed.ink), .halo = std::move(placed.halo)}, boxes);
    return true;
}

void MapLetterer::writeShields()
{
    // Classes first: the map's keys are in their order.
    for (const auto &[key, line] : m_references.asKeyValueRange()) {
        for (const QPolygonF &piece : mapgeometry::joined(line.pieces))
            writeShield(key.second, key.first, piece);
    }
}

void MapLetterer::writeShield(const QString &reference, RoadClass roadClass, const QPolygonF &line)
{
    const LabelLook look = mapstyle::label(LabelKind::Shield, m_scene.zoom);
    const int firstZoom = roadClass <= RoadClass::PrimaryLink ? 10 : roadClass <= RoadClass::SecondaryLink ? 12 : 14;
    const mapgeometry::LineWalk walk(line);
    if (look.size <= 0.0 || m_scene.zoom < firstZoom || walk.length() < ShortestWithShield)
        return;
    const OutlinedText text = m_outlines.shape(reference, look);
    if (text.width <= 0.0)
        return;
    const QSizeF size(std::max(text.width + 7.0, 16.0), text.capitalHeight + 6.5);
    for (const double from : trialsAlong(walk.length(), 30.0)) {
        const QPointF at = walk.at(from + 15.0).point;
        // Whole pixels keep the rim crisp.
        const QPointF corner(std::round(at.x() - size.width() / 2), std::round(at.y() - size.height() / 2));
        const QRectF plate(corner, QSizeF(std::round(size.width()), std::round(size.height())));
        const std::vector boxes{plate.adjusted(-6, -6, 6, 6)};
        if (!isFarFromSame(reference, at, ShieldSpacing) || !m_space.isFree(boxes))
            continue;
        m_written.insert(reference, at);
        take({.kind = LabelKind::Shield,
              .roadClass = roadClass,
              .plate = plate,
              .ink = TextOutlines::placed(text, plate.center()).ink},
             boxes);
        if (walk.length() < ShieldSpacing)
            return;
    }
}

} // namespace callout
