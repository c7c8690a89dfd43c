#include "core/region/regionfile.h"
#include "core/region/regionimport.h"
#include "core/roads/matrixservice.h"
#include "core/roads/pointfile.h"
#include "core/roads/roadoracle.h"
#include "core/roads/routefinder.h"
#include "tests/support/ordie.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr GeoPoint Douglas{54.1483, -4.4735};
constexpr GeoPoint Peel{54.2225, -4.6985};
constexpr GeoPoint Ramsey{54.3218, -4.3853};
constexpr GeoPoint Castletown{54.0735, -4.6535};
constexpr GeoPoint PortErin{54.0849, -4.7580};
constexpr GeoPoint Laxey{54.2305, -4.4030};
constexpr GeoPoint Airport{54.0865, -4.6340};
constexpr GeoPoint Hospital{54.1725, -4.5120};
constexpr GeoPoint KirkMichael{54.2815, -4.5885};
constexpr GeoPoint Andreas{54.3655, -4.4410};

} // namespace

/// A real island, from OpenStreetMap's streets to the minutes of a drive.
class IsleOfManTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void importPreparesTheHierarchy();
    void drivesArePlausible_data();
    void drivesArePlausible();
    void addressesAgreeWithDijkstra();

private:
    QString m_shared = qEnvironmentVariable("CALLOUT_SHARED");
    QTemporaryDir m_folder;
    std::shared_ptr<const Roads> m_roads;
};

void IsleOfManTest::initTestCase()
{
    const QString source = m_shared + u"/data/osm/isle-of-man.osm.pbf"_s;
    if (!QFile::exists(source))
        QSKIP("The map of the Isle of Man is not at $CALLOUT_SHARED.");
    const QString target = m_folder.filePath(u"island.region"_s);
    RegionImportOptions options;
    options.source = source;
    options.target = target;
    options.importedAt = QDateTime(QDate(2026, 5, 4), QTime(8, 0), QTimeZone::utc());
    options.attachments = {{.name = HierarchyAttachment, .make = prepareHierarchy}};
    VERIFY_RESULT(importRegion(options, [](const RegionImportProgress &) {}, {}));
    const Result<std::shared_ptr<const RegionFile>> region = RegionFile::open(target);
    VERIFY_RESULT(region);
    m_roads = test::orDie(Roads::open(**region, CarProfile()));
}

void IsleOfManTest::importPreparesTheHierarchy()
{
    QVERIFY(m_roads->hadHierarchy());
    QCOMPARE_GT(m_roads->network().nodeCount(), 5000U);
}

void IsleOfManTest::drivesArePlausible_data()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<int>("minutes"); // as people there would say
    QTest::addColumn<double>("kilometres");
    QTest::addColumn<QString>("by"); // a street that everybody takes

    QTest::newRow("Douglas to Peel") << Douglas << Peel << 21 << 18.4 << u"Peel Road"_s;
    QTest::newRow("Douglas to Ramsey") << Douglas << Ramsey << 30 << 24.8 << u"Mountain Road"_s;
    QTest::newRow("Douglas to Castletown") << Douglas << Castletown << 20 << 16.5 << QString();
    QTest::newRow("Douglas to Port Erin") << Douglas << PortErin << 28 << 23.2 << QString();
    QTest::newRow("Douglas to Laxey") << Douglas << Laxey << 17 << 12.0 << QString();
    QTest::newRow("Douglas to the airport") << Douglas << Airport << 18 << 14.3 << QString();
    QTest::newRow("Douglas to the hospital") << Douglas << Hospital << 8 << 4.7 << QString();
    QTest::newRow("Peel to Kirk Michael") << Peel << KirkMichael << 12 << 10.8 << QString();
    QTest::newRow("Ramsey to Andreas") << Ramsey << Andreas << 9 << 7.1 << QString();
    QTest::newRow("Peel to Castletown") << Peel << Castletown << 25 << 20.3 << QString();
}

void IsleOfManTest::drivesArePlausible()
{
    QFETCH(const GeoPoint, from);
    QFETCH(const GeoPoint, to);
    QFETCH(const int, minutes);
    QFETCH(const double, kilometres);
    QFETCH(const QString, by);

    RouteFinder finder(m_roads);
    const std::expected<Route, NoWay> route = finder.route(from, to);
    QVERIFY(route);
    const double driven = double(route->drive.time.count()) / 60.0;
    QVERIFY2(std::abs(driven - minutes) <= minutes * 0.2, qPrintable(u"%1 minutes"_s.arg(driven)));
    QCOMPARE_LE(std::abs(route->drive.metres / 1000 - kilometres), 1.0);
    if (!by.isEmpty())
        QVERIFY2(route->streets.contains(by), qPrintable(route->streets.join(u", "_s)));
}

void IsleOfManTest::addressesAgreeWithDijkstra()
{
    const Result<std::vector<GeoPoint>> addresses = readPoints(m_shared + u"/data/addresses/isle-of-man.csv"_s);
    VERIFY_RESULT(addresses);
    std::vector<GeoPoint> some;
    for (std::size_t i = 0; i < addresses->size(); i += 80)
        some.push_back((*addresses)[i]);
    const TravelMatrix matrix = test::orDie(MatrixService(m_roads).matrix(some));
    RoadOracle oracle(m_roads);
    for (int from = 0; from < matrix.size(); ++from) {
        const std::vector<std::optional<Drive>> truth = oracle.drives(some[std::size_t(from)], some);
        for (int to = 0; to < matrix.size(); ++to) {
            QVERIFY(truth[std::size_t(to)].has_value());
            QVERIFY(matrix.drive(from, to) == truth[std::size_t(to)]);
        }
    }
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::IsleOfManTest)
#include "tst_isleofman.moc"
