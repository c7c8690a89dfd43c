#include "core/geo/mercator.h"

#include <QTest>

namespace callout {

class MercatorTest : public QObject
{
    Q_OBJECT

private slots:
    void placesLieWhereTilesSay_data();
    void placesLieWhereTilesSay();
    void polesLieOnTheEdge();
    void pixelsShrinkWithZoomAndLatitude();
};

void MercatorTest::placesLieWhereTilesSay_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");

    QTest::newRow("origin") << 0.0 << 0.0 << 0.5 << 0.5;
    QTest::newRow("north-west corner") << MaximumMercatorLatitude << -180.0 << 0.0 << 0.0;
    QTest::newRow("south-east corner") << -MaximumMercatorLatitude << 180.0 << 1.0 << 1.0;
    // Tile 10/511/340 of OpenStreetMap begins at 51.618 N, 0.352 W.
    QTest::newRow("corner of a tile") << 51.6180165487737 << -0.3515625 << 511.0 / 1024 << 340.0 / 1024;
}

void MercatorTest::placesLieWhereTilesSay()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, x);
    QFETCH(const double, y);

    const MercatorPoint point = toMercator({latitude, longitude});
    QCOMPARE_LT(std::abs(point.x - x), 1e-12);
    QCOMPARE_LT(std::abs(point.y - y), 1e-12);
    const GeoPoint back = fromMercator(point);
    QCOMPARE_LT(std::abs(back.latitude - latitude), 1e-9);
    QCOMPARE_LT(std::abs(back.longitude - longitude), 1e-9);
}

void MercatorTest::polesLieOnTheEdge()
{
    QCOMPARE_LT(std::abs(toMercator({90.0, 0.0}).y), 1e-12);
    QCOMPARE_LT(std::abs(toMercator({-90.0, 0.0}).y - 1.0), 1e-12);
}

void MercatorTest::pixelsShrinkWithZoomAndLatitude()
{
    QCOMPARE(worldPixels(0), 256.0);
    QCOMPARE(worldPixels(3), 2048.0);
    QCOMPARE_LT(std::abs(metresPerPixel(0.0, 0) - 156543.034), 0.001);
    QCOMPARE_LT(std::abs(metresPerPixel(60.0, 10) - 76.437), 0.001);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::MercatorTest)
#include "tst_mercator.moc"
