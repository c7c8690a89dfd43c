#include "core/demo/mainroads.h"

#include "core/demo/mainroadplan.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>

namespace callout {

namespace {

constexpr double RoadStep = 10;

using JunctionVertices = std::unordered_map<std::string_view, int>;

PlanePath placedStops(const PlanRoad &road, const StreetNetwork &network, const JunctionVertices &junctions,
                      const TownFrame &frame)
{
    PlanePath points;
    for (const PlanStop &stop : road.stops)
        points.push_back(stop.junction ? network.at(junctions.at(stop.junction)) : frame.place(stop.x, stop.y));
    return points;
}

// The line through all stops is smooth even across the junctions that it passes.
void layRoad(StreetNetwork &network, const PlanRoad &road, const JunctionVertices &junctions, const TownFrame &frame)
{
    const PlanePath points = placedStops(road, network, junctions, frame);
    const bool isSquare = points.front() == points.back();
    const PlanePath path = isSquare ? PlanePath() : smoothLine(points, RoadStep);
    StreetLine line{road.streetClass, road.district, {}, {}, false, false};
    line.name = QString::fromLatin1(road.name ? road.name : road.village);
    std::size_t reached = 0;
    for (std::size_t i = 0; i < road.stops.size(); ++i) {
        const bool isFreeEnd = !road.stops[i].junction && i + 1 == road.stops.size();
        if (!road.stops[i].junction && !isFreeEnd)
            continue;
        const int vertex = isFreeEnd ? network.addVertex(points[i]) : junctions.at(road.stops[i].junction);
        if (!line.stops.empty()) {
            const PlanePath part = isSquare ? smoothLine({points[i - 1], points[i]}, RoadStep) : path;
            std::size_t from = isSquare ? 0 : reached;
            for (++from; from + 1 < part.size() && part[from] != points[i]; ++from)
                line.stops.push_back(network.addVertex(part[from]));
            reached = from;
        }
        line.stops.push_back(vertex);
    }
    network.addLine(std::move(line));
}

// Lays the railway from road to road, so that it divides the land, with a common vertex wherever a road crosses.
void layRailway(StreetNetwork &network, MainRoads &roads, const PlanePath &course)
{
    const auto nearest = [&network](PlanePoint point) {
        int best = 0;
        for (int vertex = 1; vertex < network.vertexCount(); ++vertex) {
            if (distance(network.at(vertex), point) < distance(network.at(best), point))
                best = vertex;
        }
        return best;
    };
    std::vector<int> stops{nearest(course.front())};
    const int terminus = nearest(course.back());
    for (std::size_t i = 1; i < course.size(); ++i) {
        const PlanePoint from = network.at(stops.back());
        const bool isFirst = stops.size() == 1;
        for (int line = 0; !isFirst && line < static_cast<int>(network.lines().size()); ++line) {
            for (std::size_t stop = 0; stop + 1 < network.line(line).stops.size(); ++stop) {
                const PlanePoint a = network.at(network.line(line).stops[stop]);
                const PlanePoint b = network.at(network.line(line).stops[stop + 1]);
                if (segmentsCross(a, b, from, course[i])
                    && distance(from, crossingPoint(a, b, from, course[i])) > 0.1) {
                    stops.push_back(network.insertStop(line, stop, crossingPoint(a, b, from, course[i])));
                    roads.levelCrossings.push_back(stops.back());
                    break;
                }
            }
        }
        if (i + 1 < course.size())
            stops.push_back(network.addVertex(course[i]));
    }
    stops.push_back(terminus);
    network.addLine({StreetClass::Railway, District::Country, {}, std::move(stops), false, false});
}

// A village is more than a crossroads: lanes behind it join its roads some way out.
void layVillageLanes(StreetNetwork &network, int village, SeededRandom &random)
{
    struct Arm {
        int vertex;
        PlanePoint heading;
    };
    std::vector<Arm> arms;
    const std::vector<StreetNetwork::Link> links = network.links(village);
    for (const StreetNetwork::Link &link : links) {
        const int reach = random.integer(8, 17);
        const std::vector<int> &stops = network.line(link.line).stops;
        const auto here = std::ranges::find(stops, village);
        const auto next = std::ranges::find(stops, link.to);
        const std::ptrdiff_t step = next - here;
        const std::ptrdiff_t room = step > 0 ? stops.end() - 1 - here : here - stops.begin();
        const int vertex = *(here + step * std::min<std::ptrdiff_t>(reach, room));
        arms.push_back({vertex, network.at(vertex) - network.at(village)});
    }
    std::ranges::sort(arms, {}, [](const Arm &arm) { return std::atan2(arm.heading.y, arm.heading.x); });
    for (std::size_t i = 0; i < arms.size(); ++i) {
        const Arm &one = arms[i];
        const Arm &other = arms[(i + 1) % arms.size()];
        const double angle = angleBetween(one.heading, other.heading);
        if (angle < 50 || angle > 130 || random.chance(0.2) || network.degree(one.vertex) > 3
            || network.degree(other.vertex) > 3)
            continue;
        const PlanePoint a = network.at(one.vertex);
        const PlanePoint b = network.at(other.vertex);
        const PlanePoint pullA = direction(direction(b - a) + direction(one.heading) * 0.5) * (distance(a, b) * 0.35);
        const PlanePoint pullB = direction(direction(a - b) + direction(other.heading) * 0.5) * (distance(a, b) * 0.35);
        network.addLine({StreetClass::Residential, District::Village, {}, {}, false, false}, one.vertex,
                        curve(a, a + pullA, b + pullB, b, RoadStep), other.vertex);
    }
}

} // namespace

MainRoads layMainRoads(StreetNetwork &network, const Ground &ground, const TownFrame &frame, SeededRandom random)
{
    MainRoads roads;
    JunctionVertices junctions;
    for (const PlanJunction &junction : planJunctions()) {
        const int vertex = network.addVertex(frame.place(junction.x, junction.y));
        junctions.emplace(junction.key, vertex);
        if (junction.kind == JunctionKind::Roundabout)
            roads.roundabouts.push_back(vertex);
        if (junction.kind == JunctionKind::Signals)
            roads.trafficLights.push_back(vertex);
        if (junction.kind == JunctionKind::Village)
            roads.villages.push_back(vertex);
    }
    for (const char *corner : {"m1", "m2", "m3", "m4"})
        roads.marketPlace.push_back(network.at(junctions.at(corner)));
    roads.wildFrom = junctions.at("oc");
    roads.wildTo = junctions.at("sh");
    for (const PlanRoad &road : planRoads())
        layRoad(network, road, junctions, frame);
    layRailway(network, roads, ground.railway());
    for (const int village : roads.villages)
        layVillageLanes(network, village, random);
    roads.areas = enclosedAreas(network);
    roads.outside = std::move(roads.areas.front());
    roads.areas.erase(roads.areas.begin());
    return roads;
}

std::vector<Ring> enclosedAreas(const StreetNetwork &network)
{
    std::set<std::pair<int, int>> walked;
    std::vector<std::pair<double, Ring>> areas;
    for (int vertex = 0; vertex < network.vertexCount(); ++vertex) {
        for (const StreetNetwork::Link &link : network.links(vertex)) {
            Ring ring;
            int from = vertex;
            int to = link.to;
            while (walked.emplace(from, to).second) {
                ring.push_back(from);
                // The area lies on the left: turn as far left as possible at every vertex.
                const PlanePoint back = network.at(from) - network.at(to);
                int next = from;
                double widest = -1;
                for (const StreetNetwork::Link &onward : network.links(to)) {
                    const PlanePoint ahead = network.at(onward.to) - network.at(to);
                    double turned = std::atan2(cross(back, ahead), dot(back, ahead));
                    turned = turned <= 1e-12 ? turned + 2 * 3.14159265358979 : turned;
                    if (onward.to != from && turned > widest) {
                        widest = turned;
                        next = onward.to;
                    }
                }
                from = std::exchange(to, next);
            }
            if (ring.size() < 3)
                continue;
            const double area = signedArea(network.pathOf(ring));
            areas.emplace_back(area, std::move(ring));
        }
    }
    std::ranges::sort(areas);
    std::vector<Ring> rings;
    rings.reserve(areas.size());
    for (auto &[area, ring] : areas)
        rings.push_back(std::move(ring));
    return rings;
}

} // namespace callout
