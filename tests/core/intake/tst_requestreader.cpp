#include "core/intake/requestreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

using State = RequestReader::State;

class TestRequestReader : public QObject
{
    Q_OBJECT

private:
    const ServerLimits m_limits{.lineBytes = 32, .headBytes = 96, .bodyBytes = 16, .fields = 4};

private slots:
    void readsWhatItLooksAt()
    {
        RequestReader reader{ServerLimits()};
        QCOMPARE(reader.take("POST /p/x?lat=1 HTTP/1.1\r\nhOST:  office \r\nAuthorization: Bearer t\r\nX-Other: y\r\n"
                             "Content-Type: text/plain\r\nIf-None-Match: \"e\"\r\nOrigin: o\r\nSec-Fetch-Site: none\r\n"
                             "Idempotency-Key: k\r\nConnection: x, Close\r\nContent-Length: 3\r\n\r\nabcPOST"),
                 State::Complete);
        const ReadRequest &request = reader.request();
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.target, "/p/x?lat=1"_ba);
        QCOMPARE(request.host, "office"_ba);
        QCOMPARE(request.authorization, "Bearer t"_ba);
        QCOMPARE(request.contentType, "text/plain"_ba);
        QCOMPARE(request.ifNoneMatch, "\"e\""_ba);
        QCOMPARE(request.origin, "o"_ba);
        QCOMPARE(request.fetchSite, "none"_ba);
        QCOMPARE(request.idempotencyKey, "k"_ba);
        QCOMPARE(request.body, "abc"_ba);
        QVERIFY(!request.keepsAlive);
        QCOMPARE(request.plain(),
                 "POST /p/x?lat=1 HTTP/1.1\r\nhost: office\r\nauthorization: Bearer t\r\ncontent-type: text/plain\r\n"
                 "if-none-match: \"e\"\r\norigin: o\r\nsec-fetch-site: none\r\nidempotency-key: k\r\n"
                 "content-length: 3\r\n\r\nabc"_ba);
        QCOMPARE(reader.next(), State::Reading);
        QCOMPARE(reader.take(" / HTTP/1.1\r\nHost: a\r\n\r\n"), State::Complete);
        QCOMPARE(reader.request().body, ""_ba);
        QVERIFY(reader.request().keepsAlive);
        QCOMPARE(reader.next(), State::Waiting);
    }

    void chunksBecomeOneBody()
    {
        RequestReader reader(m_limits);
        QCOMPARE(reader.take("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"), State::Reading);
        QCOMPARE(reader.take("3;name=value\r\nabc\r\n00A\r\n0123456789\r\n"), State::Reading);
        QCOMPARE(reader.take("0\r\nTrailer: x\r\n\r\n"), State::Complete);
        QCOMPARE(reader.request().plain(), "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 13\r\n\r\nabc0123456789"_ba);
    }

    void bodyIsAwaitedOnce()
    {
        RequestReader reader(m_limits);
        QVERIFY(!reader.takeExpectation());
        QCOMPARE(reader.take("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n"),
                 State::Reading);
        QVERIFY(reader.takeExpectation());
        QVERIFY(!reader.takeExpectation());
        QCOMPARE(reader.take("x"), State::Complete);
    }

    void limitsHold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<std::optional<RefusalCause>>("cause");
        const auto row = [](const char *name, const QByteArray &bytes, std::optional<RefusalCause> cause) {
            QTest::newRow(name) << bytes << cause;
        };
        const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\n";
        row("longest line", "GET /" + QByteArray(16, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", {});
        row("longer line", "GET /" + QByteArray(17, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", RefusalCause::LineTooLong);
        row("line without an end", QByteArray(33, 'A'), RefusalCause::LineTooLong);
        row("longest head", head + "X: " + QByteArray(63, 'a') + "\r\n\r\n", {});
        row("longer head", head + "X: " + QByteArray(64, 'a') + "\r\n\r\n", RefusalCause::HeadTooLong);
        row("most fields", head + QByteArray("X:\r\n").repeated(3) + "\r\n", {});
        row("more fields", head + QByteArray("X:\r\n").repeated(4) + "\r\n", RefusalCause::HeadTooLong);
        row("longest body", head + "Content-Length: 16\r\n\r\n" + QByteArray(16, 'a'), {});
        row("longer body", head + "Content-Length: 17\r\n\r\n", RefusalCause::BodyTooLong);
        row("longest chunks", head + "Transfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n8\r\n01234567\r\n0\r\n\r\n",
            {});
        row("longer chunks", head + "Transfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n9\r\n",
            RefusalCause::BodyTooLong);
        row("chunk line", head + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(200, 'a'),
            RefusalCause::Malformed);
    }

    void limitsHold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(std::optional<RefusalCause>, cause);
        RequestReader reader(m_limits);
        const State state = reader.take(bytes);
        QCOMPARE(state, cause ? State::Refused : State::Complete);
        if (cause)
            QCOMPARE(reader.cause(), *cause);
    }

    void refusedStaysRefused()
    {
        RequestReader reader(m_limits);
        QCOMPARE(reader.take("nonsense\r\n"), State::Refused);
        QCOMPARE(reader.take("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), State::Refused);
        QCOMPARE(reader.next(), State::Refused);
    }

    void oldClientsAreNotKept()
    {
        RequestReader reader(m_limits);
        QCOMPARE(reader.take("GET / HTTP/1.0\r\nHost: a\r\n\r\n"), State::Complete);
        QVERIFY(!reader.request().keepsAlive);
    }
};

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
