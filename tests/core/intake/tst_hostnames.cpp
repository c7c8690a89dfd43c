#include "core/intake/hostnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

class TestHostNames : public QObject
{
    Q_OBJECT

private slots:
    void hostIsOurs_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isOurs");
        const auto row = [](const char *host, bool isOurs) { QTest::newRow(host) << QByteArray(host) << isOurs; };
        row("192.168.1.20", true);
        row("192.168.1.20:8080", true);
        row("[fe80::1]", true);
        row("[2001:db8::7]:443", true);
        row("localhost", true);
        row("LocalHost:1", true);
        row("desk", true);
        row("desk.local", true);
        row("desk.lan.example", true);
        row("Dispatch.Example.", true);
        row("xn--bro-hoa.example:65535", true);

        row("", false);
        row(":80", false);
        row("evil.example", false);
        row("desk.evil.example", false);
        row("desk.local.evil.example", false);
        row("evil.local", false);
        row("example", false);
        row("localhost:", false);
        row("localhost:x", false);
        row("localhost:123456", false);
        row("localhost:80:80", false);
        row("user@localhost", false);
        row("1.2.3", false);
        row("1.2.3.4.5", false);
        row("256.1.1.1", false);
        row("1234567890", false);
        row("0x7f000001", false);
        row("[::1", false);
        row("::1]", false);
        row("[localhost]", false);
        row("[::1]x", false);
        row("[]", false);
        row("...", false);
    }

    void hostIsOurs()
    {
        QFETCH(QByteArray, host);
        const HostNames names({u"dispatch.example"_s, u" büro.example"_s, u""_s}, u"desk.lan.example"_s);
        QTEST(names.admits(host), "isOurs");
    }

    void machineWithoutANameHasNone()
    {
        const HostNames names({}, {});
        QVERIFY(!names.admits(".local"));
        QVERIFY(!names.admits("."));
        QVERIFY(names.admits("localhost"));
    }
};

QTEST_GUILESS_MAIN(TestHostNames)
#include "tst_hostnames.moc"
