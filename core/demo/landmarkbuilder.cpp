#include "core/demo/landmarkbuilder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace callout {

namespace {

// Ground plans in units of their own width, round their middle.
const PlanePath Hall{{-0.5, -0.3}, {0.5, -0.3}, {0.5, 0.3}, {-0.5, 0.3}};
const PlanePath Square{{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}};
const PlanePath Church{{-0.5, -0.13}, {0.12, -0.13}, {0.12, -0.3}, {0.32, -0.3}, {0.32, -0.13}, {0.5, -0.1},
                       {0.5, 0.1},    {0.32, 0.13},  {0.32, 0.3},  {0.12, 0.3},  {0.12, 0.13},  {-0.5, 0.13}};
const PlanePath Wings{{-0.5, -0.3}, {-0.32, -0.3}, {-0.32, 0.06}, {-0.1, 0.06}, {-0.1, -0.2}, {0.1, -0.2},
                      {0.1, 0.06},  {0.32, 0.06},  {0.32, -0.3},  {0.5, -0.3},  {0.5, 0.26},  {-0.5, 0.26}};
const PlanePath Court{{-0.5, -0.35}, {-0.26, -0.35}, {-0.26, 0.1}, {0.26, 0.1},
                      {0.26, -0.35}, {0.5, -0.35},   {0.5, 0.35},  {-0.5, 0.35}};
const PlanePath Cross{{-0.5, -0.1}, {-0.1, -0.1}, {-0.1, -0.38}, {0.14, -0.38}, {0.14, -0.1}, {0.5, -0.1},
                      {0.5, 0.14},  {0.14, 0.14}, {0.14, 0.3},   {-0.1, 0.3},   {-0.1, 0.14}, {-0.5, 0.14}};
const PlanePath Keep{{-0.5, -0.35}, {-0.38, -0.35}, {-0.38, -0.42}, {-0.2, -0.42}, {-0.2, -0.35}, {0.4, -0.35},
                     {0.4, -0.45},  {0.55, -0.45},  {0.55, -0.3},   {0.46, -0.3},  {0.46, 0.35},  {-0.5, 0.35}};

PlanePath laid(const PlanePath &shape, PlanePoint middle, PlanePoint axis, double size)
{
    PlanePath outline;
    for (const PlanePoint point : shape)
        outline.push_back(middle + axis * (point.x * size) + leftOf(axis) * (point.y * size));
    return outline;
}

PlanePath blob(SeededRandom &random)
{
    PlanePath corners;
    for (int i = 0; i < 9; ++i) {
        const double angle = i * 2 * std::numbers::pi / 9;
        corners.push_back(PlanePoint{std::cos(angle), 0.7 * std::sin(angle)} * random.real(0.36, 0.52));
    }
    return smoothRing(corners, 0.12);
}

// The sizes to try when something shall be as large as there is room for.
std::vector<double> shrinking(double largest, double smallest)
{
    std::vector<double> sizes;
    while (largest >= smallest) {
        sizes.push_back(largest);
        largest *= 0.86;
    }
    return sizes;
}

bool liesInside(const PlanePath &outline, const Block &block, double margin)
{
    return std::ranges::all_of(outline, [&](PlanePoint point) { return isInside(point, block.outline); })
        && outlineDistance(outline, block.outline) >= margin;
}

} // namespace

struct LandmarkBuilder::Landmark {
    const char *use;
    const char *kind;
    const PlanePath *shape; ///< nullptr for one of the large plans
    double largest;
    double smallest;
};

LandmarkBuilder::LandmarkBuilder(const StreetNetwork &network, HouseBuilder &houses, SeededRandom random)
    : m_network(network)
    , m_houses(houses)
    , m_random(random)
{
}

void LandmarkBuilder::fill(const Block &block)
{
    static const Landmark Landmarks[] = {
        {"place_of_worship", "church", &Church, 42, 20},
        {"school", "school", nullptr, 74, 34},
        {"college", "college", nullptr, 92, 40},
        {"hospital", "hospital", nullptr, 104, 45},
        {"townhall", "civic", &Hall, 38, 16},
        {"castle", "castle", &Keep, 52, 22},
        {"fire_station", "fire_station", &Hall, 36, 18},
        {"police", "civic", &Hall, 34, 16},
        {"library", "civic", &Hall, 32, 14},
        {"bus_station", "transportation", &Hall, 40, 16},
        {"supermarket", "supermarket", &Hall, 66, 30},
    };
    m_houses.beginBlock();
    for (const Landmark &landmark : Landmarks) {
        if (block.use == QLatin1StringView(landmark.use)
            && !placeShape(block, shapeOf(landmark), landmark.largest, landmark.smallest, landmark.kind, landmark.use))
            placeShape(block, Hall, landmark.smallest, 9, landmark.kind, landmark.use);
    }
    if (block.use == QLatin1StringView("school") || block.use == QLatin1StringView("college"))
        addDetail(block, Hall, 90, 34, "pitch");
    else if (block.use == QLatin1StringView("hospital") || block.use == QLatin1StringView("supermarket"))
        addDetail(block, Hall, 70, 24, "parking");
    else if (block.use == QLatin1StringView("retail"))
        fillWorks(block, "retail", "retail", 0.5);
    else if (block.use == QLatin1StringView("park") || block.use == QLatin1StringView("recreation_ground"))
        fillGreen(block);
    else if (block.use.isEmpty() && block.district == District::Industry)
        fillWorks(block, "industrial", "works", 0.62);
}

// No two schools were drawn by the same architect.
const PlanePath &LandmarkBuilder::shapeOf(const Landmark &landmark)
{
    const PlanePath *const choices[] = {&Wings, &Court, &Cross};
    return landmark.shape ? *landmark.shape : *m_random.pick(choices);
}

void LandmarkBuilder::fillGreen(const Block &block)
{
    const bool isPark = block.use == QLatin1StringView("park");
    addDetail(block, isPark ? blob(m_random) : Hall, isPark ? 62 : 105, isPark ? 20 : 50, isPark ? "pond" : "pitch");
    addDetail(block, Square, 30, 14, "playground");
    if (!isPark)
        addDetail(block, Hall, 105, 50, "pitch");
    for (int i = 0; isPark && i < 3; ++i)
        addDetail(block, blob(m_random), 55, 20, "trees");
    layFootways(block);
}

// From corner to corner, with a bow, where nothing lies in the way.
void LandmarkBuilder::layFootways(const Block &block)
{
    std::vector<int> corners;
    for (const int vertex : block.ring) {
        if (m_network.degree(vertex) > 2)
            corners.push_back(vertex);
    }
    const auto isInTheWay = [this](PlanePoint point) {
        return std::ranges::any_of(
            m_details, [&](const LandmarkDetail &detail) { return detail.from < 0 && isInside(point, detail.line); });
    };
    int laid = 0;
    for (int attempt = 0; attempt < 30 && laid < 3 && corners.size() > 2; ++attempt) {
        const int from = m_random.pick(corners);
        const int to = m_random.pick(corners);
        const PlanePoint a = m_network.at(from);
        const PlanePoint b = m_network.at(to);
        if (distance(a, b) < 70)
            continue;
        const PlanePoint bow = leftOf(b - a) * m_random.real(-0.22, 0.22);
        PlanePath path = curve(a, between(a, b, 0.33) + bow, between(a, b, 0.67) + bow, b, 8);
        const bool isClear = std::all_of(path.begin() + 2, path.end() - 2, [&](PlanePoint point) {
            return isInside(point, block.outline) && distanceToPath(point, block.outline) > 7 && !isInTheWay(point);
        });
        if (!isClear)
            continue;
        m_details.push_back({std::move(path), "footway", from, to});
        ++laid;
    }
}

void LandmarkBuilder::fillWorks(const Block &block, const char *kind, const char *use, double coverage)
{
    const OrientedBox box = orientedBox(block.outline);
    const int columns = std::max(1, static_cast<int>(std::lround(box.length / 62)));
    const int rows = std::max(1, static_cast<int>(std::lround(box.width / 58)));
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < rows; ++row) {
            const PlanePoint middle = box.centre + box.axis * (box.length * ((column + 0.5) / columns - 0.5))
                + leftOf(box.axis) * (box.width * ((row + 0.5) / rows - 0.5));
            const double size = box.length / columns * m_random.real(coverage, coverage + 0.2);
            const double height = m_random.real(0.5, 0.8);
            PlanePath shape = Hall;
            for (PlanePoint &corner : shape)
                corner.y *= height / 0.6;
            for (const double metres : shrinking(size, 14)) {
                if (m_houses.place(block, laid(shape, middle, box.axis, metres), kind, use))
                    break;
            }
        }
    }
}

bool LandmarkBuilder::placeShape(const Block &block, const PlanePath &shape, double largest, double smallest,
                                 const char *kind, const char *use)
{
    const OrientedBox box = orientedBox(block.outline);
    const PlanePoint axis = box.axis * (m_random.chance(0.5) ? 1 : -1);
    for (const double size : shrinking(std::min(largest, box.length * 0.8), smallest)) {
        for (int attempt = 0; attempt < 4; ++attempt) {
            const PlanePoint stray = box.axis * (box.length * m_random.real(-0.22, 0.22))
                + leftOf(box.axis) * (box.width * m_random.real(-0.22, 0.22));
            const PlanePoint middle = box.centre + (attempt == 0 ? PlanePoint() : stray);
            if (m_houses.place(block, laid(shape, middle, axis, size), kind, use))
                return true;
        }
    }
    return false;
}

void LandmarkBuilder::addDetail(const Block &block, const PlanePath &shape, double largest, double smallest,
                                const char *kind)
{
    const OrientedBox box = orientedBox(block.outline);
    for (const double size : shrinking(largest, smallest)) {
        for (int attempt = 0; attempt < 6; ++attempt) {
            const PlanePoint middle = box.centre + box.axis * (box.length * m_random.real(-0.4, 0.4))
                + leftOf(box.axis) * (box.width * m_random.real(-0.4, 0.4));
            PlanePath outline = laid(shape, middle, box.axis, size);
            if (!liesInside(outline, block, 9) || !m_houses.reserveGround(outline))
                continue;
            m_details.push_back({std::move(outline), kind});
            return;
        }
    }
}

} // namespace callout
