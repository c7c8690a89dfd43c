#include "core/region/osmdata.h"

#include "core/region/regionwords.h"

#include <stdexcept>

namespace callout {

namespace {

/// An honest file needs several bytes for a node of a way and for a tag; a hostile one must not fill the memory.
constexpr std::uint64_t EntriesPerByte = 16;
constexpr std::uint64_t EntriesAlwaysFine = 1 << 20;

/// Throws, as visitors may, where a file holds more than its size can stand for or than 32 bits can count.
class EntryLimit
{
public:
    explicit EntryLimit(std::uint64_t bytes)
        : m_limit(std::min<std::uint64_t>(EntriesAlwaysFine + bytes * EntriesPerByte,
                                          std::numeric_limits<std::uint32_t>::max() - 1))
    {
    }

    void check(size_t entries) const
    {
        if (entries > m_limit)
            throw std::length_error(RegionWords::tr("it holds more than a file of its size can").toStdString());
    }

private:
    std::uint64_t m_limit;
};

} // namespace

std::string_view TextPool::keep(std::string_view text)
{
    const auto known = m_known.find(text);
    if (known != m_known.end())
        return *known;
    const std::string_view kept = m_texts.emplace_back(text);
    m_known.insert(kept);
    return kept;
}

class OsmData::WayCollector final : public OsmVisitor
{
public:
    WayCollector(OsmData &data, std::uint64_t bytes) : m_data(data), m_limit(bytes) {}

    void node(std::int64_t, FixedPoint, const Tags &) override {}

    void way(std::int64_t id, std::span<const std::int64_t> nodes, const Tags &tags) override
    {
        m_limit.check(m_nodeIds.size() + nodes.size());
        m_limit.check(m_data.m_tags.size());
        m_data.m_ways.push_back({id, m_nodeIds.size(), std::uint32_t(nodes.size()), m_data.keep(tags)});
        m_nodeIds.insert(m_nodeIds.end(), nodes.begin(), nodes.end());
    }

    void relation(std::int64_t id, std::span<const OsmMember> members, const Tags &tags) override
    {
        if (tags.isEmpty())
            return;
        m_limit.check(m_data.m_members.size() + members.size());
        m_limit.check(m_data.m_tags.size());
        m_data.m_relations.push_back({id, m_data.m_members.size(), std::uint32_t(members.size()), m_data.keep(tags)});
        for (OsmMember member : members) {
            member.role = m_data.m_texts.keep(member.role);
            m_data.m_members.push_back(member);
        }
    }

    /// Of all ways one after another.
    [[nodiscard]] const std::vector<std::int64_t> &nodeIds() const { return m_nodeIds; }

private:
    OsmData &m_data;
    EntryLimit m_limit;
    std::vector<std::int64_t> m_nodeIds;
};

class OsmData::NodeCollector final : public OsmVisitor
{
public:
    NodeCollector(OsmData &data, std::uint64_t bytes) : m_data(data), m_limit(bytes) {}

    void node(std::int64_t id, FixedPoint point, const Tags &tags) override
    {
        const NodeNumber number = m_data.nodeNumber(id);
        if (number != NoNode)
            m_data.m_points[number] = point;
        if (tags.isEmpty())
            return;
        m_limit.check(m_data.m_tags.size());
        m_data.m_taggedNodes.push_back({id, point, m_data.keep(tags)});
    }
    void way(std::int64_t, std::span<const std::int64_t>, const Tags &) override {}
    void relation(std::int64_t, std::span<const OsmMember>, const Tags &) override {}

private:
    OsmData &m_data;
    EntryLimit m_limit;
};

Result<OsmData> OsmData::load(OsmFile &file, const OsmFile::Progress &progress, const std::stop_token &stop)
{
    const auto report = [&progress](double done) {
        if (progress)
            progress(done);
    };
    OsmData data;
    const std::uint64_t bytes = std::uint64_t(file.bytes());
    {
        WayCollector ways(data, bytes);
        const Result<void> read =
            file.read(OsmFile::Part::WaysAndRelations, ways, [&](double part) { report(part / 2); }, stop);
        if (!read)
            return std::unexpected(read.error());
        data.numberNodes(ways.nodeIds());
    }
    NodeCollector nodes(data, bytes);
    const Result<void> read =
        file.read(OsmFile::Part::Nodes, nodes, [&](double part) { report(0.5 + part / 2); }, stop);
    if (!read)
        return std::unexpected(read.error());
    return data;
}

OsmTagRange OsmData::keep(const Tags &tags)
{
    const auto first = std::uint32_t(m_tags.size());
    for (const auto &[key, value] : tags)
        m_tags.emplace_back(m_texts.keep(key), m_texts.keep(value));
    return {first, std::uint32_t(m_tags.size()) - first};
}

void OsmData::numberNodes(const std::vector<std::int64_t> &wayNodeIds)
{
    m_nodeIds = wayNodeIds;
    std::ranges::sort(m_nodeIds);
    const auto rest = std::ranges::unique(m_nodeIds);
    m_nodeIds.erase(rest.begin(), rest.end());
    m_points.assign(m_nodeIds.size(), Missing);
    m_wayNodes.reserve(wayNodeIds.size());
    for (const std::int64_t id : wayNodeIds)
        m_wayNodes.push_back(nodeNumber(id));

    // Of several versions the last one holds.
    std::ranges::stable_sort(m_ways, {}, &OsmWay::id);
    std::vector<OsmWay> ways;
    ways.reserve(m_ways.size());
    for (const OsmWay &way : m_ways) {
        if (!ways.empty() && ways.back().id == way.id)
            ways.back() = way;
        else
            ways.push_back(way);
    }
    m_ways = std::move(ways);
}

OsmData::NodeNumber OsmData::nodeNumber(std::int64_t id) const
{
    const auto found = std::ranges::lower_bound(m_nodeIds, id);
    return found != m_nodeIds.end() && *found == id ? NodeNumber(found - m_nodeIds.begin()) : NoNode;
}

const OsmWay *OsmData::way(std::int64_t id) const
{
    const auto found = std::ranges::lower_bound(m_ways, id, {}, &OsmWay::id);
    return found != m_ways.end() && found->id == id ? &*found : nullptr;
}

} // namespace callout
