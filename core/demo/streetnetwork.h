#pragma once

#include "core/demo/plane.h"

#include <QString>

#include <vector>

namespace callout {

enum class StreetClass {
    Primary,
    Secondary,
    Tertiary,
    Unclassified,
    Residential,
    Pedestrian,
    Service,
    Track,
    Railway, ///< no street, but it divides the land like one
};

/// Metres from the centre line to the kerb.
[[nodiscard]] double halfWidth(StreetClass streetClass);

/// What a part of the town is like; decides on blocks, houses and names.
enum class District { OldTown, Terraces, Suburb, Industry, Village, Country };

/// A street laid in one go, from a junction to a junction or to its end: the vertices that it passes, in order.
struct StreetLine {
    StreetClass streetClass = StreetClass::Residential;
    District district = District::Suburb;
    QString name;
    std::vector<int> stops;
    bool isOneWay = false; ///< in the order of the stops
    bool isRoundabout = false;
};

/// The streets while the town grows: vertices shared by the lines that pass them.
class StreetNetwork
{
public:
    struct Link {
        int to;
        int line;
    };

    [[nodiscard]] int addVertex(PlanePoint at);
    /// Adds a line; its vertices must exist. Gives its index.
    int addLine(StreetLine line);
    /// Adds vertices along a path between two that exist, and the line through all of them.
    int addLine(StreetLine line, int from, const PlanePath &path, int to);
    /// Puts a vertex into a line after one of its stops, and gives the vertex.
    int insertStop(int line, std::size_t after, PlanePoint at);
    /// Takes a line away; its vertices stay.
    void removeLine(int line);

    [[nodiscard]] PlanePoint at(int vertex) const { return m_points[index(vertex)]; }
    [[nodiscard]] const std::vector<Link> &links(int vertex) const { return m_links[index(vertex)]; }
    [[nodiscard]] int degree(int vertex) const { return static_cast<int>(m_links[index(vertex)].size()); }
    [[nodiscard]] int vertexCount() const { return static_cast<int>(m_points.size()); }
    [[nodiscard]] const std::vector<StreetLine> &lines() const { return m_lines; }
    [[nodiscard]] const StreetLine &line(int line) const { return m_lines[index(line)]; }
    [[nodiscard]] StreetLine &line(int line) { return m_lines[index(line)]; }
    /// The line of the link between two neighbours, or -1.
    [[nodiscard]] int lineBetween(int from, int to) const;
    [[nodiscard]] PlanePath pathOf(const std::vector<int> &vertices) const;

private:
    [[nodiscard]] static std::size_t index(int value) { return static_cast<std::size_t>(value); }
    void unlink(int from, int to, int line);

    std::vector<PlanePoint> m_points;
    std::vector<std::vector<Link>> m_links;
    std::vector<StreetLine> m_lines;
};

} // namespace callout
