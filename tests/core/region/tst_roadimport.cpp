#include "core/region/roadgraphcodec.h"
#include "core/region/roadimport.h"
#include "core/region/strongcomponents.h"
#include "tests/core/region/osmtext.h"

#include <QLoggingCategory>
#include <QTest>

using namespace callout;
using callout::test::OsmText;
using namespace Qt::StringLiterals;

namespace {

/// A cross of four streets (ways 1 to 4, from the middle, node 5, to nodes 1 east, 2 north, 3 west, 4 south), each closed
/// to a ring by streets (ways 11 to 14) around it, so that everything can be reached without the middle.
OsmText crossroads()
{
    OsmText map;
    map.node(1, 1, 0).node(2, 0, 1).node(3, -1, 0).node(4, 0, -1).node(5, 0, 0);
    for (int way = 1; way <= 4; ++way)
        map.way(way, {5, way}, u"highway=residential"_s);
    for (int way = 11; way <= 14; ++way)
        map.way(way, {way - 10, (way - 10) % 4 + 1}, u"highway=residential"_s);
    return map;
}

/// Where a node stands, as "east,north" in the steps of OsmText.
QString place(const FixedPoint &point)
{
    const int east = int(std::lround((point.longitude + 40'000'000) / 10'000.0));
    const int north = int(std::lround((point.latitude - 540'000'000) / 10'000.0));
    return u"%1,%2"_s.arg(east).arg(north);
}

QString arcText(const RoadGraph &graph, const RoadArc &arc)
{
    return place(graph.nodes[arc.from]) + u">"_s + place(graph.nodes[arc.to]);
}

QStringList arcTexts(const RoadGraph &graph)
{
    QStringList arcs;
    for (const RoadArc &arc : graph.arcs)
        arcs.append(arcText(graph, arc));
    arcs.sort();
    return arcs;
}

/// Whether one can drive from the first place over the second to the third.
bool canTurn(const RoadGraph &graph, const QString &from, const QString &over, const QString &to)
{
    for (const RoadArc &first : graph.arcs) {
        for (const RoadArc &second : graph.arcs) {
            if (first.to == second.from && place(graph.nodes[first.from]) == from
                && place(graph.nodes[first.to]) == over && place(graph.nodes[second.to]) == to)
                return true;
        }
    }
    return false;
}

int lost(const RoadImport &roads, CarWayLoss loss)
{
    return roads.counts.losses.at(size_t(loss));
}

} // namespace

class TestRoadImport : public QObject
{
    Q_OBJECT

private slots:
    void streetsAreCutAtJunctionsOnly()
    {
        OsmText map;
        map.node(1, 0, 0).node(2, 1, 0).node(3, 2, 0).node(4, 3, 0).node(5, 2, 1);
        map.way(1, {1, 2, 3, 4}, u"highway=primary,name=High Street,maxspeed=30 mph"_s);
        map.way(2, {5, 3}, u"highway=residential"_s);
        const RoadImport roads = importRoads(test::load(map));
        QCOMPARE(arcTexts(roads.graph),
                 QStringList({u"0,0>2,0"_s, u"2,0>0,0"_s, u"2,0>2,1"_s, u"2,0>3,0"_s, u"2,1>2,0"_s, u"3,0>2,0"_s}));
        QCOMPARE(roads.counts.routableWays, 2);
        QCOMPARE(roads.graph.shapeOffsets.size(), 4U); // a course for both directions
        const auto arc = std::ranges::find_if(
            roads.graph.arcs, [&](const RoadArc &each) { return arcText(roads.graph, each) == "0,0>2,0"_L1; });
        QCOMPARE(roads.graph.shapePoints(arc->shape).size(), 3U);
        QCOMPARE(roads.graph.names.at(arc->name), u"High Street"_s);
        QCOMPARE(int(arc->maximumSpeed), 48);
        QVERIFY(std::abs(int(arc->centimetres) - 13'070) < 30); // 0.002 degrees at 54 N
    }

    void orderInTheFileDoesNotMatter()
    {
        const RoadImport sorted = importRoads(test::load(crossroads()));
        const RoadImport reversed = importRoads(test::load(crossroads().reversed()));
        QCOMPARE(sorted.graph, reversed.graph);
        QCOMPARE(sorted.graph.arcs.size(), 16U);
    }

    void oneWayStreetsHaveOneDirection_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<bool>("isForward");
        QTest::addColumn<bool>("isBackward");
        QTest::newRow("both") << QString() << true << true;
        QTest::newRow("along") << u",oneway=yes"_s << true << false;
        QTest::newRow("against") << u",oneway=-1"_s << false << true;
        QTest::newRow("roundabout") << u",junction=roundabout"_s << true << false;
    }
    void oneWayStreetsHaveOneDirection()
    {
        QFETCH(QString, tags);
        OsmText map = crossroads();
        map.way(20, {1, 3}, u"highway=residential"_s + tags);
        const QStringList arcs = arcTexts(importRoads(test::load(map)).graph);
        QTEST(arcs.contains("1,0>-1,0"_L1), "isForward");
        QTEST(arcs.contains("-1,0>1,0"_L1), "isBackward");
    }

    void turnRestrictionsHold_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("possible"); // from the east: to n(orth), w(est), s(outh), back e(ast)
        QTest::addColumn<int>("unsupported");
        const QString members = u"way 1 from, node 5 via, way 4 to"_s;
        QTest::newRow("none") << u"type=route"_s << members << u"nwse"_s << 0;
        QTest::newRow("no left turn") << u"type=restriction,restriction=no_left_turn"_s << members << u"nwe"_s << 0;
        QTest::newRow("no right turn") << u"type=restriction,restriction=no_right_turn"_s << members << u"nwe"_s << 0;
        QTest::newRow("no straight on") << u"type=restriction,restriction=no_straight_on"_s << members << u"nwe"_s << 0;
        QTest::newRow("only left turn") << u"type=restriction,restriction=only_left_turn"_s << members << u"s"_s << 0;
        QTest::newRow("only straight on") << u"type=restriction,restriction=only_straight_on"_s
                                          << u"way 1 from, node 5 via, way 3 to"_s << u"w"_s << 0;
        QTest::newRow("no U-turn") << u"type=restriction,restriction=no_u_turn"_s
                                   << u"way 1 from, node 5 via, way 1 to"_s << u"nws"_s << 0;
        QTest::newRow("no exit, several") << u"type=restriction,restriction=no_exit"_s
                                          << u"way 1 from, node 5 via, way 4 to, way 2 to"_s << u"we"_s << 0;
        QTest::newRow("not for cars") << u"type=restriction,restriction=no_left_turn,except=bicycle;motorcar"_s
                                      << members << u"nwse"_s << 0;
        QTest::newRow("for lorries") << u"type=restriction,restriction:hgv=no_left_turn"_s << members << u"nwse"_s << 0;
        QTest::newRow("for cars") << u"type=restriction,restriction:motorcar=no_left_turn"_s << members << u"nwe"_s
                                  << 0;
        QTest::newRow("at some hours") << u"type=restriction,restriction=no_left_turn,hour_on=07:00"_s << members
                                       << u"nwse"_s << 0;
        QTest::newRow("over a way") << u"type=restriction,restriction=no_left_turn"_s
                                    << u"way 11 from, way 1 via, way 4 to"_s << u"nwse"_s << 1;
        QTest::newRow("without a way") << u"type=restriction,restriction=no_left_turn"_s << u"way 1 from, node 5 via"_s
                                       << u"nwse"_s << 1;
        QTest::newRow("way missing") << u"type=restriction,restriction=no_left_turn"_s
                                     << u"way 99 from, node 5 via, way 4 to"_s << u"nwse"_s << 0;
        QTest::newRow("only into a missing way") << u"type=restriction,restriction=only_left_turn"_s
                                                 << u"way 1 from, node 5 via, way 99 to"_s << u"nwse"_s << 0;
    }
    void turnRestrictionsHold()
    {
        QFETCH(QString, tags);
        QFETCH(QString, members);
        const RoadImport roads = importRoads(test::load(crossroads().relation(1, members, tags)));
        const std::pair<QChar, QString> ends[] = {
            {u'n', u"0,1"_s}, {u'w', u"-1,0"_s}, {u's', u"0,-1"_s}, {u'e', u"1,0"_s}};
        QString possible;
        for (const auto &[letter, end] : ends) {
            if (canTurn(roads.graph, u"1,0"_s, u"0,0"_s, end))
                possible += letter;
            // Who comes from elsewhere is free to turn.
            QVERIFY(canTurn(roads.graph, u"0,1"_s, u"0,0"_s, end));
        }
        QTEST(possible, "possible");
        QTEST(roads.counts.unsupportedRestrictions, "unsupported");
        QCOMPARE(roads.counts.routableWays, 8);
    }

    void severalRestrictionsShareAJunction()
    {
        OsmText map = crossroads();
        map.relation(1, u"way 1 from, node 5 via, way 4 to"_s, u"type=restriction,restriction=no_left_turn"_s);
        map.relation(2, u"way 2 from, node 5 via, way 4 to"_s, u"type=restriction,restriction=no_straight_on"_s);
        map.relation(3, u"way 3 from, node 5 via, way 2 to"_s, u"type=restriction,restriction=no_left_turn"_s);
        const RoadImport roads = importRoads(test::load(map));
        QCOMPARE(roads.counts.splitNodes, 2); // two of them forbid the same
        QVERIFY(!canTurn(roads.graph, u"1,0"_s, u"0,0"_s, u"0,-1"_s));
        QVERIFY(!canTurn(roads.graph, u"0,1"_s, u"0,0"_s, u"0,-1"_s));
        QVERIFY(!canTurn(roads.graph, u"-1,0"_s, u"0,0"_s, u"0,1"_s));
        QVERIFY(canTurn(roads.graph, u"-1,0"_s, u"0,0"_s, u"0,-1"_s));
    }

    void bollardsCutAStreetInTwo()
    {
        OsmText map = crossroads();
        map.node(6, 2, 2, u"barrier=bollard"_s).way(20, {1, 6, 2}, u"highway=residential"_s);
        const RoadGraph graph = importRoads(test::load(map)).graph;
        QVERIFY(arcTexts(graph).contains("1,0>2,2"_L1));
        QVERIFY(arcTexts(graph).contains("0,1>2,2"_L1));
        QVERIFY(!canTurn(graph, u"1,0"_s, u"2,2"_s, u"0,1"_s));
    }

    void missingNodesCutAStreet()
    {
        OsmText map = crossroads();
        map.node(6, 1, 1).node(7, 2, 1);
        map.way(20, {1, 6, 99, 7, 2}, u"highway=residential"_s).way(21, {98, 99}, u"highway=residential"_s);
        const RoadImport roads = importRoads(test::load(map));
        const QStringList arcs = arcTexts(roads.graph);
        QVERIFY(arcs.contains("1,0>1,1"_L1));
        QVERIFY(arcs.contains("2,1>0,1"_L1));
        QVERIFY(!arcs.contains("1,1>2,1"_L1));
        QCOMPARE(lost(roads, CarWayLoss::NodesMissing), 1);
    }

    void islandsAreLeftOut()
    {
        OsmText map = crossroads();
        map.node(6, 9, 9).node(7, 9, 8).way(20, {6, 7}, u"highway=residential"_s);
        // A one-way street into nowhere can be entered, but not left.
        map.node(8, 5, 5).way(21, {1, 8}, u"highway=residential,oneway=yes"_s);
        const RoadImport roads = importRoads(test::load(map));
        QCOMPARE(lost(roads, CarWayLoss::DeadEndIsland), 2);
        QCOMPARE(roads.counts.carWays(), 10);
        QCOMPARE(roads.graph.nodes.size(), 5U);
    }

    void ferriesCountBetweenStreetsOnly()
    {
        OsmText map = crossroads();
        map.node(6, 20, 0).node(7, 21, 0).node(8, 10, 0).node(9, 90, 0);
        map.way(20, {6, 7}, u"highway=residential"_s);
        map.way(21, {1, 8}, u"route=ferry"_s).way(22, {8, 6}, u"route=ferry"_s);
        map.way(23, {1, 9}, u"route=ferry"_s);
        const RoadImport roads = importRoads(test::load(map));
        QVERIFY(arcTexts(roads.graph).contains("20,0>21,0"_L1));
        QCOMPARE(lost(roads, CarWayLoss::FerryLeaves), 1);
        QCOMPARE(roads.counts.routableWays, 11);
    }

    void signalsAndSignsAreCounted()
    {
        OsmText map;
        map.node(1, 0, 0).node(2, 5, 0, u"highway=traffic_signals"_s).node(3, 10, 0).node(4, 10, 5);
        map.node(5, 9, 0, u"highway=give_way"_s).node(6, 20, 0);
        map.way(1, {1, 2, 5, 3}, u"highway=residential"_s).way(2, {4, 3, 6}, u"highway=residential"_s);
        const RoadGraph graph = importRoads(test::load(map)).graph;
        for (const RoadArc &arc : graph.arcs) {
            const QString text = arcText(graph, arc);
            QCOMPARE(int(arc.trafficSignals), text == "0,0>10,0"_L1 || text == "10,0>0,0"_L1 ? 1 : 0);
            QCOMPARE(arc.givesWay, text == "0,0>10,0"_L1);
        }
    }

    void sideRoadsGiveWay()
    {
        OsmText map;
        map.node(1, 0, 0).node(2, 5, 0).node(3, 10, 0).node(4, 5, 5);
        map.way(1, {1, 2, 3}, u"highway=secondary"_s).way(2, {4, 2}, u"highway=residential"_s);
        const RoadGraph graph = importRoads(test::load(map)).graph;
        for (const RoadArc &arc : graph.arcs)
            QCOMPARE(arc.givesWay, arcText(graph, arc) == "5,5>5,0"_L1);
    }

    void depthIsNoLimit()
    {
        constexpr std::uint32_t Nodes = 1'000'000;
        std::vector<std::uint32_t> first(Nodes + 1);
        std::vector<std::uint32_t> targets(Nodes);
        for (std::uint32_t node = 0; node < Nodes; ++node) {
            first[node + 1] = node + 1;
            targets[node] = (node + 1) % Nodes;
        }
        QCOMPARE(std::ranges::max(strongComponents(first, targets)), 0U);
        targets.back() = Nodes - 1;
        QCOMPARE(std::ranges::max(strongComponents(first, targets)), Nodes - 1);
    }

    void graphsSurviveStorage()
    {
        const RoadGraph graph = importRoads(test::load(crossroads())).graph;
        const QByteArray bytes = encodeRoadGraph(graph);
        QCOMPARE(decodeRoadGraph(bytes), std::optional(graph));
        QLoggingCategory::setFilterRules(u"default.warning=false"_s); // Qt tells of each
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!decodeRoadGraph(bytes.first(length)));
        QLoggingCategory::setFilterRules({});
    }

    void nonsenseIsNoGraph()
    {
        const RoadGraph graph = importRoads(test::load(crossroads())).graph;
        const auto isRefused = [](const RoadGraph &broken) { return !decodeRoadGraph(encodeRoadGraph(broken)); };
        RoadGraph broken = graph;
        broken.arcs.back().to = 5;
        QVERIFY(isRefused(broken));
        broken = graph;
        broken.arcs.back().name = 7;
        QVERIFY(isRefused(broken));
        broken = graph;
        broken.arcs.back().shape = 99;
        QVERIFY(isRefused(broken));
        broken = graph;
        std::swap(broken.arcs.front(), broken.arcs.back());
        QVERIFY(isRefused(broken));
        broken = graph;
        broken.shapeOffsets.back() += 1;
        QVERIFY(isRefused(broken));
    }
};

QTEST_GUILESS_MAIN(TestRoadImport)
#include "tst_roadimport.moc"
