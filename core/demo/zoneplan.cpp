#include "core/demo/zoneplan.h"

#include <cmath>
#include <limits>

namespace callout {

namespace {

constexpr double Hectare = 10'000;
constexpr double LargestTownArea = 43 * Hectare;
constexpr double Reach = 330;
constexpr double OldTownRadius = 262;

struct PlannedWish {
    const char *use;
    double x; ///< of the ground plan
    double y;
    double smallest; ///< hectares
    double largest;
};

// Uses are values of OpenStreetMap's leisure, amenity, landuse, shop and historic keys.
constexpr PlannedWish Wishes[] = {
    {"park", 470, 300, 2.2, 6.0},
    {"park", -470, 760, 0.9, 7.0},
    {"park", -760, 330, 1.0, 4.0},
    {"park", 800, -180, 0.8, 3.0},
    {"park", 900, 1010, 0.7, 3.0},
    {"park", -330, 300, 0.1, 1.2},
    {"recreation_ground", 480, 830, 1.5, 4.5},
    {"recreation_ground", -960, 620, 1.0, 4.0},
    {"cemetery", -40, 780, 1.2, 3.8},
    {"school", 620, 330, 0.9, 2.6},
    {"school", -820, 480, 0.9, 2.6},
    {"school", 60, 560, 0.9, 2.6},
    {"school", 760, -60, 0.9, 2.6},
    {"school", -900, -330, 0.9, 2.8},
    {"college", 330, 950, 1.2, 3.4},
    {"hospital", 720, 580, 1.2, 3.6},
    {"allotments", -160, 640, 0.5, 2.0},
    {"allotments", -680, 200, 0.5, 2.2},
    {"retail", 960, 330, 1.0, 3.6},
    {"supermarket", -930, 130, 0.6, 2.4},
    {"supermarket", 420, -120, 0.5, 2.0},
    {"castle", 250, 130, 0.25, 0.8},
    {"place_of_worship", 170, 30, 0.15, 0.6},
    {"place_of_worship", -590, 130, 0.2, 0.9},
    {"place_of_worship", 560, 200, 0.3, 1.1},
    {"townhall", 60, 140, 0.12, 0.5},
    {"parking", -90, 190, 0.12, 0.6},
    {"parking", 190, -200, 0.12, 0.6},
    {"parking", -60, -120, 0.12, 0.6},
    {"bus_station", 230, 250, 0.15, 0.9},
    {"fire_station", 430, 20, 0.3, 1.4},
    {"police", 200, 380, 0.2, 1.2},
    {"library", 60, 250, 0.12, 0.6},
};

} // namespace

ZonePlan::ZonePlan(const TownFrame &frame)
    : m_centre(frame.place(50, 60))
    , m_industry(frame.place(-1390, -80))
    , m_station(frame.place(-560, -60))
{
    for (const PlannedWish &wish : Wishes)
        m_wishes.push_back({wish.use, frame.place(wish.x, wish.y), wish.smallest * Hectare, wish.largest * Hectare});
}

CutRules ZonePlan::townRules(const PlanePath &area) const
{
    const PlanePoint middle = centroid(area);
    const double metres = metresFromCentre(middle);
    CutRules rules;
    if (metres < OldTownRadius) {
        rules = {.district = District::OldTown,
                 .collector = StreetClass::Unclassified,
                 .depth = 46,
                 .length = 84,
                 .spacing = 22,
                 .bend = 0.2,
                 .wobble = 2.0,
                 .crossroads = 0.5};
    } else if (distance(middle, m_industry) < 270) {
        rules = {.district = District::Industry,
                 .collector = StreetClass::Unclassified,
                 .street = StreetClass::Unclassified,
                 .depth = 130,
                 .length = 230,
                 .spacing = 60,
                 .bend = 0.25,
                 .crossroads = 0.1,
                 .closes = 0.8,
                 .closeLength = 120,
                 .closeStreet = StreetClass::Service};
    } else if (metres < 530 || distance(middle, m_station) < 240) {
        rules = {
            .district = District::Terraces, .depth = 50, .length = 150, .spacing = 26, .bend = 0.22, .crossroads = 0.6};
    } else {
        rules = {.district = District::Suburb,
                 .depth = 88,
                 .length = 175,
                 .spacing = 34,
                 .bend = 0.4,
                 .crossroads = 0.1,
                 .crescents = 0.25,
                 .closes = 0.75};
    }
    return rules;
}

CutRules ZonePlan::countryRules()
{
    return {.district = District::Country,
            .collector = StreetClass::Unclassified,
            .street = StreetClass::Unclassified,
            .depth = 420,
            .length = 640,
            .spacing = 170,
            .bend = 0.3,
            .wobble = 9,
            .crossroads = 0.2,
            .closes = 0.9,
            .closeLength = 300,
            .closeStreet = StreetClass::Track};
}

CutRules ZonePlan::fieldRules()
{
    return {.district = District::Country,
            .collector = StreetClass::Track,
            .street = StreetClass::Track,
            .depth = 110,
            .length = 190,
            .spacing = 12,
            .bend = 0.16,
            .wobble = 1.5,
            .crossroads = 0.4,
            .areHedges = true};
}

bool ZonePlan::isOpenCountry(const PlanePath &area)
{
    return std::abs(signedArea(area)) > LargestTownArea;
}

// The old town keeps no room for what the newer parts wish for, and the other way round.
bool ZonePlan::suits(const Wish &wish, PlanePoint middle) const
{
    const bool isCentral = metresFromCentre(wish.near) < OldTownRadius;
    return isCentral == (metresFromCentre(middle) < OldTownRadius + 30)
        && distance(middle, wish.near) < Reach * (isCentral ? 0.35 : 1.0);
}

std::optional<QString> ZonePlan::reserve(const PlanePath &area)
{
    const double size = std::abs(signedArea(area));
    const PlanePoint middle = centroid(area);
    for (Wish &wish : m_wishes) {
        if (wish.isMet || size < wish.smallest || size > wish.largest || !suits(wish, middle))
            continue;
        wish.isMet = true;
        return QString::fromLatin1(wish.use);
    }
    return std::nullopt;
}

} // namespace callout
