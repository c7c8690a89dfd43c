#include "core/roads/matrixservice.h"
#include "core/roads/roadoracle.h"
#include "tests/support/ordie.h"
#include "tests/support/syntheticroads.h"
#include "tests/support/verifyresult.h"

#include <QRandomGenerator>
#include <QTest>

namespace callout {

namespace {

std::vector<GeoPoint> places(int count, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    std::vector<GeoPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back(offsetBy({54.0, 0.0}, random.bounded(3600), random.bounded(3600)));
    return points;
}

constexpr GeoPoint AtSea{52.0, 0.0};

} // namespace

class MatrixServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCellIsDijkstras();
    void aNewPointCostsItsRowAndColumn_data();
    void aNewPointCostsItsRowAndColumn();
    void grownMatricesEqualFreshOnes();
    void placesOffTheNetworkAreUnreachable();
    void placesOffTheNetworkAreReachedInStraightLines();
    void noPointsMakeAnEmptyMatrix();
    void stopsWhenAskedAndKeepsWhatItHad();

private:
    std::shared_ptr<const Roads> m_roads = test::orDie(Roads::make(test::syntheticRoads(30), CarProfile()));
};

void MatrixServiceTest::everyCellIsDijkstras()
{
    std::vector<GeoPoint> points = places(25);
    points.push_back(points.front());                   // the same place twice
    points.push_back(offsetBy(points.front(), 20, 10)); // and one in the same street
    MatrixService service(m_roads);
    const Result<TravelMatrix> matrix = service.matrix(points);
    VERIFY_RESULT(matrix);
    QCOMPARE(matrix->size(), int(points.size()));
    RoadOracle oracle(m_roads);
    for (int from = 0; from < matrix->size(); ++from) {
        const std::vector<std::optional<Drive>> truth = oracle.drives(points[std::size_t(from)], points);
        for (int to = 0; to < matrix->size(); ++to)
            QVERIFY(matrix->drive(from, to) == truth[std::size_t(to)]);
    }
}

void MatrixServiceTest::aNewPointCostsItsRowAndColumn_data()
{
    using Change = void (*)(std::vector<GeoPoint> &);
    QTest::addColumn<Change>("change");
    QTest::addColumn<qint64>("searches");
    QTest::addColumn<qint64>("cells");

    // Ten places are there already.
    QTest::newRow("nothing new") << Change([](std::vector<GeoPoint> &) {}) << qint64(0) << qint64(0);
    QTest::newRow("another order") << Change([](std::vector<GeoPoint> &points) { std::ranges::reverse(points); })
                                   << qint64(0) << qint64(0);
    QTest::newRow("one gone") << Change([](std::vector<GeoPoint> &points) { points.pop_back(); }) << qint64(0)
                              << qint64(0);
    QTest::newRow("one more") << Change([](std::vector<GeoPoint> &points) { points.push_back(places(1, 9)[0]); })
                              << qint64(2) << qint64(21);
    QTest::newRow("one more in front") << Change([](std::vector<GeoPoint> &points) {
        points.insert(points.begin(), places(1, 9)[0]);
    }) << qint64(2) << qint64(21);
    QTest::newRow("one moved") << Change([](std::vector<GeoPoint> &points) { points[4] = places(1, 9)[0]; })
                               << qint64(2) << qint64(19);
    QTest::newRow("two more") << Change([](std::vector<GeoPoint> &points) {
        points.push_back(places(1, 9)[0]);
        points.push_back(places(1, 8)[0]);
    }) << qint64(4) << qint64(44);
}

void MatrixServiceTest::aNewPointCostsItsRowAndColumn()
{
    using Change = void (*)(std::vector<GeoPoint> &);
    QFETCH(const Change, change);

    MatrixService service(m_roads);
    std::vector<GeoPoint> points = places(10);
    VERIFY_RESULT(service.matrix(points));
    QCOMPARE(service.work().searches, 20);
    QCOMPARE(service.work().cells, 100);
    change(points);
    VERIFY_RESULT(service.matrix(points));
    QTEST(service.work().searches - 20, "searches");
    QTEST(service.work().cells - 100, "cells");
}

void MatrixServiceTest::grownMatricesEqualFreshOnes()
{
    QRandomGenerator random(2);
    MatrixService service(m_roads, 40.0);
    std::vector<GeoPoint> points = places(8);
    for (int round = 0; round < 30; ++round) {
        if (points.size() > 3 && random.bounded(2) == 0)
            points.erase(points.begin() + random.bounded(int(points.size())));
        points.insert(points.begin() + random.bounded(int(points.size()) + 1),
                      random.bounded(8) == 0 ? AtSea : places(1, quint32(100 + round))[0]);
        const Result<TravelMatrix> grown = service.matrix(points);
        VERIFY_RESULT(grown);
        QVERIFY(*grown == test::orDie(MatrixService(m_roads, 40.0).matrix(points)));
    }
}

void MatrixServiceTest::placesOffTheNetworkAreUnreachable()
{
    MatrixService service(m_roads);
    const std::array points{places(1)[0], AtSea};
    const TravelMatrix matrix = test::orDie(service.matrix(points));
    QVERIFY(matrix.drive(0, 0).has_value());
    QVERIFY(!matrix.drive(0, 1));
    QVERIFY(!matrix.drive(1, 0));
}

void MatrixServiceTest::placesOffTheNetworkAreReachedInStraightLines()
{
    MatrixService service(m_roads, 40.0);
    const std::array points{places(1)[0], AtSea};
    const TravelMatrix matrix = test::orDie(service.matrix(points));
    const Drive straight = *StraightLineDriveTimes(40.0).between(points[0], AtSea);
    QVERIFY(matrix.drive(0, 1).has_value());
    QCOMPARE(matrix.drive(0, 1)->time, straight.time);
    QCOMPARE(matrix.drive(0, 1)->metres, std::round(straight.metres));
    QCOMPARE(matrix.drive(1, 1)->time, Seconds(0));
}

void MatrixServiceTest::noPointsMakeAnEmptyMatrix()
{
    MatrixService service(m_roads);
    QCOMPARE(test::orDie(service.matrix({})).size(), 0);
}

void MatrixServiceTest::stopsWhenAskedAndKeepsWhatItHad()
{
    MatrixService service(m_roads);
    const std::vector<GeoPoint> points = places(10);
    const TravelMatrix before = test::orDie(service.matrix(points));
    const MatrixService::Work work = service.work();
    std::stop_source source;
    source.request_stop();
    const Result<TravelMatrix> stopped = service.matrix(places(12, 5), source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(test::orDie(service.matrix(points)) == before);
    QVERIFY(service.work() == work);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::MatrixServiceTest)
#include "tst_matrixservice.moc"
