#include "ui/map/mapscale.h"

#include <QTest>

#include <limits>

using namespace callout;
using namespace Qt::StringLiterals;

class TestMapScale : public QObject
{
    Q_OBJECT

private slots:
    void isTheLongestRoundLength_data();
    void isTheLongestRoundLength();
    void nothingFromNonsense();
};

void TestMapScale::isTheLongestRoundLength_data()
{
    QTest::addColumn<double>("metresPerPixel");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("pixels");

    const QLocale germany(QLocale::German, QLocale::Germany);
    const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
    const QLocale america(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("exactly") << 10.0 << germany << u"1 km"_s << 100.0;
    QTest::newRow("below a kilometre") << 9.99 << germany << u"500 m"_s << 500 / 9.99;
    QTest::newRow("streets") << 0.6 << germany << u"50 m"_s << 50 / 0.6;
    QTest::newRow("a county") << 300.0 << germany << u"20 km"_s << 20000.0 / 300;
    QTest::newRow("the world") << 100'000.0 << germany << u"10.000 km"_s << 100.0;
    QTest::newRow("less than a metre") << 0.005 << germany << u"0,5 m"_s << 100.0;
    QTest::newRow("miles") << 40.0 << britain << u"2 mi"_s << 2 * 1609.344 / 40;
    QTest::newRow("yards") << 5.0 << britain << u"500 yd"_s << 500 * 0.9144 / 5;
    QTest::newRow("feet") << 2.0 << america << u"500 ft"_s << 500 * 0.3048 / 2;
}

void TestMapScale::isTheLongestRoundLength()
{
    QFETCH(const double, metresPerPixel);
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    QFETCH(const double, pixels);
    const MapScale scale = mapScale(metresPerPixel, 100.0, locale);
    QCOMPARE(scale.text, text);
    QCOMPARE(scale.pixels, pixels);
    QCOMPARE_LE(scale.pixels, 100.0);
}

void TestMapScale::nothingFromNonsense()
{
    QCOMPARE(mapScale(0.0, 100.0, QLocale()), MapScale());
    QCOMPARE(mapScale(10.0, 0.0, QLocale()), MapScale());
    QCOMPARE(mapScale(std::numeric_limits<double>::infinity(), 100.0, QLocale()), MapScale());
    QCOMPARE(mapScale(std::numeric_limits<double>::quiet_NaN(), 100.0, QLocale()), MapScale());
}

QTEST_GUILESS_MAIN(TestMapScale)
#include "tst_mapscale.moc"
