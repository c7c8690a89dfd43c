#include "core/demo/streetnetwork.h"

#include <algorithm>

namespace callout {

double halfWidth(StreetClass streetClass)
{
    switch (streetClass) {
    case StreetClass::Primary:
        return 5.5;
    case StreetClass::Secondary:
        return 5.0;
    case StreetClass::Tertiary:
        return 4.5;
    case StreetClass::Unclassified:
    case StreetClass::Residential:
        return 3.5;
    case StreetClass::Pedestrian:
        return 3.0;
    case StreetClass::Service:
        return 2.5;
    case StreetClass::Track:
        return 2.0;
    case StreetClass::Railway:
        return 3.0;
    }
    return 3.5;
}

int StreetNetwork::addVertex(PlanePoint at)
{
    m_points.push_back(at);
    m_links.emplace_back();
    return vertexCount() - 1;
}

int StreetNetwork::addLine(StreetLine line)
{
    const int number = static_cast<int>(m_lines.size());
    for (std::size_t i = 1; i < line.stops.size(); ++i) {
        m_links[index(line.stops[i - 1])].push_back({line.stops[i], number});
        m_links[index(line.stops[i])].push_back({line.stops[i - 1], number});
    }
    m_lines.push_back(std::move(line));
    return number;
}

int StreetNetwork::addLine(StreetLine line, int from, const PlanePath &path, int to)
{
    line.stops.assign(1, from);
    for (std::size_t i = 1; i + 1 < path.size(); ++i)
        line.stops.push_back(addVertex(path[i]));
    line.stops.push_back(to);
    return addLine(std::move(line));
}

int StreetNetwork::insertStop(int line, std::size_t after, PlanePoint at)
{
    std::vector<int> &stops = m_lines[index(line)].stops;
    const int before = stops[after];
    const int next = stops[after + 1];
    const int vertex = addVertex(at);
    unlink(before, next, line);
    unlink(next, before, line);
    for (const int neighbour : {before, next}) {
        m_links[index(neighbour)].push_back({vertex, line});
        m_links[index(vertex)].push_back({neighbour, line});
    }
    stops.insert(stops.begin() + static_cast<std::ptrdiff_t>(after) + 1, vertex);
    return vertex;
}

void StreetNetwork::removeLine(int line)
{
    std::vector<int> &stops = m_lines[index(line)].stops;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        unlink(stops[i - 1], stops[i], line);
        unlink(stops[i], stops[i - 1], line);
    }
    stops.clear();
}

void StreetNetwork::unlink(int from, int to, int line)
{
    std::erase_if(m_links[index(from)], [=](const Link &link) { return link.to == to && link.line == line; });
}

int StreetNetwork::lineBetween(int from, int to) const
{
    for (const Link &link : links(from)) {
        if (link.to == to)
            return link.line;
    }
    return -1;
}

PlanePath StreetNetwork::pathOf(const std::vector<int> &vertices) const
{
    PlanePath path;
    path.reserve(vertices.size());
    for (const int vertex : vertices)
        path.push_back(at(vertex));
    return path;
}

} // namespace callout
