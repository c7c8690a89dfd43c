#include "core/feed/feed.h"

#include "core/intake/tokens.h"
#include "tests/support/httpclient.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QtConcurrentRun>
#include <QTcpServer>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

using Stage = FeedState::Stage;

/// The office's feed as processes have it (SPEC 5.1, 5.4, 5.6): off until it is wanted, one of all holds it, another takes
/// over, and every failure has its words.
class FeedTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void offUntilWanted();
    void reportsReachTheWindow();
    void oneOfTwoHoldsIt();
    void takenPortIsToldAndTriedAgain();
    void foreignAddress();
    void anotherPort();
    void shutOutAtOnce();
    void refusalsAreWrittenDown();
    void certificateOfItsOwn();
    void certificateThatIsMissing();
    void namesOfTheOffice();
    void certificateForNewNames();

private:
    [[nodiscard]] std::unique_ptr<Feed> newFeed(const QString &holder = u"robin@desk"_s);
    /// Asked on another thread, while this one goes on.
    [[nodiscard]] HttpClient::Answer ask(const std::function<HttpClient::Answer(HttpClient &)> &request);
    [[nodiscard]] HttpClient::Answer post(const QByteArray &token);
    [[nodiscard]] DayBoard &board() { return m_office->board(); }

    TestDay m_day;
    TechnicianId m_ana;
    QByteArray m_token;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<QTemporaryDir> m_folder;
    OfficeSettings m_settings;
};

void FeedTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_token = newToken().toLatin1();
    m_day.snapshot().devices = {
        {{1},
         {.id = {1}, .name = u"Phone"_s, .technician = m_ana, .tokenHash = fingerprint(QString::fromLatin1(m_token))}}};
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = board().day().settings;
    m_settings.feedAddress = u"127.0.0.1"_s;
    m_settings.feedPort = freePort();
    m_settings.isFeedOn = true;
}

void FeedTest::cleanup()
{
    m_office.reset();
}

std::unique_ptr<Feed> FeedTest::newFeed(const QString &holder)
{
    auto feed = std::make_unique<Feed>(m_office->path(), holder, m_office->clock(), PlaceSearch(),
                                       FeedFolders{m_folder->filePath(u"state"_s), m_folder->filePath(u"data"_s)});
    feed->setOffice(m_settings, board().day().devices);
    return feed;
}

HttpClient::Answer FeedTest::ask(const std::function<HttpClient::Answer(HttpClient &)> &request)
{
    const auto answer = QtConcurrent::run([port = quint16(m_settings.feedPort), request] {
        HttpClient client(port);
        return request(client);
    });
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 30'000))
        return {};
    return answer.result();
}

HttpClient::Answer FeedTest::post(const QByteArray &token)
{
    const QByteArray at = QByteArray::number(qint64(m_office->clock().now().time_since_epoch().count()));
    return ask([path = "/p/" + token + "?id=1&lat=54.1&lon=-4.5&timestamp=" + at](HttpClient &client) {
        return client.post(path, {});
    });
}

void FeedTest::offUntilWanted()
{
    m_settings.isFeedOn = false;
    const auto feed = newFeed();
    QCOMPARE(feed->state().stage, Stage::Off);
    QCOMPARE(feed->state().address(), QString());
    QTcpServer other;
    QVERIFY2(other.listen(QHostAddress::LocalHost, quint16(m_settings.feedPort)), "nobody listens there");
    other.close();
    m_settings.isFeedOn = true;
    feed->setOffice(m_settings, board().day().devices);
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QCOMPARE(feed->state().address(), u"http://127.0.0.1:%1"_s.arg(m_settings.feedPort));
    m_settings.isFeedOn = false;
    feed->setOffice(m_settings, board().day().devices);
    QCOMPARE(feed->state().stage, Stage::Off);
    QVERIFY(other.listen(QHostAddress::LocalHost, quint16(m_settings.feedPort)));
}

void FeedTest::reportsReachTheWindow()
{
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QCOMPARE(post(m_token).status, 200);
    QTRY_VERIFY(board().day().positions.contains(m_ana));
    feed->look();
    QCOMPARE(feed->state().news.position, m_office->clock().now());
    QCOMPARE(feed->state().news.fixes.at(size_t(FixFate::Shown)), 1);
    QVERIFY(feed->state().requests >= 1);
}

void FeedTest::oneOfTwoHoldsIt()
{
    auto first = newFeed(u"robin@desk"_s);
    QTRY_COMPARE(first->state().stage, Stage::Serving);
    const auto second = newFeed(u"callout serve"_s);
    QTRY_COMPARE(second->state().stage, Stage::Elsewhere);
    QTRY_COMPARE(second->state().holder, u"robin@desk"_s);
    QTRY_COMPARE(second->state().address(), first->state().address());
    QVERIFY(second->state().isLive());
    first.reset();
    QTRY_COMPARE(second->state().stage, Stage::Serving);
    QCOMPARE(second->state().holder, u"callout serve"_s);
    QCOMPARE(post(m_token).status, 200);
}

void FeedTest::takenPortIsToldAndTriedAgain()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, quint16(m_settings.feedPort)));
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Failed);
    QVERIFY2(feed->state().error.message.contains(QString::number(m_settings.feedPort)),
             qPrintable(feed->state().error.message));
    other.close();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
}

void FeedTest::foreignAddress()
{
    m_settings.feedAddress = u"desk 5"_s;
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Failed);
    QVERIFY(feed->state().error.message.contains(u"desk 5"_s));
    m_settings.feedAddress = u"127.0.0.1"_s;
    feed->setOffice(m_settings, board().day().devices);
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
}

void FeedTest::anotherPort()
{
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    m_settings.feedPort = freePort();
    feed->setOffice(m_settings, board().day().devices);
    QTRY_COMPARE(feed->state().port, m_settings.feedPort);
    QCOMPARE(post(m_token).status, 200);
}

void FeedTest::shutOutAtOnce()
{
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QCOMPARE(post(m_token).status, 200);
    QVERIFY(m_office->change(DeviceId{1}, [this](Device &device) { device.revokedAt = m_office->clock().now(); }));
    feed->setOffice(m_settings, board().day().devices);
    QVERIFY(post(m_token).status >= 400);
}

void FeedTest::refusalsAreWrittenDown()
{
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QSignalSpy refused(feed.get(), &Feed::refused);
    const QByteArray wrong = newToken().toLatin1();
    QVERIFY(post(wrong).status >= 400);
    QTRY_VERIFY(!refused.isEmpty());
    QCOMPARE(feed->state().lastRefusals.size(), 1);
    QFile log(m_folder->filePath(u"state/refusals.log"_s));
    QTRY_VERIFY(log.exists() && log.size() > 0);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray line = log.readAll();
    QVERIFY2(line.contains("127.0.0.1"), line.constData());
    QVERIFY2(!line.contains(wrong), "a secret that somebody tried has no business in a log");
    feed->look();
    qint64 counted = 0;
    for (const qint64 count : feed->state().refusals)
        counted += count;
    QVERIFY(counted >= 1);
}

void FeedTest::certificateOfItsOwn()
{
    m_settings.feedSecurity = FeedSecurity::Generated;
    auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QVERIFY(feed->state().isSecure);
    const QString certificate = feed->state().certificate;
    const QFileInfo key(m_folder->filePath(u"data/key.pem"_s));
    QVERIFY(key.exists());
    QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(m_settings.feedPort));
    QTRY_VERIFY(socket.isEncrypted());
    // A restart keeps it: phones that trust it need not be asked again.
    feed.reset();
    feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QCOMPARE(feed->state().certificate, certificate);
}

void FeedTest::certificateThatIsMissing()
{
    m_settings.feedSecurity = FeedSecurity::Own;
    m_settings.feedCertificate = m_folder->filePath(u"none.pem"_s);
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Failed);
    QVERIFY(feed->state().error.message.contains(u"none.pem"_s));
}

void FeedTest::namesOfTheOffice()
{
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    const auto askAs = [this](const QByteArray &host) {
        return ask([host](HttpClient &client) {
                   client.setHost(host);
                   return client.get("/api/v1/health");
               })
            .status;
    };
    QCOMPARE(askAs("phones.example.org"), 421);
    m_settings.feedNames = {u"phones.example.org"_s, u"desk.example.org"_s};
    feed->setOffice(m_settings, board().day().devices);
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    QTRY_COMPARE(feed->state().address(), u"http://phones.example.org:%1"_s.arg(m_settings.feedPort));
    QCOMPARE(askAs("phones.example.org"), 401);
    QCOMPARE(askAs("desk.example.org"), 401);
    QCOMPARE(askAs("127.0.0.1"), 401);
    QCOMPARE(askAs("evil.example.org"), 421);
}

void FeedTest::certificateForNewNames()
{
    m_settings.feedSecurity = FeedSecurity::Generated;
    const auto feed = newFeed();
    QTRY_COMPARE(feed->state().stage, Stage::Serving);
    const QString before = feed->state().certificate;
    m_settings.feedNames = {u"phones.example.org"_s};
    feed->setOffice(m_settings, board().day().devices);
    QTRY_VERIFY(feed->state().certificate != before);
    const QString named = feed->state().certificate;
    const QList<QSslCertificate> kept = QSslCertificate::fromPath(m_folder->filePath(u"data/certificate.pem"_s));
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.front().subjectAlternativeNames().values(QSsl::DnsEntry).contains(u"phones.example.org"_s));
    // A name less is no reason to ask phones again.
    m_settings.feedNames.clear();
    feed->setOffice(m_settings, board().day().devices);
    QTRY_COMPARE(feed->state().address(), u"https://127.0.0.1:%1"_s.arg(m_settings.feedPort));
    QCOMPARE(feed->state().certificate, named);
}

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
