#include "core/region/roadcutter.h"

#include "core/region/nodemarks.h"

#include <cmath>
#include <utility>

namespace callout {

namespace {

using NodeNumber = OsmData::NodeNumber;
constexpr auto NoNode = OsmData::NoNode;

class RoadCutter
{
public:
    RoadCutter(const OsmData &data, const CarWays &ways)
        : m_data(data)
        , m_ways(ways)
        , m_marks(nodeMarksOf(data))
        , m_uses(data.nodeCount(), 0)
    {
        m_roads.nodeOf.assign(data.nodeCount(), NoNode);
    }

    RawRoads cut()
    {
        for (const CarWays::Item &item : m_ways.items)
            forEachPiece(*item.way, [this](std::span<const NodeNumber> piece) { countUses(piece); });
        for (m_way = 0; m_way < m_ways.items.size(); ++m_way) {
            m_name = nameOf(m_data.tags(m_ways.items[m_way].way->tags));
            forEachPiece(*m_ways.items[m_way].way, [this](std::span<const NodeNumber> piece) { cutPiece(piece); });
        }
        markMinorRoads();
        return std::move(m_roads);
    }

private:
    /// A way without doubled nodes, in as many pieces as missing nodes leave of it.
    template<typename Visitor>
    void forEachPiece(const OsmWay &way, Visitor visit)
    {
        const auto flush = [&] {
            if (m_piece.size() > 1)
                visit(std::span<const NodeNumber>(m_piece));
            m_piece.clear();
        };
        m_piece.clear();
        for (const NodeNumber node : m_data.nodes(way)) {
            if (!m_data.isPresent(node))
                flush();
            else if (m_piece.empty() || m_piece.back() != node)
                m_piece.push_back(node);
        }
        flush();
    }

    void countUses(std::span<const NodeNumber> piece)
    {
        const auto use = [this](NodeNumber node, int times) {
            m_uses[node] = std::uint8_t(std::min(2, m_uses[node] + times));
        };
        for (const NodeNumber node : piece)
            use(node, 1);
        use(piece.front(), 1);
        use(piece.back(), 1);
    }

    void cutPiece(std::span<const NodeNumber> piece)
    {
        std::uint32_t begin = nodeAt(piece.front());
        size_t first = 0;
        for (size_t i = 1; i < piece.size(); ++i) {
            const bool isStop = m_marks[piece[i]] & StopsCars;
            if (m_uses[piece[i]] < 2 && !isStop)
                continue;
            const std::uint32_t end = nodeAt(piece[i]);
            addSegment(piece.subspan(first, i - first + 1), begin, end);
            // What stops cars has two sides.
            begin = isStop ? nodeAt(piece[i]) : end;
            first = i;
        }
    }

    std::uint32_t nodeAt(NodeNumber node)
    {
        std::uint32_t &known = m_roads.nodeOf[node];
        if (known != NoNode && !(m_marks[node] & StopsCars))
            return known;
        known = std::uint32_t(m_roads.nodes.size());
        m_roads.nodes.push_back(m_data.point(node));
        m_hasSignal.push_back(m_marks[node] & (SignalForward | SignalBackward));
        return known;
    }

    void addSegment(std::span<const NodeNumber> nodes, std::uint32_t begin, std::uint32_t end)
    {
        const CarWay &car = m_ways.items[m_way].car;
        RoadArc arc{.from = begin,
                    .to = end,
                    .centimetres = addShape(nodes),
                    .shape = std::uint32_t(m_roads.shapeOffsets.size() - 2),
                    .name = m_name,
                    .maximumSpeed = car.forwardSpeed,
                    .roadClass = car.roadClass,
                    .surface = car.surface,
                    .isRoundabout = car.isRoundabout,
                    .isPrivate = car.isPrivate};
        if (car.oneWay >= 0) {
            putMarks(arc, nodes, true);
            addArc(arc);
        }
        if (car.oneWay <= 0) {
            std::swap(arc.from, arc.to);
            arc.maximumSpeed = car.backwardSpeed;
            arc.isReversed = true;
            putMarks(arc, nodes, false);
            addArc(arc);
        }
    }

    void addArc(const RoadArc &arc)
    {
        m_roads.arcs.push_back(arc);
        m_roads.arcWays.push_back(std::uint32_t(m_way));
    }

    std::uint32_t addShape(std::span<const NodeNumber> nodes)
    {
        double metres = 0.0;
        for (size_t i = 0; i < nodes.size(); ++i) {
            const FixedPoint point = m_data.point(nodes[i]);
            if (i > 0)
                metres += distanceMetres(m_roads.shapePoints.back().toGeoPoint(), point.toGeoPoint());
            m_roads.shapePoints.push_back(point);
        }
        m_roads.shapeOffsets.push_back(std::uint32_t(m_roads.shapePoints.size()));
        return std::uint32_t(std::min(4e9, std::round(metres * 100.0)));
    }

    void putMarks(RoadArc &arc, std::span<const NodeNumber> nodes, bool isForward) const
    {
        const std::uint8_t signal = isForward ? SignalForward : SignalBackward;
        const std::uint8_t sign = isForward ? SignForward : SignBackward;
        int signalCount = m_hasSignal[arc.to] ? 1 : 0;
        bool isSigned = false;
        for (size_t i = 1; i + 1 < nodes.size(); ++i) {
            const std::uint8_t marks = m_marks[nodes[i]];
            const bool isNearEnd = (2 * i >= nodes.size()) == isForward;
            signalCount += marks & signal ? 1 : 0;
            isSigned = isSigned || (marks & sign) || ((marks & SignUndirected) && isNearEnd);
        }
        arc.trafficSignals = std::uint8_t(std::min(signalCount, 255));
        arc.givesWay = isSigned;
    }

    [[nodiscard]] static int rankOf(RoadClass roadClass)
    {
        return int(roadClass == RoadClass::Residential ? RoadClass::Unclassified : roadClass);
    }

    /// Slip roads join the road they lead to without a stop.
    [[nodiscard]] static bool merges(RoadClass roadClass, int into)
    {
        return into <= rankOf(RoadClass::Trunk)
            && (roadClass == RoadClass::MotorwayLink || roadClass == RoadClass::TrunkLink);
    }

    /// Who comes from a side road waits, and who drives into a roundabout. Where only two pieces meet, nobody does.
    void markMinorRoads()
    {
        struct Junction {
            int ends = 0;
            int best = RoadClassCount;
            bool hasRoundabout = false;
        };
        std::vector<Junction> junctions(m_roads.nodes.size());
        std::uint32_t lastShape = NoNode;
        for (const RoadArc &arc : m_roads.arcs) {
            if (arc.shape == std::exchange(lastShape, arc.shape))
                continue;
            for (const std::uint32_t node : {arc.from, arc.to}) {
                Junction &junction = junctions[node];
                ++junction.ends;
                junction.best = std::min(junction.best, rankOf(arc.roadClass));
                junction.hasRoundabout = junction.hasRoundabout || arc.isRoundabout;
            }
        }
        for (RoadArc &arc : m_roads.arcs) {
            const Junction &end = junctions[arc.to];
            if (m_hasSignal[arc.to])
                arc.givesWay = false;
            else if (end.ends > 2 && !arc.isRoundabout)
                arc.givesWay = arc.givesWay || end.hasRoundabout
                    || (end.best < rankOf(arc.roadClass) && !merges(arc.roadClass, end.best));
        }
    }

    std::uint32_t nameOf(const Tags &tags)
    {
        std::string_view name = tags["name"];
        if (name.empty())
            name = tags["ref"];
        if (name.empty())
            return 0;
        const auto [found, isNew] = m_names.try_emplace(name, std::uint32_t(m_roads.names.size()));
        if (isNew)
            m_roads.names.push_back(QString::fromUtf8(name.data(), qsizetype(name.size())));
        return found->second;
    }

    const OsmData &m_data;
    const CarWays &m_ways;
    std::vector<std::uint8_t> m_marks;
    std::vector<std::uint8_t> m_uses; ///< by how many pieces, two being enough; an end counts twice
    std::vector<bool> m_hasSignal;    ///< by node of the graph
    std::unordered_map<std::string_view, std::uint32_t> m_names;
    std::vector<NodeNumber> m_piece;
    size_t m_way = 0;
    std::uint32_t m_name = 0;
    RawRoads m_roads;
};

} // namespace

RawRoads cutRoads(const OsmData &data, const CarWays &ways)
{
    return RoadCutter(data, ways).cut();
}

} // namespace callout
