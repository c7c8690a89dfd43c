#include "core/tiles/tilepath.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class TilePathTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void anythingElseIsNoPath_data();
    void anythingElseIsNoPath();
    void patternFillsToAPath();
};

void TilePathTest::whatIsWrittenIsRead_data()
{
    QTest::addColumn<TileKey>("key");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("the world") << TileKey{0, 0, 0, 1, TileStyle::Light} << "light/0/0/0.png"_ba;
    QTest::newRow("a street") << TileKey{17, 65535, 43602, 1, TileStyle::Light} << "light/17/65535/43602.png"_ba;
    QTest::newRow("dark, double") << TileKey{7, 64, 42, 2, TileStyle::Dark} << "dark/7/64/42@2x.png"_ba;
    QTest::newRow("last corner") << TileKey{22, (1 << 22) - 1, (1 << 22) - 1, 1, TileStyle::Dark}
                                 << "dark/22/4194303/4194303.png"_ba;
}

void TilePathTest::whatIsWrittenIsRead()
{
    QFETCH(const TileKey, key);
    QFETCH(const QByteArray, path);
    QCOMPARE(tilepath::write(key), path);
    const std::optional<TileKey> read = tilepath::read(path);
    QVERIFY(read);
    QVERIFY(*read == key);
}

void TilePathTest::anythingElseIsNoPath_data()
{
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("style alone") << "light"_ba;
    QTest::newRow("another style") << "sepia/3/1/1.png"_ba;
    QTest::newRow("no row") << "light/3/1.png"_ba;
    QTest::newRow("another format") << "light/3/1/1.jpg"_ba;
    QTest::newRow("no format") << "light/3/1/1"_ba;
    QTest::newRow("only a format") << "light/3/1/.png"_ba;
    QTest::newRow("negative") << "light/3/-1/1.png"_ba;
    QTest::newRow("signed") << "light/3/+1/1.png"_ba;
    QTest::newRow("leading zero") << "light/03/1/1.png"_ba;
    QTest::newRow("space") << "light/3/ 1/1.png"_ba;
    QTest::newRow("hexadecimal") << "light/3/0x1/1.png"_ba;
    QTest::newRow("fraction") << "light/3/1.5/1.png"_ba;
    QTest::newRow("column outside the zoom") << "light/3/8/1.png"_ba;
    QTest::newRow("row outside the zoom") << "light/3/1/8.png"_ba;
    QTest::newRow("zoom too far in") << "light/23/1/1.png"_ba;
    QTest::newRow("number that would overflow") << "light/3/4294967297/1.png"_ba;
    QTest::newRow("triple scale") << "light/3/1/1@3x.png"_ba;
    QTest::newRow("scale twice") << "light/3/1/1@2x@2x.png"_ba;
    QTest::newRow("one more part") << "light/3/1/1/1.png"_ba;
    QTest::newRow("one less slash") << "light3/1/1.png"_ba;
    QTest::newRow("empty part") << "light//3/1/1.png"_ba;
    QTest::newRow("up and down") << "light/../light/3/1/1.png"_ba;
    QTest::newRow("encoded slash") << "light%2F3/1/1.png"_ba;
    QTest::newRow("trailing slash") << "light/3/1/1.png/"_ba;
    QTest::newRow("trailing zero byte") << QByteArray("light/3/1/1.png\0", 16);
}

void TilePathTest::anythingElseIsNoPath()
{
    QFETCH(const QByteArray, path);
    QVERIFY(!tilepath::read(path));
}

void TilePathTest::patternFillsToAPath()
{
    QString path = tilepath::pattern(TileStyle::Dark, 2);
    path.replace("%z"_L1, "5"_L1).replace("%x"_L1, "16"_L1).replace("%y"_L1, "9"_L1);
    QCOMPARE(path.toLatin1(), tilepath::write({5, 16, 9, 2, TileStyle::Dark}));
    QCOMPARE(tilepath::pattern(TileStyle::Light, 1), u"light/%z/%x/%y.png"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TilePathTest)
#include "tst_tilepath.moc"
