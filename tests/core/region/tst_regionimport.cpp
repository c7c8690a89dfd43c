#include "core/region/regionfile.h"
#include "core/region/regionimport.h"
#include "tests/core/region/osmtext.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>

#include <unistd.h>

using namespace callout;
using callout::test::OsmText;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Today(QDate(2026, 3, 9), QTime(8, 0), QTimeZone::UTC);
const BoundingBox Everywhere{53.0, -5.0, 55.0, -3.0};

/// Two streets that meet, a park and a house.
OsmText village()
{
    OsmText map;
    map.node(1, 0, 0).node(2, 10, 0).node(3, 20, 0).node(4, 10, 10, u"place=village,name=Laxey,population=1500"_s);
    map.way(1, {1, 2, 3}, u"highway=primary,name=New Road,ref=A2"_s).way(2, {2, 4}, u"highway=residential,oneway=no"_s);
    map.node(11, 1, 1).node(12, 5, 1).node(13, 5, 5).node(14, 1, 5);
    map.way(11, {11, 12, 13, 14, 11}, u"leisure=park,name=Glen"_s);
    map.node(21, 11, 1).node(22, 11.3, 1).node(23, 11.3, 1.3).node(24, 11, 1.3);
    map.way(21, {21, 22, 23, 24, 21}, u"building=house,addr:housenumber=7,addr:street=New Road"_s);
    return map;
}

QString sharedExtract(const QString &name)
{
    const QString path = qEnvironmentVariable("CALLOUT_SHARED") + u"/data/osm/"_s + name;
    return QFile::exists(path) ? path : QString();
}

} // namespace

class TestRegionImport : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aVillageBecomesARegion()
    {
        test::write(source(), village().xml());
        const auto report = importRegion(options(), {}, {});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->roads.routableWays, 2);
        QCOMPARE(report->nodes, 4);
        QCOMPARE(report->arcs, 6);
        QCOMPARE(report->addresses, 2); // the house and the park, which has a name
        const auto region = RegionFile::open(target());
        QVERIFY2(region, qPrintable(region ? QString() : region.error().message));
        const RegionProvenance provenance = (*region)->provenance();
        QCOMPARE(provenance.name, u"Map"_s);
        QCOMPARE(provenance.sourceFile, u"map.osm"_s);
        QCOMPARE(provenance.sourceDigest.size(), 64);
        QCOMPARE(provenance.importedAt, Today);
        QVERIFY(!provenance.sourceDate.isValid());
        QCOMPARE(provenance.notice, u"© OpenStreetMap contributors"_s);
        QCOMPARE(provenance.licence, u"ODbL 1.0"_s);
        QCOMPARE((*region)->extent(), (BoundingBox{54.0, -4.0, 54.01, -3.98}));
        QCOMPARE((*region)->roadGraph()->nodes.size(), 4U);
        QCOMPARE((*region)->attachment(u"nothing"_s), QByteArray());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    }

    void featuresComeByZoom()
    {
        const auto region = imported(village());
        const auto kinds = [&](int zoom) {
            QList<int> found;
            const auto features = region->features(Everywhere, zoom);
            for (const MapFeature &feature : *features)
                found.append(int(feature.kind));
            return found;
        };
        using enum FeatureKind;
        QCOMPARE(kinds(8), QList<int>({int(Road)}));
        QCOMPARE(kinds(10), QList<int>({int(Park), int(Road), int(Village)}));
        QCOMPARE(kinds(12), QList<int>({int(Park), int(Road), int(Road), int(Village)}));
        QCOMPARE(kinds(14), QList<int>({int(Park), int(Building), int(Road), int(Road), int(Village)}));
        QCOMPARE(kinds(19),
                 QList<int>({int(Park), int(Building), int(Road), int(Road), int(Village), int(HouseNumber)}));
    }

    void featuresKeepTheirProperties()
    {
        const auto region = imported(village());
        const std::vector<MapFeature> features = *region->features(Everywhere, 16);
        const MapFeature &park = features.at(0);
        QVERIFY(park.isArea);
        QCOMPARE(park.name, u"Glen"_s);
        QVERIFY(std::abs(park.weight - 116'600) < 1000); // 0.004 by 0.004 degrees at 54 N, in square metres
        QCOMPARE(park.paths.size(), 1U);
        QCOMPARE(park.paths.front().size(), 5U);
        QCOMPARE(park.paths.front().front(), park.paths.front().back());
        const GeoPoint corner = fromMercator(park.paths.front().front());
        QVERIFY(distanceMetres(corner, {54.001, -3.999}) < 0.1);
        const auto road = std::ranges::find(features, u"New Road"_s, &MapFeature::name);
        QCOMPARE(road->roadClass, RoadClass::Primary);
        QCOMPARE(road->reference, u"A2"_s);
        QCOMPARE(features.back().name, u"7"_s);
        const auto village = std::ranges::find(features, FeatureKind::Village, &MapFeature::kind);
        QCOMPARE(village->weight, 1500);
    }

    void onlyWhatIsInTheBoxComes()
    {
        const auto region = imported(village());
        const BoundingBox house{54.0009, -3.9891, 54.0014, -3.9886};
        QCOMPARE(region->features(house, 17)->size(), 2U);
        QCOMPARE(region->features({53.5, -4.9, 53.6, -4.8}, 17)->size(), 0U);
        QCOMPARE(region->features(BoundingBox(), 17)->size(), 0U);
    }

    void theCoastMakesLand_data()
    {
        QTest::addColumn<QList<int>>("coast");
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<QList<bool>>("isLand"); // south, middle, north of the village
        QTest::newRow("island") << QList<int>{31, 32, 33, 34, 31} << true << QList<bool>{false, true, false};
        QTest::newRow("open, land in the north") << QList<int>{31, 32} << true << QList<bool>{false, true, true};
        QTest::newRow("open, land in the south") << QList<int>{33, 34} << true << QList<bool>{true, true, false};
        QTest::newRow("the wrong way round") << QList<int>{32, 31} << false << QList<bool>{false, false, false};
    }
    void theCoastMakesLand()
    {
        QFETCH(QList<int>, coast);
        QFETCH(QList<bool>, isLand);
        OsmText map = village();
        map.node(31, -4, -2).node(32, 24, -2).node(33, 24, 14).node(34, -4, 14);
        map.way(31, coast, u"natural=coastline"_s);
        test::write(source(), map.xml());
        const auto report = importRegion(options(), {}, {});
        QVERIFY(report);
        QTEST(report->isCoastClosed, "isClosed");
        const auto region = RegionFile::open(target());
        const auto isLandAt = [&](const GeoPoint &point) {
            BoundingBox box;
            box.add(point);
            const MercatorPoint at = toMercator(point);
            bool isIn = false;
            const auto features = (*region)->features(box, 14);
            for (const MapFeature &feature : *features) {
                if (feature.kind != FeatureKind::Land)
                    continue;
                for (const auto &path : feature.paths) {
                    for (size_t i = 1; i < path.size(); ++i) {
                        const MercatorPoint from = path[i - 1];
                        const MercatorPoint to = path[i];
                        if ((from.y > at.y) != (to.y > at.y)
                            && at.x < from.x + (at.y - from.y) / (to.y - from.y) * (to.x - from.x))
                            isIn = !isIn;
                    }
                }
            }
            return isIn;
        };
        QCOMPARE(isLandAt({53.9965, -3.99}), isLand.at(0));
        QCOMPARE(isLandAt({54.005, -3.99}), isLand.at(1));
        QCOMPARE(isLandAt({54.0155, -3.99}), isLand.at(2));
    }

    void multipolygonsHaveHoles()
    {
        OsmText map = village();
        map.node(31, 30, 30).node(32, 60, 30).node(33, 60, 60).node(34, 30, 60);
        map.node(41, 40, 40).node(42, 50, 40).node(43, 50, 50).node(44, 40, 50);
        map.way(31, {31, 32, 33}, {}).way(32, {31, 34, 33}, {}).way(33, {41, 42, 43, 44, 41}, {});
        map.relation(1, u"way 31 outer, way 32 outer, way 33 inner, way 99 outer"_s,
                     u"type=multipolygon,natural=wood,name=Wood"_s);
        const std::vector<MapFeature> features = *imported(map)->features(Everywhere, 14);
        const auto wood = std::ranges::find(features, FeatureKind::Wood, &MapFeature::kind);
        QVERIFY(wood != features.end());
        QCOMPARE(wood->paths.size(), 2U);
    }

    void openMultipolygonsAreCounted()
    {
        OsmText map = village();
        map.node(31, 30, 30).node(32, 60, 30).node(33, 60, 60).way(31, {31, 32, 33}, {});
        map.relation(1, u"way 31 outer, way 99 outer"_s, u"type=multipolygon,natural=wood"_s);
        test::write(source(), map.xml());
        const auto report = importRegion(options(), {}, {});
        QVERIFY(report);
        QCOMPARE(report->openAreas, 1);
    }

    void attachmentsAreKept()
    {
        test::write(source(), village().xml());
        RegionImportOptions wanted = options();
        wanted.attachments.push_back({u"count"_s, [](const RoadGraph &graph, const std::stop_token &) {
                                          return Result<QByteArray>(QByteArray::number(graph.arcs.size()));
                                      }});
        QVERIFY(importRegion(wanted, {}, {}));
        QCOMPARE((*RegionFile::open(target()))->attachment(u"count"_s), QByteArray("6"));
    }

    void aFailureLeavesTheOldRegion()
    {
        test::write(source(), village().xml());
        QVERIFY(importRegion(options(), {}, {}));
        RegionImportOptions failing = options();
        failing.attachments.push_back({u"x"_s, [](const RoadGraph &, const std::stop_token &) -> Result<QByteArray> {
                                           return failure(ErrorCode::InvalidInput, u"no"_s);
                                       }});
        QVERIFY(!importRegion(failing, {}, {}));
        QVERIFY(RegionFile::open(target()));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList({u"map.osm"_s, u"map.region"_s}));
    }

    void cancelledAnywhereLeavesNothing()
    {
        test::write(source(), village().xml());
        int steps = 0;
        QVERIFY(importRegion(options(), [&](const RegionImportProgress &) { ++steps; }, {}));
        QFile::remove(target());
        for (int last = 1; last < steps; ++last) {
            std::stop_source stop;
            int step = 0;
            const auto report = importRegion(
                options(),
                [&](const RegionImportProgress &) {
                    if (++step == last)
                        stop.request_stop();
                },
                stop.get_token());
            QVERIFY2(!report, qPrintable(QString::number(last)));
            QCOMPARE(report.error().code, ErrorCode::Cancelled);
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"map.osm"_s));
        }
    }

    void progressOnlyGrows()
    {
        test::write(source(), village().xml());
        double last = 0.0;
        QVERIFY(importRegion(options(),
                             [&](const RegionImportProgress &progress) {
                                 QVERIFY(progress.done >= last && progress.done <= 1.0);
                                 last = progress.done;
                             },
                             {}));
        QCOMPARE(last, 1.0);
    }

    void unusableSourcesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("Hello");
        QTest::newRow("no map") << QByteArray("<html></html>");
        QTest::newRow("empty map") << QByteArray("<osm version=\"0.6\"></osm>");
        QTest::newRow("no streets") << OsmText().node(1, 0, 0).xml();
        QTest::newRow("broken") << village().xml().chopped(30);
        QTest::newRow("entities") << QByteArray("<!DOCTYPE osm [<!ENTITY a \"aaaa\">]><osm version=\"0.6\">&a;</osm>");
        QTest::newRow("bad number") << QByteArray("<osm version=\"0.6\"><node id=\"1\" lat=\"x\" lon=\"2\"/></osm>");
        QTest::newRow("huge block") << QByteArray::fromHex("000000100a094f534d48656164657218ffffff7f");
        QTest::newRow("zip bomb") << QByteArray::fromHex("0000000d0a094f534d486561646572180710808080101a00");
        QTest::newRow("size that is no number") << QByteArray::fromHex("0000000e0a094f534d4865616465721a0100");
        QTest::newRow("block of no kind") << QByteArray::fromHex(
            "0000000d0a094f534d48656164657218120a10220e4f736d536368656d612d56302e3600000002180100");
        QTest::newRow("zero in a name") << QByteArray::fromHex(
            "0000000d0a094f534d48656164657218120a10220e4f736d536368656d612d56302e360000000b"
            "0a074f534d4461746118200a1e0a0c0a000a056e61006d650a0178120e1a0c08011201011a0102"
            "42020202");
    }
    void unusableSourcesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        test::write(source(), bytes);
        const auto report = importRegion(options(), {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QVERIFY2(report.error().message.contains("map.osm"_L1), qPrintable(report.error().message));
        QVERIFY(!report.error().message.contains(u'\n'));
        QVERIFY(!QFile::exists(target()));
    }

    void nowhereOnEarthIsNowhere()
    {
        QByteArray xml = village().xml();
        xml.replace("lat=\"54.0100000\"", "lat=\"97.0\"");
        test::write(source(), xml);
        const auto report = importRegion(options(), {}, {});
        QVERIFY(report);
        QCOMPARE(report->roads.routableWays, 1);
    }

    void everyBeginningIsReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("xml") << village().xml();
    }
    void everyBeginningIsReadOrRefused()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype length = 0; length < bytes.size(); length += 3)
            QVERIFY(isHandled(bytes.first(length)));
    }

    void damagedExtractsAreReadOrRefused()
    {
        const QString path = sharedExtract(u"monaco.osm.pbf"_s);
        if (path.isEmpty())
            QSKIP("no real extracts here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QRandomGenerator random(7);
        for (int round = 0; round < 12; ++round) {
            QByteArray damaged = bytes;
            if (round % 2 == 0)
                damaged.truncate(random.bounded(int(bytes.size())));
            for (int i = 0; i < 4; ++i)
                damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            QVERIFY(isHandled(damaged));
        }
    }

    void changedMapsAreReadOrRefused()
    {
        const QByteArray bytes = village().xml();
        QRandomGenerator random(3);
        for (int round = 0; round < 150; ++round) {
            QByteArray changed = bytes;
            for (int i = random.bounded(1, 6); i > 0; --i) {
                const int at = random.bounded(int(changed.size()));
                if (random.bounded(2))
                    changed[at] = "0123456789-.\"<>/=ek "[random.bounded(20)];
                else
                    changed.remove(at, random.bounded(20));
            }
            QVERIFY(isHandled(changed));
        }
    }

    void foldersThatCannotBeWrittenAreNamed()
    {
        test::write(source(), village().xml());
        RegionImportOptions wanted = options();
        wanted.target = m_folder->filePath(u"missing/map.region"_s);
        const auto report = importRegion(wanted, {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::StorageFailed);
        wanted.target = m_folder->path();
        QVERIFY(!importRegion(wanted, {}, {}));
        wanted.target = source();
        QVERIFY(!importRegion(wanted, {}, {}));
        QVERIFY(QFile::exists(source()));
    }

    void otherFilesAreNoRegions()
    {
        QCOMPARE(RegionFile::open(target()).error().code, ErrorCode::NotFound);
        test::write(target(),
                    "Hello, this is a text of more than a hundred bytes, so that SQLite looks at its head and "
                    "says that it is nothing of its own.");
        QCOMPARE(RegionFile::open(target()).error().code, ErrorCode::ForeignFile);
        QFile::remove(target());
        change({u"CREATE TABLE job (id INTEGER)"_s});
        QCOMPARE(RegionFile::open(target()).error().code, ErrorCode::ForeignFile);
    }

    void newerAndDamagedRegionsAreRefused()
    {
        std::ignore = imported(village());
        change({u"DELETE FROM road_graph"_s, u"UPDATE feature_block SET data = x'1f010203'"_s});
        const auto region = RegionFile::open(target());
        QVERIFY(region);
        QCOMPARE((*region)->roadGraph().error().code, ErrorCode::DamagedFile);
        QCOMPARE((*region)->features(Everywhere, 16).error().code, ErrorCode::DamagedFile);
        change({u"DELETE FROM region"_s});
        QCOMPARE(RegionFile::open(target()).error().code, ErrorCode::DamagedFile);
        change({u"PRAGMA user_version = 99"_s});
        QCOMPARE(RegionFile::open(target()).error().code, ErrorCode::NewerFile);
    }

    void threadsReadAtTheSameTime()
    {
        const auto region = imported(village());
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                for (int round = 0; round < 25; ++round) {
                    if (region->features(Everywhere, 16)->size() == 6 && region->roadGraph()->nodes.size() == 4)
                        ++good;
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(good.load(), 100);
    }

    void realExtractsImport_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("carWays");
        QTest::addColumn<int>("leastRoutable");
        QTest::addColumn<BoundingBox>("around");
        QTest::newRow("Isle of Man") << u"isle-of-man.osm.pbf"_s << 7051 << 6800
                                     << BoundingBox{54.0, -4.9, 54.45, -4.25};
        QTest::newRow("Liechtenstein") << u"liechtenstein.osm.pbf"_s << 3479 << 3000
                                       << BoundingBox{47.0, 9.4, 47.3, 9.7};
        QTest::newRow("Monaco") << u"monaco.osm.pbf"_s << 952 << 850 << BoundingBox{43.70, 7.38, 43.78, 7.46};
    }
    void realExtractsImport()
    {
        QFETCH(QString, file);
        QFETCH(BoundingBox, around);
        RegionImportOptions wanted = options();
        wanted.source = sharedExtract(file);
        if (wanted.source.isEmpty())
            QSKIP("no real extracts here");
        const auto report = importRegion(wanted, {}, {});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QTEST(report->roads.carWays(), "carWays");
        QFETCH(int, leastRoutable);
        QVERIFY(report->roads.routableWays >= leastRoutable);
        QVERIFY(report->isCoastClosed);
        QVERIFY(report->bytes < 30'000'000);
        const auto region = RegionFile::open(target());
        QVERIFY(region);
        const BoundingBox extent = (*region)->extent();
        QVERIFY(around.contains(GeoPoint{extent.south, extent.west}));
        QVERIFY(around.contains(GeoPoint{extent.north, extent.east}));
        QVERIFY((*region)->provenance().sourceDate.isValid());
        QCOMPARE(int((*region)->roadGraph()->nodes.size()), report->nodes);
        QVERIFY(!(*region)->features(extent, 10)->empty());
    }

private:
    [[nodiscard]] QString source() const { return m_folder->filePath(u"map.osm"_s); }
    [[nodiscard]] QString target() const { return m_folder->filePath(u"map.region"_s); }
    [[nodiscard]] RegionImportOptions options() const
    {
        return {.source = source(), .target = target(), .name = {}, .importedAt = Today, .attachments = {}};
    }

    std::shared_ptr<const RegionFile> imported(const OsmText &map)
    {
        test::write(source(), map.xml());
        const auto report = importRegion(options(), {}, {});
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *RegionFile::open(target());
    }

    /// Whether an import succeeds with a readable region, or fails with words and without leaving anything.
    bool isHandled(const QByteArray &bytes)
    {
        QFile::remove(target());
        test::write(source(), bytes);
        const auto report = importRegion(options(), {}, {});
        const bool isClean = QDir(m_folder->path()).entryList(QDir::Files).size() == (report ? 2 : 1);
        if (!report)
            return isClean && !report.error().message.isEmpty();
        const auto region = RegionFile::open(target());
        return isClean && region && (*region)->roadGraph() && (*region)->features(Everywhere, 16);
    }

    void change(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"change"_s);
            database.setDatabaseName(target());
            QVERIFY(database.open());
            for (const QString &statement : statements)
                QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(u"change"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRegionImport)
#include "tst_regionimport.moc"
