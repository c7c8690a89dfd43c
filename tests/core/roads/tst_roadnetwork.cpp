#include "core/roads/roadnetwork.h"
#include "tests/support/syntheticroads.h"
#include "tests/support/verifyresult.h"

#include <QTest>

namespace callout {

namespace {

/// 36 km/h everywhere: ten metres a second.
CarProfile plainProfile()
{
    CarProfile profile;
    profile.classSpeeds.fill(36);
    profile.secondsPerSignal = 12;
    profile.secondsPerGiveWay = 4;
    profile.secondsPerRoundabout = 3;
    profile.privateFactor = 5;
    return profile;
}

/// A street of 1 km from node 0 to node 1, and a roundabout that begins at node 2.
RoadGraph street(RoadArc kind, bool endsAtRoundabout = false)
{
    test::RoadGraphBuilder builder;
    builder.addNode(540'000'000, 0);
    builder.addNode(540'000'000, 100'000);
    builder.addNode(540'000'000, 200'000);
    kind.centimetres = 100'000;
    builder.addStreet(0, endsAtRoundabout ? 2 : 1, kind, false);
    builder.addStreet(2, 1, {.centimetres = 1000, .isRoundabout = true}, false);
    return builder.finish();
}

} // namespace

class RoadNetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void weightsAddTimeAndLength();
    void delaysAreAdded_data();
    void delaysAreAdded();
    void partsOfAnArcAddUp();
    void privateRoadsCountMoreOnTheWayThrough();
    void theDigestKnowsArcsAndWeights();
    void damagedGraphsAreRefused_data();
    void damagedGraphsAreRefused();
};

void RoadNetworkTest::weightsAddTimeAndLength()
{
    QVERIFY(RoadWeight::of(1, 900) < RoadWeight::of(2, 0));
    QVERIFY(RoadWeight::of(1, 0) < RoadWeight::of(1, 1));
    QVERIFY((RoadWeight::of(1, 2) + RoadWeight::of(10, 20) == RoadWeight::of(11, 22)));
    QVERIFY(!(RoadWeight::unreached() + RoadWeight::of(1, 1)).isReached());
    QVERIFY((RoadWeight::of(1499, 149).toDrive() == Drive{Seconds(1), 1}));
    QVERIFY((RoadWeight::of(1500, 150).toDrive() == Drive{Seconds(2), 2}));
}

void RoadNetworkTest::delaysAreAdded_data()
{
    QTest::addColumn<RoadArc>("kind");
    QTest::addColumn<bool>("endsAtRoundabout");
    QTest::addColumn<int>("milliseconds");

    QTest::newRow("plain") << RoadArc{} << false << 100'000;
    QTest::newRow("two signals") << RoadArc{.trafficSignals = 2} << false << 124'000;
    QTest::newRow("give way") << RoadArc{.givesWay = true} << false << 104'000;
    QTest::newRow("signals free from giving way") << RoadArc{.trafficSignals = 1, .givesWay = true} << false << 112'000;
    QTest::newRow("into a roundabout") << RoadArc{} << true << 103'000;
    QTest::newRow("giving way into a roundabout is one delay") << RoadArc{.givesWay = true} << true << 104'000;
    QTest::newRow("along a roundabout") << RoadArc{.isRoundabout = true} << true << 100'000;
    QTest::newRow("private") << RoadArc{.isPrivate = true} << false << 500'000;
}

void RoadNetworkTest::delaysAreAdded()
{
    QFETCH(const RoadArc, kind);
    QFETCH(const bool, endsAtRoundabout);
    const Result<RoadNetwork> network = RoadNetwork::make(street(kind, endsAtRoundabout), plainProfile());
    VERIFY_RESULT(network);
    QTEST(int(network->weight(0).milliseconds()), "milliseconds");
    QCOMPARE(network->weight(0).centimetres(), 100'000U);
}

void RoadNetworkTest::partsOfAnArcAddUp()
{
    const Result<RoadNetwork> network =
        RoadNetwork::make(street({.trafficSignals = 1, .givesWay = true}), plainProfile());
    VERIFY_RESULT(network);
    for (const double share : {0.0, 0.1, 1.0 / 3.0, 0.5, 0.999, 1.0}) {
        const RoadWeight sum = network->partUntil(0, share) + network->partFrom(0, share);
        QVERIFY(sum == network->weight(0));
    }
    QVERIFY((network->partUntil(0, 0.25) == RoadWeight::of(25'000, 25'000)));
    QVERIFY((network->partFrom(0, 0.25) == RoadWeight::of(87'000, 75'000)));
    QVERIFY((network->partBetween(0, 0.25, 0.75) == RoadWeight::of(50'000, 50'000)));
    QVERIFY((network->partBetween(0, 0.25, 0.25) == RoadWeight{}));
}

void RoadNetworkTest::privateRoadsCountMoreOnTheWayThrough()
{
    const Result<RoadNetwork> network = RoadNetwork::make(street({.isPrivate = true}), plainProfile());
    VERIFY_RESULT(network);
    QCOMPARE(network->weight(0).milliseconds(), 500'000U);
    QCOMPARE(network->partUntil(0, 0.5).milliseconds(), 50'000U);
    QCOMPARE(network->partFrom(0, 0.5).milliseconds(), 50'000U);
}

void RoadNetworkTest::theDigestKnowsArcsAndWeights()
{
    const auto digest = [](const RoadGraph &graph, const CarProfile &profile) {
        return RoadNetwork::make(graph, profile)->digest();
    };
    const RoadGraph graph = street({});
    QCOMPARE(digest(graph, plainProfile()), digest(graph, plainProfile()));
    QVERIFY(digest(graph, plainProfile()) != digest(graph, CarProfile()));
    QVERIFY(digest(graph, plainProfile()) != digest(street({.givesWay = true}), plainProfile()));
    RoadGraph turned = graph;
    turned.arcs[0].to = 2;
    QVERIFY(digest(graph, plainProfile()) != digest(turned, plainProfile()));
}

void RoadNetworkTest::damagedGraphsAreRefused_data()
{
    using Damage = void (*)(RoadGraph &);
    QTest::addColumn<Damage>("damage");

    QTest::newRow("arc from nowhere") << Damage([](RoadGraph &graph) { graph.arcs.back().from = 3; });
    QTest::newRow("arc to nowhere") << Damage([](RoadGraph &graph) { graph.arcs[0].to = 3; });
    QTest::newRow("arcs not sorted") << Damage([](RoadGraph &graph) { std::swap(graph.arcs[0], graph.arcs[1]); });
    QTest::newRow("no such shape") << Damage([](RoadGraph &graph) { graph.arcs[0].shape = 2; });
    QTest::newRow("no such name") << Damage([](RoadGraph &graph) { graph.arcs[0].name = 1; });
    QTest::newRow("no such class") << Damage([](RoadGraph &graph) { graph.arcs[0].roadClass = RoadClass(200); });
    QTest::newRow("no such surface") << Damage([](RoadGraph &graph) { graph.arcs[0].surface = RoadSurface(9); });
    QTest::newRow("shapes beyond the points") << Damage([](RoadGraph &graph) { graph.shapeOffsets.back() += 5; });
    QTest::newRow("shapes out of order") << Damage([](RoadGraph &graph) { graph.shapeOffsets[1] = 40; });
    QTest::newRow("shape of one point") << Damage([](RoadGraph &graph) { graph.shapeOffsets[1] = 1; });
    QTest::newRow("points without shapes") << Damage([](RoadGraph &graph) { graph.shapeOffsets.clear(); });
}

void RoadNetworkTest::damagedGraphsAreRefused()
{
    using Damage = void (*)(RoadGraph &);
    QFETCH(const Damage, damage);
    RoadGraph graph = street({});
    VERIFY_RESULT(RoadNetwork::make(graph, CarProfile()));
    damage(graph);
    const Result<RoadNetwork> network = RoadNetwork::make(graph, CarProfile());
    QVERIFY(!network);
    QCOMPARE(network.error().code, ErrorCode::DamagedFile);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::RoadNetworkTest)
#include "tst_roadnetwork.moc"
