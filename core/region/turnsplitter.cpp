#include "core/region/turnsplitter.h"

#include <map>

namespace callout {

namespace {

using ArcNumber = std::uint32_t;

class TurnSplitter
{
public:
    TurnSplitter(const CarWays &ways, RawRoads &roads) : m_ways(ways), m_roads(roads)
    {
        m_arcTarget.reserve(roads.arcs.size());
        for (const RoadArc &arc : roads.arcs)
            m_arcTarget.push_back(arc.to);
    }

    int run(const TurnRestrictions &restrictions)
    {
        for (const TurnRestriction &restriction : restrictions.list) {
            const std::uint32_t node = m_roads.nodeOf[restriction.via];
            if (node != OsmData::NoNode)
                m_junctions[node];
        }
        listArcs();
        for (const TurnRestriction &restriction : restrictions.list) {
            const auto junction = m_junctions.find(m_roads.nodeOf[restriction.via]);
            if (junction != m_junctions.end())
                forbid(junction->second, restriction);
        }
        for (auto &[node, junction] : m_junctions)
            makeCopies(node, junction);
        emitArcs();
        return m_unsupported;
    }

private:
    struct Junction {
        std::vector<ArcNumber> in;
        std::vector<ArcNumber> out;
        std::map<ArcNumber, std::vector<ArcNumber>> forbidden; ///< by arriving arc
    };
    struct Copy {
        std::uint32_t node;
        std::vector<ArcNumber> forbidden; ///< sorted
    };

    void listArcs()
    {
        for (ArcNumber arc = 0; arc < m_roads.arcs.size(); ++arc) {
            if (const auto end = m_junctions.find(m_roads.arcs[arc].to); end != m_junctions.end())
                end->second.in.push_back(arc);
            if (const auto begin = m_junctions.find(m_roads.arcs[arc].from); begin != m_junctions.end())
                begin->second.out.push_back(arc);
        }
    }

    /// Those of `arcs` that belong to the ways; nothing where one way has several.
    [[nodiscard]] std::optional<std::vector<ArcNumber>> arcsOf(const std::vector<std::int64_t> &ways,
                                                               const std::vector<ArcNumber> &arcs) const
    {
        std::vector<ArcNumber> found;
        for (const std::int64_t way : ways) {
            const auto isOfWay = [&](ArcNumber arc) { return m_ways.items[m_roads.arcWays[arc]].way->id == way; };
            const size_t before = found.size();
            std::ranges::copy_if(arcs, std::back_inserter(found), isOfWay);
            if (found.size() > before + 1)
                return std::nullopt;
        }
        return found;
    }

    void forbid(Junction &junction, const TurnRestriction &restriction)
    {
        const auto from = arcsOf(restriction.fromWays, junction.in);
        const auto to = arcsOf(restriction.toWays, junction.out);
        if (!from || !to) {
            ++m_unsupported;
            return;
        }
        // Without an arc, the turn is impossible anyway; and what nobody can do cannot be the only thing allowed.
        if (to->empty())
            return;
        for (const ArcNumber arriving : *from) {
            std::vector<ArcNumber> &forbidden = junction.forbidden[arriving];
            if (!restriction.isOnly) {
                forbidden.insert(forbidden.end(), to->begin(), to->end());
                continue;
            }
            std::ranges::copy_if(junction.out, std::back_inserter(forbidden),
                                 [&](ArcNumber arc) { return !std::ranges::contains(*to, arc); });
        }
    }

    void makeCopies(std::uint32_t node, Junction &junction)
    {
        std::vector<Copy> copies;
        for (auto &[arriving, forbidden] : junction.forbidden) {
            std::ranges::sort(forbidden);
            const auto rest = std::ranges::unique(forbidden);
            forbidden.erase(rest.begin(), rest.end());
            if (forbidden.empty())
                continue;
            auto copy = std::ranges::find(copies, forbidden, &Copy::forbidden);
            if (copy == copies.end()) {
                copies.push_back({std::uint32_t(m_roads.nodes.size()), forbidden});
                m_roads.nodes.push_back(m_roads.nodes[node]);
                copy = std::prev(copies.end());
            }
            m_arcTarget[arriving] = copy->node;
        }
        if (!copies.empty())
            m_copies.emplace(node, std::move(copies));
    }

    void emitArcs()
    {
        const size_t count = m_roads.arcs.size();
        for (ArcNumber number = 0; number < count; ++number)
            m_roads.arcs[number].to = m_arcTarget[number];
        for (ArcNumber number = 0; number < count; ++number) {
            const auto copies = m_copies.find(m_roads.arcs[number].from);
            if (copies == m_copies.end())
                continue;
            for (const Copy &copy : copies->second) {
                if (std::ranges::binary_search(copy.forbidden, number))
                    continue;
                RoadArc arc = m_roads.arcs[number];
                arc.from = copy.node;
                m_roads.arcs.push_back(arc);
                m_roads.arcWays.push_back(std::uint32_t(m_roads.arcWays[number]));
            }
        }
    }

    const CarWays &m_ways;
    RawRoads &m_roads;
    std::vector<std::uint32_t> m_arcTarget; ///< of each arc, the copy of its end that it leads to
    std::map<std::uint32_t, Junction> m_junctions;
    std::map<std::uint32_t, std::vector<Copy>> m_copies;
    int m_unsupported = 0;
};

} // namespace

int splitJunctions(const CarWays &ways, const TurnRestrictions &restrictions, RawRoads &roads)
{
    return restrictions.unsupported + TurnSplitter(ways, roads).run(restrictions);
}

} // namespace callout
