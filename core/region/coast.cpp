#include "core/region/coast.h"

#include "core/region/pathgeometry.h"

#include <array>
#include <cmath>
#include <utility>

namespace callout {

namespace {

constexpr int Sides = 4;

/// The border of a box as a line that runs around it with the inside on its left, measured in sides: from the
/// south-west corner eastwards 0 to 1, northwards to 2, westwards to 3, southwards to 4.
class Border
{
public:
    explicit Border(const GridBox &box) : m_box(box) {}

    [[nodiscard]] double position(const GridPoint &point) const
    {
        const double along = (double(point.x) - m_box.west) / double(m_box.width());
        const double up = (double(m_box.south) - point.y) / double(m_box.height());
        if (point.y == m_box.south)
            return along;
        if (point.x == m_box.east)
            return 1.0 + up;
        if (point.y == m_box.north)
            return 3.0 - along;
        return 4.0 - up;
    }
    /// The corner at which a side begins.
    [[nodiscard]] GridPoint corner(int side) const
    {
        const std::array<GridPoint, Sides> corners{{{m_box.west, m_box.south},
                                                    {m_box.east, m_box.south},
                                                    {m_box.east, m_box.north},
                                                    {m_box.west, m_box.north}}};
        return corners[size_t(side % Sides)];
    }
    [[nodiscard]] GridPoint nearest(const GridPoint &point) const
    {
        const std::array<GridPoint, Sides> feet{
            {{point.x, m_box.south}, {m_box.east, point.y}, {point.x, m_box.north}, {m_box.west, point.y}}};
        return *std::ranges::min_element(feet, {}, [&point](const GridPoint &foot) {
            return std::abs(std::int64_t(foot.x) - point.x) + std::abs(std::int64_t(foot.y) - point.y);
        });
    }
    [[nodiscard]] bool isOn(const GridPoint &point) const
    {
        return point.x == m_box.west || point.x == m_box.east || point.y == m_box.north || point.y == m_box.south;
    }

private:
    GridBox m_box;
};

/// The part of a straight line in a box (Liang and Barsky), its ends exactly on the border where it was cut.
std::optional<std::pair<GridPoint, GridPoint>> clipped(const GridPoint &from, const GridPoint &to, const GridBox &box)
{
    double enter = 0.0;
    double leave = 1.0;
    const double dx = double(to.x) - from.x;
    const double dy = double(to.y) - from.y;
    const std::array<std::pair<double, double>, Sides> limits{{{-dx, double(from.x) - box.west},
                                                               {dx, double(box.east) - from.x},
                                                               {-dy, double(from.y) - box.north},
                                                               {dy, double(box.south) - from.y}}};
    for (const auto &[slope, room] : limits) {
        if (slope == 0.0 && room < 0.0)
            return std::nullopt;
        if (slope < 0.0)
            enter = std::max(enter, room / slope);
        else if (slope > 0.0)
            leave = std::min(leave, room / slope);
    }
    if (enter > leave)
        return std::nullopt;
    const auto at = [&](double share) {
        return GridPoint{std::clamp(std::int32_t(std::lround(from.x + share * dx)), box.west, box.east),
                         std::clamp(std::int32_t(std::lround(from.y + share * dy)), box.north, box.south)};
    };
    return std::pair(enter > 0.0 ? at(enter) : from, leave < 1.0 ? at(leave) : to);
}

class LandBuilder
{
public:
    explicit LandBuilder(const GridBox &box) : m_box(box), m_border(box) {}

    void addClosed(const GridPath &ring)
    {
        if (m_box.contains(boxOf(ring)))
            m_rings.push_back(ring);
        else if (boxOf(ring).intersects(m_box))
            addOpen(beginningOutside(ring), false);
    }

    void addOpen(const GridPath &line, bool isToBeLengthened)
    {
        GridPath piece;
        for (size_t i = 1; i < line.size(); ++i) {
            const auto part = clipped(line[i - 1], line[i], m_box);
            if (!part)
                continue;
            if (piece.empty() || piece.back() != part->first) {
                finish(std::exchange(piece, {part->first}), isToBeLengthened);
            }
            if (piece.back() != part->second)
                piece.push_back(part->second);
            if (part->second != line[i])
                finish(std::exchange(piece, {}), isToBeLengthened);
        }
        finish(std::move(piece), isToBeLengthened);
    }

    std::optional<std::vector<LandPolygon>> build()
    {
        if (m_isContradictory || !closeAlongBorder())
            return std::nullopt;
        std::vector<LandPolygon> land;
        std::vector<GridPath> waters;
        for (GridPath &ring : m_rings) {
            // Clockwise on the map, the sea is inside.
            if (twiceSignedArea(ring) > 0.0)
                waters.push_back(std::move(ring));
            else
                land.push_back({std::move(ring)});
        }
        if (land.empty() && !waters.empty())
            land.push_back({wholeBox()});
        for (GridPath &water : waters) {
            const auto around = std::ranges::find_if(
                land, [&water](const LandPolygon &polygon) { return isInside(polygon.front(), water.front()); });
            if (around != land.end())
                around->push_back(std::move(water));
        }
        return land;
    }

private:
    [[nodiscard]] GridPath beginningOutside(const GridPath &ring) const
    {
        const auto outside =
            std::ranges::find_if(ring, [this](const GridPoint &point) { return !m_box.contains(point); });
        GridPath turned(outside, std::prev(ring.end()));
        turned.insert(turned.end(), ring.begin(), std::next(outside));
        return turned;
    }

    void finish(GridPath piece, bool isToBeLengthened)
    {
        if (piece.size() < 2)
            return;
        for (const bool isFront : {true, false}) {
            const GridPoint end = isFront ? piece.front() : piece.back();
            if (m_border.isOn(end))
                continue;
            if (!isToBeLengthened)
                m_isContradictory = true;
            piece.insert(isFront ? piece.begin() : piece.end(), m_border.nearest(end));
        }
        m_pieces.push_back(std::move(piece));
    }

    /// From where a coast leaves the box, land goes on along the border to where the next coast comes in.
    [[nodiscard]] bool closeAlongBorder()
    {
        std::vector<bool> isUsed(m_pieces.size(), false);
        for (size_t first = 0; first < m_pieces.size(); ++first) {
            if (isUsed[first])
                continue;
            GridPath ring;
            size_t current = first;
            do {
                isUsed[current] = true;
                ring.insert(ring.end(), m_pieces[current].begin(), m_pieces[current].end());
                const size_t next = nextAfter(m_border.position(m_pieces[current].back()));
                addCorners(ring, m_border.position(m_pieces[current].back()),
                           m_border.position(m_pieces[next].front()));
                if (next != first && isUsed[next])
                    return false;
                current = next;
            } while (current != first);
            ring.push_back(ring.front());
            if (ring.size() > 3)
                m_rings.push_back(std::move(ring));
        }
        return true;
    }

    [[nodiscard]] size_t nextAfter(double position) const
    {
        size_t best = 0;
        double nearest = 2.0 * Sides;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            const double ahead = onwards(position, m_border.position(m_pieces[i].front()));
            if (ahead < nearest) {
                nearest = ahead;
                best = i;
            }
        }
        return best;
    }

    [[nodiscard]] static double onwards(double from, double to) { return to >= from ? to - from : to - from + Sides; }

    void addCorners(GridPath &ring, double from, double to) const
    {
        const double end = from + onwards(from, to);
        for (int side = int(std::floor(from)) + 1; side < end; ++side)
            ring.push_back(m_border.corner(side));
    }

    [[nodiscard]] GridPath wholeBox() const
    {
        return {m_border.corner(0), m_border.corner(1), m_border.corner(2), m_border.corner(3), m_border.corner(0)};
    }

    GridBox m_box;
    Border m_border;
    std::vector<GridPath> m_rings;
    std::vector<GridPath> m_pieces; ///< from border to border
    bool m_isContradictory = false;
};

} // namespace

std::optional<std::vector<LandPolygon>> landOf(const std::vector<GridPath> &closed, const std::vector<GridPath> &open,
                                               const GridBox &box)
{
    if (box.isEmpty() || box.width() == 0 || box.height() == 0)
        return std::nullopt;
    LandBuilder builder(box);
    for (const GridPath &ring : closed)
        builder.addClosed(ring);
    for (const GridPath &line : open)
        builder.addOpen(line, true);
    return builder.build();
}

} // namespace callout
