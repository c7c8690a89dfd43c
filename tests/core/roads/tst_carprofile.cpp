#include "core/roads/carprofile.h"

#include <QTest>

namespace callout {

class CarProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void speedsFollowClassLimitAndSurface_data();
    void speedsFollowClassLimitAndSurface();
    void nothingStandsStill();
    void trafficFollowsTheClock_data();
    void trafficFollowsTheClock();
    void theDigestKnowsWhatMattersToDurations();
};

void CarProfileTest::speedsFollowClassLimitAndSurface_data()
{
    QTest::addColumn<RoadClass>("roadClass");
    QTest::addColumn<int>("limit");
    QTest::addColumn<RoadSurface>("surface");
    QTest::addColumn<double>("speed");

    using enum RoadSurface;
    QTest::newRow("no limit known") << RoadClass::Secondary << 0 << Paved << 60.0;
    QTest::newRow("limit below the class") << RoadClass::Secondary << 48 << Paved << 43.2;
    QTest::newRow("high limit lifts a little") << RoadClass::Secondary << 96 << Paved << 66.0;
    QTest::newRow("limit in between") << RoadClass::Secondary << 70 << Paved << 63.0;
    QTest::newRow("gravel") << RoadClass::Secondary << 0 << Gravel << 42.0;
    QTest::newRow("gravel with a limit") << RoadClass::Secondary << 48 << Gravel << 30.24;
}

void CarProfileTest::speedsFollowClassLimitAndSurface()
{
    QFETCH(const RoadClass, roadClass);
    QFETCH(const int, limit);
    QFETCH(const RoadSurface, surface);

    CarProfile profile;
    profile.classSpeeds.at(std::size_t(RoadClass::Secondary)) = 60;
    profile.limitShare = 0.9;
    profile.limitLift = 1.1;
    profile.surfaceFactors.at(std::size_t(RoadSurface::Gravel)) = 0.7;
    const RoadArc arc{.maximumSpeed = std::uint8_t(limit), .roadClass = roadClass, .surface = surface};
    QTEST(profile.speed(arc), "speed");
}

void CarProfileTest::nothingStandsStill()
{
    CarProfile profile;
    profile.classSpeeds.fill(0);
    QCOMPARE(profile.speed({}), 1.0);
}

void CarProfileTest::trafficFollowsTheClock_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<double>("factor");

    QTest::newRow("midnight") << 0 << 0.9;
    QTest::newRow("rush hour") << 8 << 1.3;
    QTest::newRow("noon") << 12 << 1.0;
    QTest::newRow("past midnight") << 32 << 1.3;
    QTest::newRow("before midnight") << -16 << 1.3;
}

void CarProfileTest::trafficFollowsTheClock()
{
    QFETCH(const int, hour);
    CarProfile profile;
    profile.trafficFactors.fill(1.0);
    profile.trafficFactors[0] = 0.9;
    profile.trafficFactors[8] = 1.3;
    QTEST(profile.trafficFactor(hour), "factor");
}

void CarProfileTest::theDigestKnowsWhatMattersToDurations()
{
    const CarProfile standard;
    QCOMPARE(CarProfile().digest(), standard.digest());
    CarProfile busy;
    busy.trafficFactors.fill(2.0);
    QCOMPARE(busy.digest(), standard.digest());

    CarProfile other;
    other.classSpeeds[3] += 1;
    QVERIFY(other.digest() != standard.digest());
    other = standard;
    other.surfaceFactors[1] = 0.1;
    QVERIFY(other.digest() != standard.digest());
    other = standard;
    other.secondsPerRoundabout += 1;
    QVERIFY(other.digest() != standard.digest());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::CarProfileTest)
#include "tst_carprofile.moc"
