#include "core/tiles/mapstyle.h"

#include <algorithm>
#include <array>

namespace callout::mapstyle {

namespace {

constexpr int ZoomCount = HighestZoom - LowestZoom + 1;
using Zooms = std::array<double, ZoomCount>; // one value each, from the lowest zoom on

constexpr QRgb rgb(unsigned colour)
{
    return 0xff000000u | colour;
}

struct TwoColours {
    QRgb light = 0;
    QRgb dark = 0;

    [[nodiscard]] constexpr QRgb in(TileStyle style) const { return style == TileStyle::Dark ? dark : light; }
};

constexpr TwoColours pair(unsigned light, unsigned dark)
{
    return {rgb(light), rgb(dark)};
}

double at(const Zooms &values, int zoom)
{
    return values[size_t(std::clamp(zoom, LowestZoom, HighestZoom) - LowestZoom)];
}

constexpr TwoColours Land = pair(0xf5f3ee, 0x1f2428);
constexpr TwoColours Sea = pair(0xcddbe2, 0x11181e);
constexpr TwoColours Invisible{};

struct AreaRow {
    FeatureKind kind;
    int firstZoom;
    TwoColours fill;
    TwoColours outline = Invisible;
    int firstOutlineZoom = LowestZoom;
};

constexpr std::array Areas = {
    AreaRow{FeatureKind::Land, LowestZoom, Land},
    AreaRow{FeatureKind::Residential, LowestZoom, pair(0xebe7e0, 0x252a2f)},
    AreaRow{FeatureKind::Commercial, 12, pair(0xefe6df, 0x282a2e)},
    AreaRow{FeatureKind::Industrial, 11, pair(0xe7e5e5, 0x262a30)},
    AreaRow{FeatureKind::Farmland, 13, pair(0xf3f1e7, 0x1f2324)},
    AreaRow{FeatureKind::Grass, 11, pair(0xe8ebdc, 0x1f2725)},
    AreaRow{FeatureKind::Wood, LowestZoom, pair(0xd9e2cf, 0x1c2823)},
    AreaRow{FeatureKind::Scrub, 10, pair(0xe2e7d6, 0x1e2624)},
    AreaRow{FeatureKind::Wetland, 11, pair(0xdde5de, 0x1b2526)},
    AreaRow{FeatureKind::Sand, 11, pair(0xf2ecdd, 0x282a2a)},
    AreaRow{FeatureKind::Rock, 12, pair(0xe4e2dd, 0x26292c)},
    AreaRow{FeatureKind::Park, 10, pair(0xdfe8d3, 0x1e2b25)},
    AreaRow{FeatureKind::Pitch, 13, pair(0xd7e2ca, 0x203029), pair(0xcbd8bd, 0x263831), 15},
    AreaRow{FeatureKind::Golf, 11, pair(0xdee8d2, 0x1e2a25)},
    AreaRow{FeatureKind::Cemetery, 12, pair(0xdce3d4, 0x1f2927)},
    AreaRow{FeatureKind::School, 13, pair(0xeeebdf, 0x282b2d)},
    AreaRow{FeatureKind::Parking, 15, pair(0xefedea, 0x272c31), pair(0xdedad4, 0x2e343a), 16},
    AreaRow{FeatureKind::Water, LowestZoom, Sea},
    AreaRow{FeatureKind::Pier, 11, pair(0xece8e1, 0x2a2f35), pair(0xcfc9be, 0x363c43), 14},
    AreaRow{FeatureKind::Building, 14, pair(0xddd7cd, 0x2e343a), pair(0xcbc4b8, 0x3a4149), 16},
    AreaRow{FeatureKind::Runway, 10, pair(0xdcdad7, 0x2e3338)},
    AreaRow{FeatureKind::PedestrianArea, 14, pair(0xfaf9f6, 0x30363d), pair(0xd9d3c9, 0x3a4047), 16},
};

struct LineRow {
    FeatureKind kind;
    TwoColours colour;
    Zooms width;
    double dash = 0.0;
    double gap = 0.0;
};

constexpr std::array Lines = {
    LineRow{FeatureKind::River, Sea, {0.6, 0.8, 1.0, 1.2, 1.5, 1.9, 2.4, 3.2, 4.4, 6.5, 10.0, 15.0}},
    LineRow{FeatureKind::Stream, Sea, {0, 0, 0, 0, 0, 0.8, 1.0, 1.3, 1.7, 2.3, 3.2, 4.5}},
    LineRow{
        FeatureKind::Coastline, pair(0x9fb4bf, 0x3a4954), {0.7, 0.7, 0.8, 0.8, 0.8, 0.9, 1.0, 1.0, 1.1, 1.2, 1.3, 1.4}},
    LineRow{FeatureKind::Pier, pair(0xd8d3c9, 0x363c43), {0, 0, 0, 0.8, 1.0, 1.4, 2.0, 3.0, 4.0, 6.0, 9.0, 13.0}},
    LineRow{FeatureKind::Railway, pair(0x9d988f, 0x5b646d), {0, 0, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.5, 2.0, 2.6, 3.4}},
    LineRow{FeatureKind::Tram, pair(0xb0aaa0, 0x515a63), {0, 0, 0, 0, 0, 0.7, 0.8, 1.0, 1.2, 1.4, 1.7, 2.0}},
    LineRow{FeatureKind::Runway, pair(0xdcdad7, 0x2e3338), {0, 0, 1.0, 1.8, 3.2, 6.0, 10, 18, 32, 60, 110, 200}},
    LineRow{FeatureKind::Path, pair(0xbfb09b, 0x4d545c), {0, 0, 0, 0, 0, 0, 0.7, 0.9, 1.1, 1.3, 1.6, 2.0}, 3.2, 2.2},
    LineRow{FeatureKind::FerryLine,
            pair(0x93abb9, 0x3c4d5a),
            {0.7, 0.7, 0.8, 0.9, 0.9, 1.0, 1.0, 1.1, 1.2, 1.2, 1.3, 1.4},
            7.0,
            5.0},
    LineRow{FeatureKind::Boundary,
            pair(0xb7aeb4, 0x4a4750),
            {0.8, 0.8, 0.9, 0.9, 1.0, 1.0, 1.0, 1.0, 0, 0, 0, 0},
            6.0,
            3.0},
};

struct RoadRow {
    TwoColours fill;
    TwoColours casing;
    TwoColours thin; ///< of lines too thin for a casing
    Zooms width;
};

constexpr TwoColours MinorFill = pair(0xffffff, 0x3a4149);
constexpr TwoColours MinorCasing = pair(0xd2ccc2, 0x15181b);
constexpr TwoColours MinorThin = pair(0xdbd6cc, 0x333a41);

constexpr Zooms MotorwayWidth{1.4, 1.6, 2.0, 2.5, 3.1, 3.9, 5.0, 6.6, 9.0, 12.5, 17.5, 24.0};
constexpr Zooms TrunkWidth{1.2, 1.4, 1.8, 2.3, 2.9, 3.6, 4.6, 6.2, 8.6, 12.0, 16.5, 23.0};
constexpr Zooms PrimaryWidth{0.8, 1.0, 1.3, 1.8, 2.5, 3.3, 4.3, 5.8, 8.2, 11.5, 16.0, 22.0};
constexpr Zooms SecondaryWidth{0.5, 0.7, 0.9, 1.3, 2.1, 2.9, 3.9, 5.4, 7.6, 11.0, 15.5, 21.0};
constexpr Zooms TertiaryWidth{0, 0.4, 0.6, 1.0, 1.6, 2.4, 3.4, 4.8, 7.0, 10.3, 14.5, 20.0};
constexpr Zooms UnclassifiedWidth{0, 0, 0, 0.7, 1.0, 1.5, 2.5, 3.9, 5.8, 9.0, 13.3, 19.0};
constexpr Zooms ResidentialWidth{0, 0, 0, 0, 0.7, 1.2, 2.2, 3.6, 5.5, 8.6, 12.8, 18.0};
constexpr Zooms ServiceWidth{0, 0, 0, 0, 0, 0, 0.9, 1.6, 2.6, 4.4, 6.8, 10.0};
constexpr Zooms TrackWidth{0, 0, 0, 0, 0, 0.6, 0.8, 1.1, 1.5, 2.0, 2.8, 4.0};

constexpr Zooms thinner(const Zooms &widths)
{
    Zooms result{};
    for (size_t i = 0; i < widths.size(); ++i)
        result[i] = widths[i] * 0.72;
    return result;
}

constexpr RoadRow Motorway{pair(0xe3c6b4, 0x61504a), pair(0xbd9f8c, 0x14171a), pair(0xcfae9b, 0x61504a), MotorwayWidth};
constexpr RoadRow Trunk{pair(0xecd6bf, 0x584d43), pair(0xc5aa8d, 0x14171a), pair(0xd5b99d, 0x584d43), TrunkWidth};
constexpr RoadRow Primary{pair(0xf2e4cb, 0x524d44), pair(0xc8b695, 0x14171a), pair(0xd6c5a6, 0x524d44), PrimaryWidth};
constexpr RoadRow Secondary{pair(0xf8f1df, 0x4a4a46), pair(0xcac0a8, 0x14171a), pair(0xd4cab3, 0x4a4a46),
                            SecondaryWidth};

/// One for each RoadClass.
constexpr std::array<RoadRow, RoadClassCount> Roads = {
    Motorway,
    RoadRow{Motorway.fill, Motorway.casing, Motorway.thin, thinner(MotorwayWidth)},
    Trunk,
    RoadRow{Trunk.fill, Trunk.casing, Trunk.thin, thinner(TrunkWidth)},
    Primary,
    RoadRow{Primary.fill, Primary.casing, Primary.thin, thinner(PrimaryWidth)},
    Secondary,
    RoadRow{Secondary.fill, Secondary.casing, Secondary.thin, thinner(SecondaryWidth)},
    RoadRow{pair(0xffffff, 0x424951), pair(0xc6bfb3, 0x14171a), pair(0xd0c9bd, 0x3a4148), TertiaryWidth},
    RoadRow{pair(0xffffff, 0x424951), pair(0xc6bfb3, 0x14171a), pair(0xd0c9bd, 0x3a4148), thinner(TertiaryWidth)},
    RoadRow{MinorFill, MinorCasing, MinorThin, UnclassifiedWidth},
    RoadRow{MinorFill, MinorCasing, MinorThin, ResidentialWidth},
    RoadRow{pair(0xfaf9f7, 0x363d44), MinorCasing, MinorThin, ResidentialWidth},
    RoadRow{pair(0xfdfcfa, 0x333940), MinorCasing, MinorThin, ServiceWidth},
    RoadRow{pair(0xc2b59f, 0x4a5057), Invisible, pair(0xc2b59f, 0x4a5057), TrackWidth},
    RoadRow{Invisible, Invisible, Invisible, Zooms{}},
};

/// Thinner lines have no casing: it would be all that is seen of them.
constexpr double ThinnestWithCasing = 1.55;

struct LabelRow {
    Zooms size;
    QFont::Weight weight;
    bool isItalic;
    bool isCapital;
    double spacing;
    double halo;
    TwoColours ink;
    TwoColours halosColour;
};

constexpr TwoColours PaperHalo = pair(0xfbfaf7, 0x1a1e22);
constexpr TwoColours WaterInk = pair(0x4f7186, 0x6f8ea3);
constexpr TwoColours WaterHalo = pair(0xdce7ec, 0x14191e);
constexpr TwoColours GreenInk = pair(0x5c7550, 0x7e9a85);
constexpr TwoColours GreenHalo = pair(0xeff3ea, 0x1a2320);

/// One for each LabelKind.
constexpr std::array<LabelRow, LabelKindCount> Labels = {
    LabelRow{{13.5, 14.5, 16, 17, 18, 19, 20, 20, 0, 0, 0, 0},
             QFont::DemiBold,
             false,
             false,
             0.0,
             1.8,
             pair(0x24282d, 0xe4e8ec),
             PaperHalo},
    LabelRow{{12, 12.5, 13, 14, 15, 16, 17, 18, 18, 0, 0, 0},
             QFont::DemiBold,
             false,
             false,
             0.0,
             1.8,
             pair(0x2b3036, 0xdde2e7),
             PaperHalo},
    LabelRow{{0, 0, 10.5, 11, 11.5, 12.5, 13.5, 14.5, 15.5, 16, 0, 0},
             QFont::Medium,
             false,
             false,
             0.0,
             1.7,
             pair(0x3a4047, 0xccd2d9),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 9, 9.5, 10, 11, 12, 12, 0, 0},
             QFont::Medium,
             false,
             true,
             0.11,
             1.6,
             pair(0x6d737b, 0x9aa3ad),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 10, 10.5, 11, 12, 13, 13, 0, 0},
             QFont::Normal,
             false,
             false,
             0.0,
             1.6,
             pair(0x4b5159, 0xb4bcc5),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 0, 0, 9.5, 10, 10.5, 11, 11, 11},
             QFont::Normal,
             true,
             false,
             0.0,
             1.5,
             pair(0x777169, 0x8e959d),
             PaperHalo},
    LabelRow{{0, 0, 8, 8, 8.5, 8.5, 9, 9, 9.5, 9.5, 10, 10},
             QFont::DemiBold,
             false,
             false,
             0.02,
             0.0,
             pair(0x5a5348, 0xc9c3b8),
             Invisible},
    LabelRow{{0, 0, 0, 0, 0, 9, 9.5, 10.5, 11, 12, 12.5, 13},
             QFont::Medium,
             false,
             false,
             0.01,
             1.6,
             pair(0x4a453c, 0xccd1d6),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 0, 0, 0, 9.5, 10.2, 11, 12, 12.5},
             QFont::Normal,
             false,
             false,
             0.01,
             1.5,
             pair(0x57534c, 0xb9c0c8),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 0, 0, 0, 0, 9.2, 10, 11, 11.5},
             QFont::Normal,
             false,
             false,
             0.01,
             1.5,
             pair(0x6f6a62, 0xa2aab2),
             PaperHalo},
    LabelRow{{0, 0, 9.5, 10, 10, 10.5, 10.5, 11, 11.5, 12, 12, 12},
             QFont::Normal,
             true,
             false,
             0.03,
             1.3,
             WaterInk,
             WaterHalo},
    LabelRow{
        {0, 0, 0, 0, 0, 9.5, 10, 10, 10.5, 11, 11.5, 12}, QFont::Normal, true, false, 0.05, 1.3, WaterInk, WaterHalo},
    LabelRow{
        {0, 0, 0, 0, 0, 9.5, 9.8, 10, 10.5, 11, 11.5, 11.5}, QFont::Normal, true, false, 0.0, 1.4, GreenInk, GreenHalo},
    LabelRow{{0, 0, 0, 0, 0, 0, 0, 0, 10, 10.5, 11, 11},
             QFont::Medium,
             false,
             false,
             0.0,
             1.5,
             pair(0x5e6570, 0xa4adb6),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 0, 9, 9.3, 9.5, 10, 10, 10, 10},
             QFont::Normal,
             false,
             false,
             0.0,
             1.5,
             pair(0x7a6f60, 0x9a9184),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 0, 0, 0, 0, 0, 9.5, 9.8, 10},
             QFont::Normal,
             false,
             false,
             0.0,
             1.5,
             pair(0x6c7078, 0x98a1aa),
             PaperHalo},
    LabelRow{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8.8, 9.5},
             QFont::Normal,
             false,
             false,
             0.0,
             1.2,
             pair(0x857d71, 0x88919a),
             pair(0xe9e4dc, 0x262b30)},
};

const AreaRow *areaRow(FeatureKind kind)
{
    const auto row = std::ranges::find(Areas, kind, &AreaRow::kind);
    return row == Areas.end() ? nullptr : &*row;
}

} // namespace

QRgb land(TileStyle style)
{
    return Land.in(style);
}

QRgb sea(TileStyle style)
{
    return Sea.in(style);
}

AreaLook area(FeatureKind kind, int zoom, TileStyle style)
{
    const AreaRow *row = areaRow(kind);
    if (!row || zoom < row->firstZoom)
        return {};
    return {row->fill.in(style), zoom >= row->firstOutlineZoom ? row->outline.in(style) : 0};
}

LineLook line(FeatureKind kind, int zoom, TileStyle style)
{
    const auto row = std::ranges::find(Lines, kind, &LineRow::kind);
    if (row == Lines.end())
        return {};
    return {row->colour.in(style), at(row->width, zoom), row->dash, row->gap};
}

double roadWidth(RoadClass roadClass, int zoom)
{
    return at(Roads[size_t(roadClass)].width, zoom);
}

RoadLook road(RoadClass roadClass, int zoom, TileStyle style)
{
    const RoadRow &row = Roads[size_t(roadClass)];
    const double width = at(row.width, zoom);
    if (roadClass == RoadClass::Track)
        return {row.fill.in(style), 0, width, 0.0, 4.0};
    if (width < ThinnestWithCasing)
        return {row.thin.in(style), 0, width, 0.0, 0.0};
    return {row.fill.in(style), row.casing.in(style), width, zoom < 15 ? 0.7 : zoom < 17 ? 0.85 : 1.0, 0.0};
}

QRgb arrow(TileStyle style)
{
    return pair(0xa9a297, 0x757e88).in(style);
}

LabelLook label(LabelKind kind, int zoom)
{
    const LabelRow &row = Labels[size_t(kind)];
    return {at(row.size, zoom), row.weight, row.isItalic, row.isCapital, row.spacing, row.halo};
}

LabelColours labelColours(LabelKind kind, TileStyle style)
{
    const LabelRow &row = Labels[size_t(kind)];
    return {row.ink.in(style), row.halosColour.in(style)};
}

AreaLook shield(RoadClass roadClass, TileStyle style)
{
    const RoadRow &row = Roads[size_t(roadClass)];
    return {style == TileStyle::Dark ? rgb(0x2c3137) : rgb(0xfdfaf3),
            style == TileStyle::Dark ? row.fill.dark : row.casing.light};
}

LabelKind streetLabel(RoadClass roadClass)
{
    if (roadClass <= RoadClass::SecondaryLink)
        return LabelKind::MajorStreet;
    return roadClass <= RoadClass::LivingStreet ? LabelKind::Street : LabelKind::MinorStreet;
}

} // namespace callout::mapstyle
