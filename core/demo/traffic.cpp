#include "core/demo/traffic.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callout {

namespace {

constexpr double RoundaboutRadius = 15;

// Makes a part of a line that used to come to a junction end at the circle round it. The part is given from the
// junction outwards. Gives the vertex on the circle.
int endAtCircle(StreetNetwork &network, StreetLine line, const std::vector<int> &outward, bool isTowardsJunction)
{
    const PlanePoint centre = network.at(outward.front());
    std::size_t outside = 1;
    while (outside + 1 < outward.size() && distance(network.at(outward[outside]), centre) <= RoundaboutRadius + 2)
        ++outside;
    const PlanePoint edge = centre + direction(network.at(outward[outside]) - centre) * RoundaboutRadius;
    const int vertex = network.addVertex(edge);
    line.stops.assign(1, vertex);
    line.stops.insert(line.stops.end(), outward.begin() + static_cast<std::ptrdiff_t>(outside), outward.end());
    if (isTowardsJunction)
        std::ranges::reverse(line.stops);
    network.addLine(std::move(line));
    return vertex;
}

// Takes the junction out of all lines that met there and gives their new ends.
std::vector<int> cutOut(StreetNetwork &network, int junction)
{
    std::vector<int> lines;
    for (const StreetNetwork::Link &link : network.links(junction)) {
        if (std::ranges::find(lines, link.line) == lines.end())
            lines.push_back(link.line);
    }
    std::vector<int> ends;
    for (const int number : lines) {
        const StreetLine whole = network.line(number);
        const auto here = std::ranges::find(whole.stops, junction);
        const std::vector<int> before(std::make_reverse_iterator(here + 1), whole.stops.rend());
        const std::vector<int> after(here, whole.stops.end());
        network.removeLine(number);
        if (before.size() > 1)
            ends.push_back(endAtCircle(network, whole, before, true));
        if (after.size() > 1)
            ends.push_back(endAtCircle(network, whole, after, false));
    }
    return ends;
}

void buildRoundabout(StreetNetwork &network, int junction)
{
    const PlanePoint centre = network.at(junction);
    StreetLine ring{StreetClass::Residential, District::Suburb, {}, {}, true, true};
    for (const StreetNetwork::Link &link : network.links(junction))
        ring.streetClass = std::min(ring.streetClass, network.line(link.line).streetClass);
    std::vector<int> ends = cutOut(network, junction);
    // Traffic keeps left, so it goes round clockwise.
    const auto angleOf = [&](int vertex) {
        const PlanePoint out = network.at(vertex) - centre;
        return std::atan2(out.y, out.x);
    };
    std::ranges::sort(ends, std::greater(), angleOf);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const double from = angleOf(ends[i]);
        const double last = angleOf(ends[(i + 1) % ends.size()]);
        const double to = last < from ? last : last - 2 * std::numbers::pi;
        ring.stops.push_back(ends[i]);
        const int parts = std::max(1, static_cast<int>(std::lround((from - to) / 0.4)));
        for (int part = 1; part < parts; ++part) {
            const double angle = from + (to - from) * part / parts;
            ring.stops.push_back(
                network.addVertex(centre + PlanePoint{std::cos(angle), std::sin(angle)} * RoundaboutRadius));
        }
    }
    ring.stops.push_back(ends.front());
    network.addLine(std::move(ring));
}

bool isForCars(const StreetLine &line)
{
    return line.streetClass != StreetClass::Railway && line.streetClass != StreetClass::Pedestrian;
}

std::vector<std::vector<int>> carMoves(const StreetNetwork &network, bool isReversed)
{
    std::vector<std::vector<int>> moves(static_cast<std::size_t>(network.vertexCount()));
    for (const StreetLine &line : network.lines()) {
        if (!isForCars(line))
            continue;
        for (std::size_t i = 1; i < line.stops.size(); ++i) {
            const int a = line.stops[i - 1];
            const int b = line.stops[i];
            if (!line.isOneWay || !isReversed)
                moves[static_cast<std::size_t>(a)].push_back(b);
            if (!line.isOneWay || isReversed)
                moves[static_cast<std::size_t>(b)].push_back(a);
        }
    }
    return moves;
}

std::size_t reachedFrom(const std::vector<std::vector<int>> &moves, int start)
{
    std::vector<bool> isReached(moves.size(), false);
    std::vector<int> open{start};
    isReached[static_cast<std::size_t>(start)] = true;
    std::size_t count = 1;
    while (!open.empty()) {
        const int here = open.back();
        open.pop_back();
        for (const int next : moves[static_cast<std::size_t>(here)]) {
            if (isReached[static_cast<std::size_t>(next)])
                continue;
            isReached[static_cast<std::size_t>(next)] = true;
            ++count;
            open.push_back(next);
        }
    }
    return count;
}

} // namespace

bool isEverywhereInReach(const StreetNetwork &network)
{
    const std::vector<std::vector<int>> ahead = carMoves(network, false);
    const std::vector<std::vector<int>> back = carMoves(network, true);
    std::size_t used = 0;
    int start = -1;
    for (std::size_t vertex = 0; vertex < ahead.size(); ++vertex) {
        if (ahead[vertex].empty() && back[vertex].empty())
            continue;
        ++used;
        start = static_cast<int>(vertex);
    }
    return start < 0 || (reachedFrom(ahead, start) == used && reachedFrom(back, start) == used);
}

void buildRoundabouts(TownPlan &plan)
{
    for (const int junction : plan.mainRoads.roundabouts)
        buildRoundabout(plan.streets, junction);
}

void regulateTraffic(TownPlan &plan, SeededRandom random)
{
    StreetNetwork &network = plan.streets;
    for (int number = 0; number < static_cast<int>(network.lines().size()); ++number) {
        StreetLine &line = network.line(number);
        const bool isOld = line.district == District::OldTown;
        const bool isLane =
            line.streetClass == StreetClass::Residential || (isOld && line.streetClass == StreetClass::Unclassified);
        const bool isChosen = random.chance(isOld ? 0.55 : line.district == District::Terraces ? 0.12 : 0);
        if (!isLane || !isChosen || line.stops.empty() || line.stops.front() == line.stops.back())
            continue;
        const StreetLine before = line;
        if (isOld && random.chance(0.16)) {
            line.streetClass = StreetClass::Pedestrian;
        } else {
            line.isOneWay = true;
            if (random.chance(0.5))
                std::ranges::reverse(line.stops);
        }
        if (!isEverywhereInReach(network))
            line = before;
    }
}

std::vector<ForbiddenTurn> forbidTurns(const TownPlan &plan)
{
    const StreetNetwork &network = plan.streets;
    std::vector<ForbiddenTurn> turns;
    for (const int via : plan.mainRoads.trafficLights) {
        const std::vector<StreetNetwork::Link> &links = network.links(via);
        const PlanePoint here = network.at(via);
        if (links.size() < 4)
            continue;
        // From the widest street, across the traffic, into the narrowest.
        const auto widest = std::ranges::min_element(
            links, {}, [&](const StreetNetwork::Link &link) { return network.line(link.line).streetClass; });
        for (const StreetNetwork::Link &link : links) {
            const PlanePoint coming = here - network.at(widest->to);
            const PlanePoint leaving = network.at(link.to) - here;
            const bool isRightTurn = cross(coming, leaving) < 0 && angleBetween(coming, leaving) > 50;
            if (isRightTurn && isForCars(network.line(link.line)) && !network.line(link.line).isOneWay) {
                turns.push_back({via, widest->to, link.to});
                break;
            }
        }
    }
    return turns;
}

int speedLimit(const TownPlan &plan, const StreetLine &line, int from, int to)
{
    const PlanePoint middle = between(plan.streets.at(from), plan.streets.at(to));
    const bool isInVillage = std::ranges::any_of(
        plan.mainRoads.villages, [&](int village) { return distance(plan.streets.at(village), middle) < 230; });
    if (line.district == District::OldTown || line.streetClass == StreetClass::Pedestrian)
        return 20;
    if (line.streetClass == StreetClass::Track)
        return 10;
    if (isInVillage)
        return 30;
    if (line.district == District::Country)
        return line.streetClass <= StreetClass::Secondary ? 50 : line.streetClass == StreetClass::Tertiary ? 40 : 30;
    if (line.district == District::Suburb && line.streetClass == StreetClass::Primary)
        return 40;
    return line.streetClass == StreetClass::Residential ? 20 : 30;
}

} // namespace callout
