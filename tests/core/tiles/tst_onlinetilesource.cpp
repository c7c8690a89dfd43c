#include "core/geo/mercator.h"
#include "core/tiles/onlinetilesource.h"
#include "tests/core/tiles/tileprovider.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QtConcurrentRun>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace callout {

namespace {

using test::TileProvider;
using Status = QHttpServerResponder::StatusCode;

constexpr TileKey Street{16, 31960, 21008, 1, TileStyle::Light};

/// The office's own map: blue all over.
class OwnMap final : public TileSource
{
public:
    QImage tile(const TileKey &key) const override
    {
        QImage image(TilePixels * key.scale, TilePixels * key.scale, QImage::Format_RGB32);
        image.fill(Qt::blue);
        return image;
    }
};

} // namespace

/// A provider's tiles: fetched, kept for a week, distrusted, and replaced by the office's own map where they fail.
class OnlineTileSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void tilesComeFromTheProvider();
    void bothStylesAndScalesAreFetchedOnce();
    void tilesAreKeptForAWeek();
    void anotherProviderIsAskedAfresh();
    void ownMapStandsInFor_data();
    void ownMapStandsInFor();
    void redirectsToSafePlacesAreFollowed();
    void aSlowProviderIsNotWaitedFor();
    void anEndlessTileIsCutOff();
    void withoutAnybodyThereOwnMapStandsIn();
    void afterAFailureNobodyIsAskedForAWhile();
    void holesOfAGoodMapAreNotTold();
    void stoppingLetsWaitersGo();

private:
    void open(const QString &address, TileDownloadLimits limits = {});
    /// The colour in the middle of a tile.
    [[nodiscard]] QColor colour(const TileKey &key = Street);

    ManualClock m_clock{Instant(Seconds(QDateTime::currentSecsSinceEpoch()))};
    std::optional<QTemporaryDir> m_cache;
    std::optional<TileProvider> m_provider;
    std::shared_ptr<TileFetcher> m_fetcher;
    std::shared_ptr<OnlineTileSource> m_tiles;
    std::unique_ptr<QSignalSpy> m_failures;
    std::unique_ptr<QSignalSpy> m_recoveries;
};

void OnlineTileSourceTest::init()
{
    m_cache.emplace();
    m_provider.emplace();
    open(m_provider->address());
}

void OnlineTileSourceTest::open(const QString &address, TileDownloadLimits limits)
{
    m_tiles.reset();
    m_fetcher = std::make_shared<TileFetcher>(address, u"Callout/1.2"_s, limits);
    m_tiles =
        std::make_shared<OnlineTileSource>(m_fetcher, address, m_cache->path(), std::make_shared<OwnMap>(), m_clock);
    m_failures = std::make_unique<QSignalSpy>(&m_fetcher->downloads(), &TileDownloads::failed);
    m_recoveries = std::make_unique<QSignalSpy>(&m_fetcher->downloads(), &TileDownloads::recovered);
}

QColor OnlineTileSourceTest::colour(const TileKey &key)
{
    // The provider answers on this thread, so this one must not wait.
    QFuture<QByteArray> bytes = QtConcurrent::run([tiles = m_tiles, key] { return tiles->encoded(key); });
    if (!QTest::qWaitFor([&] { return bytes.isFinished(); }, 20'000))
        return {};
    const QImage image = QImage::fromData(bytes.result());
    return image.size() == QSize(TilePixels, TilePixels) * key.scale ? image.pixelColor(image.rect().center())
                                                                     : QColor();
}

void OnlineTileSourceTest::tilesComeFromTheProvider()
{
    QCOMPARE(colour(), QColor(Qt::red));
    QCOMPARE(m_provider->asked, QStringList{u"/16/31960/21008.png"_s});
    QCOMPARE(m_provider->userAgent, "Callout/1.2");
    QVERIFY(m_failures->isEmpty());
}

void OnlineTileSourceTest::bothStylesAndScalesAreFetchedOnce()
{
    TileKey key = Street;
    for (const TileStyle style : {TileStyle::Light, TileStyle::Dark}) {
        for (const int scale : {1, 2}) {
            key.style = style;
            key.scale = scale;
            QCOMPARE(colour(key), QColor(Qt::red));
        }
    }
    QCOMPARE(m_provider->asked.size(), 1);
}

void OnlineTileSourceTest::tilesAreKeptForAWeek()
{
    QCOMPARE(colour(), QColor(Qt::red));
    m_clock.advance(std::chrono::days(6));
    open(m_provider->address());
    QCOMPARE(colour(), QColor(Qt::red));
    QCOMPARE(m_provider->asked.size(), 1);

    m_clock.advance(std::chrono::days(2));
    m_provider->answer = TileProvider::giving(TileProvider::picture(Qt::green));
    open(m_provider->address());
    QCOMPARE(colour(), QColor(Qt::green));
    QCOMPARE(m_provider->asked.size(), 2);
}

void OnlineTileSourceTest::anotherProviderIsAskedAfresh()
{
    QCOMPARE(colour(), QColor(Qt::red));
    open(m_provider->origin() + u"/other/{z}/{x}/{y}.png"_s);
    QCOMPARE(colour(), QColor(Qt::red));
    QCOMPARE(m_provider->asked.size(), 2);
}

void OnlineTileSourceTest::ownMapStandsInFor_data()
{
    QTest::addColumn<TileProvider::Answer>("answer");
    QTest::addColumn<QString>("reason");
    QByteArray wide = TileProvider::picture(Qt::red);
    wide.replace(16, 8, QByteArray::fromHex("0000fde80000fde8")); // claims 65,000 pixels square
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>";
    const auto row = [](const char *name, const TileProvider::Answer &answer, const QString &reason) {
        QTest::newRow(name) << answer << reason;
    };
    row("an error", TileProvider::status(Status::InternalServerError), u"500"_s);
    row("a missing tile", TileProvider::status(Status::NotFound), u"404"_s);
    row("being turned away", TileProvider::status(Status::TooManyRequests), u"429"_s);
    row("nothing", TileProvider::giving({}), u"no map picture"_s);
    row("a page", TileProvider::giving("<html>Log in</html>", "text/html"), u"no map picture"_s);
    row("a page that calls itself a picture", TileProvider::giving("<html>Log in</html>"), u"no map picture"_s);
    row("a drawing", TileProvider::giving(svg, "image/svg+xml"), u"no map picture"_s);
    row("a broken picture", TileProvider::giving(TileProvider::picture(Qt::red).first(40)), u"no map picture"_s);
    row("a gigantic picture", TileProvider::giving(wide), u"no map picture"_s);
    row("a large picture", TileProvider::giving(TileProvider::picture(Qt::red, 1025)), u"no map picture"_s);
    row("a giant body", TileProvider::giving(QByteArray(3 * 1024 * 1024, 'x')), u"too large"_s);
    row("a file", TileProvider::sendingTo(u"file:///etc/hostname"_s), u"sent us"_s);
    row("an open address", TileProvider::sendingTo(u"http://example.org/tile.png"_s), u"sent us"_s);
    row("another protocol", TileProvider::sendingTo(u"ftp://127.0.0.1/tile.png"_s), u"sent us"_s);
}

void OnlineTileSourceTest::ownMapStandsInFor()
{
    QFETCH(const TileProvider::Answer, answer);
    QFETCH(const QString, reason);
    m_provider->answer = answer;
    QCOMPARE(colour(), QColor(Qt::blue));
    QTRY_COMPARE(m_failures->size(), 1);
    QVERIFY2(m_failures->front().front().toString().contains(reason),
             qPrintable(m_failures->front().front().toString()));
    // Once is enough.
    QCOMPARE(colour({16, 31961, 21008}), QColor(Qt::blue));
    QCOMPARE(m_failures->size(), 1);
}

void OnlineTileSourceTest::redirectsToSafePlacesAreFollowed()
{
    m_provider->answer = [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        const bool isMoved = request.url().path().startsWith("/moved"_L1);
        (isMoved ? TileProvider::giving(TileProvider::picture(Qt::red))
                 : TileProvider::sendingTo(m_provider->origin() + u"/moved.png"_s))(request, responder);
    };
    QCOMPARE(colour(), QColor(Qt::red));

    m_provider->answer = TileProvider::sendingTo(m_provider->origin() + u"/round.png"_s);
    QCOMPARE(colour({16, 31961, 21008}), QColor(Qt::blue));
}

void OnlineTileSourceTest::aSlowProviderIsNotWaitedFor()
{
    open(m_provider->address(), {.time = 200ms});
    std::vector<std::shared_ptr<QHttpServerResponder>> unanswered;
    m_provider->answer = [&](const QHttpServerRequest &, QHttpServerResponder &responder) {
        unanswered.push_back(std::make_shared<QHttpServerResponder>(std::move(responder)));
    };
    QCOMPARE(colour(), QColor(Qt::blue));
    QTRY_COMPARE(m_failures->size(), 1);
    QVERIFY(m_failures->front().front().toString().contains(u"in time"_s));
}

void OnlineTileSourceTest::anEndlessTileIsCutOff()
{
    open(m_provider->address(), {.time = 5s, .bytes = 4096});
    std::shared_ptr<QHttpServerResponder> endless;
    QTimer drip;
    m_provider->answer = [&](const QHttpServerRequest &, QHttpServerResponder &responder) {
        endless = std::make_shared<QHttpServerResponder>(std::move(responder));
        endless->writeBeginChunked("image/png");
        drip.start(1ms);
    };
    connect(&drip, &QTimer::timeout, this, [&] { endless->writeChunk(QByteArray(512, 'x')); });
    QCOMPARE(colour(), QColor(Qt::blue));
    drip.stop();
    QTRY_COMPARE(m_failures->size(), 1);
    QVERIFY(m_failures->front().front().toString().contains(u"too large"_s));
}

void OnlineTileSourceTest::withoutAnybodyThereOwnMapStandsIn()
{
    const QString address = m_provider->address();
    m_provider.reset();
    open(address);
    QCOMPARE(colour(), QColor(Qt::blue));
    QTRY_COMPARE(m_failures->size(), 1);
}

void OnlineTileSourceTest::afterAFailureNobodyIsAskedForAWhile()
{
    open(m_provider->address(), {.pause = 300ms});
    m_provider->answer = TileProvider::status(Status::ServiceUnavailable);
    QCOMPARE(colour(), QColor(Qt::blue));
    for (int x = 0; x < 5; ++x)
        QCOMPARE(colour({16, x, 21008}), QColor(Qt::blue));
    QCOMPARE(m_provider->asked.size(), 1);

    m_provider->answer = TileProvider::giving(TileProvider::picture(Qt::red));
    QTRY_COMPARE(m_recoveries->size(), 1);
    QCOMPARE(m_provider->asked.size(), 2);
    QCOMPARE(colour(), QColor(Qt::red));
    QCOMPARE(m_failures->size(), 1);
}

void OnlineTileSourceTest::holesOfAGoodMapAreNotTold()
{
    QCOMPARE(colour(), QColor(Qt::red));
    m_provider->answer = TileProvider::status(Status::NotFound);
    QCOMPARE(colour({16, 1, 1}), QColor(Qt::blue));
    m_provider->answer = TileProvider::giving(TileProvider::picture(Qt::red));
    QCOMPARE(colour({16, 2, 1}), QColor(Qt::red));
    QVERIFY(m_failures->isEmpty());
}

void OnlineTileSourceTest::stoppingLetsWaitersGo()
{
    std::vector<std::shared_ptr<QHttpServerResponder>> unanswered;
    m_provider->answer = [&](const QHttpServerRequest &, QHttpServerResponder &responder) {
        unanswered.push_back(std::make_shared<QHttpServerResponder>(std::move(responder)));
        m_fetcher->stop();
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(colour(), QColor(Qt::blue));
    QCOMPARE_LT(timer.elapsed(), 4000);
    QCOMPARE(colour({16, 1, 1}), QColor(Qt::blue));
    QCOMPARE(m_provider->asked.size(), 1);
    QVERIFY(m_failures->isEmpty());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::OnlineTileSourceTest)
#include "tst_onlinetilesource.moc"
