#include "core/domain/travelmatrix.h"

#include <QTest>

namespace callout {

class TravelMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreDrives();
    void trafficStretchesDurationsOnly_data();
    void trafficStretchesDurationsOnly();
    void isEqualByCells();
    void anEmptyOneHasNoCells();
};

void TravelMatrixTest::cellsAreDrives()
{
    const TravelMatrix matrix(2, {0, 61, TravelMatrix::Unreachable, 0}, {0, 800, TravelMatrix::Unreachable, 0});
    QCOMPARE(matrix.size(), 2);
    QVERIFY((matrix.drive(0, 0) == Drive{}));
    QVERIFY((matrix.drive(0, 1) == Drive{Seconds(61), 800}));
    QVERIFY(!matrix.drive(1, 0));
}

void TravelMatrixTest::trafficStretchesDurationsOnly_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("seconds");

    QTest::newRow("free") << 1.0 << 100;
    QTest::newRow("rush hour") << 1.254 << 125;
    QTest::newRow("night") << 0.9 << 90;
    QTest::newRow("beyond reason") << 1e12 << TravelMatrix::Unreachable - 1;
}

void TravelMatrixTest::trafficStretchesDurationsOnly()
{
    QFETCH(const double, factor);
    const TravelMatrix free(2, {0, 100, TravelMatrix::Unreachable, 0}, {0, 800, TravelMatrix::Unreachable, 0});
    const TravelMatrix matrix = free.inTraffic(factor);
    QTEST(int(matrix.seconds()[1]), "seconds");
    QCOMPARE(matrix.metres()[1], 800);
    QVERIFY(!matrix.drive(1, 0));
}

void TravelMatrixTest::isEqualByCells()
{
    const TravelMatrix matrix(1, {0}, {0});
    const TravelMatrix copy = matrix;
    QVERIFY(copy == matrix);
    QVERIFY(TravelMatrix(1, {0}, {0}) == matrix);
    QVERIFY(!(TravelMatrix(1, {1}, {0}) == matrix));
    QVERIFY(!(TravelMatrix() == matrix));
}

void TravelMatrixTest::anEmptyOneHasNoCells()
{
    const TravelMatrix matrix;
    QCOMPARE(matrix.size(), 0);
    QVERIFY(matrix.seconds().empty());
    QVERIFY(matrix.inTraffic(2.0) == matrix);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TravelMatrixTest)
#include "tst_travelmatrix.moc"
