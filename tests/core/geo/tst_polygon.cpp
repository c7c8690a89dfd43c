#include "core/geo/polygon.h"

#include <QTest>

namespace callout {

namespace {

constexpr GeoPoint Middle{51.2, -2.6};

/// Corners in hundreds of metres east and north of the middle.
QList<GeoPoint> shape(const QList<std::pair<double, double>> &corners)
{
    QList<GeoPoint> points;
    for (const auto &[east, north] : corners)
        points.append(offsetBy(Middle, 100 * east, 100 * north));
    return points;
}

GeoPoint at(double east, double north)
{
    return offsetBy(Middle, 100 * east, 100 * north);
}

using Corners = QList<std::pair<double, double>>;

const Corners square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
const Corners horseshoe{{0, 0}, {10, 0}, {10, 10}, {7, 10}, {7, 3}, {3, 3}, {3, 10}, {0, 10}};

} // namespace

class PolygonTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatLiesInside_data();
    void knowsWhatLiesInside();
    void measuresTheGround();
    void findsCrossingEdges_data();
    void findsCrossingEdges();
    void knowsSharedGround_data();
    void knowsSharedGround();
    void namesStandInside_data();
    void namesStandInside();
    void nothingIsNoArea();
};

void PolygonTest::knowsWhatLiesInside_data()
{
    QTest::addColumn<Corners>("corners");
    QTest::addColumn<GeoPoint>("place");
    QTest::addColumn<bool>("isInside");
    QTest::newRow("in the middle") << square << at(5, 5) << true;
    QTest::newRow("just inside") << square << at(9.99, 0.01) << true;
    QTest::newRow("just outside") << square << at(10.01, 5) << false;
    QTest::newRow("on the level of a corner") << Corners{{0, 0}, {10, 5}, {0, 10}} << at(-1, 5) << false;
    QTest::newRow("between the arms") << horseshoe << at(5, 7) << false;
    QTest::newRow("in an arm") << horseshoe << at(8, 7) << true;
    QTest::newRow("far away") << square << GeoPoint{0, 0} << false;
    QTest::newRow("no place") << square << GeoPoint() << false;
}

void PolygonTest::knowsWhatLiesInside()
{
    QFETCH(const Corners, corners);
    QFETCH(const GeoPoint, place);
    QFETCH(const bool, isInside);
    QCOMPARE(polygon::contains(shape(corners), place), isInside);
    Corners reversed = corners;
    std::ranges::reverse(reversed);
    QCOMPARE(polygon::contains(shape(reversed), place), isInside);
}

void PolygonTest::measuresTheGround()
{
    const auto isAbout = [](double area, double expected) { return std::abs(area - expected) < expected * 0.002; };
    QVERIFY(isAbout(polygon::area(shape(square)), 1e6));
    QVERIFY(isAbout(polygon::area(shape({{0, 0}, {0, 10}, {10, 10}, {10, 0}})), 1e6));
    QVERIFY(isAbout(polygon::area(shape(horseshoe)), 0.72e6));
    QCOMPARE(polygon::area(shape({{0, 0}, {1, 1}})), 0.0);
}

void PolygonTest::findsCrossingEdges_data()
{
    QTest::addColumn<Corners>("corners");
    QTest::addColumn<int>("open");   // the first of two edges that meet while the outline is open, or -1
    QTest::addColumn<int>("closed"); // the same once it is closed
    QTest::newRow("clean") << square << -1 << -1;
    QTest::newRow("with arms") << horseshoe << -1 << -1;
    QTest::newRow("a bow tie") << Corners{{0, 0}, {10, 10}, {10, 0}, {0, 10}} << 0 << 0;
    QTest::newRow("only the last edge crosses") << Corners{{0, 0}, {10, 0}, {10, 10}, {20, 10}, {20, 15}} << -1 << 1;
    QTest::newRow("back along itself") << Corners{{0, 0}, {10, 0}, {5, 0}} << 0 << 0;
    QTest::newRow("straight on is clean") << Corners{{0, 0}, {5, 0}, {10, 0}, {10, 10}} << -1 << -1;
    QTest::newRow("one corner twice") << Corners{{0, 0}, {10, 0}, {10, 0}, {5, 10}} << 0 << 0;
    QTest::newRow("through a corner") << Corners{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {5, 0}} << 0 << 0;
    QTest::newRow("two corners") << Corners{{0, 0}, {10, 0}} << -1 << 0;
}

void PolygonTest::findsCrossingEdges()
{
    QFETCH(const Corners, corners);
    const auto first = [&](polygon::Outline outline) {
        const auto found = polygon::crossing(shape(corners), outline);
        return found ? found->first : -1;
    };
    QTEST(first(polygon::Outline::Open), "open");
    QTEST(first(polygon::Outline::Closed), "closed");
}

void PolygonTest::knowsSharedGround_data()
{
    QTest::addColumn<Corners>("other");
    QTest::addColumn<bool>("isShared");
    QTest::newRow("itself") << square << true;
    QTest::newRow("across a corner") << Corners{{5, 5}, {15, 5}, {15, 15}, {5, 15}} << true;
    QTest::newRow("inside") << Corners{{2, 2}, {4, 2}, {4, 4}, {2, 4}} << true;
    QTest::newRow("around") << Corners{{-2, -2}, {14, -2}, {14, 14}, {-2, 14}} << true;
    QTest::newRow("side by side") << Corners{{10, 0}, {20, 0}, {20, 10}, {10, 10}} << false;
    QTest::newRow("apart") << Corners{{30, 0}, {40, 0}, {40, 10}} << false;
    QTest::newRow("not drawn") << Corners{} << false;
}

void PolygonTest::knowsSharedGround()
{
    QFETCH(const Corners, other);
    QFETCH(const bool, isShared);
    QCOMPARE(polygon::overlap(shape(square), shape(other)), isShared);
    QCOMPARE(polygon::overlap(shape(other), shape(square)), isShared);
}

void PolygonTest::namesStandInside_data()
{
    QTest::addColumn<Corners>("corners");
    QTest::newRow("square") << square;
    QTest::newRow("horseshoe") << horseshoe;
    QTest::newRow("sliver") << Corners{{0, 0}, {10, 0.2}, {20, 0}, {10, 0.4}};
    QTest::newRow("triangle") << Corners{{0, 0}, {10, 0}, {0, 10}};
}

void PolygonTest::namesStandInside()
{
    QFETCH(const Corners, corners);
    QVERIFY(polygon::contains(shape(corners), polygon::labelPlace(shape(corners))));
}

void PolygonTest::nothingIsNoArea()
{
    QVERIFY(!polygon::contains({}, Middle));
    QCOMPARE(polygon::area({}), 0.0);
    QVERIFY(!polygon::crossing({}, polygon::Outline::Closed));
    QVERIFY(!polygon::labelPlace({}).isValid());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PolygonTest)
#include "tst_polygon.moc"
