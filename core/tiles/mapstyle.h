#pragma once

#include "core/region/mapfeature.h"
#include "core/tiles/tilesource.h"

#include <QColor>
#include <QFont>

namespace callout {

/// How the map looks: every colour, width and size in one place. The ground is pale and grey enough for pins to stand out
/// in the colours of statuses; lengths are logical pixels, zooms 8 to 19 (others look like the nearest of these).
namespace mapstyle {

/// Raised with every change of the drawing, so that tiles kept on disk are drawn afresh.
inline constexpr int Version = 1;

inline constexpr int LowestZoom = 8;
inline constexpr int HighestZoom = 19;

struct AreaLook {
    QRgb fill = 0;    ///< transparent: not drawn
    QRgb outline = 0; ///< transparent: none
};

struct LineLook {
    QRgb colour = 0;
    double width = 0.0; ///< 0: not drawn at this zoom
    double dash = 0.0;  ///< length of dashes and gaps; 0: solid
    double gap = 0.0;
};

struct RoadLook {
    QRgb fill = 0;
    QRgb casing = 0;
    double width = 0.0;       ///< of the fill; 0: not drawn at this zoom
    double casingWidth = 0.0; ///< of the line on either side; 0: none
    double dash = 0.0;        ///< tracks
};

/// What a name is written on the map for, in the order in which places are given away.
enum class LabelKind {
    City,
    Town,
    Village,
    Suburb,
    Hamlet,
    Locality,
    Shield,
    MajorStreet,
    Street,
    MinorStreet,
    Water,
    WaterLine,
    Green,
    Station,
    Peak,
    Point,
    HouseNumber,
};
inline constexpr int LabelKindCount = int(LabelKind::HouseNumber) + 1;

struct LabelLook {
    double size = 0.0; ///< of the letters; 0: not written at this zoom
    QFont::Weight weight = QFont::Normal;
    bool isItalic = false;
    bool isCapital = false;
    double spacing = 0.0; ///< between letters, in parts of their size
    double halo = 1.5;
};

struct LabelColours {
    QRgb ink = 0;
    QRgb halo = 0;
};

[[nodiscard]] QRgb land(TileStyle style);
[[nodiscard]] QRgb sea(TileStyle style);

[[nodiscard]] AreaLook area(FeatureKind kind, int zoom, TileStyle style);
[[nodiscard]] LineLook line(FeatureKind kind, int zoom, TileStyle style);
[[nodiscard]] RoadLook road(RoadClass roadClass, int zoom, TileStyle style);
/// The width of a road's fill, whatever the style.
[[nodiscard]] double roadWidth(RoadClass roadClass, int zoom);
[[nodiscard]] QRgb arrow(TileStyle style);

[[nodiscard]] LabelLook label(LabelKind kind, int zoom);
[[nodiscard]] LabelColours labelColours(LabelKind kind, TileStyle style);
/// The plate behind a road number, and its rim.
[[nodiscard]] AreaLook shield(RoadClass roadClass, TileStyle style);

/// How the name of a road is written: main roads first.
[[nodiscard]] LabelKind streetLabel(RoadClass roadClass);

} // namespace mapstyle

} // namespace callout
