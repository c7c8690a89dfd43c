#include "ui/models/mapviewport.h"

#include <QTest>

namespace callout {

namespace {

constexpr GeoPoint Wells{51.209, -2.647};
constexpr QMarginsF NoMargins;

MapViewport townView()
{
    return {Wells, 13.0, {800.0, 600.0}};
}

double apart(const QPointF &one, const QPointF &other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

BoundingBox boxOf(const QList<GeoPoint> &points)
{
    BoundingBox box;
    for (const GeoPoint &point : points)
        box.add(point);
    return box;
}

} // namespace

class MapViewportTest : public QObject
{
    Q_OBJECT

private slots:
    void pixelsAndPlacesAreInverse_data();
    void pixelsAndPlacesAreInverse();
    void fitsABoxIntoTheMargins_data();
    void fitsABoxIntoTheMargins();
    void fittingNothingChangesNothing();
    void fittingOnePlaceStopsAtTheClosestZoom();
    void revealsWithTheSmallestMove_data();
    void revealsWithTheSmallestMove();
    void zoomsAboutAPlace();
    void staysInsideTheWorld_data();
    void staysInsideTheWorld();
    void movesStraightToAGoal_data();
    void movesStraightToAGoal();
};

void MapViewportTest::pixelsAndPlacesAreInverse_data()
{
    QTest::addColumn<QPointF>("pixel");

    QTest::newRow("middle") << QPointF(400, 300);
    QTest::newRow("corner") << QPointF(0, 0);
    QTest::newRow("outside") << QPointF(-1000, 2000);
}

void MapViewportTest::pixelsAndPlacesAreInverse()
{
    QFETCH(const QPointF, pixel);
    QCOMPARE_LT(apart(townView().pixelOf(townView().placeAt(pixel)), pixel), 1e-5);
}

void MapViewportTest::fitsABoxIntoTheMargins_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");

    QTest::newRow("wide") << 20'000.0 << 3'000.0;
    QTest::newRow("tall") << 2'000.0 << 30'000.0;
    QTest::newRow("a street") << 300.0 << 200.0;
    QTest::newRow("a country") << 600'000.0 << 400'000.0;
}

void MapViewportTest::fitsABoxIntoTheMargins()
{
    QFETCH(const double, width);
    QFETCH(const double, height);
    const QList<GeoPoint> corners{offsetBy(Wells, -width / 2, -height / 2), offsetBy(Wells, width / 2, height / 2)};
    const QMarginsF margins(10, 20, 60, 40);

    const MapViewport fitted = townView().fitting(boxOf(corners), margins, 19.0);
    const QRectF free = fitted.rect().marginsRemoved(margins);
    const QRectF shown = QRectF(fitted.pixelOf(corners.front()), fitted.pixelOf(corners.back())).normalized();
    QVERIFY(free.adjusted(-0.01, -0.01, 0.01, 0.01).contains(shown));
    QCOMPARE_LT(apart(shown.center(), free.center()), 0.01);
    QCOMPARE(fitted.zoom, std::floor(fitted.zoom));
    // One zoom closer it would not fit.
    QVERIFY(shown.width() * 2 > free.width() || shown.height() * 2 > free.height());
}

void MapViewportTest::fittingNothingChangesNothing()
{
    QCOMPARE(townView().fitting({}, NoMargins, 19.0), townView());
    const MapViewport unshown{Wells, 4.0, {}};
    QCOMPARE(unshown.fitting(boxOf({Wells}), NoMargins, 19.0), unshown);
}

void MapViewportTest::fittingOnePlaceStopsAtTheClosestZoom()
{
    const MapViewport fitted = townView().fitting(boxOf({{51.3, -2.5}}), NoMargins, 16.0);
    QCOMPARE(fitted.zoom, 16.0);
    QCOMPARE_LT(apart(fitted.pixelOf({51.3, -2.5}), {400, 300}), 0.01);
}

void MapViewportTest::revealsWithTheSmallestMove_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::addColumn<QPointF>("after");

    QTest::newRow("seen already") << QPointF(200, 100) << QPointF(200, 100);
    QTest::newRow("left of the map") << QPointF(-500, 100) << QPointF(50, 100);
    QTest::newRow("in the right margin") << QPointF(790, 300) << QPointF(750, 300);
    QTest::newRow("below on the right") << QPointF(1790, 1300) << QPointF(750, 550);
}

void MapViewportTest::revealsWithTheSmallestMove()
{
    QFETCH(const QPointF, at);
    QFETCH(const QPointF, after);
    const GeoPoint place = townView().placeAt(at);
    const MapViewport revealed = townView().revealing(place, {50, 50, 50, 50});
    QCOMPARE_LT(apart(revealed.pixelOf(place), after), 0.01);
    QCOMPARE(revealed.zoom, townView().zoom);
}

void MapViewportTest::zoomsAboutAPlace()
{
    const QPointF mouse(650, 120);
    const GeoPoint place = townView().placeAt(mouse);
    const MapViewport closer = townView().zoomed(16.0, mouse);
    QCOMPARE(closer.zoom, 16.0);
    QCOMPARE_LT(apart(closer.pixelOf(place), mouse), 0.01);
}

void MapViewportTest::staysInsideTheWorld_data()
{
    QTest::addColumn<MapViewport>("wanted");

    QTest::newRow("too far out") << MapViewport{Wells, 0.0, {800, 600}};
    QTest::newRow("too close") << MapViewport{Wells, 25.0, {800, 600}};
    QTest::newRow("north pole") << MapViewport{{89.0, 10.0}, 4.0, {800, 600}};
    QTest::newRow("south pole") << MapViewport{{-89.0, 10.0}, 4.0, {800, 600}};
    QTest::newRow("east of the date line") << MapViewport{{10.0, 190.0}, 5.0, {800, 600}};
}

void MapViewportTest::staysInsideTheWorld()
{
    QFETCH(const MapViewport, wanted);
    const MapViewport bounded = wanted.bounded(19.0);
    QCOMPARE_LE(bounded.zoom, 19.0);
    QCOMPARE_GE(256.0 * std::exp2(bounded.zoom), 800.0);
    QVERIFY(bounded.centre.isValid());
    QCOMPARE_LT(bounded.placeAt({0, 0}).latitude, 85.06);
    QCOMPARE_GT(bounded.placeAt({0, 600}).latitude, -85.06);
    QCOMPARE(bounded.bounded(19.0), bounded);
}

void MapViewportTest::movesStraightToAGoal_data()
{
    QTest::addColumn<MapViewport>("goal");

    QTest::newRow("panned") << townView().panned({300, -200});
    QTest::newRow("zoomed in about a place") << townView().zoomed(15.0, {100, 500});
    QTest::newRow("zoomed out about a place") << townView().zoomed(10.0, {700, 50});
}

void MapViewportTest::movesStraightToAGoal()
{
    QFETCH(const MapViewport, goal);
    QCOMPARE_LT(apart(townView().towards(goal, 0.0).pixelOf(Wells), townView().pixelOf(Wells)), 1e-4);
    QCOMPARE_LT(apart(townView().towards(goal, 1.0).pixelOf(Wells), goal.pixelOf(Wells)), 1e-4);

    // The place that stands still from beginning to end stands still on the way.
    if (goal.zoom != townView().zoom) {
        const QPointF still = goal.zoom > townView().zoom ? QPointF(100, 500) : QPointF(700, 50);
        const GeoPoint place = townView().placeAt(still);
        for (const double share : {0.1, 0.5, 0.9})
            QCOMPARE_LT(apart(townView().towards(goal, share).pixelOf(place), still), 0.01);
    }
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::MapViewportTest)
#include "tst_mapviewport.moc"
