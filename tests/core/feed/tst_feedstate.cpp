#include "core/feed/feedstate.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class FeedStateTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsGoThereAndBack();
    void wordsCutShort();
    void foreignWords_data();
    void foreignWords();
    void address_data();
    void address();
};

void FeedStateTest::wordsGoThereAndBack()
{
    const Instant noon{Seconds(1'773'144'000)};
    FeedState state;
    state.stage = FeedState::Stage::Serving;
    state.holder = u"robin@desk"_s;
    state.beat = 77;
    state.since = noon;
    state.host = u"10.0.0.2"_s;
    state.port = 8470;
    state.isSecure = true;
    state.certificate = u"AA:BB"_s;
    state.requests = 12345;
    state.refusals[size_t(RefusalCause::UnknownToken)] = 3;
    state.lastRefusals = {{noon, QHostAddress(u"10.0.0.9"_s), RefusalCause::UnknownToken, {4}, u"GET /p/"_s, 3}};
    state.news.position = noon;
    state.news.writeFailed = noon;
    state.news.writeError = {ErrorCode::StorageFailed, u"The disk is full."_s};
    state.news.fixes[size_t(FixFate::Late)] = 9;

    const std::optional<FeedState> read = feedStateOf(feedWordsOf(state));
    QVERIFY(read);
    QCOMPARE(read->stage, state.stage);
    QCOMPARE(read->holder, state.holder);
    QCOMPARE(read->beat, state.beat);
    QCOMPARE(read->since, state.since);
    QCOMPARE(read->address(), u"https://10.0.0.2:8470"_s);
    QCOMPARE(read->certificate, state.certificate);
    QCOMPARE(read->requests, state.requests);
    QCOMPARE(read->refusals, state.refusals);
    QCOMPARE(read->lastRefusals, state.lastRefusals);
    QCOMPARE(read->news.position, state.news.position);
    QCOMPARE(read->news.tap, std::nullopt);
    QCOMPARE(read->news.writeFailed, state.news.writeFailed);
    QCOMPARE(read->news.writeError.message, state.news.writeError.message);
    QCOMPARE(read->news.fixes, state.news.fixes);
}

void FeedStateTest::wordsCutShort()
{
    FeedState state;
    state.holder = u"robin@desk"_s;
    const QByteArray words = feedWordsOf(state);
    for (qsizetype size = 0; size < words.size(); ++size)
        QVERIFY(!feedStateOf(words.first(size)));
}

void FeedStateTest::foreignWords_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("other types") << QByteArray(R"({"stage":"x","refusals":7,"lastRefusals":[1,{}],"port":[]})");
    QTest::newRow("too much") << QByteArray(
        R"({"stage":99,"fixes":[1,2,3,4,5,6,7,8,9],"lastRefusals":[{"cause":-5}]})");
}

void FeedStateTest::foreignWords()
{
    QFETCH(QByteArray, words);
    const std::optional<FeedState> read = feedStateOf(words);
    QVERIFY(read);
    QVERIFY(int(read->stage) >= 0 && read->stage <= FeedState::Stage::Failed);
    for (const Refusal &refusal : read->lastRefusals)
        QVERIFY(int(refusal.cause) >= 0 && int(refusal.cause) < RefusalCauses);
}

void FeedStateTest::address_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<QString>("address");
    QTest::newRow("nobody listens") << u"10.0.0.2"_s << 0 << false << QString();
    QTest::newRow("plain") << u"10.0.0.2"_s << 8470 << false << u"http://10.0.0.2:8470"_s;
    QTest::newRow("TLS") << u"desk.local"_s << 443 << true << u"https://desk.local:443"_s;
    QTest::newRow("IPv6") << u"fd00::2"_s << 8470 << false << u"http://[fd00::2]:8470"_s;
}

void FeedStateTest::address()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isSecure);
    QTEST((FeedState{.host = host, .port = port, .isSecure = isSecure}.address()), "address");
}

QTEST_GUILESS_MAIN(FeedStateTest)
#include "tst_feedstate.moc"
