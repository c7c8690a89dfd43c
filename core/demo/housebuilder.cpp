#include "core/demo/housebuilder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace callout {

namespace {

// Kind, plot width, front, depth, garden, gap, row, built.
constexpr PlotStyle OldTownShop{"retail", 6.5, 12, 1.6, 2.2, 9, 13, 1, 0, 4, 9, 0.97};
constexpr PlotStyle OldTownHouse{"house", 5.5, 8.5, 1.4, 2.4, 8, 11, 2, 0.6, 3, 7, 0.95};
constexpr PlotStyle Terrace{"terrace", 5.4, 6.4, 2.5, 4.5, 8, 9.2, 6, 2.6, 6, 16, 0.99};
constexpr PlotStyle Semi{"semidetached_house", 7.0, 8.4, 6, 8.5, 8, 9.5, 10, 3.4, 2, 2, 0.98};
constexpr PlotStyle ShortTerrace{"terrace", 5.8, 6.8, 5, 7, 8, 9, 8, 3, 3, 6, 0.98};
constexpr PlotStyle Detached{"detached", 9.5, 13, 7, 10, 8, 11, 10, 4.5, 1, 1, 0.96};
constexpr PlotStyle Bungalow{"bungalow", 11, 14, 6.5, 8.5, 8, 10, 9, 4, 1, 1, 0.97};
constexpr PlotStyle Cottage{"house", 6.5, 11, 2.5, 7, 6.5, 9, 8, 5, 1, 3, 0.8};
constexpr PlotStyle Lonely{"detached", 10, 15, 9, 18, 8, 11, 14, 90, 1, 1, 0.25};

constexpr PlotStyle Warehouse{"warehouse", 14, 24, 3, 5, 11, 16, 4, 5, 1, 2, 0.9};

constexpr double KerbMargin = 1.2;
constexpr double BankMargin = 6;

PlanePoint normalAt(const PlanePath &path, double metres)
{
    return leftOf(direction(pointAlong(path, metres + 4) - pointAlong(path, metres - 4)));
}

} // namespace

HouseBuilder::HouseBuilder(const StreetNetwork &network, const Ground &ground, SeededRandom random)
    : m_network(network)
    , m_ground(ground)
    , m_random(random)
{
}

void HouseBuilder::learnStreets()
{
    for (; m_knownLines < m_network.lines().size(); ++m_knownLines) {
        const StreetLine &line = m_network.lines()[m_knownLines];
        m_streets.addPath(m_network.pathOf(line.stops), halfWidth(line.streetClass), static_cast<int>(m_knownLines));
    }
}

void HouseBuilder::build(const Block &block)
{
    m_plots.clear();
    const bool isMixed = block.district == District::OldTown;
    const PlotStyle style = styleFor(block.district);
    for (const Frontage &frontage : frontages(block)) {
        const StreetClass street = m_network.line(frontage.line).streetClass;
        const bool isShopping = isMixed && street < StreetClass::Residential;
        buildAlong(block, frontage, isShopping ? OldTownShop : style);
    }
}

void HouseBuilder::buildInCountry(const Block &block, const std::vector<PlanePoint> &villages)
{
    m_plots.clear();
    for (const Frontage &frontage : frontages(block)) {
        const District district = m_network.line(frontage.line).district;
        if (district == District::OldTown)
            buildAlong(block, frontage, Warehouse);
        if (district != District::Country && district != District::Village)
            continue;
        // A road is a village street for some way, then a country road.
        Frontage part{frontage.line, {}};
        bool isVillage = false;
        const auto finish = [&] {
            if (part.path.size() > 1)
                buildAlong(block, part, isVillage ? Cottage : Lonely);
        };
        for (const PlanePoint point : frontage.path) {
            const bool isHere = std::ranges::any_of(villages, [&](PlanePoint at) { return distance(at, point) < 190; });
            if (isHere != isVillage) {
                finish();
                part.path.assign(part.path.empty() ? 0 : 1, part.path.empty() ? point : part.path.back());
                isVillage = isHere;
            }
            part.path.push_back(point);
        }
        finish();
    }
}

PlotStyle HouseBuilder::styleFor(District district)
{
    switch (district) {
    case District::OldTown:
        return OldTownHouse;
    case District::Terraces:
        return m_random.chance(0.82) ? Terrace : ShortTerrace;
    case District::Suburb: {
        const double share[] = {0.5, 0.14, 0.22, 0.14};
        const PlotStyle styles[] = {Semi, ShortTerrace, Detached, Bungalow};
        return styles[m_random.weighted(share)];
    }
    case District::Village:
        return Cottage;
    case District::Industry:
    case District::Country:
        break;
    }
    return Lonely;
}

// Runs of the outline that lie in one street, longest first, so that corner plots look at the longer street.
std::vector<HouseBuilder::Frontage> HouseBuilder::frontages(const Block &block) const
{
    const int size = static_cast<int>(block.ring.size());
    const auto at = [&](int i) { return block.ring[static_cast<std::size_t>((i + size) % size)]; };
    const auto lineAt = [&](int i) { return m_network.lineBetween(at(i), at(i + 1)); };
    int start = 0;
    while (start < size && lineAt(start) == lineAt(start - 1))
        ++start;
    std::vector<Frontage> found;
    for (int i = start; i < start + size; ++i) {
        const PlanePoint here = m_network.at(at(i));
        const PlanePoint ahead = m_network.at(at(i + 1));
        const bool turns = !found.empty() && found.back().path.size() > 1
            && angleBetween(found.back().path.back() - found.back().path[found.back().path.size() - 2], ahead - here)
                > 35;
        if (found.empty() || found.back().line != lineAt(i) || turns)
            found.push_back({lineAt(i), {here}});
        found.back().path.push_back(ahead);
    }
    for (int i = 0; i < size; ++i) {
        for (const StreetNetwork::Link &link : m_network.links(at(i))) {
            const StreetLine &line = m_network.line(link.line);
            if (line.stops.front() == at(i) && m_network.degree(line.stops.back()) == 1
                && isInside(m_network.at(line.stops.back()), block.outline))
                addClose(found, line, link.line);
        }
    }
    std::ranges::stable_sort(found, std::greater(), [](const Frontage &one) { return pathLength(one.path); });
    return found;
}

// Along one side, round the end, and back along the other: the houses stand on the left of the way back and forth.
void HouseBuilder::addClose(std::vector<Frontage> &frontages, const StreetLine &line, int number) const
{
    PlanePath there = m_network.pathOf(line.stops);
    PlanePath back(there.rbegin(), there.rend());
    frontages.push_back({number, std::move(there)});
    frontages.push_back({number, std::move(back)});
}

void HouseBuilder::buildAlong(const Block &block, const Frontage &frontage, const PlotStyle &style)
{
    const StreetClass street = m_network.line(frontage.line).streetClass;
    const bool isBypass = street == StreetClass::Primary && block.district == District::Suburb;
    if (street == StreetClass::Railway || isBypass)
        return;
    const double whole = pathLength(frontage.path);
    double metres = m_random.real(0, style.gap + 1);
    while (metres < whole - style.narrowest) {
        const double front = halfWidth(street) + m_random.real(style.nearest, style.furthest);
        const double back = front + m_random.real(style.shallowest, style.deepest);
        const double width = m_random.real(style.narrowest, style.widest);
        int built = 0;
        for (int left = m_random.integer(style.shortestRow, style.longestRow); left > 0; --left) {
            const bool isEven = style.longestRow > 2 && style.widest - style.narrowest > 2;
            const double plot = isEven ? m_random.real(style.narrowest, style.widest) : width;
            if (metres + plot > whole)
                return;
            if (m_random.chance(style.built)
                && !buildHouse(block, frontage, style, metres, metres + plot, front, back)) {
                metres += 2;
                break;
            }
            metres += plot;
            ++built;
        }
        metres += built > 0 ? style.gap * m_random.real(0.85, 1.3) : 0;
    }
}

bool HouseBuilder::buildHouse(const Block &block, const Frontage &frontage, const PlotStyle &style, double from,
                              double to, double front, double back)
{
    const bool isAlone = style.longestRow == 1;
    const double middle = (from + to) / 2;
    const PlanePoint start = pointAlong(frontage.path, from);
    const PlanePoint end = pointAlong(frontage.path, to);
    const PlanePoint startOut = normalAt(frontage.path, isAlone ? middle : from);
    const PlanePoint endOut = normalAt(frontage.path, isAlone ? middle : to);
    const PlanePath outline{start + startOut * front, end + endOut * front, end + endOut * back,
                            start + startOut * back};
    const double width = distance(outline[0], outline[1]);
    if (width < style.narrowest * 0.85 || distance(outline[2], outline[3]) < width * 0.75 || signedArea(outline) <= 0)
        return false;
    if (!isRoomFor(block, outline, KerbMargin))
        return false;
    const double kerb = halfWidth(m_network.line(frontage.line).streetClass) + 0.4;
    for (const double garden : {style.garden, style.garden * 0.4}) {
        PlanePath plot{start + startOut * kerb, end + endOut * kerb, end + endOut * (back + garden),
                       start + startOut * (back + garden)};
        if (isTaken(plot))
            continue;
        claim(std::move(plot));
        const bool hasYard = style.narrowest > 6 && style.longestRow <= 3 && m_random.chance(0.3);
        m_buildings.push_back({hasYard ? withYard(outline) : outline, style.kind, frontage.line,
                               pointAlong(frontage.path, middle), nullptr});
        return true;
    }
    return false;
}

// An L instead of a rectangle: a corner at the back is left out.
PlanePath HouseBuilder::withYard(const PlanePath &outline)
{
    const double deep = m_random.real(0.55, 0.7);
    const double wide = m_random.real(0.4, 0.6);
    const PlanePoint side = between(outline[1], outline[2], deep);
    const PlanePoint backSide = between(outline[2], outline[3], wide);
    const PlanePoint inner = side + (backSide - outline[2]);
    return {outline[0], outline[1], side, inner, backSide, outline[3]};
}

bool HouseBuilder::isRoomFor(const Block &block, const PlanePath &outline, double kerbMargin) const
{
    for (std::size_t i = 0, last = outline.size() - 1; i < outline.size(); last = i++) {
        if (m_streets.clearance(outline[i], kerbMargin) < kerbMargin || m_streets.isCrossed(outline[last], outline[i])
            || m_ground.isNearBarrier(outline[i], BankMargin) || m_ground.isBarred(outline[last], outline[i]))
            return false;
    }
    const PlanePoint middle = centroid(outline);
    const bool isOutside = signedArea(block.outline) < 0;
    // What lies between streets is land, unless it lies in the river.
    const bool isOnLand = isOutside ? m_ground.isFree(middle, BankMargin) : !m_ground.isInRiver(middle);
    return isOnLand && isInside(middle, block.outline) != isOutside;
}

bool HouseBuilder::isTaken(const PlanePath &plot) const
{
    const PlanePoint centre = centroid(plot);
    const double radius = distance(centre, plot[0]);
    return std::ranges::any_of(m_plots, [&](const Plot &other) {
        return distance(other.centre, centre) < other.radius + radius + 15 && convexOverlap(other.outline, plot, 0.02);
    });
}

void HouseBuilder::claim(PlanePath plot)
{
    const PlanePoint centre = centroid(plot);
    double radius = 0;
    for (const PlanePoint corner : plot)
        radius = std::max(radius, distance(centre, corner));
    m_plots.push_back({std::move(plot), centre, radius});
}

PlanePath HouseBuilder::boxRound(const PlanePath &outline, double margin)
{
    const OrientedBox box = orientedBox(outline);
    const PlanePoint along = box.axis * (box.length / 2 + margin);
    const PlanePoint up = leftOf(box.axis) * (box.width / 2 + margin);
    return {box.centre - along - up, box.centre + along - up, box.centre + along + up, box.centre - along + up};
}

bool HouseBuilder::reserveGround(const PlanePath &outline)
{
    PlanePath plot = boxRound(outline, 1);
    const bool isOnLand =
        std::ranges::none_of(outline, [&](PlanePoint point) { return m_ground.isNearBarrier(point, 8); });
    if (!isOnLand || !m_ground.isFree(centroid(outline), 8) || isTaken(plot))
        return false;
    claim(std::move(plot));
    return true;
}

bool HouseBuilder::place(const Block &block, PlanePath outline, const char *kind, const char *use)
{
    if (signedArea(outline) < 0)
        std::ranges::reverse(outline);
    PlanePath plot = boxRound(outline, 3);
    if (!isRoomFor(block, outline, 4) || isTaken(plot))
        return false;
    const PlanePoint middle = centroid(outline);
    double nearest = std::numeric_limits<double>::max();
    Building building{std::move(outline), kind, -1, middle, use};
    for (const Frontage &frontage : frontages(block)) {
        for (std::size_t i = 1; i < frontage.path.size(); ++i) {
            const PlanePoint step = between(frontage.path[i - 1], frontage.path[i]);
            if (distance(step, middle) < nearest && m_network.line(frontage.line).streetClass < StreetClass::Track) {
                nearest = distance(step, middle);
                building.line = frontage.line;
                building.door = step;
            }
        }
    }
    claim(std::move(plot));
    m_buildings.push_back(std::move(building));
    return true;
}

bool HouseBuilder::placeBesideTrack(PlanePath outline, const char *kind)
{
    const PlanePath plot = boxRound(outline, 1);
    const bool isFree = std::ranges::none_of(m_buildings, [&](const Building &other) {
        return distance(other.outline[0], outline[0]) < 120 && convexOverlap(boxRound(other.outline, 0.5), plot);
    });
    const bool isOffTheRoad = std::ranges::all_of(
        outline, [&](PlanePoint corner) { return m_streets.clearance(corner, KerbMargin) >= KerbMargin; });
    if (!isFree || !isOffTheRoad)
        return false;
    m_buildings.push_back({std::move(outline), kind, -1, plot[0], nullptr});
    return true;
}

} // namespace callout
