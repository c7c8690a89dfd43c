#include "core/geo/tileaddress.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;
using Problem = tileaddress::Problem;

/// Which providers' addresses can be used, and how they are filled in.
class TestTileAddress : public QObject
{
    Q_OBJECT

private slots:
    void judgesAddresses_data();
    void judgesAddresses();
    void fillsInThePlace();
};

void TestTileAddress::judgesAddresses_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<std::optional<Problem>>("problem");
    const auto row = [](const char *pattern, std::optional<Problem> problem = {}) {
        QTest::newRow(*pattern ? pattern : "nothing") << QString::fromLatin1(pattern) << problem;
    };
    row("https://tiles.example.org/{z}/{x}/{y}.png");
    row("https://tiles.example.org/map?z={z}&x={x}&y={y}&key=abc");
    row(" https://tiles.example.org:8443/{z}/{x}/{y}.png ");
    row("http://localhost:8080/{z}/{x}/{y}.png");
    row("http://127.0.0.1/{z}/{x}/{y}.png");
    row("http://[::1]/{z}/{x}/{y}.png");
    row("http://192.168.1.20/{z}/{x}/{y}.png");
    row("http://172.31.0.2/{z}/{x}/{y}.png");
    row("http://mapserver/{z}/{x}/{y}.png");
    row("http://mapserver.lan/{z}/{x}/{y}.png");
    row("", Problem::NoAddress);
    row("our map", Problem::NoAddress);
    row("/{z}/{x}/{y}.png", Problem::NoAddress);
    row("https:///{z}/{x}/{y}.png", Problem::NoAddress);
    row("https://tiles.example.org/{z}/{x}.png", Problem::NoPlaceholders);
    row("https://tiles.example.org/", Problem::NoPlaceholders);
    row("http://tiles.example.org/{z}/{x}/{y}.png", Problem::NotSecure);
    row("http://172.32.0.2/{z}/{x}/{y}.png", Problem::NotSecure);
    row("http://8.8.8.8/{z}/{x}/{y}.png", Problem::NotSecure);
    row("http://[2001:db8::1]/{z}/{x}/{y}.png", Problem::NotSecure);
    row("ftp://tiles.example.org/{z}/{x}/{y}.png", Problem::NotSecure);
    row("file://localhost/{z}/{x}/{y}.png", Problem::NotSecure);
    row("https://t{x}.example.org/{z}/{y}.png", Problem::NotSecure);
    row("https://me:secret@tiles.example.org/{z}/{x}/{y}.png", Problem::HasPassword);
}

void TestTileAddress::judgesAddresses()
{
    QFETCH(const QString, pattern);
    QFETCH(const std::optional<Problem>, problem);
    QVERIFY(tileaddress::problemOf(pattern) == problem);
}

void TestTileAddress::fillsInThePlace()
{
    QCOMPARE(tileaddress::fill(u"https://example.org/{z}/{x}/{y}.png?z={z}"_s, 13, 4093, 2724),
             QUrl(u"https://example.org/13/4093/2724.png?z=13"_s));
}

QTEST_GUILESS_MAIN(TestTileAddress)
#include "tst_tileaddress.moc"
