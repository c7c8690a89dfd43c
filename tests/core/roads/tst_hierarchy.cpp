#include "core/roads/contraction.h"
#include "core/roads/dijkstra.h"
#include "core/roads/hierarchyquery.h"
#include "core/roads/roadnetwork.h"
#include "core/roads/searchspace.h"
#include "tests/support/ordie.h"
#include "tests/support/syntheticroads.h"

#include <QRandomGenerator>
#include <QTest>

namespace callout {

namespace {

RoadNetwork networkOf(RoadGraph graph)
{
    return test::orDie(RoadNetwork::make(std::move(graph), CarProfile()));
}

Hierarchy hierarchyOf(const RoadNetwork &network)
{
    return test::orDie(Hierarchy::make(network, test::orDie(contract(network))));
}

std::span<const RoadEnd> one(const RoadEnd &end)
{
    return std::span(&end, 1);
}

/// Why a path is none in the network; empty when it is one.
QString faultOf(const RoadNetwork &network, const RoadPath &path)
{
    std::uint32_t node = path.from;
    RoadWeight sum;
    for (const std::uint32_t arc : path.arcs) {
        if (network.arc(arc).from != node)
            return QStringLiteral("arc %1 does not follow").arg(arc);
        node = network.arc(arc).to;
        sum = sum + network.weight(arc);
    }
    if (node != path.to)
        return QStringLiteral("ends at %1 instead of %2").arg(node).arg(path.to);
    return sum == path.weight ? QString() : QStringLiteral("does not add up to its weight");
}

/// Compares every way between two nodes of a list; gives what is wrong first.
QString firstDifference(const RoadNetwork &network, std::span<const std::uint32_t> nodes)
{
    const Hierarchy hierarchy = hierarchyOf(network);
    HierarchyQuery query(hierarchy);
    Dijkstra dijkstra(network);
    for (const std::uint32_t from : nodes) {
        const RoadEnd start{.node = from};
        const std::span<const RoadWeight> truth = dijkstra.weightsFrom(one(start));
        for (const std::uint32_t to : nodes) {
            const RoadEnd goal{.node = to};
            const auto words = QStringLiteral("from %1 to %2: ").arg(from).arg(to);
            const RoadWeight weight = query.weight(one(start), one(goal)).value_or(RoadWeight::unreached());
            if (weight != truth[to])
                return words + QStringLiteral("%1 instead of %2").arg(weight.value).arg(truth[to].value);
            const std::optional<RoadPath> path = query.path(one(start), one(goal));
            if (path.has_value() != truth[to].isReached())
                return words + QStringLiteral("a path where there is no way, or none where there is one");
            if (!path)
                continue;
            if (path->from != from || path->to != to || path->weight != truth[to])
                return words + QStringLiteral("another path");
            if (const QString fault = faultOf(network, *path); !fault.isEmpty())
                return words + fault;
        }
    }
    return {};
}

std::vector<std::uint32_t> allNodes(const RoadNetwork &network)
{
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < network.nodeCount(); ++node)
        nodes.push_back(node);
    return nodes;
}

} // namespace

class HierarchyTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithDijkstraOnTangles_data();
    void agreesWithDijkstraOnTangles();
    void agreesWithDijkstraInTowns();
    void agreesWithDijkstraFromSeveralEnds();
    void bucketsAgreeWithSingleWays();
    void isTheSameEachTime();
    void climbsOnly();
    void aNetworkWithoutArcsHasNoWays();
    void stopsWhenAsked();
};

void HierarchyTest::agreesWithDijkstraOnTangles_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("arcs");

    QTest::newRow("tiny") << 2 << 4;
    QTest::newRow("parallel arcs") << 3 << 20;
    QTest::newRow("sparse, in pieces") << 20 << 16;
    QTest::newRow("usual") << 24 << 50;
    QTest::newRow("dense") << 16 << 120;
}

void HierarchyTest::agreesWithDijkstraOnTangles()
{
    QFETCH(const int, nodes);
    QFETCH(const int, arcs);
    for (quint32 seed = 0; seed < 100; ++seed) {
        const RoadNetwork network = networkOf(test::tangledRoads(nodes, arcs, seed));
        const QString difference = firstDifference(network, allNodes(network));
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(difference)));
    }
}

void HierarchyTest::agreesWithDijkstraInTowns()
{
    for (quint32 seed = 0; seed < 3; ++seed) {
        const RoadNetwork network = networkOf(test::syntheticRoads(40, seed));
        QCOMPARE_GT(network.nodeCount(), 1000U);
        QRandomGenerator random(seed);
        std::vector<std::uint32_t> nodes;
        for (int i = 0; i < 60; ++i)
            nodes.push_back(std::uint32_t(random.bounded(network.nodeCount())));
        const QString difference = firstDifference(network, nodes);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void HierarchyTest::agreesWithDijkstraFromSeveralEnds()
{
    const RoadNetwork network = networkOf(test::syntheticRoads(30));
    const Hierarchy hierarchy = hierarchyOf(network);
    HierarchyQuery query(hierarchy);
    Dijkstra dijkstra(network);
    QRandomGenerator random(5);
    const auto randomEnds = [&] {
        std::vector<RoadEnd> ends;
        for (int i = 0; i < 3; ++i)
            ends.push_back({.node = std::uint32_t(random.bounded(network.nodeCount())),
                            .weight = RoadWeight::of(random.bounded(60'000), random.bounded(50'000))});
        ends.push_back(ends.front());
        return ends;
    };
    for (int i = 0; i < 300; ++i) {
        const std::vector<RoadEnd> from = randomEnds();
        const std::vector<RoadEnd> to = randomEnds();
        QVERIFY(query.weight(from, to) == dijkstra.weight(from, to));
        QVERIFY(query.path(from, to)->weight == *dijkstra.weight(from, to));
    }
}

void HierarchyTest::bucketsAgreeWithSingleWays()
{
    const RoadNetwork network = networkOf(test::tangledRoads(40, 70, 1));
    const Hierarchy hierarchy = hierarchyOf(network);
    HierarchyQuery query(hierarchy);
    SearchSide forward(hierarchy, SearchDirection::Forward);
    SearchSide backward(hierarchy, SearchDirection::Backward);
    std::vector<SearchSpace> goals;
    for (std::uint32_t node = 0; node < network.nodeCount(); ++node)
        goals.push_back(searchSpace(backward, searchStarts(hierarchy, one({.node = node}))));
    std::vector<const SearchSpace *> pointers;
    for (const SearchSpace &goal : goals)
        pointers.push_back(&goal);
    const SpaceBuckets buckets(hierarchy.nodeCount(), pointers);
    for (std::uint32_t from = 0; from < network.nodeCount(); ++from) {
        const RoadEnd start{.node = from};
        std::vector<RoadWeight> costs(goals.size(), RoadWeight::unreached());
        buckets.lower(searchSpace(forward, searchStarts(hierarchy, one(start))), costs);
        for (std::uint32_t to = 0; to < network.nodeCount(); ++to) {
            const RoadEnd goal{.node = to};
            QVERIFY(costs[to] == query.weight(one(start), one(goal)).value_or(RoadWeight::unreached()));
        }
    }
}

void HierarchyTest::isTheSameEachTime()
{
    const RoadNetwork network = networkOf(test::syntheticRoads(20));
    QVERIFY(test::orDie(contract(network)) == test::orDie(contract(network)));
    QVERIFY(hierarchyOf(network).layout() == test::orDie(contract(network)));
}

void HierarchyTest::climbsOnly()
{
    const RoadNetwork network = networkOf(test::syntheticRoads(20));
    const Hierarchy hierarchy = hierarchyOf(network);
    for (std::uint32_t rank = 0; rank < hierarchy.nodeCount(); ++rank) {
        QCOMPARE(hierarchy.rankOf(hierarchy.nodeAt(rank)), rank);
        for (const SearchDirection direction : {SearchDirection::Forward, SearchDirection::Backward}) {
            for (const HierarchyArc &arc : hierarchy.arcs(direction, rank))
                QCOMPARE_GT(arc.head, rank);
        }
    }
}

void HierarchyTest::aNetworkWithoutArcsHasNoWays()
{
    QVERIFY(firstDifference(networkOf(test::tangledRoads(3, 0, 0)), std::vector<std::uint32_t>{0, 1, 2}).isEmpty());
    QCOMPARE(hierarchyOf(networkOf(RoadGraph())).nodeCount(), 0U);
}

void HierarchyTest::stopsWhenAsked()
{
    const RoadNetwork network = networkOf(test::syntheticRoads(20));
    std::stop_source source;
    source.request_stop();
    const Result<HierarchyLayout> layout = contract(network, source.get_token());
    QVERIFY(!layout);
    QCOMPARE(layout.error().code, ErrorCode::Cancelled);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::HierarchyTest)
#include "tst_hierarchy.moc"
