#include "core/region/lines.h"

#include <unordered_map>

namespace callout {

namespace {

class Joiner
{
public:
    Joiner(std::vector<NodeLine> lines, LineDirection direction)
        : m_lines(std::move(lines))
        , m_direction(direction)
        , m_isUsed(m_lines.size(), false)
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].size() < 2) {
                m_isUsed[i] = true;
                continue;
            }
            m_byEnd.emplace(m_lines[i].front(), i);
            if (direction == LineDirection::Free)
                m_byEnd.emplace(m_lines[i].back(), i);
            else
                m_byLastNode.emplace(m_lines[i].back(), i);
        }
    }

    JoinedLines run()
    {
        JoinedLines joined;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_isUsed[i])
                continue;
            NodeLine line = take(i);
            growForwards(line);
            if (line.front() != line.back())
                growBackwards(line);
            (line.front() == line.back() ? joined.rings : joined.open).push_back(std::move(line));
        }
        return joined;
    }

private:
    NodeLine take(size_t i)
    {
        m_isUsed[i] = true;
        return std::move(m_lines[i]);
    }

    /// A line that is still free and has this end; the number of lines where there is none.
    size_t freeAt(std::unordered_multimap<OsmData::NodeNumber, size_t> &ends, OsmData::NodeNumber node)
    {
        for (auto [at, last] = ends.equal_range(node); at != last; at = ends.erase(at)) {
            if (!m_isUsed[at->second])
                return at->second;
        }
        return m_lines.size();
    }

    void growForwards(NodeLine &line)
    {
        while (line.front() != line.back()) {
            const size_t i = freeAt(m_byEnd, line.back());
            if (i == m_lines.size())
                return;
            NodeLine next = take(i);
            if (next.front() != line.back())
                std::ranges::reverse(next);
            line.insert(line.end(), std::next(next.begin()), next.end());
        }
    }

    void growBackwards(NodeLine &line)
    {
        if (m_direction == LineDirection::Free) {
            std::ranges::reverse(line);
            growForwards(line);
            return;
        }
        NodeLine backwards(line.rbegin(), line.rend());
        while (backwards.front() != backwards.back()) {
            const size_t i = freeAt(m_byLastNode, backwards.back());
            if (i == m_lines.size())
                break;
            const NodeLine previous = take(i);
            backwards.insert(backwards.end(), std::next(previous.rbegin()), previous.rend());
        }
        line.assign(backwards.rbegin(), backwards.rend());
    }

    std::vector<NodeLine> m_lines;
    LineDirection m_direction;
    std::vector<bool> m_isUsed;
    std::unordered_multimap<OsmData::NodeNumber, size_t> m_byEnd;
    std::unordered_multimap<OsmData::NodeNumber, size_t> m_byLastNode;
};

} // namespace

JoinedLines join(std::vector<NodeLine> lines, LineDirection direction)
{
    return Joiner(std::move(lines), direction).run();
}

} // namespace callout
