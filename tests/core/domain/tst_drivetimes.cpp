#include "core/domain/drivetimes.h"
#include "tests/support/printing.h"

#include <QTest>

namespace callout {

class DriveTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void straightLinesAreStretchedAndTimed_data();
    void straightLinesAreStretchedAndTimed();
    void noPlaceNoDrive();
    void thereIsAsFarAsBack();
};

void DriveTimesTest::straightLinesAreStretchedAndTimed_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<double>("kilometres");
    QTest::addColumn<int>("seconds");

    QTest::newRow("nowhere to go") << 36.0 << 0.0 << 0;
    QTest::newRow("a kilometre at 36 km/h") << 36.0 << 1.0 << 130;
    QTest::newRow("ten at 72 km/h") << 72.0 << 10.0 << 650;
    QTest::newRow("speeds below 1 km/h count as 1") << 0.0 << 1.0 << 4680;
    QTest::newRow("negative speeds too") << -50.0 << 1.0 << 4680;
}

void DriveTimesTest::straightLinesAreStretchedAndTimed()
{
    QFETCH(const double, speed);
    QFETCH(const double, kilometres);
    QFETCH(const int, seconds);

    const GeoPoint from{50.0, 8.0};
    const std::optional<Drive> drive =
        StraightLineDriveTimes(speed).between(from, offsetBy(from, 0, kilometres * 1000.0));
    QVERIFY(drive);
    QCOMPARE_LE(std::abs(drive->metres - kilometres * 1300.0), 0.01);
    QCOMPARE(drive->time, Seconds(seconds));
}

void DriveTimesTest::noPlaceNoDrive()
{
    const StraightLineDriveTimes drives(35.0);
    QVERIFY(!drives.between({}, {50.0, 8.0}));
    QVERIFY(!drives.between({50.0, 8.0}, {50.0, 181.0}));
}

void DriveTimesTest::thereIsAsFarAsBack()
{
    const StraightLineDriveTimes drives(35.0);
    const GeoPoint a{50.0, 8.0};
    const GeoPoint b{50.1, 8.2};
    QVERIFY(drives.between(a, b) == drives.between(b, a));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DriveTimesTest)
#include "tst_drivetimes.moc"
