#pragma once

#include "core/region/osmfile.h"

#include <deque>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace callout {

/// Keeps every text once.
class TextPool
{
public:
    [[nodiscard]] std::string_view keep(std::string_view text);

private:
    std::deque<std::string> m_texts;
    std::unordered_set<std::string_view> m_known;
};

struct OsmTagRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct OsmWay {
    std::int64_t id = 0;
    std::uint64_t firstNode = 0; ///< in OsmData's list of way nodes
    std::uint32_t nodeCount = 0;
    OsmTagRange tags;
};

struct OsmRelation {
    std::int64_t id = 0;
    std::uint64_t firstMember = 0;
    std::uint32_t memberCount = 0;
    OsmTagRange tags;
};

/// A node that has tags.
struct OsmNode {
    std::int64_t id = 0;
    FixedPoint point;
    OsmTagRange tags;
};

/// An extract in memory: its ways and relations, the nodes they need by a running number, and the nodes with tags.
class OsmData
{
public:
    using NodeNumber = std::uint32_t;
    static constexpr NodeNumber NoNode = std::numeric_limits<NodeNumber>::max();

    /// Reads a file in two passes, so that objects may stand in any order.
    [[nodiscard]] static Result<OsmData> load(OsmFile &file, const OsmFile::Progress &progress,
                                              const std::stop_token &stop);

    /// Sorted by id, each once.
    [[nodiscard]] const std::vector<OsmWay> &ways() const { return m_ways; }
    [[nodiscard]] const std::vector<OsmRelation> &relations() const { return m_relations; }
    [[nodiscard]] const std::vector<OsmNode> &taggedNodes() const { return m_taggedNodes; }

    [[nodiscard]] std::span<const NodeNumber> nodes(const OsmWay &way) const
    {
        return std::span(m_wayNodes).subspan(way.firstNode, way.nodeCount);
    }
    [[nodiscard]] std::span<const OsmMember> members(const OsmRelation &relation) const
    {
        return std::span(m_members).subspan(relation.firstMember, relation.memberCount);
    }
    [[nodiscard]] Tags tags(OsmTagRange range) const
    {
        return Tags(std::span(m_tags).subspan(range.first, range.count));
    }

    /// How many different nodes ways refer to; numbers are smaller.
    [[nodiscard]] NodeNumber nodeCount() const { return NodeNumber(m_nodeIds.size()); }
    [[nodiscard]] bool isPresent(NodeNumber node) const { return m_points[node] != Missing; }
    [[nodiscard]] FixedPoint point(NodeNumber node) const { return m_points[node]; }
    /// NoNode where no way refers to it.
    [[nodiscard]] NodeNumber nodeNumber(std::int64_t id) const;
    /// nullptr where the file holds no such way.
    [[nodiscard]] const OsmWay *way(std::int64_t id) const;

private:
    class WayCollector;
    class NodeCollector;

    static constexpr FixedPoint Missing{std::numeric_limits<std::int32_t>::max(), 0};

    [[nodiscard]] OsmTagRange keep(const Tags &tags);
    void numberNodes(const std::vector<std::int64_t> &wayNodeIds);

    TextPool m_texts;
    std::vector<Tag> m_tags;
    std::vector<OsmWay> m_ways;
    std::vector<OsmRelation> m_relations;
    std::vector<OsmMember> m_members;
    std::vector<OsmNode> m_taggedNodes;
    std::vector<NodeNumber> m_wayNodes;
    std::vector<std::int64_t> m_nodeIds; ///< sorted
    std::vector<FixedPoint> m_points;
};

} // namespace callout
