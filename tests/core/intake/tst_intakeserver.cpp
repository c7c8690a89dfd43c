// What can be asked of the intake, by whom, and what the desk is told.

#include "core/intake/intakeserver.h"
#include "tests/core/intake/fakedesk.h"
#include "tests/core/intake/rawclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::testing;
using namespace std::chrono_literals;

namespace {

const QByteArray Json = "Content-Type: application/json";

QByteArray token(QLatin1StringView text)
{
    return QByteArray(text.data(), text.size());
}

QJsonObject objectOf(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

} // namespace

class TestIntakeServer : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{Instant(Seconds(1'795'340'400))};
    std::shared_ptr<FakeDesk> m_desk;
    std::unique_ptr<IntakeServer> m_server;
    quint16 m_port = 0;

private slots:
    void init()
    {
        m_desk = std::make_shared<FakeDesk>();
        m_server = std::make_unique<IntakeServer>(m_desk, m_clock);
        m_server->setDevices(someDevices());
        const Result<quint16> port = m_server->listen({.address = QHostAddress(QHostAddress::LocalHost)});
        QVERIFY2(port, port ? "" : qPrintable(port.error().message));
        m_port = *port;
    }

    void cleanup() { m_server.reset(); }

    void everyoneGetsWhatIsTheirs_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<int>>("statuses"); // of nobody, a phone, a system, a wallboard, a revoked phone

        const QByteArray tap = R"({"key":"k1","kind":"arrive","job":1004,"at":"2026-11-22T09:41:00Z"})";
        const QByteArray order = R"({"key":"o1","title":"Boiler"})";
        const auto row = [](const char *name, const char *method, const char *target, const QByteArray &body,
                            const QList<int> &statuses) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(target) << body << statuses;
        };
        row("home", "GET", "/", {}, {302, 302, 302, 302, 302});
        row("own day", "GET", "/api/v1/me/day", {}, {401, 200, 403, 403, 401});
        row("tap", "POST", "/api/v1/me/taps", tap, {401, 200, 403, 403, 401});
        row("position by address", "GET", "/position?lat=54.1&lon=-4.5&timestamp=1795340000", {},
            {401, 200, 403, 403, 401});
        row("position in a body", "POST", "/position?lat=54.1&lon=-4.5&timestamp=1795340000", {},
            {401, 200, 403, 403, 401});
        row("job", "POST", "/api/v1/jobs", order, {401, 403, 201, 403, 401});
        row("whole day", "GET", "/api/v1/day", {}, {401, 403, 200, 200, 401});
        row("another day", "GET", "/api/v1/day?day=2026-11-23", {}, {401, 403, 200, 200, 401});
        row("a day that is none", "GET", "/api/v1/day?day=2026-13-23", {}, {401, 403, 400, 400, 401});
        row("health", "GET", "/api/v1/health", {}, {401, 200, 200, 200, 401});
        row("nothing", "GET", "/api/v1/nothing", {}, {404, 404, 404, 404, 404});
        row("a folder", "GET", "/phone/", {}, {404, 404, 404, 404, 404});
        row("up and away", "GET", "/phone/../../etc/passwd", {}, {404, 404, 404, 404, 404});
        row("a path inside a name", "GET", "/api%2Fv1/day", {}, {404, 404, 404, 404, 404});
        row("another method", "POST", "/api/v1/day", order, {405, 405, 405, 405, 405});
        row("no method of ours", "DELETE", "/api/v1/jobs", {}, {405, 405, 405, 405, 405});
    }

    void everyoneGetsWhatIsTheirs()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(QList<int>, statuses);
        const QByteArrayList tokens{
            {}, token(PhoneToken), token(SystemToken), token(WallboardToken), token(RevokedToken)};
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Reply reply = ask(m_port, {method, target, tokens[i], body, {Json}});
            QVERIFY2(reply.status == statuses[i],
                     qPrintable(u"token %1: %2 instead of %3: %4"_s.arg(i)
                                    .arg(reply.status)
                                    .arg(statuses[i])
                                    .arg(QString::fromUtf8(reply.body))));
            if (reply.status >= 400)
                QVERIFY(!objectOf(reply).value("error"_L1).toString().isEmpty());
        }
    }

    void everyAnswerIsGuarded_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("token");
        QTest::addRow("refusal") << "/api/v1/day"_ba << ""_ba;
        QTest::addRow("nothing there") << "/nothing"_ba << ""_ba;
        QTest::addRow("data") << "/api/v1/day"_ba << token(SystemToken);
        QTest::addRow("position") << "/position?lat=54.1&lon=-4.5"_ba << token(PhoneToken);
        QTest::addRow("redirect") << "/"_ba << ""_ba;
        QTest::addRow("no request") << "nonsense"_ba << ""_ba;
    }

    void everyAnswerIsGuarded()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, token);
        const Reply reply = ask(m_port, {.target = target, .token = token});
        QCOMPARE(reply.headers.value("x-content-type-options"), "nosniff"_ba);
        QCOMPARE(reply.headers.value("referrer-policy"), "no-referrer"_ba);
        QVERIFY(reply.headers.value("content-security-policy").startsWith("default-src 'none'"));
        QVERIFY(reply.headers.value("cache-control").contains("no-"));
    }

    void positionReachesTheDesk_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray path = "/p/" + token(PhoneToken);
        const QByteArray query = "?id=123&lat=54.15&lon=-4.48&timestamp=1795340000&speed=10";
        const QByteArray ownTracks = R"({"_type":"location","lat":54.15,"lon":-4.48,"tst":1795340000})";
        const QByteArray basic = "Authorization: Basic " + ("ana:" + token(PhoneToken)).toBase64();
        QTest::newRow("address") << Ask{"GET", path + query}.written() << ""_ba;
        QTest::newRow("address with a slash") << Ask{"POST", path + '/' + query}.written() << ""_ba;
        QTest::newRow("bearer") << Ask{"GET", "/position" + query, token(PhoneToken)}.written() << ""_ba;
        QTest::newRow("basic") << Ask{"POST", "/position", {}, ownTracks, {Json, basic}}.written() << "[]"_ba;
        QTest::newRow("OwnTracks by address") << Ask{"POST", path, {}, ownTracks, {Json}}.written() << "[]"_ba;
    }

    void positionReachesTheDesk()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_port);
        client.send(request);
        const Reply reply = client.reply();
        QCOMPARE(reply.status, 200);
        QTEST(reply.body, "answer");
        const FakeDesk::Heard heard = m_desk->heard();
        QCOMPARE(heard.positions.size(), 1);
        QCOMPARE(heard.callers.constFirst().technician, TechnicianId{3});
        QCOMPARE(heard.positions.constFirst().at, Instant(Seconds(1'795'340'000)));
    }

    void tapIsTakenOnce()
    {
        const Ask tap{"POST",
                      "/api/v1/me/taps",
                      token(PhoneToken),
                      R"({"key":"k1","kind":"arrive","job":1004,"at":"2026-11-22T09:41:00Z"})",
                      {Json}};
        const Reply first = ask(m_port, tap);
        QCOMPARE(first.status, 200);
        QCOMPARE(objectOf(first), (QJsonObject{{u"outcome"_s, u"done"_s}, {u"status"_s, u"onSite"_s}}));
        const Reply again = ask(m_port, tap);
        QCOMPARE(again.status, 409);
        QCOMPARE(objectOf(again), (QJsonObject{{u"outcome"_s, u"repeated"_s}, {u"status"_s, u"onSite"_s}}));
        QCOMPARE(m_desk->heard().taps.size(), 1);
        QCOMPARE(m_desk->heard().taps.constFirst().job, JobId{1004});
    }

    void orderIsTakenOnce()
    {
        const QByteArray body = R"({"title":"Boiler"})";
        const QByteArray key = "Idempotency-Key: order-1";
        const Reply first = ask(m_port, {"POST", "/api/v1/jobs", token(SystemToken), body, {Json, key}});
        QCOMPARE(first.status, 201);
        QCOMPARE(objectOf(first).value("number"_L1).toString(), u"J-1004"_s);
        QCOMPARE(objectOf(first).value("placed"_L1).toBool(), true);
        QVERIFY(!objectOf(first).contains("repeated"_L1));
        const Reply again = ask(m_port, {"POST", "/api/v1/jobs", token(SystemToken), body, {Json, key}});
        QCOMPARE(again.status, 200);
        QCOMPARE(objectOf(again).value("repeated"_L1).toBool(), true);
        const Reply other =
            ask(m_port, {"POST", "/api/v1/jobs", token(SystemToken), R"({"title":"Tap"})", {Json, key}});
        QCOMPARE(other.status, 409);
        QCOMPARE(m_desk->heard().orders.size(), 1);
    }

    void codeBuysAToken()
    {
        const Ask code{"POST", "/api/v1/sign-in", {}, R"({"code":"1234 5678"})", {Json}};
        const Reply reply = ask(m_port, code);
        QCOMPARE(reply.status, 200);
        QCOMPARE(objectOf(reply), (QJsonObject{{u"token"_s, u"fresh-token"_s}, {u"technician"_s, u"Ana Moreno"_s}}));
        const Reply again = ask(m_port, code);
        QCOMPARE(again.status, 403);
        QVERIFY(!again.body.contains("secret reason"));
    }

    void dayIsNotToldTwice()
    {
        const Ask asked{.target = "/api/v1/me/day", .token = token(PhoneToken)};
        const Reply reply = ask(m_port, asked);
        QCOMPARE(reply.status, 200);
        const QByteArray tag = reply.headers.value("etag");
        QVERIFY(!tag.isEmpty());
        Ask again = asked;
        again.fields = {"If-None-Match: " + tag};
        const Reply same = ask(m_port, again);
        QCOMPARE(same.status, 304);
        QVERIFY(same.body.isEmpty());
        QVERIFY(!same.headers.contains("content-length"));
        Ask other = again;
        other.token = token(OtherPhoneToken);
        QCOMPARE(ask(m_port, other).status, 200);
        m_desk->setDay({.day = {.firstDay = QDate(2026, 11, 22)}, .edition = 2});
        QCOMPARE(ask(m_port, again).status, 200);
    }

    void errorsOfTheDeskAreTold_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("input") << ErrorCode::InvalidInput << 400 << true;
        QTest::newRow("rule") << ErrorCode::RuleBroken << 422 << true;
        QTest::newRow("not found") << ErrorCode::NotFound << 404 << true;
        QTest::newRow("conflict") << ErrorCode::Conflict << 409 << true;
        QTest::newRow("disk") << ErrorCode::StorageFailed << 503 << false;
        QTest::newRow("damage") << ErrorCode::DamagedFile << 503 << false;
        QTest::newRow("shutdown") << ErrorCode::Cancelled << 503 << false;
    }

    void errorsOfTheDeskAreTold()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, isTold);
        m_desk->fail({code, u"/home/ana/office.callout: words"_s});
        const Reply reply = ask(m_port, {"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)});
        QTEST(reply.status, "status");
        QCOMPARE(reply.body.contains("office.callout"), isTold);
        QCOMPARE(reply.headers.contains("retry-after"), !isTold);
    }

    void answersComeWhenTheDeskIsDone()
    {
        m_desk->hold();
        RawClient slow(m_port);
        slow.send(Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written());
        QTRY_COMPARE(m_desk->held(), size_t(1));
        QCOMPARE(ask(m_port, {.target = "/api/v1/health", .token = token(PhoneToken)}).status, 200);
        m_desk->release();
        QCOMPARE(slow.reply().status, 200);
        m_desk->hold();
        slow.send(Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written());
        QTRY_COMPARE(m_desk->held(), size_t(1));
        m_desk->release(false);
        QCOMPARE(slow.reply().status, 503);
    }

    void deskMayAnswerWhenNobodyWaits()
    {
        m_desk->hold();
        {
            RawClient gone(m_port);
            gone.send(Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written());
            QTRY_COMPARE(m_desk->held(), size_t(1));
        }
        RawClient cut(m_port);
        cut.send(Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written());
        QTRY_COMPARE(m_desk->held(), size_t(2));
        m_server->close();
        QVERIFY(cut.isClosed());
        m_desk->release();
        QCOMPARE(m_desk->heard().positions.size(), 2);
    }

    void oneConnectionServesMany()
    {
        RawClient client(m_port);
        const QByteArray position = Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written();
        client.send(position.repeated(20));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.reply().status, 200);
        QVERIFY(client.isConnected());
        QCOMPARE(m_desk->heard().positions.size(), 20);
        QCOMPARE(m_server->counts().requests, 20);
        QCOMPARE(m_server->counts().refused(), 0);
    }

    void clientsAtRestAreAnswered()
    {
        // It looks every 10 ms for who is quiet.
        IntakeServer server(m_desk, m_clock, {.quiet = 0ms, .farewell = 100ms});
        server.setDevices(someDevices());
        const Result<quint16> port = server.listen({.address = QHostAddress(QHostAddress::LocalHost)});
        QVERIFY(port);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 40; ++i)
            clients.push_back(std::make_unique<RawClient>(*port));
        const QByteArray position = Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written();
        for (int turn = 0; turn < 4; ++turn) {
            QTest::qWait(40);
            for (const auto &client : clients)
                client->send(position);
            for (const auto &client : clients)
                QCOMPARE(client->reply().status, 200);
        }
        QCOMPARE(m_desk->heard().positions.size(), 160);
        QCOMPARE(server.counts().refused(), 0);
    }

    void revocationWorksAtOnce()
    {
        RawClient client(m_port);
        const QByteArray position = Ask{"GET", "/position?lat=54.1&lon=-4.5", token(PhoneToken)}.written();
        client.send(position);
        QCOMPARE(client.reply().status, 200);
        QList<Device> devices = someDevices();
        devices.first().revokedAt = m_clock.now();
        m_server->setDevices(devices);
        client.send(position);
        QCOMPARE(client.reply().status, 401);
        QCOMPARE(m_desk->heard().positions.size(), 1);
    }

    void refusalsAreTold()
    {
        QSignalSpy spy(m_server.get(), &IntakeServer::refused);
        QCOMPARE(ask(m_port, {.target = "/api/v1/me/day?secret=1", .token = "wrong"}).status, 401);
        QTRY_COMPARE(spy.size(), 1);
        const auto refusal = spy.takeFirst().constFirst().value<Refusal>();
        QCOMPARE(refusal,
                 (Refusal{.at = m_clock.now(),
                          .peer = QHostAddress(QHostAddress::LocalHost),
                          .cause = RefusalCause::UnknownToken,
                          .request = u"GET /api/v1/me/day"_s}));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(m_port, {.target = "/api/v1/jobs", .token = "wrong"}).status, 405);
        QTRY_COMPARE(spy.size(), 2);
        QTRY_COMPARE(spy.last().constFirst().value<Refusal>().count, 4);
        QCOMPARE(m_server->counts().refused(RefusalCause::UnknownToken), 1);
        QCOMPARE(m_server->counts().refused(RefusalCause::WrongMethod), 5);
        QCOMPARE(m_server->counts().requests, 6);
    }

    void listensWhereItIsTold()
    {
        QVERIFY(m_server->isListening());
        const quint16 before = m_port;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Result<quint16> taken =
            m_server->listen({.address = QHostAddress(QHostAddress::LocalHost), .port = other.serverPort()});
        QVERIFY(!taken);
        QVERIFY(taken.error().message.contains(QString::number(other.serverPort())));
        QVERIFY(!m_server->isListening());
        QVERIFY(!RawClient(before).isConnected());

        const Result<quint16> foreign = m_server->listen({.address = QHostAddress(u"192.0.2.7"_s)});
        QVERIFY(!foreign);
        QVERIFY(foreign.error().message.contains("192.0.2.7"_L1));

        const Result<quint16> again = m_server->listen({.address = QHostAddress(QHostAddress::LocalHost)});
        QVERIFY(again);
        QCOMPARE(ask(*again, {}).status, 302);
    }

    void listensEverywhereUnlessTold()
    {
        const Result<quint16> port = m_server->listen({});
        QVERIFY(port);
        QSignalSpy refused(m_server.get(), &IntakeServer::refused);
        QCOMPARE(ask(*port, {.target = "/api/v1/day"}).status, 401);
        QTRY_COMPARE(refused.size(), 1);
        // Not as the IPv6 address that it has for a socket of both versions.
        QCOMPARE(refused.constFirst().constFirst().value<Refusal>().peer, QHostAddress(u"127.0.0.1"_s));
    }
};

QTEST_GUILESS_MAIN(TestIntakeServer)
#include "tst_intakeserver.moc"
