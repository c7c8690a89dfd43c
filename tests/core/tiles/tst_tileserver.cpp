#include "core/geo/mercator.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Counts what it draws, and draws when it is let.
class SlowSource final : public TileSource
{
public:
    QImage tile(const TileKey &key) const override
    {
        begun.release();
        gate.acquire();
        ++drawn;
        QImage image(TilePixels * key.scale, TilePixels * key.scale, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        return image;
    }

    mutable QSemaphore begun;
    mutable QSemaphore gate;
    mutable std::atomic<int> drawn = 0;
};

/// A map with a hole: no tile anywhere.
class EmptySource final : public TileSource
{
public:
    QImage tile(const TileKey &) const override { return {}; }
};

QUrl urlOf(const TileServer &server, const TileKey &key)
{
    QString address = server.address(key.style, key.scale);
    address.replace("%z"_L1, QString::number(key.zoom));
    address.replace("%x"_L1, QString::number(key.x));
    address.replace("%y"_L1, QString::number(key.y));
    return QUrl(address);
}

constexpr TileKey SomeTile{13, 4093, 2724, 1, TileStyle::Light};

} // namespace

class TileServerTest : public QObject
{
    Q_OBJECT

private slots:
    void givesAPictureOfTheSizeAsked_data();
    void givesAPictureOfTheSizeAsked();
    void refusesWithoutDetail_data();
    void refusesWithoutDetail();
    void listensOnLoopbackAlone();
    void isFoundByNobodyElse();
    void drawsEachTileOnce();
    void answersOthersWhileOneIsDrawn();
    void aHoleInTheMapIsNotFound();
    void anotherSourceHasOtherAddresses();
    void survivesClientsThatLeave();
    void stopsWithWorkUnderWay();

private:
    [[nodiscard]] std::unique_ptr<QNetworkReply> get(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        return std::unique_ptr<QNetworkReply>(m_network.get(request));
    }
    [[nodiscard]] static QByteArray talk(quint16 port, const QByteArray &request);

    QNetworkAccessManager m_network;
};

/// What the server says to bytes that no well-behaved client sends, up to the end of its head.
QByteArray TileServerTest::talk(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected())
        return {};
    socket.write(request);
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead())
        answer += socket.readAll();
    return answer;
}

void TileServerTest::givesAPictureOfTheSizeAsked_data()
{
    QTest::addColumn<TileKey>("key");

    QTest::newRow("light") << SomeTile;
    QTest::newRow("dark") << TileKey{13, 4093, 2724, 1, TileStyle::Dark};
    QTest::newRow("for a fine screen") << TileKey{13, 4093, 2724, 2, TileStyle::Light};
}

void TileServerTest::givesAPictureOfTheSizeAsked()
{
    QFETCH(const TileKey, key);
    const auto paper = std::make_shared<PaperTileSource>();
    const TileServer server(paper);
    QVERIFY(server.isListening());

    const auto reply = get(urlOf(server, key));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->rawHeader("content-type"_ba), "image/png"_ba);
    QVERIFY(reply->rawHeader("cache-control"_ba).contains("immutable"));
    QCOMPARE(QImage::fromData(reply->readAll()).convertToFormat(QImage::Format_RGB32), paper->tile(key));
}

void TileServerTest::refusesWithoutDetail_data()
{
    QTest::addColumn<QByteArray>("request"); // PATH, PREFIX and PORT stand for the server's own

    QTest::newRow("no prefix") << "GET /light/1/0/0.png HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("root") << "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("prefix alone") << "GET PREFIX HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("tile that cannot be") << "GET PREFIXlight/1/2/0.png HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("a query") << "GET PATH?a=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("climbing") << "GET PREFIX../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("another name for us") << "GET PATH HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"_ba;
    QTest::newRow("a web site's name") << "GET PATH HTTP/1.1\r\nHost: attacker.example:PORT\r\n\r\n"_ba;
    QTest::newRow("no port in the name") << "GET PATH HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"_ba;
    QTest::newRow("no name") << "GET PATH HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("head") << "HEAD PATH HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("post") << "POST PATH HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("delete") << "DELETE PATH HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
    QTest::newRow("options") << "OPTIONS PATH HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba;
}

void TileServerTest::refusesWithoutDetail()
{
    QFETCH(QByteArray, request);
    const TileServer server(std::make_shared<PaperTileSource>());
    const QUrl url = urlOf(server, SomeTile);
    const QByteArray path = url.path().toLatin1();
    const auto port = quint16(url.port());
    const auto fill = [&](QByteArray text) {
        return text.replace("PATH", path)
            .replace("PREFIX", path.first(path.indexOf("light")))
            .replace("PORT", QByteArray::number(port));
    };

    QVERIFY(talk(port, fill("GET PATH HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"_ba)).startsWith("HTTP/1.1 200"));
    const QByteArray answer = talk(port, fill(request));
    QVERIFY2(answer.startsWith("HTTP/1.1 404"), answer.constData());
    QVERIFY2(answer.toLower().contains("content-length: 0\r\n") || !answer.contains("image"), answer.constData());
}

void TileServerTest::listensOnLoopbackAlone()
{
    const TileServer server(std::make_shared<PaperTileSource>());
    const QUrl url = urlOf(server, SomeTile);
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address == QHostAddress(QHostAddress::LocalHost))
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, quint16(url.port()));
        QVERIFY2(!socket.waitForConnected(200), qPrintable(address.toString()));
    }
}

void TileServerTest::isFoundByNobodyElse()
{
    const TileServer one(std::make_shared<PaperTileSource>());
    const TileServer other(std::make_shared<PaperTileSource>());
    const QString first = urlOf(one, SomeTile).path().section(u'/', 1, 1);
    const QString second = urlOf(other, SomeTile).path().section(u'/', 1, 1);
    QCOMPARE(first.size(), 32);
    QVERIFY(first != second);
}

void TileServerTest::drawsEachTileOnce()
{
    const auto source = std::make_shared<SlowSource>();
    source->gate.release(10);
    const TileServer server(source);
    for (int time = 0; time < 3; ++time) {
        const auto reply = get(urlOf(server, SomeTile));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }
    QCOMPARE(source->drawn.load(), 1);
}

void TileServerTest::answersOthersWhileOneIsDrawn()
{
    const auto source = std::make_shared<SlowSource>();
    const TileServer server(source);
    const auto slow = get(urlOf(server, SomeTile));
    QVERIFY(source->begun.tryAcquire(1, 5000));

    const auto refused = get(QUrl(urlOf(server, SomeTile).toString() + "x"_L1));
    QTRY_VERIFY(refused->isFinished());
    QCOMPARE(refused->error(), QNetworkReply::ContentNotFoundError);
    QVERIFY(!slow->isFinished());

    source->gate.release();
    QTRY_VERIFY(slow->isFinished());
    QCOMPARE(slow->error(), QNetworkReply::NoError);
}

void TileServerTest::aHoleInTheMapIsNotFound()
{
    const TileServer server(std::make_shared<EmptySource>());
    const auto reply = get(urlOf(server, SomeTile));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::ContentNotFoundError);
}

void TileServerTest::anotherSourceHasOtherAddresses()
{
    TileServer server(std::make_shared<PaperTileSource>());
    QSignalSpy changed(&server, &TileServer::sourceChanged);
    const QUrl before = urlOf(server, SomeTile);

    const auto source = std::make_shared<SlowSource>();
    source->gate.release();
    server.setSource(source);
    QCOMPARE(changed.count(), 1);

    const auto after = get(urlOf(server, SomeTile));
    QTRY_VERIFY(after->isFinished());
    QCOMPARE(after->error(), QNetworkReply::NoError);
    QCOMPARE(QImage::fromData(after->readAll()).pixelColor(1, 1), QColor(Qt::darkGreen));
    const auto stale = get(before);
    QTRY_VERIFY(stale->isFinished());
    QCOMPARE(stale->error(), QNetworkReply::ContentNotFoundError);
}

void TileServerTest::survivesClientsThatLeave()
{
    const auto source = std::make_shared<SlowSource>();
    const TileServer server(source);
    const QUrl url = urlOf(server, SomeTile);
    for (int client = 0; client < 5; ++client) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(url.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET "_ba + url.path().toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1:"_ba
                     + QByteArray::number(url.port()) + "\r\n\r\n"_ba);
        QVERIFY(socket.waitForBytesWritten());
        socket.abort();
    }
    source->gate.release(100);
    const auto reply = get(urlOf(server, {5, 3, 3, 1, TileStyle::Dark}));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void TileServerTest::stopsWithWorkUnderWay()
{
    const auto source = std::make_shared<SlowSource>();
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    std::jthread opener;
    {
        const TileServer server(source);
        for (int column = 0; column < 6; ++column)
            replies.push_back(get(urlOf(server, {8, column, 0, 1, TileStyle::Light})));
        QVERIFY(source->begun.tryAcquire(1, 5000));
        // Several may have begun, and the server waits for all of those.
        opener = std::jthread([source] { source->gate.release(6); });
    }
    const int drawn = source->drawn.load();
    QCOMPARE_GE(drawn, 1);
    for (const auto &reply : replies)
        QTRY_VERIFY(reply->isFinished());
    QCOMPARE(source->drawn.load(), drawn);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TileServerTest)
#include "tst_tileserver.moc"
