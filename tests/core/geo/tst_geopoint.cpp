#include "core/geo/geopoint.h"

#include <QTest>

namespace callout {

class GeoPointTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyPlacesOnEarthAreValid_data();
    void onlyPlacesOnEarthAreValid();
    void distancesAreGreatCircles_data();
    void distancesAreGreatCircles();
    void bearingsTurnClockwiseFromNorth_data();
    void bearingsTurnClockwiseFromNorth();
    void offsetsAreMeasuredBack_data();
    void offsetsAreMeasuredBack();
};

void GeoPointTest::onlyPlacesOnEarthAreValid_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("valid");

    QTest::newRow("somewhere") << 51.5 << -0.12 << true;
    QTest::newRow("null island") << 0.0 << 0.0 << true;
    QTest::newRow("corners") << -90.0 << 180.0 << true;
    QTest::newRow("beyond the pole") << 90.001 << 0.0 << false;
    QTest::newRow("beyond the date line") << 0.0 << -180.001 << false;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 0.0 << false;
    QTest::newRow("default") << GeoPoint{}.latitude << GeoPoint{}.longitude << false;
}

void GeoPointTest::onlyPlacesOnEarthAreValid()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QTEST((GeoPoint{latitude, longitude}.isValid()), "valid");
}

void GeoPointTest::distancesAreGreatCircles_data()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<double>("kilometres");

    QTest::newRow("same place") << GeoPoint{51.5, -0.12} << GeoPoint{51.5, -0.12} << 0.0;
    QTest::newRow("a degree of latitude") << GeoPoint{50, 8} << GeoPoint{51, 8} << 111.195;
    QTest::newRow("a degree of longitude at 60 north") << GeoPoint{60, 8} << GeoPoint{60, 9} << 55.597;
    QTest::newRow("London to Paris") << GeoPoint{51.5007, -0.1246} << GeoPoint{48.8584, 2.2945} << 340.5;
    QTest::newRow("across the date line") << GeoPoint{0, 179.5} << GeoPoint{0, -179.5} << 111.195;
    QTest::newRow("to the other side") << GeoPoint{0, 0} << GeoPoint{0, 180} << 20015.1;
}

void GeoPointTest::distancesAreGreatCircles()
{
    QFETCH(const GeoPoint, from);
    QFETCH(const GeoPoint, to);
    QFETCH(const double, kilometres);
    QCOMPARE_LE(std::abs(distanceMetres(from, to) / 1000.0 - kilometres), 0.1);
    QCOMPARE(distanceMetres(from, to), distanceMetres(to, from));
}

void GeoPointTest::bearingsTurnClockwiseFromNorth_data()
{
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<double>("bearing");

    QTest::newRow("north") << GeoPoint{51, 8} << 0.0;
    QTest::newRow("east") << GeoPoint{50, 8.001} << 90.0;
    QTest::newRow("south") << GeoPoint{49, 8} << 180.0;
    QTest::newRow("west") << GeoPoint{50, 7.999} << 270.0;
}

void GeoPointTest::bearingsTurnClockwiseFromNorth()
{
    QFETCH(const GeoPoint, to);
    QFETCH(const double, bearing);
    const double measured = bearingDegrees({50, 8}, to);
    QCOMPARE_GE(measured, 0.0);
    QCOMPARE_LT(measured, 360.0);
    QCOMPARE_LE(std::abs(measured - bearing), 0.01);
}

void GeoPointTest::offsetsAreMeasuredBack_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("east");
    QTest::addColumn<double>("north");

    QTest::newRow("stay") << 50.0 << 0.0 << 0.0;
    QTest::newRow("north") << 50.0 << 0.0 << 2000.0;
    QTest::newRow("east") << 50.0 << 2000.0 << 0.0;
    QTest::newRow("south-west in the south") << -35.0 << -3000.0 << -4000.0;
}

void GeoPointTest::offsetsAreMeasuredBack()
{
    QFETCH(const double, latitude);
    QFETCH(const double, east);
    QFETCH(const double, north);
    const GeoPoint origin{latitude, 8.0};
    const GeoPoint point = offsetBy(origin, east, north);
    QCOMPARE_LE(std::abs(distanceMetres(origin, point) - std::hypot(east, north)), 2.0);
    QCOMPARE_GE((point.longitude - origin.longitude) * east, 0.0);
    QCOMPARE_GE((point.latitude - origin.latitude) * north, 0.0);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::GeoPointTest)
#include "tst_geopoint.moc"
