#pragma once

#include "core/tiles/labelspace.h"
#include "core/tiles/mapscene.h"
#include "core/tiles/textoutlines.h"

#include <QMap>

namespace callout {

/// Writes the names on a scene: collects what has one, then gives away the places, the most important first. Nothing
/// overlaps, and nothing leaves the scene. The outcome depends on what was added, not on the order.
class MapLetterer
{
public:
    MapLetterer(MapScene &scene, TextOutlines &outlines);

    /// A line that lies in the scene, of a road that may have a name and a number.
    void addRoad(const MapFeature &feature, const QPolygonF &line);
    /// A named line of another kind.
    void addLine(mapstyle::LabelKind kind, const QString &name, const QPolygonF &line);
    /// A name at a point of the scene; `room` is how wide an area may be written into, 0 for points.
    void addPoint(mapstyle::LabelKind kind, const QString &name, const QPointF &point, double weight, QSizeF room = {});

    void write();

private:
    struct PointName {
        QString name;
        QPointF point;
        double weight = 0.0;
        QSizeF room;
    };
    struct LineName {
        std::vector<QPolygonF> pieces;
        double length = 0.0;
    };
    using LineNames = QMap<QString, LineName>;

    void writePoints(mapstyle::LabelKind kind);
    void writePoint(mapstyle::LabelKind kind, const mapstyle::LabelLook &look, const PointName &name);
    void writeLines(mapstyle::LabelKind kind);
    void writeAlong(mapstyle::LabelKind kind, const QString &name, const mapstyle::LabelLook &look,
                    const QPolygonF &line);
    [[nodiscard]] bool tryAlong(mapstyle::LabelKind kind, const QString &name, const OutlinedText &text,
                                const mapgeometry::LineWalk &walk, double from, double size);
    void writeShields();
    void writeShield(const QString &reference, RoadClass roadClass, const QPolygonF &line);
    [[nodiscard]] bool isFarFromSame(const QString &name, const QPointF &point, double distance) const;
    void take(MapScene::Label label, const std::vector<QRectF> &boxes);

    MapScene &m_scene;
    TextOutlines &m_outlines;
    LabelSpace m_space;
    std::array<std::vector<PointName>, mapstyle::LabelKindCount> m_points;
    std::array<LineNames, mapstyle::LabelKindCount> m_lines;
    QMap<std::pair<RoadClass, QString>, LineName> m_references;
    QMultiHash<QString, QPointF> m_written;
};

} // namespace callout
