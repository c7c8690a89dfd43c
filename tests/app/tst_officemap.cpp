#include "app/carprofileof.h"
#include "app/officedrives.h"
#include "app/officemap.h"
#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/store/officethread.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/core/tiles/tileprovider.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GeoPoint West{54.0, -4.6};
constexpr GeoPoint East{54.0, -4.5};
constexpr GeoPoint North{54.05, -4.55};

/// A road with a wide detour from West by North to East, and a house on it.
constexpr auto Detour = R"(<?xml version="1.0"?>
<osm version="0.6">
 <node id="1" lat="54.0" lon="-4.6" version="1"/>
 <node id="2" lat="54.05" lon="-4.55" version="1"/>
 <node id="3" lat="54.0" lon="-4.5" version="1"/>
 <node id="4" lat="54.0501" lon="-4.5501" version="1">
  <tag k="addr:housenumber" v="12"/><tag k="addr:street" v="Summit Road"/><tag k="addr:city" v="Topley"/>
 </node>
 <node id="5" lat="54.0502" lon="-4.5502" version="1">
  <tag k="name" v="Old Chapel"/><tag k="addr:housename" v="Old Chapel"/>
  <tag k="addr:housenumber" v="14"/><tag k="addr:street" v="Summit Road"/><tag k="addr:city" v="Topley"/>
 </node>
 <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="name" v="Summit Road"/></way>
</osm>
)"_L1;

/// One grey tile and who made it.
void makeMbtiles(const QString &path)
{
    QByteArray png;
    QBuffer buffer(&png);
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(Qt::gray);
    if (!image.save(&buffer, "PNG"))
        qFatal("no picture");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"mbtiles"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no database");
        QSqlQuery query(database);
        query.exec(u"CREATE TABLE metadata (name TEXT, value TEXT)"_s);
        query.exec(u"CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"_s);
        query.exec(u"INSERT INTO metadata VALUES ('name', 'Topley'), ('format', 'png'), ('attribution', 'Ordnance of "
                   "Topley')"_s);
        query.prepare(u"INSERT INTO tiles VALUES (0, 0, 0, ?)"_s);
        query.addBindValue(png);
        query.exec();
    }
    QSqlDatabase::removeDatabase(u"mbtiles"_s);
}

} // namespace

/// The office's map: from its settings or from an import to tiles, drives and addresses; and what happens without.
class TestOfficeMap : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void withoutAMapDrivesAreStraight();
    void anImportIsTheMapAtOnce();
    void undoTakesTheMapBack();
    void theMapOfTheSettingsIsOpened();
    void aMissingMapIsTold();
    void aBrokenExtractChangesNothing();
    void aCancelledImportLeavesNothing();
    void addressesComeFromTheMapThenFromTheOffice();
    void drivesFollowTheOfficesProfile();
    void finishedPicturesAreShownAsTheyAre();
    void newJobsGetTheirDrives();
    void straightLinesFollowTheOfficesSpeed();
    void ownSpeedsArePreparedOnce();
    void aProvidersMapIsAskedForOnlyWhenItIsOn();
    void aProviderThatFailsIsToldOnce();
    void aProviderWithoutANoticeStaysOff();

private:
    void useProvider(const QString &address, const QString &notice);
    /// The colour in the middle of a tile as the map's view gets it.
    [[nodiscard]] QColor shownColour();
    void open();
    [[nodiscard]] QString extract(QLatin1StringView text);
    [[nodiscard]] QStringList officeFiles() const;
    [[nodiscard]] QStringList found(const QString &text);

    QTemporaryDir m_extracts;
    TestDay m_day;
    JobId m_start;
    JobId m_goal;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<OfficeLookup> m_lookup;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<TileServer> m_tiles;
    std::unique_ptr<OfficeDrives> m_drives;
    std::unique_ptr<OfficeMap> m_map;
};

void TestOfficeMap::init()
{
    m_day = TestDay();
    const auto at = [](const GeoPoint &place) { return [place](Job &job) { setPlace(job, place); }; };
    m_start = m_day.job(u"W"_s, at(West));
    m_goal = m_day.job(u"E"_s, at(East));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"08:00"_s));
    open();
}

void TestOfficeMap::cleanup()
{
    m_map.reset();
    m_drives.reset();
    m_tiles.reset();
    m_history.reset();
    m_lookup.reset();
    m_office.reset();
}

void TestOfficeMap::open()
{
    m_map.reset();
    m_drives.reset();
    m_lookup = std::make_unique<OfficeLookup>(m_office->thread());
    m_history = std::make_unique<UndoHistory>(m_office->board());
    m_tiles = std::make_unique<TileServer>(std::make_shared<PaperTileSource>());
    m_drives = std::make_unique<OfficeDrives>(m_office->board());
    m_map = std::make_unique<OfficeMap>(m_office->board(), *m_history, *m_lookup, *m_drives, *m_tiles,
                                        m_extracts.filePath(u"cache"_s));
    m_office->show(m_day.date());
}

QString TestOfficeMap::extract(QLatin1StringView text)
{
    QFile file(m_extracts.filePath(u"topley.osm"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no extract");
    file.write(text.data(), text.size());
    return file.fileName();
}

QStringList TestOfficeMap::officeFiles() const
{
    return QFileInfo(m_office->path()).absoluteDir().entryList({u"*.region*"_s}, QDir::Files | QDir::Hidden);
}

QStringList TestOfficeMap::found(const QString &text)
{
    QStringList texts;
    const auto answer = m_lookup->findAddresses(text);
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }))
        return {};
    const Result<QList<KnownAddress>> addresses = answer.result();
    for (const KnownAddress &address : addresses.value_or(QList<KnownAddress>()))
        texts.append(address.text);
    return texts;
}

void TestOfficeMap::useProvider(const QString &address, const QString &notice)
{
    const OfficeSettings before = m_office->board().day().settings;
    OfficeSettings settings = before;
    settings.usesOnlineMap = true;
    settings.onlineMapAddress = address;
    settings.onlineMapNotice = notice;
    m_history->push(commands::saveSettings(m_office->board(), before, settings, u"Change the online map"_s));
}

QColor TestOfficeMap::shownColour()
{
    QString address = m_tiles->address(TileStyle::Light, 1);
    address.replace("%z"_L1, "10"_L1).replace("%x"_L1, "498"_L1).replace("%y"_L1, "326"_L1);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(address))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        return {};
    return QImage::fromData(reply->readAll()).pixelColor(128, 128);
}

void TestOfficeMap::withoutAMapDrivesAreStraight()
{
    QTRY_VERIFY(m_map->isSettled());
    QVERIFY(m_map->attribution().isEmpty());
    QVERIFY(!m_drives->isOnRoads());
    QCOMPARE_LT(m_drives->between(West, East)->metres, 9000.0);
    QCOMPARE(m_drives->course(West, East), QList({West, East}));
}

void TestOfficeMap::anImportIsTheMapAtOnce()
{
    const QSignalSpy imported(m_map.get(), &OfficeMap::imported);
    const QSignalSpy progress(m_map.get(), &OfficeMap::importProgressed);
    const QSignalSpy otherTiles(m_tiles.get(), &TileServer::sourceChanged);
    m_map->import(extract(Detour));
    QVERIFY(m_map->isImporting());
    QTRY_COMPARE(imported.size(), 1);
    QTRY_VERIFY(m_drives->isOnRoads());
    QVERIFY(!progress.isEmpty());
    QCOMPARE(m_office->board().day().settings.region, u"topley.region"_s);
    QVERIFY(m_map->attribution().contains(u"OpenStreetMap"_s));
    QVERIFY(!otherTiles.isEmpty());
    // By the summit it is about 13 km, not 6.5.
    QCOMPARE_GT(m_drives->between(West, East)->metres, 12'000.0);
    QCOMPARE_GE(m_drives->course(West, East).size(), 3);
}

void TestOfficeMap::undoTakesTheMapBack()
{
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    QCOMPARE(m_history->stack().undoText(), u"Use the map topley"_s);
    m_history->undo();
    QTRY_VERIFY(!m_drives->isOnRoads());
    QVERIFY(m_map->attribution().isEmpty());
    m_history->redo();
    QTRY_VERIFY(m_drives->isOnRoads());
}

void TestOfficeMap::theMapOfTheSettingsIsOpened()
{
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    m_office->settle();
    open();
    QTRY_VERIFY(m_drives->isOnRoads());
    QVERIFY(m_map->isSettled());
    QVERIFY(!m_map->attribution().isEmpty());
}

void TestOfficeMap::aMissingMapIsTold()
{
    const QSignalSpy problems(m_map.get(), &OfficeMap::problemArose);
    OfficeSettings settings = m_office->board().day().settings;
    settings.region = u"gone.region"_s;
    m_history->push(commands::saveSettings(m_office->board(), m_office->board().day().settings, settings));
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY2(problems.front().front().toString().contains(u"gone.region"_s),
             qPrintable(problems.front().front().toString()));
    QVERIFY(m_map->isSettled());
    QVERIFY(!m_drives->isOnRoads());
}

void TestOfficeMap::aBrokenExtractChangesNothing()
{
    const QSignalSpy problems(m_map.get(), &OfficeMap::problemArose);
    m_map->import(extract("<?xml version=\"1.0\"?><osm><node id="_L1));
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(problems.front().front().toString().contains(u"topley.osm"_s));
    QCOMPARE(officeFiles(), QStringList());
    QCOMPARE(m_office->board().day().settings.region, QString());
    QVERIFY(!m_history->stack().canUndo());
}

void TestOfficeMap::aCancelledImportLeavesNothing()
{
    const QSignalSpy problems(m_map.get(), &OfficeMap::problemArose);
    const QSignalSpy imported(m_map.get(), &OfficeMap::imported);
    const QSignalSpy ended(m_map.get(), &OfficeMap::importEnded);
    m_map->import(extract(Detour));
    m_map->cancelImport();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(imported.size(), 0);
    QCOMPARE(problems.size(), 0);
    QCOMPARE(officeFiles(), QStringList());
    QCOMPARE(m_office->board().day().settings.region, QString());
}

void TestOfficeMap::addressesComeFromTheMapThenFromTheOffice()
{
    QVERIFY(m_office->thread()
                .ask([](OfficeFile &file) { return file.replaceAddresses({{u"7 Hidden Lane"_s, North, {}}}); })
                .result());
    QTRY_COMPARE(found(u"hidden"_s), QStringList{u"7 Hidden Lane"_s});
    m_map->import(extract(Detour));
    QTRY_VERIFY(!found(u"12 summit"_s).isEmpty());
    QVERIFY2(found(u"12 summit"_s).front().contains(u"Summit Road"_s), qPrintable(found(u"12 summit"_s).front()));
    // A number that the street does not have stays in the address; one of a named house is not put before it.
    QVERIFY2(found(u"99 summit road"_s).front().startsWith(u"99 Summit Road"_s),
             qPrintable(found(u"99 summit road"_s).front()));
    QVERIFY2(!found(u"99 chapel"_s).front().startsWith(u"99"_s), qPrintable(found(u"99 chapel"_s).front()));
    QCOMPARE(found(u"hidden"_s), QStringList{u"7 Hidden Lane"_s});
}

void TestOfficeMap::drivesFollowTheOfficesProfile()
{
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    const Seconds usual = m_drives->between(West, East)->time;
    OfficeSettings settings = withUsualDriving(m_office->board().day().settings);
    settings.roadSpeeds = QList<int>(RoadClassCount, 20);
    settings.trafficByHour = QList<int>(24, 100);
    settings.trafficByHour[8] = 150;
    m_history->push(commands::saveSettings(m_office->board(), m_office->board().day().settings, settings));
    QTRY_COMPARE_GT(m_drives->between(West, East)->time, 2 * usual);
    const Seconds slow = m_drives->between(West, East)->time;
    const Seconds inRush = m_drives->at(m_day.at(u"08:30"_s), West, East)->time;
    QCOMPARE_LE(std::chrono::abs(inRush - slow * 3 / 2), Seconds(1));
    QCOMPARE(m_drives->at(m_day.at(u"11:30"_s), West, East)->time, slow);
    m_history->undo();
    QTRY_COMPARE(m_drives->between(West, East)->time, usual);
}

void TestOfficeMap::straightLinesFollowTheOfficesSpeed()
{
    constexpr GeoPoint OffTheStreets{55.0, -4.6};
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    const Seconds usual = m_drives->between(West, OffTheStreets)->time;
    const OfficeSettings before = m_office->board().day().settings;
    OfficeSettings settings = before;
    settings.drivingSpeed = 2.0 * before.drivingSpeed;
    const QSignalSpy changed(m_drives.get(), &OfficeDrives::changed);
    m_history->push(commands::saveSettings(m_office->board(), before, settings));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE_LE(std::chrono::abs(m_drives->between(West, OffTheStreets)->time * 2 - usual), Seconds(2));
    QVERIFY(m_drives->isOnRoads());
}

void TestOfficeMap::ownSpeedsArePreparedOnce()
{
    const auto prepared = [this] {
        return QDir(m_extracts.filePath(u"cache/roads"_s)).entryInfoList(QDir::Files, QDir::Name);
    };
    QDir(m_extracts.filePath(u"cache/roads"_s)).removeRecursively(); // of other tests
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    const Seconds usual = m_drives->between(West, East)->time;
    QVERIFY(prepared().isEmpty());

    OfficeSettings settings = withUsualDriving(m_office->board().day().settings);
    settings.roadSpeeds = QList<int>(RoadClassCount, 21);
    m_history->push(commands::saveSettings(m_office->board(), m_office->board().day().settings, settings));
    QTRY_COMPARE_GT(m_drives->between(West, East)->time, 2 * usual);
    QCOMPARE(prepared().size(), 1);
    const Seconds slow = m_drives->between(West, East)->time;
    const QFileInfo before = prepared().front();

    m_office->settle();
    open();
    QTRY_VERIFY(m_drives->isOnRoads());
    QCOMPARE(m_drives->between(West, East)->time, slow);
    QCOMPARE(prepared().size(), 1);
    QCOMPARE(prepared().front().lastModified(), before.lastModified());
}

void TestOfficeMap::finishedPicturesAreShownAsTheyAre()
{
    const QString path = m_extracts.filePath(u"raster.mbtiles"_s);
    makeMbtiles(path);
    const QSignalSpy problems(m_map.get(), &OfficeMap::problemArose);
    m_map->import(path);
    QTRY_COMPARE(m_map->attribution(), u"Ordnance of Topley"_s);
    QCOMPARE(m_office->board().day().settings.region, path);
    QVERIFY(!m_drives->isOnRoads());
    QFile::remove(path);
    m_history->undo();
    QTRY_VERIFY(m_map->attribution().isEmpty());
    m_history->redo();
    QTRY_COMPARE(problems.size(), 1); // the file is gone
}

void TestOfficeMap::newJobsGetTheirDrives()
{
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    QVERIFY(m_office->change<Job>(m_goal, [](Job &job) { setPlace(job, North); }));
    // Asked at once and once it is computed ahead, the answer is the same.
    const std::optional<Drive> early = m_drives->between(West, North);
    QVERIFY(early);
    m_office->settle();
    QCOMPARE(m_drives->between(West, North), early);
    QCOMPARE_GT(early->metres, 6000.0);
}

void TestOfficeMap::aProvidersMapIsAskedForOnlyWhenItIsOn()
{
    TileProvider provider;
    m_map->import(extract(Detour));
    QTRY_VERIFY(m_drives->isOnRoads());
    QVERIFY(shownColour() != QColor(Qt::red));
    QVERIFY(provider.asked.isEmpty());

    useProvider(provider.address(), u"© Example"_s);
    QCOMPARE(shownColour(), QColor(Qt::red));
    QCOMPARE(provider.asked, QStringList{u"/10/498/326.png"_s});
    QVERIFY(provider.userAgent.startsWith("Callout/"));
    QVERIFY(m_map->attribution().startsWith(u"© Example"_s));
    QVERIFY(m_map->attribution().contains(u"OpenStreetMap"_s));
    QVERIFY(m_drives->isOnRoads());

    m_history->undo();
    QVERIFY(shownColour() != QColor(Qt::red));
    QVERIFY(!m_map->attribution().contains(u"Example"_s));
    QCOMPARE(provider.asked.size(), 1);
}

void TestOfficeMap::aProviderThatFailsIsToldOnce()
{
    TileProvider provider;
    provider.answer = TileProvider::status(QHttpServerResponder::StatusCode::Forbidden);
    const QSignalSpy problems(m_map.get(), &OfficeMap::problemArose);
    useProvider(provider.address(), u"© Example"_s);
    const QColor shown = shownColour();
    QVERIFY(shown.isValid());
    QVERIFY(shown != QColor(Qt::red));
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(problems.front().front().toString().contains(u"403"_s));
    QVERIFY(shownColour().isValid());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(provider.asked.size(), 1);
}

void TestOfficeMap::aProviderWithoutANoticeStaysOff()
{
    TileProvider provider;
    const QSignalSpy problems(m_map.get(), &OfficeMap::problemArose);
    useProvider(provider.address(), {});
    QCOMPARE(problems.size(), 1);
    QVERIFY(shownColour().isValid());
    QVERIFY(provider.asked.isEmpty());
}

QTEST_MAIN(TestOfficeMap)
#include "tst_officemap.moc"
