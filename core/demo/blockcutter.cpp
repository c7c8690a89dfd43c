#include "core/demo/blockcutter.h"

#include "core/demo/ripple.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace callout {

namespace {

constexpr double StreetStep = 10;

} // namespace

struct BlockCutter::Area {
    Area(const Ring &area, const StreetNetwork &network)
        : ring(area)
        , outline(network.pathOf(area))
        , size(static_cast<int>(area.size()))
        , box(orientedBox(outline))
    {
        const auto isJunction = [&](int position) { return network.degree(at(position)) > 2; };
        toJunction.assign(ring.size(), std::numeric_limits<double>::max());
        for (const int turn : {1, -1}) {
            double metres = std::numeric_limits<double>::max() / 2;
            for (int step = 0, here = 0; step < 2 * size; ++step, here += turn) {
                metres = isJunction(here) ? 0 : metres + distance(point(here), point(here - turn));
                toJunction[wrap(here)] = std::min(toJunction[wrap(here)], metres);
            }
        }
    }

    [[nodiscard]] std::size_t wrap(int position) const
    {
        return static_cast<std::size_t>(((position % size) + size) % size);
    }
    [[nodiscard]] int at(int position) const { return ring[wrap(position)]; }
    [[nodiscard]] PlanePoint point(int position) const { return outline[wrap(position)]; }
    [[nodiscard]] PlanePoint inward(int position) const
    {
        return leftOf(direction(point(position + 1) - point(position - 1)));
    }

    const Ring &ring;
    PlanePath outline;
    int size;
    OrientedBox box;
    std::vector<double> toJunction; ///< metres along the outline to the nearest junction
};

BlockCutter::BlockCutter(StreetNetwork &network, const Ground &ground, SeededRandom random)
    : m_network(network)
    , m_ground(ground)
    , m_random(random)
{
}

void BlockCutter::keepClear(const std::vector<int> &vertices, double metres)
{
    for (const int vertex : vertices)
        m_clearings.emplace_back(m_network.at(vertex), metres);
}

void BlockCutter::learnLines()
{
    for (; m_knownLines < m_network.lines().size(); ++m_knownLines)
        m_lines.addPath(m_network.pathOf(m_network.lines()[m_knownLines].stops));
}

std::vector<Block> BlockCutter::cut(const Ring &whole, const RulesAt &rulesAt, const Reserve &reserve)
{
    std::vector<Block> blocks;
    std::vector<Ring> open{whole};
    while (!open.empty()) {
        learnLines();
        const Ring ring = std::move(open.back());
        open.pop_back();
        const Area area(ring, m_network);
        const CutRules rules = rulesAt(area.outline);
        if (const std::optional<QString> use = reserve(area.outline)) {
            blocks.push_back({ring, area.outline, rules.district, *use});
            continue;
        }
        const std::optional<Proposal> cut = nextCut(area, rules);
        if (!cut) {
            if (rules.closes > 0 && m_random.chance(rules.closes))
                layClose(area, rules);
            blocks.push_back({ring, area.outline, rules.district, {}});
            continue;
        }
        auto [left, right] = lay(area, rules, *cut);
        open.push_back(std::move(left));
        open.push_back(std::move(right));
    }
    return blocks;
}

// Across the longer way first, so that areas become squares, and squares blocks.
std::optional<BlockCutter::Proposal> BlockCutter::nextCut(const Area &area, const CutRules &rules)
{
    const bool isLong = area.box.length > rules.length * 1.5;
    const bool isWide = area.box.width > rules.depth * 1.5;
    std::optional<Proposal> cut;
    if (!isLong && !isWide)
        return cut;
    if (rules.crescents > 0 && m_random.chance(rules.crescents))
        cut = bestCrescent(area, rules);
    if (!cut && isLong)
        cut = bestAcross(area, rules, leftOf(area.box.axis), area.box.length);
    if (!cut && isWide)
        cut = bestAcross(area, rules, area.box.axis, area.box.width);
    return cut ? cut : bestAnywhere(area, rules);
}

// Adds the street and gives the areas on its two sides.
std::pair<Ring, Ring> BlockCutter::lay(const Area &area, const CutRules &rules, const Proposal &cut)
{
    const bool isLarge = std::abs(signedArea(area.outline)) > 9 * rules.depth * rules.length;
    StreetLine line{isLarge ? rules.collector : rules.street, rules.district, {}, {}, false, false};
    const int number = m_network.addLine(std::move(line), area.at(cut.from), cut.path, area.at(cut.to));
    const std::vector<int> &stops = m_network.line(number).stops;
    Ring one(stops.rbegin(), stops.rend() - 1);
    Ring other(stops.begin(), stops.end() - 1);
    for (int i = cut.from; area.wrap(i) != area.wrap(cut.to); ++i)
        one.push_back(area.at(i));
    for (int i = cut.to; area.wrap(i) != area.wrap(cut.from); ++i)
        other.push_back(area.at(i));
    return {std::move(one), std::move(other)};
}

// Whether a street may start here towards a point: far enough from the next junction, or making a good crossroads.
bool BlockCutter::mayStart(const Area &area, const CutRules &rules, int position, PlanePoint towards) const
{
    const int vertex = area.at(position);
    const PlanePoint here = m_network.at(vertex);
    if (!rules.areHedges && m_ground.isNearBarrier(here, 14))
        return false;
    for (const auto &[centre, metres] : m_clearings) {
        if (distance(centre, here) < metres)
            return false;
    }
    const bool isMain = m_network.line(m_network.links(vertex).front().line).streetClass < StreetClass::Tertiary;
    const double spacing = rules.spacing * (isMain ? 1.4 : 1.0);
    if (m_network.degree(vertex) < 3)
        return area.toJunction[area.wrap(position)] >= spacing;
    if (m_network.degree(vertex) > 3 || rules.crossroads <= 0)
        return false;
    return std::ranges::all_of(m_network.links(vertex), [&](const StreetNetwork::Link &link) {
        return angleBetween(m_network.at(link.to) - here, towards - here) > 62;
    });
}

int BlockCutter::bestStart(const Area &area, const CutRules &rules, int near, PlanePoint towards) const
{
    int best = -1;
    double lowest = std::numeric_limits<double>::max();
    const int reach = std::max(2, static_cast<int>(rules.spacing / StreetStep));
    for (int position = near - reach; position <= near + reach; ++position) {
        if (!mayStart(area, rules, position, towards))
            continue;
        const bool isCrossroads = m_network.degree(area.at(position)) > 2;
        const double cost = angleBetween(area.inward(position), towards - area.point(position)) / 20
            + distance(area.point(position), area.point(near)) / 40 - (isCrossroads ? 3 * rules.crossroads - 1 : 0);
        if (cost < lowest) {
            lowest = cost;
            best = position;
        }
    }
    return best;
}

std::optional<BlockCutter::Proposal> BlockCutter::bestAcross(const Area &area, const CutRules &rules, PlanePoint along,
                                                             double span)
{
    constexpr int Tries = 14;
    constexpr int Enough = 4;
    std::optional<Proposal> best;
    int found = 0;
    for (int attempt = 0; attempt < Tries && found < Enough; ++attempt) {
        const double spread = 0.1 + 0.02 * attempt;
        const PlanePoint axis = leftOf(along) * -1;
        const PlanePoint through = area.box.centre + axis * (span * m_random.real(-spread, spread));
        const PlanePoint heading = direction(along + axis * m_random.bell(0, 0.1));
        // Of all places where the line meets the outline, the nearest on either side of the middle.
        int ahead = -1;
        int behind = -1;
        double nearAhead = std::numeric_limits<double>::max();
        double nearBehind = nearAhead;
        for (int i = 0; i < area.size; ++i) {
            const double side1 = cross(heading, area.point(i) - through);
            const double side2 = cross(heading, area.point(i + 1) - through);
            if ((side1 > 0) == (side2 > 0))
                continue;
            const double place = dot(heading, between(area.point(i), area.point(i + 1)) - through);
            double &nearest = place > 0 ? nearAhead : nearBehind;
            if (std::abs(place) < nearest) {
                nearest = std::abs(place);
                (place > 0 ? ahead : behind) = i;
            }
        }
        if (ahead < 0 || behind < 0)
            continue;
        const int from = bestStart(area, rules, behind, area.point(ahead));
        const int to = from < 0 ? -1 : bestStart(area, rules, ahead, area.point(from));
        if (to < 0)
            continue;
        std::optional<Proposal> proposal = tryPair(area, rules, from, to, rules.bend);
        if (!proposal)
            continue;
        ++found;
        if (!best || proposal->cost < best->cost)
            best = std::move(proposal);
    }
    return best;
}

// Where the middle of an area is of no use, because a river or the railway bounds it on one side: from any place of the
// outline straight ahead.
std::optional<BlockCutter::Proposal> BlockCutter::bestAnywhere(const Area &area, const CutRules &rules)
{
    constexpr int Tries = 36;
    std::optional<Proposal> best;
    for (int attempt = 0; attempt < Tries; ++attempt) {
        const int near = m_random.integer(0, area.size - 1);
        const PlanePoint start = area.point(near);
        const PlanePoint inward = area.inward(near);
        const PlanePoint heading = direction(inward + leftOf(inward) * m_random.bell(0, 0.25));
        int ahead = -1;
        double nearest = std::numeric_limits<double>::max();
        for (int i = 0; i < area.size; ++i) {
            if ((cross(heading, area.point(i) - start) > 0) == (cross(heading, area.point(i + 1) - start) > 0))
                continue;
            const double place = dot(heading, between(area.point(i), area.point(i + 1)) - start);
            if (place > StreetStep && place < nearest) {
                nearest = place;
                ahead = i;
            }
        }
        const int from = ahead < 0 ? -1 : bestStart(area, rules, near, area.point(ahead));
        const int to = from < 0 ? -1 : bestStart(area, rules, ahead, area.point(from));
        if (to < 0)
            continue;
        std::optional<Proposal> proposal = tryPair(area, rules, from, to, rules.bend);
        if (proposal && (!best || proposal->cost < best->cost))
            best = std::move(proposal);
    }
    return best;
}

std::optional<BlockCutter::Proposal> BlockCutter::bestCrescent(const Area &area, const CutRules &rules)
{
    for (int attempt = 0; attempt < 6; ++attempt) {
        const int from = m_random.integer(0, area.size - 1);
        const double wanted = rules.length * m_random.real(0.75, 1.05);
        int to = from;
        double metres = 0;
        for (; metres < wanted && to - from < area.size / 2; ++to)
            metres += distance(area.point(to), area.point(to + 1));
        const PlanePoint deep = between(area.point(from), area.point(to)) + area.inward(from) * rules.depth;
        if (angleBetween(area.inward(from), area.inward(to)) > 40 || !mayStart(area, rules, from, deep)
            || !mayStart(area, rules, to, deep))
            continue;
        const double gap = distance(area.point(from), area.point(to));
        if (gap < wanted * 0.8)
            continue;
        if (std::optional<Proposal> proposal = tryPair(area, rules, from, to, rules.depth * 1.4 / gap))
            return proposal;
    }
    return std::nullopt;
}

std::optional<BlockCutter::Proposal> BlockCutter::tryPair(const Area &area, const CutRules &rules, int from, int to,
                                                          double bulge)
{
    const PlanePoint a = area.point(from);
    const PlanePoint b = area.point(to);
    const double gap = distance(a, b);
    if (gap < rules.spacing)
        return std::nullopt;
    const bool isCrescent = bulge > 0.5;
    const auto pull = [&](int position, PlanePoint straight) {
        return isCrescent ? area.inward(position) : direction(area.inward(position) * 0.7 + straight * 0.3);
    };
    const PlanePoint out = pull(from, direction(b - a));
    const PlanePoint in = pull(to, direction(a - b));
    const double lean = angleBetween(out, area.inward(from)) + angleBetween(in, area.inward(to));
    if (!isCrescent && (angleBetween(b - a, area.inward(from)) > 42 || angleBetween(a - b, area.inward(to)) > 42))
        return std::nullopt;
    Proposal proposal{from, to, curve(a, a + out * (gap * bulge), b + in * (gap * bulge), b, StreetStep), 0};
    wobble(proposal.path, rules.wobble);
    if (!isClear(area, rules, proposal.path, rules.depth * 0.42, false))
        return std::nullopt;

    PlanePath half = proposal.path;
    for (int i = to + 1; area.wrap(i) != area.wrap(from); ++i)
        half.push_back(area.point(i));
    const double whole = std::abs(signedArea(area.outline));
    const double part = std::abs(signedArea(half));
    const double least = rules.depth * rules.length * (isCrescent ? 0.3 : 0.4);
    if (std::min(part, whole - part) < least)
        return std::nullopt;
    proposal.cost = std::abs(whole - 2 * part) / whole * 2 + lean / 30 + m_random.real(0, 0.5);
    return proposal;
}

void BlockCutter::wobble(PlanePath &path, double metres)
{
    if (metres <= 0)
        return;
    const double whole = pathLength(path);
    const Ripple ripple(m_random, 12 + 6 * metres, whole);
    double along = 0;
    PlanePath strayed = path;
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
        along += distance(path[i - 1], path[i]);
        const double room = std::min({1.0, along / 30, (whole - along) / 30});
        strayed[i] = path[i] + leftOf(direction(path[i + 1] - path[i - 1])) * (2 * metres * room * ripple.at(along));
    }
    path = std::move(strayed);
}

// The path keeps away from the outline and from what no street may touch. Near its ends it may be as near as it must.
bool BlockCutter::isClear(const Area &area, const CutRules &rules, const PlanePath &path, double room,
                          bool endsInside) const
{
    const double whole = pathLength(path);
    double metres = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        metres += distance(path[i - 1], path[i]);
        if (!rules.areHedges && m_ground.isBarred(path[i - 1], path[i]))
            return false;
        const bool isEnd = i + 1 == path.size();
        if (isEnd && !endsInside)
            break;
        if (!rules.areHedges && m_ground.isNearBarrier(path[i], 16))
            return false;
        const double needed = std::min({room, metres * 0.72, endsInside ? room : (whole - metres) * 0.72});
        if (m_lines.clearance(path[i], needed) < needed)
            return false;
    }
    return isInside(path[path.size() / 2], area.outline);
}

// A dead end into the middle of a roomy block, from one of its short sides if possible.
void BlockCutter::layClose(const Area &area, const CutRules &rules)
{
    const double room = std::min(rules.depth * 0.42, 34.0);
    if (area.box.width < 2 * room + 8 || area.box.length < 90)
        return;
    std::optional<PlanePath> best;
    int start = -1;
    double longest = 38;
    for (int position = 0; position < area.size; ++position) {
        const PlanePoint inward = area.inward(position);
        const bool isShortSide = angleBetween(inward, area.box.axis) < 30 || angleBetween(inward, area.box.axis) > 150;
        if (!mayStart(area, rules, position, area.point(position) + inward) || m_network.degree(area.at(position)) > 2)
            continue;
        const double sway = m_random.real(-0.25, 0.25);
        const PlanePoint heading = direction(inward + leftOf(inward) * sway);
        for (int shorter = 0; rules.closeLength - 12 * shorter > longest; ++shorter) {
            const double metres = rules.closeLength - 12 * shorter;
            const PlanePoint from = area.point(position);
            const PlanePoint end = from + heading * metres;
            const PlanePath path =
                curve(from, from + inward * (metres * 0.4), end - heading * (metres * 0.3), end, StreetStep);
            if (!isClear(area, rules, path, room, true))
                continue;
            longest = metres + (isShortSide ? 12 : 0);
            best = path;
            start = position;
            break;
        }
    }
    if (!best)
        return;
    const int end = m_network.addVertex(best->back());
    m_network.addLine({rules.closeStreet, rules.district, {}, {}, false, false}, area.at(start), *best, end);
    m_deadEnds.push_back(end);
}

} // namespace callout
