#pragma once

#include "core/region/mapfeature.h"
#include "core/tiles/mapstyle.h"

#include <QPainterPath>

#include <vector>

namespace callout {

/// A square of tiles of one zoom, with everything that is to be drawn on it in pixels from its north-west corner: what is
/// the same in every style and at every pixel ratio. Names lie in it completely, so that squares need not know each other.
struct MapScene {
    static constexpr int TilesAcross = 4;
    static constexpr int Pixels = TilesAcross * TilePixels;

    struct Area {
        FeatureKind kind = FeatureKind::Land;
        QPainterPath path;
        QRectF box;
    };
    struct Line {
        FeatureKind kind = FeatureKind::Road;
        RoadClass roadClass = RoadClass::Residential; ///< of roads
        int layer = 0;                                ///< -1 tunnels, 0 on the ground, else bridges
        QPolygonF points;
        double from = 0.0; ///< length of the whole line before these points
        QRectF box;
    };
    struct Arrow {
        QPointF middle;
        double angle = 0.0;
    };
    struct Label {
        mapstyle::LabelKind kind = mapstyle::LabelKind::Street;
        RoadClass roadClass = RoadClass::Primary; ///< of shields
        QRectF plate;                             ///< of shields
        QPainterPath ink;
        QPainterPath halo;
        QRectF box;
    };

    int zoom = 0;
    bool isOnSea = false;    ///< what lies below everything
    std::vector<Area> areas; ///< in painting order
    std::vector<Line> lines; ///< by layer, then minor roads before main ones
    std::vector<Arrow> arrows;
    std::vector<Label> labels;
};

} // namespace callout
