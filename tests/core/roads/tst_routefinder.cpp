#include "core/roads/roadoracle.h"
#include "core/roads/routefinder.h"
#include "tests/support/ordie.h"
#include "tests/support/syntheticroads.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr GeoPoint Corner{54.0, -4.5};

GeoPoint at(double east, double north)
{
    return offsetBy(Corner, east, north);
}

/// Ten metres a second and no delays, so that metres are ten times the seconds.
CarProfile plainProfile()
{
    CarProfile profile;
    profile.classSpeeds.fill(36);
    profile.secondsPerSignal = 0;
    profile.secondsPerGiveWay = 0;
    profile.secondsPerRoundabout = 0;
    return profile;
}

/// A square of streets of 1 km: South Street from west to east, then East, North and West Street, all round.
std::shared_ptr<const Roads> square(bool southIsOneWay = false)
{
    test::RoadGraphBuilder builder;
    for (const GeoPoint &corner : {at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000)})
        builder.addNode(std::int32_t(std::lround(corner.latitude * 1e7)),
                        std::int32_t(std::lround(corner.longitude * 1e7)));
    const auto street = [&](const QString &name) { return RoadArc{.name = builder.addName(name)}; };
    builder.addStreet(0, 1, street(u"South Street"_s), !southIsOneWay);
    builder.addStreet(1, 2, street(u"East Street"_s));
    builder.addStreet(2, 3, street(u"North Street"_s));
    builder.addStreet(3, 0, street(u"West Street"_s));
    return test::orDie(Roads::make(builder.finish(), plainProfile()));
}

double lengthOf(std::span<const GeoPoint> line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += distanceMetres(line[i - 1], line[i]);
    return length;
}

} // namespace

class RouteFinderTest : public QObject
{
    Q_OBJECT

private slots:
    void drivesFromStreetToStreet_data();
    void drivesFromStreetToStreet();
    void respectsOneWayStreets_data();
    void respectsOneWayStreets();
    void linesLeadFromPlaceToPlace();
    void saysWhyThereIsNoWay_data();
    void saysWhyThereIsNoWay();
    void agreesWithDijkstra();
};

void RouteFinderTest::drivesFromStreetToStreet_data()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<int>("metres");
    QTest::addColumn<QStringList>("streets");

    const QString south = u"South Street"_s;
    const QString east = u"East Street"_s;
    const QString north = u"North Street"_s;
    const QString west = u"West Street"_s;
    QTest::newRow("same place") << at(400, 0) << at(400, 0) << 0 << QStringList{south};
    QTest::newRow("along the street") << at(200, 20) << at(700, -20) << 500 << QStringList{south};
    QTest::newRow("back along the street") << at(700, 0) << at(200, 0) << 500 << QStringList{south};
    QTest::newRow("round a corner") << at(800, 0) << at(1000, 300) << 500 << QStringList{south, east};
    QTest::newRow("round the other corner") << at(100, 0) << at(0, 300) << 400 << QStringList{south, west};
    QTest::newRow("round two corners") << at(800, 0) << at(700, 1000) << 1500 << QStringList{south, east, north};
    QTest::newRow("from a junction") << at(0, 0) << at(300, 0) << 300 << QStringList{south};
    QTest::newRow("from outside the square") << at(-500, 500) << at(500, 1000) << 1000 << QStringList{west, north};
}

void RouteFinderTest::drivesFromStreetToStreet()
{
    QFETCH(const GeoPoint, from);
    QFETCH(const GeoPoint, to);
    QFETCH(const int, metres);
    QFETCH(const QStringList, streets);

    RouteFinder finder(square());
    const std::expected<Route, NoWay> route = finder.route(from, to);
    QVERIFY(route);
    QCOMPARE_LE(std::abs(route->drive.metres - metres), 2.0);
    QCOMPARE_LE(std::abs(route->drive.time.count() - metres / 10.0), 1.0);
    QCOMPARE(route->line.front(), from);
    QCOMPARE(route->line.back(), to);
    // From a junction a street that is only touched may be named too.
    if (from != at(0, 0))
        QCOMPARE(route->streets, streets);
    const std::expected<Drive, NoWay> drive = finder.drive(from, to);
    QVERIFY(drive);
    QVERIFY(*drive == route->drive);
}

void RouteFinderTest::respectsOneWayStreets_data()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<int>("metres");

    // South Street may be driven to the east only.
    QTest::newRow("with it") << at(200, 0) << at(700, 0) << 500;
    QTest::newRow("start behind goal: round the block") << at(700, 0) << at(200, 0) << 3500;
    QTest::newRow("into it from its beginning") << at(0, 100) << at(200, 0) << 300;
    QTest::newRow("into it from its end: round the block") << at(1000, 100) << at(900, 0) << 3800;
    QTest::newRow("out of it against it: round the block") << at(100, 0) << at(0, 100) << 3800;
}

void RouteFinderTest::respectsOneWayStreets()
{
    QFETCH(const GeoPoint, from);
    QFETCH(const GeoPoint, to);
    QFETCH(const int, metres);

    RouteFinder finder(square(true));
    const std::expected<Route, NoWay> route = finder.route(from, to);
    QVERIFY(route);
    QCOMPARE_LE(std::abs(route->drive.metres - metres), 3.0);
    QCOMPARE_LE(std::abs(lengthOf(route->line) - metres), 10.0);
}

void RouteFinderTest::linesLeadFromPlaceToPlace()
{
    RouteFinder finder(square());
    const std::expected<Route, NoWay> route = finder.route(at(800, 30), at(1040, 300));
    QVERIFY(route);
    QCOMPARE(route->line.size(), std::size_t(5));
    const std::array expected{at(800, 30), at(800, 0), at(1000, 0), at(1000, 300), at(1040, 300)};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE_LE(distanceMetres(route->line[i], expected[i]), 1.0);
}

void RouteFinderTest::saysWhyThereIsNoWay_data()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<NoWay>("reason");

    const GeoPoint islet = at(0, -4000);
    QTest::newRow("start at sea") << at(30'000, 0) << at(0, 0) << NoWay::StartOffNetwork;
    QTest::newRow("goal at sea") << at(0, 0) << at(30'000, 0) << NoWay::GoalOffNetwork;
    QTest::newRow("goal nowhere") << at(0, 0) << GeoPoint{} << NoWay::GoalOffNetwork;
    QTest::newRow("another island") << at(0, 0) << islet << NoWay::Unreachable;
    QTest::newRow("back from it") << islet << at(0, 0) << NoWay::Unreachable;
}

void RouteFinderTest::saysWhyThereIsNoWay()
{
    QFETCH(const GeoPoint, from);
    QFETCH(const GeoPoint, to);

    test::RoadGraphBuilder builder;
    for (const GeoPoint &node : {at(0, 0), at(1000, 0), at(0, -4000), at(500, -4000)})
        builder.addNode(std::int32_t(std::lround(node.latitude * 1e7)),
                        std::int32_t(std::lround(node.longitude * 1e7)));
    builder.addStreet(0, 1);
    builder.addStreet(2, 3);
    RouteFinder finder(test::orDie(Roads::make(builder.finish(), plainProfile())));
    const std::expected<Route, NoWay> route = finder.route(from, to);
    QVERIFY(!route);
    QTEST(route.error(), "reason");
    QVERIFY(!finder.drive(from, to));
    QCOMPARE(finder.drive(from, to).error(), route.error());
}

void RouteFinderTest::agreesWithDijkstra()
{
    const std::shared_ptr<const Roads> roads = test::orDie(Roads::make(test::syntheticRoads(30), plainProfile()));
    RouteFinder finder(roads);
    RoadOracle oracle(roads);
    QRandomGenerator random(3);
    const auto somewhere = [&] { return offsetBy({54.0, 0.0}, random.bounded(3600), random.bounded(3600)); };
    for (int i = 0; i < 200; ++i) {
        const GeoPoint from = somewhere();
        // Every other goal is close by, often in the same street.
        const GeoPoint to =
            i % 2 == 0 ? somewhere() : offsetBy(from, random.bounded(100) - 50, random.bounded(100) - 50);
        const std::expected<Route, NoWay> route = finder.route(from, to);
        const std::optional<Drive> truth = oracle.drives(from, std::span(&to, 1)).front();
        QVERIFY(route.has_value());
        QVERIFY(truth.has_value());
        QVERIFY(route->drive == *truth);
        const std::span<const GeoPoint> onStreets = std::span(route->line);
        const double ends = roads->snap(from)->metres + roads->snap(to)->metres;
        QCOMPARE_LE(std::abs(lengthOf(onStreets) - ends - truth->metres), 3.0 + truth->metres * 0.002);
    }
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::RouteFinderTest)
#include "tst_routefinder.moc"
