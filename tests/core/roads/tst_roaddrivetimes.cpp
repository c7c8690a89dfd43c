#include "core/roads/contraction.h"
#include "core/roads/hierarchyfile.h"
#include "core/roads/roaddrivetimes.h"
#include "core/roads/roadoracle.h"
#include "tests/support/ordie.h"
#include "tests/support/syntheticroads.h"

#include <QTest>

namespace callout {

namespace {

constexpr GeoPoint Here{54.01, 0.01};
constexpr GeoPoint There{54.025, 0.04};
constexpr GeoPoint AtSea{52.0, 0.0};

} // namespace

class RoadDriveTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void drivesFollowTheStreets();
    void trafficStretchesDurations();
    void offTheNetworkTheyAreStraightLines();
    void nowhereIsNotReached();
    void aPreparedHierarchyServes();
    void anUnfitHierarchyIsPreparedAnew_data();
    void anUnfitHierarchyIsPreparedAnew();
    void preparingStopsWhenAsked();

private:
    RoadGraph m_graph = test::syntheticRoads(30);
    std::shared_ptr<const Roads> m_roads = test::orDie(Roads::make(m_graph, CarProfile()));
};

void RoadDriveTimesTest::drivesFollowTheStreets()
{
    const RoadDriveTimes drives(m_roads, 40.0);
    const std::optional<Drive> drive = drives.between(Here, There);
    QVERIFY(drive);
    QVERIFY(drive == RoadOracle(m_roads).drives(Here, std::span(&There, 1)).front());
    QCOMPARE_GT(drive->metres, distanceMetres(Here, There));
    QVERIFY(drives.between(Here, There) == drive);
    QVERIFY((drives.between(Here, Here) == Drive{}));
}

void RoadDriveTimesTest::trafficStretchesDurations()
{
    const Drive free = *RoadDriveTimes(m_roads, 40.0).between(Here, There);
    const Drive rushHour = *RoadDriveTimes(m_roads, 40.0, 1.5).between(Here, There);
    QCOMPARE(rushHour.time.count(), std::llround(double(free.time.count()) * 1.5));
    QCOMPARE(rushHour.metres, free.metres);
}

void RoadDriveTimesTest::offTheNetworkTheyAreStraightLines()
{
    const RoadDriveTimes drives(m_roads, 40.0);
    QVERIFY(drives.between(Here, AtSea) == StraightLineDriveTimes(40.0).between(Here, AtSea));
    QVERIFY(drives.between(AtSea, Here) == StraightLineDriveTimes(40.0).between(AtSea, Here));
}

void RoadDriveTimesTest::nowhereIsNotReached()
{
    QVERIFY(!RoadDriveTimes(m_roads, 40.0).between(Here, GeoPoint()));
}

void RoadDriveTimesTest::aPreparedHierarchyServes()
{
    const QByteArray bytes = test::orDie(prepareHierarchy(m_graph));
    const std::shared_ptr<const Roads> roads = test::orDie(Roads::make(m_graph, CarProfile(), bytes));
    QVERIFY(roads->hadHierarchy());
    QVERIFY(!m_roads->hadHierarchy());
    QVERIFY(RoadDriveTimes(roads, 40.0).between(Here, There) == RoadDriveTimes(m_roads, 40.0).between(Here, There));
}

void RoadDriveTimesTest::anUnfitHierarchyIsPreparedAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray sound = test::orDie(prepareHierarchy(m_graph));
    QByteArray damaged = sound;
    damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 1);
    QTest::newRow("none") << QByteArray();
    QTest::newRow("nonsense") << QByteArray(1000, 'x');
    QTest::newRow("damaged") << damaged;
    QTest::newRow("of another map") << test::orDie(prepareHierarchy(test::syntheticRoads(20)));
}

void RoadDriveTimesTest::anUnfitHierarchyIsPreparedAnew()
{
    QFETCH(const QByteArray, bytes);
    const std::shared_ptr<const Roads> roads = test::orDie(Roads::make(m_graph, CarProfile(), bytes));
    QVERIFY(!roads->hadHierarchy());
    QVERIFY(RoadDriveTimes(roads, 40.0).between(Here, There) == RoadDriveTimes(m_roads, 40.0).between(Here, There));
}

void RoadDriveTimesTest::preparingStopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const auto roads = Roads::make(m_graph, CarProfile(), {}, source.get_token());
    QVERIFY(!roads);
    QCOMPARE(roads.error().code, ErrorCode::Cancelled);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::RoadDriveTimesTest)
#include "tst_roaddrivetimes.moc"
