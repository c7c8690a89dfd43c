#include "core/demo/mainroadplan.h"

namespace callout {

namespace {

constexpr PlanStop at(const char *junction)
{
    return {junction, 0, 0};
}

constexpr PlanStop via(double x, double y)
{
    return {nullptr, x, y};
}

constexpr PlanJunction Junctions[] = {
    // Market place
    {"m1", 6, 22},
    {"m2", 88, 2},
    {"m3", 102, 74},
    {"m4", 22, 92},
    // The ring of the old wall, the quays and the harbour
    {"k1", -195, 262},
    {"k2", -15, 335},
    {"k3", 152, 318, JunctionKind::Signals},
    {"k4", 292, 200, JunctionKind::Signals},
    {"k5", 322, 20, JunctionKind::Signals},
    {"k6", 272, -165},
    {"h0", -112, -188},
    {"h1", 15, -302},
    {"h2", 152, -328, JunctionKind::Signals},
    {"e1", -262, 106, JunctionKind::Signals},
    {"e2", -370, 428},
    // West of the river
    {"w0", -305, -190},
    {"w1", -318, 64},
    {"w2", -428, 392},
    {"w3", -612, 440},
    {"wh", -500, 40, JunctionKind::Signals},
    {"sh", -540, -338},
    {"cw", -860, -470},
    {"dp", -1196, -185},
    {"sw", -1180, -350},
    // The ring road
    {"pe", 1000, -362},
    {"re", 1050, 120, JunctionKind::Roundabout},
    {"rne", 800, 760, JunctionKind::Roundabout},
    {"rn", 250, 1050, JunctionKind::Roundabout},
    {"rv", -360, 1002},
    {"rwb", -655, 975},
    {"rnw", -890, 860, JunctionKind::Roundabout},
    {"rw", -1130, 170, JunctionKind::Roundabout},
    // The edge of the town
    {"on", 236, 1440},
    {"one", 1120, 1120},
    {"oe", 1490, 216},
    {"oc", 1490, -470},
    {"ow", -1560, 228},
    {"os", -1600, -345},
    // Villages
    {"vn", 250, 2330, JunctionKind::Village},
    {"vne", 1820, 2030, JunctionKind::Village},
    {"ve", 2440, 440, JunctionKind::Village},
    {"vw", -2520, 430, JunctionKind::Village},
    {"vnw", -1560, 2110, JunctionKind::Village},
};

std::vector<PlanRoad> oldTownRoads()
{
    using enum StreetClass;
    using enum District;
    return {
        {Unclassified, OldTown, "Market Place", nullptr, {at("m1"), at("m2"), at("m3"), at("m4"), at("m1")}},
        {Tertiary, OldTown, "Bridge Street", nullptr, {at("e1"), via(-130, 92), at("m4")}},
        {Tertiary, OldTown, "High Street", nullptr, {at("m3"), via(118, 190), at("k3")}},
        {Unclassified, OldTown, "Church Street", nullptr, {at("m2"), via(195, -16), at("k5")}},
        {Unclassified, OldTown, "Fishergate", nullptr, {at("m1"), via(-58, -76), at("h0")}},
        {Unclassified, OldTown, "Southgate", nullptr, {at("m2"), via(98, -150), at("h2")}},
        {Residential, OldTown, "Chapel Lane", nullptr, {at("m4"), via(-8, 205), at("k2")}},
        {Secondary, OldTown, "Rampart Street", nullptr, {at("e1"), at("k1"), at("k2"), at("k3"), at("k4")}},
        {Secondary, OldTown, "Castle Street", nullptr, {at("k4"), at("k5"), at("k6"), at("h2")}},
        {Tertiary, OldTown, "Custom House Quay", nullptr, {at("h0"), via(-178, -112), via(-200, 22), at("e1")}},
        {Residential, OldTown, "Weir Walk", nullptr, {at("e1"), via(-302, 175), via(-322, 310), at("e2")}},
        {Tertiary, OldTown, "Harbour Street", nullptr, {at("h0"), via(-60, -250), at("h1"), at("h2")}},
    };
}

std::vector<PlanRoad> westBankRoads()
{
    using enum StreetClass;
    using enum District;
    return {
        {Secondary, Terraces, "Old Bridge", nullptr, {at("e1"), at("w1")}},
        {Residential, Terraces, "Upper Bridge", nullptr, {at("e2"), at("w2")}},
        {Tertiary, Terraces, "Ropewalk Quay", nullptr, {at("w0"), via(-254, -108), via(-276, 6), at("w1")}},
        {Residential, Terraces, "Tanners Bank", nullptr, {at("w1"), via(-366, 165), via(-392, 320), at("w2")}},
        {Secondary, Terraces, "Station Road", nullptr, {at("w0"), via(-412, -110), at("wh")}},
        {Tertiary, Terraces, "Mill Road", nullptr, {at("w2"), via(-520, 402), at("w3")}},
        {Secondary, Terraces, nullptr, "vw", {at("w1"), at("wh"), via(-800, 95), at("rw")}},
        {Tertiary,
         Suburb,
         "Shore Road",
         nullptr,
         {at("w0"), via(-440, -262), at("sh"), via(-680, -415), at("cw"), at("sw")}},
        {Secondary, Suburb, nullptr, "vnw", {at("wh"), via(-545, 240), at("w3"), via(-770, 640), at("rnw")}},
        {Residential,
         Suburb,
         "Weirside",
         nullptr,
         {at("w2"), via(-520, 530), via(-520, 700), via(-622, 860), at("rwb")}},
        {Tertiary, Suburb, "Depot Road", nullptr, {at("rw"), via(-1190, -40), at("dp"), at("sw")}},
        {Tertiary, Suburb, "Foundry Road", nullptr, {at("sh"), via(-700, -215), via(-950, -170), at("dp")}},
    };
}

std::vector<PlanRoad> townRoads()
{
    using enum StreetClass;
    using enum District;
    return {
        {Primary, Terraces, nullptr, "vn", {at("k3"), via(196, 560), via(205, 800), at("rn")}},
        {Secondary, Terraces, nullptr, "vne", {at("k4"), via(530, 430), at("rne")}},
        {Primary, Terraces, nullptr, "ve", {at("k5"), via(640, 72), at("re")}},
        {Secondary, Terraces, "Marine Parade", nullptr, {at("h2"), via(340, -366), via(680, -384), at("pe")}},
        {Secondary, Suburb, "Links Avenue", nullptr, {at("pe"), via(1058, -110), at("re")}},
        {Tertiary, Suburb, "Valley Road", nullptr, {at("e2"), via(-350, 640), via(-375, 830), at("rv")}},
        {Primary,
         Suburb,
         "Ring Road",
         nullptr,
         {at("re"), via(1000, 470), at("rne"), via(560, 958), at("rn"), via(-60, 1040), at("rv"), at("rwb"), at("rnw"),
          via(-1065, 550), at("rw")}},
    };
}

std::vector<PlanRoad> outerRoads()
{
    using enum StreetClass;
    using enum District;
    return {
        {Tertiary, Suburb, "Highfield Avenue", nullptr, {at("on"), via(640, 1365), at("one")}},
        {Tertiary, Suburb, "Eastfield Drive", nullptr, {at("oe"), via(1440, 590), via(1290, 860), at("one")}},
        {Tertiary, Suburb, "Golf Road", nullptr, {at("oe"), via(1535, -140), at("oc")}},
        {Tertiary, Industry, "Commerce Way", nullptr, {at("ow"), via(-1620, -60), at("os")}},
        {Primary, Country, nullptr, "vn", {at("rn"), at("on"), via(335, 1850), at("vn")}},
        {Secondary, Country, nullptr, "vne", {at("rne"), at("one"), via(1380, 1570), at("vne")}},
        {Primary, Country, nullptr, "ve", {at("re"), at("oe"), via(2000, 290), at("ve")}},
        {Secondary, Country, nullptr, "vw", {at("rw"), at("ow"), via(-2080, 225), at("vw")}},
        {Secondary, Country, nullptr, "vnw", {at("rnw"), via(-1010, 1250), via(-1230, 1680), at("vnw")}},
        {Tertiary, Country, "Shore Road", nullptr, {at("sw"), at("os"), via(-2180, -240), via(-2440, 30), at("vw")}},
        {Tertiary,
         Country,
         "Cliff Road",
         nullptr,
         {at("pe"), via(1240, -375), at("oc"), via(1720, -600), via(1960, -430), via(2240, -90), at("ve")}},
        {Tertiary, Country, "Moor Road", nullptr, {at("vw"), via(-2560, 980), via(-2260, 1560), at("vnw")}},
        {Tertiary, Country, "Fell Road", nullptr, {at("vnw"), via(-1190, 2490), via(-560, 2520), at("vn")}},
        {Tertiary, Country, "Ridge Road", nullptr, {at("vn"), via(880, 2480), via(1400, 2200), at("vne")}},
        {Unclassified, Country, "Haven Lane", nullptr, {at("vn"), via(235, 2640), via(320, 2930), via(300, 3140)}},
        {Unclassified, Country, "Lighthouse Lane", nullptr, {at("cw"), via(-840, -640), via(-800, -830)}},
        {Unclassified, Country, "Ness Lane", nullptr, {at("vw"), via(-2760, 480), via(-2930, 380)}},
        {Unclassified, Country, "Seal Bay Lane", nullptr, {at("vne"), via(1790, 2420), via(1640, 2760)}},
        {Unclassified, Country, "Holm Lane", nullptr, {at("ve"), via(2660, 520), via(2860, 640)}},
        {Tertiary, Country, "Saltings Road", nullptr, {at("vne"), via(2260, 1660), via(2540, 1080), at("ve")}},
    };
}

} // namespace

std::span<const PlanJunction> planJunctions()
{
    return Junctions;
}

const std::vector<PlanRoad> &planRoads()
{
    static const std::vector<PlanRoad> roads = [] {
        std::vector<PlanRoad> all = oldTownRoads();
        for (const std::vector<PlanRoad> &part : {westBankRoads(), townRoads(), outerRoads()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return roads;
}

} // namespace callout
