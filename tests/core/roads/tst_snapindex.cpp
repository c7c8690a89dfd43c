#include "core/roads/snapindex.h"
#include "tests/support/syntheticroads.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace callout {

namespace {

constexpr GeoPoint Corner{54.0, -4.5};

/// A place so many metres east and north of the corner.
GeoPoint at(double east, double north)
{
    return offsetBy(Corner, east, north);
}

FixedPoint fixed(const GeoPoint &point)
{
    return {std::int32_t(std::lround(point.latitude * 1e7)), std::int32_t(std::lround(point.longitude * 1e7))};
}

/// Streets of one segment each between places in metres.
class Streets
{
public:
    std::uint32_t add(double fromEast, double fromNorth, double toEast, double toNorth, const RoadArc &kind = {},
                      bool isTwoWay = true)
    {
        return m_builder.addStreet(node(fromEast, fromNorth), node(toEast, toNorth), kind, isTwoWay);
    }
    [[nodiscard]] RoadGraph finish() { return m_builder.finish(); }

private:
    std::uint32_t node(double east, double north)
    {
        const FixedPoint point = fixed(at(east, north));
        return m_builder.addNode(point.latitude, point.longitude);
    }

    test::RoadGraphBuilder m_builder;
};

/// The distance to the nearest street, by looking at every segment in small steps.
double distanceByLooking(const RoadGraph &graph, const GeoPoint &place)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const RoadArc &arc : graph.arcs) {
        if (arc.isReversed)
            continue;
        const std::span<const FixedPoint> points = graph.shapePoints(arc.shape);
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const GeoPoint a = points[i].toGeoPoint();
            const GeoPoint b = points[i + 1].toGeoPoint();
            const int steps = 1 + int(distanceMetres(a, b));
            for (int step = 0; step <= steps; ++step) {
                const double share = double(step) / steps;
                nearest = std::min(nearest,
                                   distanceMetres(place,
                                                  {a.latitude + share * (b.latitude - a.latitude),
                                                   a.longitude + share * (b.longitude - a.longitude)}));
            }
        }
    }
    return nearest;
}

} // namespace

class SnapIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void findsThePointOnTheStreet_data();
    void findsThePointOnTheStreet();
    void measuresAlongBentStreets();
    void sharesTurnWithTheArc();
    void prefersPublicStreets_data();
    void prefersPublicStreets();
    void farPlacesAreOffTheNetwork_data();
    void farPlacesAreOffTheNetwork();
    void findsTheNearestOfAll();
    void copiesOfAnArcShareTheStreet();
    void withoutStreetsEverythingIsOff();
};

void SnapIndexTest::findsThePointOnTheStreet_data()
{
    QTest::addColumn<GeoPoint>("place");
    QTest::addColumn<double>("metres");
    QTest::addColumn<double>("share");

    // The street runs 1 km to the east.
    QTest::newRow("beside the middle") << at(500, 30) << 30.0 << 0.5;
    QTest::newRow("on the other side") << at(250, -12) << 12.0 << 0.25;
    QTest::newRow("on it") << at(800, 0) << 0.0 << 0.8;
    QTest::newRow("before its beginning") << at(-30, 40) << 50.0 << 0.0;
    QTest::newRow("behind its end") << at(1300, 400) << 500.0 << 1.0;
    QTest::newRow("far beside it") << at(100, 4900) << 4900.0 << 0.1;
}

void SnapIndexTest::findsThePointOnTheStreet()
{
    QFETCH(const GeoPoint, place);
    QFETCH(const double, metres);
    QFETCH(const double, share);

    Streets streets;
    const std::uint32_t shape = streets.add(0, 0, 1000, 0);
    const RoadGraph graph = streets.finish();
    const std::optional<SnappedPoint> snapped = SnapIndex(graph).nearest(place);
    QVERIFY(snapped);
    QCOMPARE(snapped->shape, shape);
    QCOMPARE_LE(std::abs(snapped->metres - metres), 0.5 + metres * 0.002);
    QCOMPARE_LE(std::abs(snapped->share - share), 0.002);
    QCOMPARE_LE(distanceMetres(snapped->place, at(share * 1000, 0)), 2.0);
}

void SnapIndexTest::measuresAlongBentStreets()
{
    // 300 m east, then 100 m north; the place lies beside the second part.
    test::RoadGraphBuilder builder;
    const FixedPoint start = fixed(at(0, 0));
    const FixedPoint bend = fixed(at(300, 0));
    const FixedPoint end = fixed(at(300, 100));
    builder.addNode(start.latitude, start.longitude);
    builder.addNode(end.latitude, end.longitude);
    builder.addStreet(0, 1, std::span(&bend, 1), {}, true);
    const RoadGraph graph = builder.finish();
    const std::optional<SnappedPoint> snapped = SnapIndex(graph).nearest(at(310, 40));
    QVERIFY(snapped);
    QCOMPARE(snapped->segment, 1U);
    QCOMPARE_LE(std::abs(snapped->share - 0.85), 0.002);
}

void SnapIndexTest::sharesTurnWithTheArc()
{
    const SnappedPoint snapped{.share = 0.3};
    QCOMPARE(snapped.shareAlong({}), 0.3);
    QCOMPARE(snapped.shareAlong({.isReversed = true}), 0.7);
}

void SnapIndexTest::prefersPublicStreets_data()
{
    QTest::addColumn<RoadArc>("near");
    QTest::addColumn<double>("publicMetres");
    QTest::addColumn<bool>("takesNear");

    const RoadArc track{.roadClass = RoadClass::Track};
    const RoadArc drive{.roadClass = RoadClass::Service, .isPrivate = true};
    const RoadArc service{.roadClass = RoadClass::Service};
    const RoadArc ferry{.roadClass = RoadClass::Ferry};
    // The near one is 10 m away.
    QTest::newRow("service road") << service << 30.0 << true;
    QTest::newRow("track, street close by") << track << 55.0 << false;
    QTest::newRow("track, street far") << track << 65.0 << true;
    QTest::newRow("private, street close by") << drive << 55.0 << false;
    QTest::newRow("private, street far") << drive << 65.0 << true;
    QTest::newRow("track, street in another cell") << track << 900.0 << true;
    QTest::newRow("never a ferry") << ferry << 4000.0 << false;
}

void SnapIndexTest::prefersPublicStreets()
{
    QFETCH(const RoadArc, near);
    QFETCH(const double, publicMetres);

    Streets streets;
    const std::uint32_t nearShape = streets.add(0, 10, 1000, 10, near);
    streets.add(0, -publicMetres, 1000, -publicMetres);
    const RoadGraph graph = streets.finish();
    const std::optional<SnappedPoint> snapped = SnapIndex(graph).nearest(at(500, 0));
    QVERIFY(snapped);
    QTEST(snapped->shape == nearShape, "takesNear");
}

void SnapIndexTest::farPlacesAreOffTheNetwork_data()
{
    QTest::addColumn<GeoPoint>("place");
    QTest::addColumn<bool>("isOn");

    QTest::newRow("just within") << at(500, 4980) << true;
    QTest::newRow("just beyond") << at(500, 5030) << false;
    QTest::newRow("to the west") << at(-4980, 0) << true;
    QTest::newRow("too far west") << at(-5030, 0) << false;
    QTest::newRow("another continent") << GeoPoint{-33, 151} << false;
    QTest::newRow("pole") << GeoPoint{90, 0} << false;
    QTest::newRow("nowhere") << GeoPoint{} << false;
    QTest::newRow("not a number") << GeoPoint{std::numeric_limits<double>::quiet_NaN(), 0} << false;
}

void SnapIndexTest::farPlacesAreOffTheNetwork()
{
    QFETCH(const GeoPoint, place);
    Streets streets;
    streets.add(0, 0, 1000, 0);
    const RoadGraph graph = streets.finish();
    QTEST(SnapIndex(graph).nearest(place).has_value(), "isOn");
}

void SnapIndexTest::findsTheNearestOfAll()
{
    QRandomGenerator random(11);
    const auto metres = [&random](double range) { return (random.generateDouble() - 0.5) * range; };
    for (int round = 0; round < 20; ++round) {
        Streets streets;
        for (int i = 0; i < 30; ++i) {
            const double east = metres(6000);
            const double north = metres(6000);
            // Some are long, and cross many cells.
            const double length = i % 5 == 0 ? 4000 : 300;
            streets.add(east, north, east + metres(length), north + metres(length));
        }
        const RoadGraph graph = streets.finish();
        const SnapIndex index(graph);
        for (int i = 0; i < 30; ++i) {
            const GeoPoint place = at(metres(8000), metres(8000));
            const std::optional<SnappedPoint> snapped = index.nearest(place);
            const double truth = distanceByLooking(graph, place);
            QVERIFY(snapped.has_value() == (truth <= SnapIndex::FarthestMetres));
            if (!snapped)
                continue;
            QCOMPARE_LE(std::abs(snapped->metres - truth), 0.5 + truth * 0.003);
            QCOMPARE_LE(std::abs(distanceMetres(place, snapped->place) - snapped->metres), 0.5 + truth * 0.003);
        }
    }
}

void SnapIndexTest::copiesOfAnArcShareTheStreet()
{
    // As where a junction with a forbidden turn stands there twice.
    Streets streets;
    const std::uint32_t shape = streets.add(0, 0, 1000, 0);
    RoadGraph graph = streets.finish();
    graph.nodes.push_back(graph.nodes[1]);
    RoadArc copy = graph.arcs.front();
    copy.to = 2;
    graph.arcs.insert(graph.arcs.begin(), copy);
    const SnapIndex index(graph);
    QCOMPARE(index.arcsOf(shape).size(), std::size_t(3));
}

void SnapIndexTest::withoutStreetsEverythingIsOff()
{
    const RoadGraph empty;
    QVERIFY(!SnapIndex(empty).nearest(Corner));
    Streets streets;
    streets.add(0, 0, 1000, 0, {.roadClass = RoadClass::Ferry});
    const RoadGraph ferryOnly = streets.finish();
    QVERIFY(!SnapIndex(ferryOnly).nearest(at(500, 0)));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::SnapIndexTest)
#include "tst_snapindex.moc"
