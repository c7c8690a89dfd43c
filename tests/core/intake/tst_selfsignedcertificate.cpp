// A certificate of the program's own making, and TLS with it on the wire.

#include "core/intake/intakeserver.h"
#include "core/intake/selfsignedcertificate.h"
#include "tests/core/intake/fakedesk.h"
#include "tests/core/intake/rawclient.h"

#include <QSignalSpy>
#include <QSslCertificateExtension>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::testing;
using namespace std::chrono_literals;

class TestSelfSignedCertificate : public QObject
{
    Q_OBJECT

private:
    const Instant m_now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
    ManualClock m_clock{m_now};
    IntakeIdentity m_identity;

    IntakeAddress securely(const IntakeIdentity &identity) const
    {
        return {.address = QHostAddress(QHostAddress::LocalHost), .identity = identity};
    }

private slots:
    void initTestCase()
    {
        const Result<IntakeIdentity> made = selfSignedIdentity(
            {u"büro.example"_s}, {QHostAddress(u"192.0.2.7"_s), QHostAddress(u"fe80::1%lo"_s)}, m_now);
        QVERIFY(made);
        m_identity = *made;
    }

    void standsForTheseNames()
    {
        const QList<QSslCertificate> read = QSslCertificate::fromData(m_identity.certificate);
        QCOMPARE(read.size(), 1);
        const QSslCertificate &certificate = read.first();
        QCOMPARE(certificate.issuerDisplayName(), certificate.subjectDisplayName());
        const auto names = certificate.subjectAlternativeNames();
        QVERIFY(names.values(QSsl::DnsEntry).contains(u"localhost"_s));
        QVERIFY(names.values(QSsl::DnsEntry).contains(u"xn--bro-hoa.example"_s));
        QVERIFY(names.values(QSsl::IpAddressEntry).contains(u"127.0.0.1"_s));
        QVERIFY(names.values(QSsl::IpAddressEntry).contains(u"192.0.2.7"_s));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 4);
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
        QVERIFY(m_identity.key.startsWith("-----BEGIN PRIVATE KEY-----"));
    }

    void holdsForAsLongAsPhonesAllow()
    {
        const QSslCertificate certificate = QSslCertificate::fromData(m_identity.certificate).constFirst();
        const auto days = certificate.effectiveDate().daysTo(certificate.expiryDate());
        QCOMPARE(days, 825);
        QVERIFY(certificate.effectiveDate() < QDateTime::currentDateTimeUtc());
        QCOMPARE(expiryOf(m_identity.certificate), m_now + std::chrono::days(824));
        QVERIFY(!expiryOf("nonsense"));
    }

    void fingerprintIsThatOfOtherTools()
    {
        const QSslCertificate certificate = QSslCertificate::fromData(m_identity.certificate).constFirst();
        QCOMPARE(fingerprintOf(m_identity.certificate),
                 QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()));
        QCOMPARE(fingerprintOf("nonsense"), QString());
    }

    void noTwoAreAlike()
    {
        const Result<IntakeIdentity> other = selfSignedIdentity({}, {}, m_now);
        QVERIFY(other);
        QVERIFY(other->key != m_identity.key);
        QVERIFY(QSslCertificate::fromData(other->certificate).constFirst().serialNumber()
                != QSslCertificate::fromData(m_identity.certificate).constFirst().serialNumber());
    }

    void speaksTls_data()
    {
        QTest::addColumn<QSsl::SslProtocol>("protocol");
        QTest::addColumn<bool>("isSpoken");
        QTest::newRow("1.3") << QSsl::TlsV1_3OrLater << true;
        QTest::newRow("1.2") << QSsl::TlsV1_2 << true;
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QTest::newRow("1.1") << QSsl::TlsV1_1 << false;
        QT_WARNING_POP
    }

    void speaksTls()
    {
        QFETCH(QSsl::SslProtocol, protocol);
        QFETCH(bool, isSpoken);
        // It looks every 10 ms for who is quiet.
        IntakeServer server(std::make_shared<FakeDesk>(), m_clock, {.quiet = 0ms, .farewell = 100ms});
        QSignalSpy refused(&server, &IntakeServer::refused);
        server.setDevices(someDevices());
        const Result<quint16> port = server.listen(securely(m_identity));
        QVERIFY(port);

        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(protocol);
        configuration.setCaCertificates(QSslCertificate::fromData(m_identity.certificate));
        configuration.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, "http/1.1"});
        if (!isSpoken) // else OpenSSL offers nothing at all
            configuration.setBackendConfigurationOption("CipherString", "DEFAULT:@SECLEVEL=0"_ba);
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(u"127.0.0.1"_s, *port);
        QCOMPARE(socket->waitForEncrypted(RawClient::Patience), isSpoken);
        if (!isSpoken) {
            QTRY_COMPARE(server.counts().refused(RefusalCause::NoHandshake), 1);
            return;
        }
        QVERIFY(socket->sslConfiguration().nextNegotiatedProtocol() != QSslConfiguration::ALPNProtocolHTTP2);
        RawClient client(std::move(socket));
        const QByteArray position =
            Ask{"GET", "/position?lat=54.1&lon=-4.5", QByteArray(PhoneToken.data(), PhoneToken.size())}.written();
        client.send(position + position);
        QCOMPARE(client.reply().status, 200);
        QCOMPARE(client.reply().status, 200);
        QTest::qWait(40);
        client.send(Ask{.host = "xn--bro-hoa.example"}.written());
        QCOMPARE(client.reply().status, 302);
        QCOMPARE(server.counts().refused(), 0);
        client.send(Ask{.host = "evil.example"}.written());
        QCOMPARE(client.reply().status, 421);
    }

    void plainTalkIsRefused()
    {
        IntakeServer server(std::make_shared<FakeDesk>(), m_clock);
        const Result<quint16> port = server.listen(securely(m_identity));
        QVERIFY(port);
        RawClient client(*port);
        client.send(Ask{}.written());
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.counts().refused(RefusalCause::NoHandshake), 1);
        QCOMPARE(server.counts().requests, 0);
    }

    void identityHasToFit_data()
    {
        QTest::addColumn<IntakeIdentity>("identity");
        QTest::addColumn<QString>("word");
        const Result<IntakeIdentity> other = selfSignedIdentity({}, {}, m_now);
        QTest::newRow("no certificate") << IntakeIdentity{"nonsense", m_identity.key} << u"BEGIN CERTIFICATE"_s;
        QTest::newRow("no key") << IntakeIdentity{m_identity.certificate, "nonsense"} << u"passphrase"_s;
        QTest::newRow("another key") << IntakeIdentity{m_identity.certificate, other->key} << u"belong"_s;
        QTest::newRow("exchanged") << IntakeIdentity{m_identity.key, m_identity.certificate} << u"certificate"_s;
    }

    void identityHasToFit()
    {
        QFETCH(IntakeIdentity, identity);
        QFETCH(QString, word);
        IntakeServer server(std::make_shared<FakeDesk>(), m_clock);
        const Result<quint16> port = server.listen(securely(identity));
        QVERIFY(!port);
        QVERIFY2(port.error().message.contains(word), qPrintable(port.error().message));
    }
};

QTEST_GUILESS_MAIN(TestSelfSignedCertificate)
#include "tst_selfsignedcertificate.moc"
