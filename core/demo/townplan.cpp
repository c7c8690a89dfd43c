#include "core/demo/townplan.h"

#include "core/demo/blockcutter.h"
#include "core/demo/housebuilder.h"
#include "core/demo/townframe.h"
#include "core/demo/zoneplan.h"

#include <algorithm>

namespace callout {

namespace {

enum Purpose : quint64 { Framing = 1, Shaping, Villages, Cutting, Housing, Landmarks, Fields };

constexpr double RoundaboutClearing = 48;
constexpr double RoundaboutKerb = 22;
constexpr double AddressesPerSquareMetre = 0.0022;

/// Draws one town, part by part, in the order in which towns grow.
class TownDraughtsman
{
public:
    TownDraughtsman(quint64 seed, int addresses)
        : m_random(seed)
        , m_wanted(addresses)
        , m_frame(m_random.stream(Framing))
        , m_plan(Ground(m_frame, m_random.stream(Shaping)))
        , m_zones(m_frame)
        , m_cutter(m_plan.streets, m_plan.ground, m_random.stream(Cutting))
        , m_houses(m_plan.streets, m_plan.ground, m_random.stream(Housing))
        , m_landmarks(m_plan.streets, m_houses, m_random.stream(Landmarks))
    {
        m_plan.centre = m_frame.place(50, 60);
        m_plan.mainRoads = layMainRoads(m_plan.streets, m_plan.ground, m_frame, m_random.stream(Villages));
        m_cutter.keepClear(m_plan.mainRoads.roundabouts, RoundaboutClearing);
        for (const int roundabout : m_plan.mainRoads.roundabouts)
            m_houses.keepOff(m_plan.streets.at(roundabout), RoundaboutKerb);
    }

    TownPlan draw()
    {
        openUpCountry();
        buildTown();
        divideFields();
        buildStation();
        m_plan.buildings = m_houses.buildings();
        m_plan.details = m_landmarks.details();
        m_plan.deadEnds = m_cutter.deadEnds();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] int addressCount() const
    {
        return static_cast<int>(
            std::ranges::count_if(m_houses.buildings(), [](const Building &one) { return one.line >= 0; }));
    }

    [[nodiscard]] bool isVillageArea(const PlanePath &outline) const
    {
        return std::ranges::any_of(m_plan.mainRoads.villages, [&](int village) {
            return signedArea(outline) < 40'000 && distance(m_plan.streets.at(village), centroid(outline)) < 220;
        });
    }

    void openUpCountry();
    void buildTown();
    void developArea(const Ring &area);
    void divideFields();
    void buildStation();
    [[nodiscard]] Ring coastalLand(StreetNetwork &hedges) const;

    SeededRandom m_random;
    int m_wanted;
    TownFrame m_frame;
    TownPlan m_plan;
    ZonePlan m_zones;
    BlockCutter m_cutter;
    HouseBuilder m_houses;
    LandmarkBuilder m_landmarks;
    std::vector<Ring> m_open; ///< land that no town stands on
};

// Lanes, villages and farms first: they were there before the suburbs.
void TownDraughtsman::openUpCountry()
{
    std::vector<PlanePoint> villages;
    villages.reserve(m_plan.mainRoads.villages.size());
    for (const int village : m_plan.mainRoads.villages)
        villages.push_back(m_plan.streets.at(village));
    const auto nothing = [](const PlanePath &) { return std::optional<QString>(); };
    std::vector<Block> blocks;
    for (const Ring &area : m_plan.mainRoads.areas) {
        const PlanePath outline = m_plan.streets.pathOf(area);
        if (isVillageArea(outline)) {
            blocks.push_back({area, outline, District::Village, {}});
        } else if (ZonePlan::isOpenCountry(outline)) {
            for (Block &block : m_cutter.cut(area, [](const PlanePath &) { return ZonePlan::countryRules(); }, nothing))
                blocks.push_back(std::move(block));
        }
    }
    blocks.push_back(
        {m_plan.mainRoads.outside, m_plan.streets.pathOf(m_plan.mainRoads.outside), District::Country, {}});
    m_houses.learnStreets();
    for (const Block &block : blocks) {
        if (block.district == District::Village) {
            m_houses.build(block);
            m_plan.land.push_back({block.outline, QStringLiteral("residential")});
        } else {
            m_houses.buildInCountry(block, villages);
            m_open.push_back(block.ring);
        }
    }
    m_open.pop_back(); // the outside has no outline of its own
}

// Area by area from the centre outwards, until there are homes enough; what is left over stays farmland.
void TownDraughtsman::buildTown()
{
    std::vector<Ring> areas;
    for (const Ring &area : m_plan.mainRoads.areas) {
        const PlanePath outline = m_plan.streets.pathOf(area);
        const bool isMarketPlace = isInside(centroid(outline), m_plan.mainRoads.marketPlace);
        if (!isVillageArea(outline) && !ZonePlan::isOpenCountry(outline) && !isMarketPlace)
            areas.push_back(area);
    }
    std::ranges::stable_sort(areas, {}, [this](const Ring &area) {
        return m_zones.metresFromCentre(centroid(m_plan.streets.pathOf(area)));
    });
    for (const Ring &area : areas) {
        const PlanePath outline = m_plan.streets.pathOf(area);
        const double expected = signedArea(outline) * AddressesPerSquareMetre;
        const bool isIndustry = m_zones.townRules(outline).district == District::Industry;
        if (isIndustry || addressCount() + expected < m_wanted + expected / 3)
            developArea(area);
        else
            m_open.push_back(area);
    }
}

void TownDraughtsman::developArea(const Ring &area)
{
    const PlanePath outline = m_plan.streets.pathOf(area);
    std::vector<Block> blocks = m_cutter.cut(
        area, [this](const PlanePath &part) { return m_zones.townRules(part); },
        [this](const PlanePath &part) { return m_zones.reserve(part); });
    m_houses.learnStreets();
    for (const Block &block : blocks) {
        const bool isIndustry = block.district == District::Industry;
        const QString use = isIndustry ? QStringLiteral("industrial") : QStringLiteral("residential");
        m_plan.land.push_back({block.outline, block.use.isEmpty() ? use : block.use});
        if (block.use.isEmpty() && !isIndustry)
            m_houses.build(block);
        else
            m_landmarks.fill(block);
    }
}

// Between the outermost roads and the cliffs, from where the town ends round the island to where it begins again.
Ring TownDraughtsman::coastalLand(StreetNetwork &hedges) const
{
    const Ring &outside = m_plan.mainRoads.outside;
    const auto stretch = [&outside](int from, int to) {
        Ring part;
        auto place = static_cast<std::size_t>(std::ranges::find(outside, from) - outside.begin());
        for (; outside[place % outside.size()] != to; ++place)
            part.push_back(outside[place % outside.size()]);
        part.push_back(to);
        return part;
    };
    // Round the island, not along the town's front; which way that is depends on how the town is mirrored.
    Ring ring = stretch(m_plan.mainRoads.wildFrom, m_plan.mainRoads.wildTo);
    Ring otherWay = stretch(m_plan.mainRoads.wildTo, m_plan.mainRoads.wildFrom);
    if (otherWay.size() > ring.size())
        ring = std::move(otherWay);

    const PlanePath &cliffs = m_plan.ground.cliffTop();
    const auto nearest = [&](int vertex) {
        const PlanePoint here = m_plan.streets.at(vertex);
        return std::ranges::min_element(cliffs, {}, [here](PlanePoint at) { return distance(at, here); });
    };
    auto cliff = nearest(ring.back());
    const auto last = nearest(ring.front());
    const int step = cliff < last ? 1 : -1;
    std::vector<int> stops{ring.back()};
    for (; cliff != last; cliff += step)
        stops.push_back(hedges.addVertex(*cliff));
    ring.insert(ring.end(), stops.begin() + 1, stops.end());
    stops.push_back(ring.front());
    hedges.addLine({StreetClass::Track, District::Country, {}, std::move(stops), false, false});
    return ring;
}

// The yard where the railway begins, with the station building beside the track.
void TownDraughtsman::buildStation()
{
    const PlanePath &track = m_plan.ground.railway();
    const PlanePath yard(track.begin() + 2, track.begin() + std::min<std::ptrdiff_t>(26, std::ssize(track)));
    PlanePath outline = shifted(yard, 13);
    const PlanePath other = shifted(yard, -13);
    outline.insert(outline.end(), other.rbegin(), other.rend());
    m_plan.land.push_back({outline, QStringLiteral("railway")});
    for (const double side : {11.5, -11.5}) {
        const PlanePoint middle = track[6] + leftOf(direction(track[7] - track[5])) * side;
        const PlanePoint along = direction(track[7] - track[5]) * 16;
        const PlanePoint up = leftOf(direction(along)) * 4.5;
        const PlanePath hall{middle - along - up, middle + along - up, middle + along + up, middle - along + up};
        if (m_houses.placeBesideTrack(hall, "train_station"))
            return;
    }
}

// Hedges are no streets: they are drawn on a copy of the network that is thrown away.
void TownDraughtsman::divideFields()
{
    SeededRandom random = m_random.stream(Fields);
    StreetNetwork hedges = m_plan.streets;
    BlockCutter cutter(hedges, m_plan.ground, random.stream(1));
    const auto nothing = [](const PlanePath &) { return std::optional<QString>(); };
    m_open.push_back(coastalLand(hedges));
    for (const Ring &area : m_open) {
        for (Block &field : cutter.cut(area, [](const PlanePath &) { return ZonePlan::fieldRules(); }, nothing)) {
            const double shares[] = {0.4, 0.34, 0.14, 0.06, 0.06};
            const char *uses[] = {"farmland", "meadow", "wood", "heath", "scrub"};
            m_plan.land.push_back({field.outline, QString::fromLatin1(uses[random.weighted(shares)])});
        }
    }
}

} // namespace

TownPlan drawTown(quint64 seed, int addresses)
{
    return TownDraughtsman(seed, addresses).draw();
}

} // namespace callout
