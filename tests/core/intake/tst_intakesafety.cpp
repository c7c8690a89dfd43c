// What strangers try on the network of an office: each is refused, each is in the list, nothing reaches the desk, and whoever
// behaves is answered all the while.

#include "core/intake/intakeserver.h"
#include "tests/core/intake/fakedesk.h"
#include "tests/core/intake/rawclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::testing;
using namespace std::chrono_literals;

namespace {

const QByteArray Json = "Content-Type: application/json";
const QByteArray Tap = R"({"key":"k1","kind":"arrive","job":1004,"at":"2026-11-22T09:41:00Z"})";
const QByteArray Position = "/position?lat=54.1&lon=-4.5";

QByteArray bytesOf(QLatin1StringView text)
{
    return QByteArray(text.data(), text.size());
}

QByteArray tapOf(const QByteArrayList &fields, const QByteArray &host = "127.0.0.1")
{
    return Ask{"POST", "/api/v1/me/taps", bytesOf(PhoneToken), Tap, QByteArrayList{Json} + fields, host}.written();
}

QByteArray headOf(const QByteArray &fields)
{
    return "POST /position?lat=1&lon=2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + bytesOf(PhoneToken)
        + "\r\n" + fields + "\r\n";
}

} // namespace

class TestIntakeSafety : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{Instant(Seconds(1'795'340'400))};
    std::shared_ptr<FakeDesk> m_desk;
    std::unique_ptr<IntakeServer> m_server;
    quint16 m_port = 0;

    void start(const ServerLimits &limits)
    {
        m_desk = std::make_shared<FakeDesk>();
        m_server = std::make_unique<IntakeServer>(m_desk, m_clock, limits);
        m_server->setDevices(someDevices());
        const Result<quint16> port =
            m_server->listen({.address = QHostAddress(QHostAddress::LocalHost), .names = {u"office.example"_s}});
        QVERIFY(port);
        m_port = *port;
    }

    int good() const { return ask(m_port, {.target = "/api/v1/health", .token = bytesOf(WallboardToken)}).status; }

private slots:
    void init()
    {
        start({.arrival = 700ms,
               .answer = 2500ms,
               .silence = 2500ms,
               .farewell = 200ms,
               .connections = 40,
               .connectionsOfOne = 30});
    }

    void cleanup() { m_server.reset(); }

    void strangersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<RefusalCause>("cause");
        const auto row = [](const char *name, const QByteArray &request, int status, RefusalCause cause) {
            QTest::newRow(name) << request << status << cause;
        };
        const QByteArray basic = "Authorization: Basic ";
        using Cause = RefusalCause;
        row("no token", Ask{"POST", Position}.written(), 401, Cause::NoToken);
        row("wrong token", Ask{"POST", Position, "guess"}.written(), 401, Cause::UnknownToken);
        row("wrong token in the path", Ask{"GET", "/p/guess?lat=1&lon=2"}.written(), 404, Cause::UnknownToken);
        row("token and more", Ask{"GET", "/p/" + bytesOf(PhoneToken) + "x?lat=1&lon=2"}.written(), 404,
            Cause::UnknownToken);
        row("token of another kind", Ask{"POST", "/api/v1/jobs", bytesOf(PhoneToken), "{}", {Json}}.written(), 403,
            Cause::WrongKind);
        row("system as a phone", Ask{"GET", "/p/" + bytesOf(SystemToken) + "?lat=1&lon=2"}.written(), 403,
            Cause::WrongKind);
        row("revoked", Ask{"POST", Position, bytesOf(RevokedToken)}.written(), 401, Cause::UnknownToken);
        row("hash for a token", Ask{"POST", Position, fingerprint(PhoneToken).toLatin1()}.written(), 401,
            Cause::UnknownToken);
        row("user for a password",
            Ask{"POST", Position, {}, {}, {basic + (bytesOf(PhoneToken) + ":x").toBase64()}}.written(), 401,
            Cause::UnknownToken);
        row("basic that is none", Ask{"POST", Position, {}, {}, {basic + "%%%"}}.written(), 401, Cause::NoToken);
        row("another scheme", Ask{"POST", Position, {}, {}, {"Authorization: Digest " + bytesOf(PhoneToken)}}.written(),
            401, Cause::NoToken);

        row("form of another site", tapOf({"Origin: http://evil.example"}), 403, Cause::CrossSite);
        row("page without origin", tapOf({"Origin: null"}), 403, Cause::CrossSite);
        row("same host, another port", tapOf({"Origin: http://127.0.0.1:8080"}), 403, Cause::CrossSite);
        row("fetch of another site", tapOf({"Sec-Fetch-Site: cross-site"}), 403, Cause::CrossSite);
        row("fetch of a neighbour", tapOf({"Sec-Fetch-Site: same-site"}), 403, Cause::CrossSite);
        row("picture of another site",
            Ask{"GET", "/p/" + bytesOf(PhoneToken) + "?lat=1&lon=2", {}, {}, {"Sec-Fetch-Site: cross-site"}}.written(),
            403, Cause::CrossSite);
        row("what a form can send",
            Ask{"POST", "/api/v1/me/taps", bytesOf(PhoneToken), Tap, {"Content-Type: text/plain"}}.written(), 415,
            Cause::WrongType);
        row("rebound name", tapOf({}, "evil.example"), 421, Cause::WrongHost);
        row("rebound name with a port", tapOf({}, "evil.example:8080"), 421, Cause::WrongHost);
        row("our name with a tail", tapOf({}, "localhost.evil.example"), 421, Cause::WrongHost);
        row("address with a tail", tapOf({}, "127.0.0.1.evil.example"), 421, Cause::WrongHost);
        row("number for an address", tapOf({}, "2130706433"), 421, Cause::WrongHost);
        row("no port", tapOf({}, "localhost:"), 421, Cause::WrongHost);

        row("no host", "GET / HTTP/1.1\r\n\r\n", 400, Cause::Malformed);
        row("two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400, Cause::Malformed);
        row("another server's address", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400,
            Cause::Malformed);
        row("a host in the path", "GET //evil.example/phone HTTP/1.1\r\nHost: localhost\r\n\r\n", 400,
            Cause::Malformed);
        row("long line", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414,
            Cause::LineTooLong);
        row("endless line", QByteArray(9000, 'a'), 414, Cause::LineTooLong);
        row("long head", headOf("X: " + QByteArray(17'000, 'a') + "\r\n"), 431, Cause::HeadTooLong);
        row("many fields", headOf(QByteArray("X: y\r\n").repeated(200)), 431, Cause::HeadTooLong);
        row("long body", headOf("Content-Length: 262145\r\n"), 413, Cause::BodyTooLong);
        row("endless body", headOf("Content-Length: 99999999999999999999999\r\n"), 413, Cause::BodyTooLong);
        row("negative body", headOf("Content-Length: -1\r\n"), 400, Cause::Malformed);
        row("two lengths", headOf("Content-Length: 3\r\nContent-Length: 4\r\n") + "abcd", 400, Cause::Malformed);
        row("list of lengths", headOf("Content-Length: 3, 3\r\n") + "abc", 400, Cause::Malformed);
        row("length and chunks", headOf("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400,
            Cause::Malformed);
        row("chunks twice", headOf("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400,
            Cause::Malformed);
        row("unknown coding", headOf("Transfer-Encoding: gzip, chunked\r\n") + "0\r\n\r\n", 501, Cause::UnknownCoding);
        row("chunk without size", headOf("Transfer-Encoding: chunked\r\n") + "\r\n\r\n", 400, Cause::Malformed);
        row("chunk of a negative size", headOf("Transfer-Encoding: chunked\r\n") + "-1\r\n\r\n", 400, Cause::Malformed);
        row("chunk longer than told", headOf("Transfer-Encoding: chunked\r\n") + "1\r\nabc\r\n0\r\n\r\n", 400,
            Cause::Malformed);
        row("huge chunk", headOf("Transfer-Encoding: chunked\r\n") + "fffffffffffffff\r\n", 413, Cause::BodyTooLong);
        row("overflowing chunk", headOf("Transfer-Encoding: chunked\r\n") + "10000000000000000\r\n", 413,
            Cause::BodyTooLong);
        row("many chunks",
            headOf("Transfer-Encoding: chunked\r\n") + ("8000\r\n" + QByteArray(32768, 'a') + "\r\n").repeated(9), 413,
            Cause::BodyTooLong);
        row("long trailer",
            headOf("Transfer-Encoding: chunked\r\n") + "0\r\n" + ("X: " + QByteArray(1000, 'a') + "\r\n").repeated(20),
            431, Cause::HeadTooLong);
        row("bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n", 400, Cause::Malformed);
        row("bare carriage return", "GET / HTTP/1.1\r\nHost: local\rhost\r\n\r\n", 400, Cause::Malformed);
        row("NUL in a field", headOf("X: a" + QByteArray(1, '\0') + "b\r\n"), 400, Cause::Malformed);
        row("NUL in the line", "GET /a" + QByteArray(1, '\0') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 400,
            Cause::Malformed);
        row("bad UTF-8 in the line", "GET /\xff\xfe\xc3( HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, Cause::Malformed);
        row("bad UTF-8 in the host", "GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n", 400, Cause::Malformed);
        row("bad UTF-8 in JSON",
            Ask{"POST", "/api/v1/me/taps", bytesOf(PhoneToken), "{\"key\":\"\xff\xfe\"}", {Json}}.written(), 400,
            Cause::BadContent);
        row("deep JSON",
            Ask{"POST", "/api/v1/me/taps", bytesOf(PhoneToken), QByteArray(200'000, '['), {Json}}.written(), 400,
            Cause::BadContent);
        row("continued line", headOf("X: a\r\n b\r\n"), 400, Cause::Malformed);
        row("space before the colon", headOf("Content-Length : 3\r\n") + "abc", 400, Cause::Malformed);
        row("field without a name", headOf(": x\r\n"), 400, Cause::Malformed);
        row("another version", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505, Cause::UnknownVersion);
        row("HTTP/2 out of the blue", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, Cause::UnknownVersion);
        row("no version", "GET /\r\n\r\n", 400, Cause::Malformed);
        row("a greeting of TLS", QByteArray::fromHex("16030102000100") + "\r\n\r\n", 400, Cause::Malformed);
        row("another expectation", headOf("Expect: 200-ok\r\n"), 417, Cause::UnknownExpectation);
        row("tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, Cause::Malformed);
        row("echo", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, Cause::WrongMethod);
        row("made-up method", "JEFF / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, Cause::WrongMethod);
        row("options", "OPTIONS /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, Cause::WrongMethod);
        row("slow head", "GET / HTTP/1.1\r\nHost: loc", 408, Cause::TooSlow);
        row("slow body", headOf("Content-Length: 10\r\n") + "abc", 408, Cause::TooSlow);
        row("slow chunk", headOf("Transfer-Encoding: chunked\r\n") + "5\r\nabc", 408, Cause::TooSlow);
    }

    void strangersAreRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(RefusalCause, cause);
        QSignalSpy refused(m_server.get(), &IntakeServer::refused);
        RawClient stranger(m_port);
        stranger.send(request);
        const Reply reply = stranger.reply();
        QTEST(reply.status, "status");
        QCOMPARE(reply.headers.value("x-content-type-options"), "nosniff"_ba);
        QTRY_COMPARE(refused.size(), 1);
        const auto refusal = refused.constFirst().constFirst().value<Refusal>();
        QCOMPARE(refusal.cause, cause);
        QCOMPARE(refusal.peer, QHostAddress(QHostAddress::LocalHost));
        QVERIFY2(!refusal.request.contains("token"_L1) && !refusal.request.contains("guess"_L1)
                     && !refusal.request.contains(u'?') && refusal.request.size() < 100,
                 qPrintable(refusal.request));
        QCOMPARE(m_server->counts().refused(cause), 1);
        QCOMPARE(m_desk->heard().count(), 0);
        QCOMPARE(good(), 200);
    }

    void ourNamesAreKnown_data()
    {
        QTest::addColumn<QByteArray>("host");
        for (const char *host : {"127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080", "192.0.2.7", "localhost",
                                 "LOCALHOST:80", "localhost.", "office.example", "Office.Example:8443"})
            QTest::newRow(host) << QByteArray(host);
        const QByteArray own = QSysInfo::machineHostName().section(u'.', 0, 0).toLatin1();
        QTest::newRow("own name") << own;
        QTest::newRow("own name at home") << own + ".local";
    }

    void ourNamesAreKnown()
    {
        QFETCH(QByteArray, host);
        Ask asked{"POST", "/api/v1/me/taps", bytesOf(PhoneToken), Tap, {Json, "Origin: http://" + host}, host};
        QCOMPARE(ask(m_port, asked).status, 200);
    }

    void smuggledRequestIsNotRead()
    {
        RawClient stranger(m_port);
        const QByteArray inner = Ask{"POST", Position, bytesOf(PhoneToken)}.written();
        stranger.send(headOf("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n" + inner);
        QCOMPARE(stranger.reply().status, 400);
        QCOMPARE(stranger.reply(300).status, 0);
        QVERIFY(stranger.isClosed());
        QCOMPARE(m_desk->heard().count(), 0);
    }

    void goodRequestsBeforeABadOneAreAnswered()
    {
        RawClient client(m_port);
        client.send(Ask{"POST", Position, bytesOf(PhoneToken)}.written() + "nonsense\r\n\r\n");
        QCOMPARE(client.reply().status, 200);
        QCOMPARE(client.reply().status, 400);
        QVERIFY(client.isClosed());
    }

    void unusualButProperRequestsAreAnswered_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        const QByteArray chunked = "POST /position HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n"
                                   "Content-Type: application/x-www-form-urlencoded\r\nAuthorization: bearer  "
            + bytesOf(PhoneToken) + "\r\n\r\n";
        const QByteArray plain = Ask{"POST", Position, bytesOf(PhoneToken)}.written();
        QByteArrayList letters;
        for (const char c : plain)
            letters.append(QByteArray(1, c));
        QTest::newRow("letter by letter") << letters;
        QTest::newRow("chunks") << QByteArrayList{chunked
                                                  + "7\r\nlat=54&\r\n0005;x=y\r\nlon=4\r\n0\r\nTrailer: x\r\n\r\n"};
        QTest::newRow("chunks in pieces")
            << QByteArrayList{chunked, "7\r", "\nlat=5", "4&\r", "\n5\r\nlon=4\r\n0\r", "\n\r", "\n"};
        QTest::newRow("empty line first") << QByteArrayList{"\r\n" + plain};
        QTest::newRow("foreign letters in a field") << QByteArrayList{
            Ask{"POST", Position, bytesOf(PhoneToken), {}, {"User-Agent: B\xc3\xbcro \xff"}}.written()};
        QTest::newRow("an upgrade that is not wanted")
            << QByteArrayList{Ask{"POST",
                                  Position,
                                  bytesOf(PhoneToken),
                                  {},
                                  {"Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                                   "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw=="}}
                                  .written()};
        QTest::newRow("256 KiB") << QByteArrayList{headOf("Content-Length: 262144\r\nContent-Type: text/plain\r\n")
                                                   + QByteArray(262144, ' ')};
    }

    void unusualButProperRequestsAreAnswered()
    {
        QFETCH(QByteArrayList, pieces);
        RawClient client(m_port);
        client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (const QByteArray &piece : pieces) {
            client.send(piece);
            QThread::usleep(200);
        }
        QCOMPARE(client.reply().status, 200);
        QCOMPARE(m_desk->heard().positions.size(), 1);
        client.send(Ask{"POST", Position, bytesOf(PhoneToken)}.written());
        QCOMPARE(client.reply().status, 200);
    }

    void clientIsToldToGoOn()
    {
        RawClient client(m_port);
        client.send(headOf("Content-Length: 1\r\nExpect: 100-continue\r\nContent-Type: text/plain\r\n"));
        QCOMPARE(client.reply().status, 100);
        client.send(" ");
        QCOMPARE(client.reply().status, 200);
        RawClient tooMuch(m_port);
        tooMuch.send(headOf("Content-Length: 999999\r\nExpect: 100-continue\r\n"));
        QCOMPARE(tooMuch.reply().status, 413);
    }

    void connectionIsClosedWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("by a field") << Ask{.fields = {"Connection: close"}}.written();
        QTest::newRow("by an old client") << "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n"_ba;
    }

    void connectionIsClosedWhenAsked()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_port);
        client.send(request + request);
        const Reply reply = client.reply();
        QCOMPARE(reply.status, 302);
        QCOMPARE(reply.headers.value("connection"), "close"_ba);
        QVERIFY(client.isClosed());
        QCOMPARE(client.reply(100).status, 0);
    }

    void silentOnesAreLetGo()
    {
        RawClient silent(m_port);
        RawClient once(m_port);
        once.send(Ask{}.written());
        QCOMPARE(once.reply().status, 302);
        QVERIFY(silent.isClosed());
        QVERIFY(once.isClosed());
        QCOMPARE(m_server->counts().refused(), 0);
    }

    void drippingDoesNotBuyTime()
    {
        RawClient dripping(m_port);
        dripping.send("GET / HTTP/1.1\r\n");
        QElapsedTimer since;
        since.start();
        while (dripping.isConnected() && since.elapsed() < RawClient::Patience) {
            dripping.socket().write("X: y\r\n");
            dripping.socket().waitForBytesWritten(20);
            dripping.socket().waitForReadyRead(20);
        }
        QVERIFY(since.elapsed() < RawClient::Patience);
        QCOMPARE(m_server->counts().refused(RefusalCause::TooSlow), 1);
    }

    void whoDoesNotReadIsCutOff()
    {
        OfficeDay large{.day = {.firstDay = QDate(2026, 11, 22)}};
        for (int i = 1; i <= 20'000; ++i) {
            Job job{.id = JobId{i}};
            job.number = u"J-%1"_s.arg(i);
            job.title = u"Something long enough to fill what the network holds for us"_s;
            large.day.jobs.insert(job.id, job);
        }
        m_desk->setDay(large);
        RawClient greedy(m_port);
        greedy.socket().setReadBufferSize(1024);
        greedy.send(Ask{.target = "/api/v1/day", .token = bytesOf(WallboardToken)}.written().repeated(50));
        QTRY_COMPARE(m_server->counts().refused(RefusalCause::TooSlow), 1);
        QVERIFY(m_server->counts().requests < 50);
        QCOMPARE(good(), 200);
    }

    void connectionsDoNotKeepOthersOut()
    {
        QSignalSpy refused(m_server.get(), &IntakeServer::refused);
        std::vector<std::unique_ptr<RawClient>> held;
        for (int i = 0; i < 60; ++i)
            held.push_back(std::make_unique<RawClient>(m_port));
        QCOMPARE(good(), 200);
        QTRY_VERIFY(m_server->counts().refused(RefusalCause::Crowded) >= 31);
        QVERIFY(held.front()->isClosed());
        QVERIFY(held.back()->isConnected());
    }

    void nobodyIsCutOffWhoWaitsForTheOffice()
    {
        m_desk->hold();
        std::vector<std::unique_ptr<RawClient>> waiting;
        for (size_t i = 0; i < 30; ++i) {
            waiting.push_back(std::make_unique<RawClient>(m_port));
            waiting.back()->send(Ask{"POST", Position, bytesOf(PhoneToken)}.written());
        }
        QTRY_COMPARE(m_desk->held(), size_t(30));
        QVERIFY(RawClient(m_port).isClosed());
        m_desk->release();
        for (const auto &client : waiting)
            QCOMPARE(client->reply().status, 200);
        QCOMPARE(good(), 200);
    }

    void guessingIsStopped()
    {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ask(m_port, {"POST", Position, "guess"}).status, 401);
        const Reply barred = ask(m_port, {"POST", Position, "guess"});
        QCOMPARE(barred.status, 429);
        QCOMPARE(barred.headers.value("retry-after"), "60"_ba);
        QCOMPARE(ask(m_port, {"GET", "/p/guess"}).status, 429);
        QCOMPARE(m_server->counts().refused(RefusalCause::TooManyFailures), 2);
        QCOMPARE(ask(m_port, {"POST", Position, bytesOf(PhoneToken)}).status, 200);
    }

    void guessingCodesIsStopped()
    {
        const Ask wrong{"POST", "/api/v1/sign-in", {}, R"({"code":"87654321"})", {Json}};
        const Ask right{"POST", "/api/v1/sign-in", {}, R"({"code":"12345678"})", {Json}};
        QCOMPARE(ask(m_port, right).status, 200);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ask(m_port, wrong).status, 403);
        QCOMPARE(ask(m_port, wrong).status, 429);
        QCOMPARE(ask(m_port, right).status, 429);
        QCOMPARE(m_desk->heard().codes.size(), 11);
    }

    void oneDeviceDoesNotHoldUpTheOthers()
    {
        RawClient busy(m_port);
        const QByteArray position = Ask{"POST", Position, bytesOf(PhoneToken)}.written();
        int refused = 0;
        busy.send(position.repeated(500));
        for (int i = 0; i < 500; ++i) {
            const Reply reply = busy.reply();
            QVERIFY(reply.status == 200 || reply.status == 429);
            refused += reply.status == 429 ? 1 : 0;
        }
        QVERIFY(refused > 0 && refused <= 300);
        QCOMPARE(m_desk->heard().positions.size(), 500 - refused);
        QCOMPARE(ask(m_port, {"POST", Position, bytesOf(OtherPhoneToken)}).status, 200);
    }

    void replayedTapCountsOnce()
    {
        const QByteArray tap = tapOf({});
        QCOMPARE(
            [&] {
                RawClient client(m_port);
                client.send(tap);
                return client.reply().status;
            }(),
            200);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(
                [&] {
                    RawClient client(m_port);
                    client.send(tap);
                    return client.reply().status;
                }(),
                409);
        QCOMPARE(m_desk->heard().taps.size(), 1);
    }

    void floodOfRefusalsIsOneLine()
    {
        QSignalSpy refused(m_server.get(), &IntakeServer::refused);
        RawClient client(m_port);
        client.send(Ask{"POST", Position}.written().repeated(500));
        for (int i = 0; i < 500; ++i)
            QCOMPARE(client.reply().status, 401);
        const auto told = [&] {
            int count = 0;
            for (const QList<QVariant> &arguments : std::as_const(refused))
                count += arguments.constFirst().value<Refusal>().count;
            return count;
        };
        QTRY_COMPARE(told(), 500);
        QVERIFY(refused.size() < 10);
    }
};

QTEST_GUILESS_MAIN(TestIntakeSafety)
#include "tst_intakesafety.moc"
