#include "core/demo/plane.h"

#include <QTest>

using namespace callout;

Q_DECLARE_METATYPE(callout::PlanePoint)
Q_DECLARE_METATYPE(callout::PlanePath)

class TestPlane : public QObject
{
    Q_OBJECT

private slots:
    void measuresAngles_data();
    void measuresAngles();
    void tellsCrossingsFromTouching_data();
    void tellsCrossingsFromTouching();
    void walksAlongPaths_data();
    void walksAlongPaths();
    void smoothLinesPassTheirPoints();
    void shiftsToTheLeft();
    void simplifiesWithinTheTolerance();
    void measuresPolygons();
    void findsWhatIsInside_data();
    void findsWhatIsInside();
    void convexShapesOverlapOrTouch_data();
    void convexShapesOverlapOrTouch();
    void boxesHugTheirPointsAtAnyAngle();
};

void TestPlane::measuresAngles_data()
{
    QTest::addColumn<PlanePoint>("one");
    QTest::addColumn<PlanePoint>("other");
    QTest::addColumn<double>("degrees");
    QTest::newRow("same way") << PlanePoint{2, 0} << PlanePoint{5, 0} << 0.0;
    QTest::newRow("to the left") << PlanePoint{1, 0} << PlanePoint{0, 3} << 90.0;
    QTest::newRow("to the right") << PlanePoint{1, 0} << PlanePoint{1, -1} << 45.0;
    QTest::newRow("back") << PlanePoint{1, 1} << PlanePoint{-1, -1} << 180.0;
}

void TestPlane::measuresAngles()
{
    QFETCH(PlanePoint, one);
    QFETCH(PlanePoint, other);
    QFETCH(double, degrees);
    QVERIFY(std::abs(angleBetween(one, other) - degrees) < 1e-9);
}

void TestPlane::tellsCrossingsFromTouching_data()
{
    QTest::addColumn<PlanePath>("ends");
    QTest::addColumn<bool>("isCrossing");
    QTest::newRow("a cross") << PlanePath{{0, 0}, {4, 4}, {0, 4}, {4, 0}} << true;
    QTest::newRow("apart") << PlanePath{{0, 0}, {4, 0}, {0, 1}, {4, 1}} << false;
    QTest::newRow("in line") << PlanePath{{0, 0}, {4, 0}, {5, 0}, {9, 0}} << false;
    QTest::newRow("pointing at each other") << PlanePath{{0, 0}, {4, 0}, {6, -3}, {6, 3}} << false;
}

void TestPlane::tellsCrossingsFromTouching()
{
    QFETCH(PlanePath, ends);
    QFETCH(bool, isCrossing);
    QCOMPARE(segmentsCross(ends[0], ends[1], ends[2], ends[3]), isCrossing);
    if (isCrossing)
        QVERIFY(distance(crossingPoint(ends[0], ends[1], ends[2], ends[3]), {2, 2}) < 1e-9);
}

void TestPlane::walksAlongPaths_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<PlanePoint>("place");
    QTest::newRow("before the start") << -3.0 << PlanePoint{0, 0};
    QTest::newRow("first leg") << 4.0 << PlanePoint{4, 0};
    QTest::newRow("at the corner") << 10.0 << PlanePoint{10, 0};
    QTest::newRow("second leg") << 13.0 << PlanePoint{10, 3};
    QTest::newRow("beyond the end") << 99.0 << PlanePoint{10, 5};
}

void TestPlane::walksAlongPaths()
{
    QFETCH(double, metres);
    QFETCH(PlanePoint, place);
    const PlanePath path{{0, 0}, {10, 0}, {10, 5}};
    QCOMPARE(pathLength(path), 15.0);
    QVERIFY(distance(pointAlong(path, metres), place) < 1e-9);
    QVERIFY(distanceToPath(place, path) < 1e-9);
}

void TestPlane::smoothLinesPassTheirPoints()
{
    const PlanePath points{{0, 0}, {100, 20}, {150, 120}, {300, 100}};
    const PlanePath line = smoothLine(points, 10);
    for (const PlanePoint point : points)
        QVERIFY(std::ranges::find(line, point) != line.end());
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        QVERIFY(distance(line[i - 1], line[i]) < 20);
        QVERIFY(angleBetween(line[i] - line[i - 1], line[i + 1] - line[i]) < 30);
    }
    const PlanePath ring = smoothRing({{0, 0}, {100, 0}, {100, 100}, {0, 100}}, 10);
    QVERIFY(distance(ring.front(), ring.back()) < 20);
    QVERIFY(signedArea(ring) > 10'000);
}

void TestPlane::shiftsToTheLeft()
{
    const PlanePath path{{0, 0}, {10, 0}, {20, 0}};
    QCOMPARE(shifted(path, 3), (PlanePath{{0, 3}, {10, 3}, {20, 3}}));
    QCOMPARE(shifted(path, -2), (PlanePath{{0, -2}, {10, -2}, {20, -2}}));
}

void TestPlane::simplifiesWithinTheTolerance()
{
    const PlanePath path{{0, 0}, {5, 0.2}, {10, 0}, {10, 10}};
    QCOMPARE(simplified(path, 0.5), (PlanePath{{0, 0}, {10, 0}, {10, 10}}));
    QCOMPARE(simplified(path, 0.1), path);
    const PlanePath wavy = smoothLine({{0, 0}, {50, 30}, {100, -20}, {160, 60}}, 2);
    const PlanePath slim = simplified(wavy, 0.4);
    QVERIFY(slim.size() < wavy.size() / 2);
    for (const PlanePoint point : wavy)
        QVERIFY(distanceToPath(point, slim) <= 0.4);
}

void TestPlane::measuresPolygons()
{
    const PlanePath square{{10, 10}, {14, 10}, {14, 14}, {10, 14}};
    const PlanePath clockwise(square.rbegin(), square.rend());
    QCOMPARE(signedArea(square), 16.0);
    QCOMPARE(signedArea(clockwise), -16.0);
    QVERIFY(distance(centroid(square), {12, 12}) < 1e-9);
    QVERIFY(distance(centroid(clockwise), {12, 12}) < 1e-9);
    QCOMPARE(outlineDistance(square, {{17, 10}, {20, 10}, {20, 14}}), 3.0);
}

void TestPlane::findsWhatIsInside_data()
{
    QTest::addColumn<PlanePoint>("point");
    QTest::addColumn<bool>("isInside");
    QTest::newRow("in the left arm") << PlanePoint{1, 8} << true;
    QTest::newRow("in the gap") << PlanePoint{5, 8} << false;
    QTest::newRow("in the right arm") << PlanePoint{9, 8} << true;
    QTest::newRow("in the base") << PlanePoint{5, 1} << true;
    QTest::newRow("outside") << PlanePoint{12, 1} << false;
}

void TestPlane::findsWhatIsInside()
{
    QFETCH(PlanePoint, point);
    const PlanePath horseshoe{{0, 0}, {10, 0}, {10, 10}, {8, 10}, {8, 2}, {2, 2}, {2, 10}, {0, 10}};
    QTEST(callout::isInside(point, horseshoe), "isInside");
}

void TestPlane::convexShapesOverlapOrTouch_data()
{
    QTest::addColumn<PlanePath>("other");
    QTest::addColumn<bool>("doOverlap");
    QTest::newRow("across a corner") << PlanePath{{3, 3}, {8, 3}, {8, 8}, {3, 8}} << true;
    QTest::newRow("inside") << PlanePath{{1, 1}, {2, 1}, {2, 2}} << true;
    QTest::newRow("sharing a wall") << PlanePath{{4, 0}, {8, 0}, {8, 4}, {4, 4}} << false;
    QTest::newRow("apart") << PlanePath{{9, 9}, {12, 9}, {12, 12}} << false;
    QTest::newRow("beside its diagonal") << PlanePath{{4.2, 6}, {6, 4.2}, {8, 8}} << false;
}

void TestPlane::convexShapesOverlapOrTouch()
{
    QFETCH(PlanePath, other);
    QFETCH(bool, doOverlap);
    const PlanePath square{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
    QCOMPARE(convexOverlap(square, other), doOverlap);
    QCOMPARE(convexOverlap(other, square), doOverlap);
}

void TestPlane::boxesHugTheirPointsAtAnyAngle()
{
    const PlanePoint along = direction({3, 1});
    const PlanePoint up = leftOf(along);
    const PlanePoint corner{40, -7};
    const OrientedBox box = orientedBox(
        {corner, corner + along * 30, corner + along * 30 + up * 12, corner + up * 12, corner + along * 9 + up * 4});
    QVERIFY(std::abs(box.length - 30) < 1e-6);
    QVERIFY(std::abs(box.width - 12) < 1e-6);
    QVERIFY(distance(box.centre, corner + along * 15 + up * 6) < 1e-6);
    QVERIFY(std::abs(cross(box.axis, along)) < 1e-6);
}

QTEST_GUILESS_MAIN(TestPlane)

#include "tst_plane.moc"
