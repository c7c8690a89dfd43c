#include "core/demo/namebook.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

/// Invented names and numbers.
class TestNameBook : public QObject
{
    Q_OBJECT

private slots:
    void colleaguesHaveNamesOfTheirOwn();
    void numbersCannotReachAnybody();
    void numbersRepeatLate();
    void mailsCannotReachAnybody_data();
    void mailsCannotReachAnybody();
    void firmsFitTheirBuilding_data();
    void firmsFitTheirBuilding();
};

void TestNameBook::colleaguesHaveNamesOfTheirOwn()
{
    NameBook book(SeededRandom(3));
    QSet<QString> names;
    for (int i = 0; i < 200; ++i)
        names.insert(book.colleague());
    QCOMPARE(names.size(), 200);
}

void TestNameBook::numbersCannotReachAnybody()
{
    // The ranges that the British regulator keeps free for stories.
    const QRegularExpression landline(u"^(01632 960\\d{3}|011[3-8] 496 0\\d{3}|01[2-6]1 496 0\\d{3}|0191 498 0\\d{3}"
                                      "|020 7946 0\\d{3}|029 2018 0\\d{3})$"_s);
    const QRegularExpression mobile(u"^07700 900\\d{3}$"_s);
    NameBook book(SeededRandom(4));
    for (int i = 0; i < 20'000; ++i) {
        const QString fixed = book.landline();
        QVERIFY2(landline.match(fixed).hasMatch(), qPrintable(fixed));
        const QString carried = book.mobile();
        QVERIFY2(mobile.match(carried).hasMatch(), qPrintable(carried));
    }
}

void TestNameBook::numbersRepeatLate()
{
    NameBook book(SeededRandom(5));
    QSet<QString> landlines;
    QSet<QString> mobiles;
    for (int i = 0; i < 15'000; ++i)
        landlines.insert(book.landline());
    for (int i = 0; i < 1000; ++i)
        mobiles.insert(book.mobile());
    QCOMPARE(landlines.size(), 15'000);
    QCOMPARE(mobiles.size(), 1000);
}

void TestNameBook::mailsCannotReachAnybody_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("two words") << u"Alan Birch"_s << u"alan birch"_s;
    QTest::newRow("accents") << u"Siobhán Das"_s << u"siobhan das"_s;
    QTest::newRow("signs") << u"Nash & Sons, Boatbuilders"_s << u"nash sons boatbuilders"_s;
}

void TestNameBook::mailsCannotReachAnybody()
{
    QFETCH(const QString, name);
    NameBook book(SeededRandom(6));
    for (int i = 0; i < 20; ++i) {
        const QStringList parts = book.mail(name).split(u'@');
        QCOMPARE(parts.size(), 2);
        QTEST(QString(parts.front()).replace(u'.', u' ').replace(u'_', u' '), "words");
        QVERIFY(QStringList({u"example.com"_s, u"example.org"_s, u"example.net"_s}).contains(parts.back()));
    }
}

void TestNameBook::firmsFitTheirBuilding_data()
{
    QTest::addColumn<QString>("building");
    for (const char *building :
         {"retail", "industrial", "school", "hospital", "church", "civic", "supermarket", "ruins"})
        QTest::newRow(building) << QString::fromLatin1(building);
}

void TestNameBook::firmsFitTheirBuilding()
{
    QFETCH(const QString, building);
    NameBook book(SeededRandom(7));
    for (int i = 0; i < 50; ++i) {
        const QString name = book.firm(building, u"Mill Lane"_s);
        QVERIFY(!name.isEmpty());
        QVERIFY2(!name.contains(u'{'), qPrintable(name));
        if (building == "school"_L1)
            QVERIFY2(name.contains(QRegularExpression(u"School|Nursery|Academy"_s)), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestNameBook)
#include "tst_namebook.moc"
