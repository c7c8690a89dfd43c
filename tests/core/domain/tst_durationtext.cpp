#include "core/domain/durationtext.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestDurationText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void writes_data();
    void writes();
};

void TestDurationText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // -1: not understood

    QTest::newRow("clock") << u"1:30"_s << 90;
    QTest::newRow("clock, one digit") << u"0:5"_s << 5;
    QTest::newRow("zero") << u"0:00"_s << 0;
    QTest::newRow("spaces around") << u"  1:30 "_s << 90;
    QTest::newRow("minutes") << u"90"_s << 90;
    QTest::newRow("hours") << u"2"_s << 120;
    QTest::newRow("part of an hour") << u"1.5"_s << 90;
    QTest::newRow("decimal comma") << u"1,5 h"_s << 90;
    QTest::newRow("worded minutes") << u"45 min"_s << 45;
    QTest::newRow("worded hours") << u"3h"_s << 180;
    QTest::newRow("both") << u"1 h 15 min"_s << 75;
    QTest::newRow("both, close") << u"1h15m"_s << 75;
    QTest::newRow("empty") << u""_s << -1;
    QTest::newRow("words") << u"soon"_s << -1;
    QTest::newRow("sixty minutes on a clock") << u"1:60"_s << -1;
    QTest::newRow("negative") << u"-1:00"_s << -1;
    QTest::newRow("weeks") << u"20000"_s << -1;
}

void TestDurationText::reads()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    const std::optional<Seconds> read = durationOf(text);
    QCOMPARE(read.has_value(), minutes >= 0);
    if (read)
        QCOMPARE(*read, Seconds(Minutes(minutes)));
}

void TestDurationText::writes_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");

    QTest::newRow("an hour") << 3600 << u"1:00"_s;
    QTest::newRow("minutes") << 5 * 60 << u"0:05"_s;
    QTest::newRow("more than a day") << 26 * 3600 << u"26:00"_s;
    QTest::newRow("seconds round") << 89 << u"0:01"_s;
}

void TestDurationText::writes()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(Seconds(seconds)), text);
}

QTEST_GUILESS_MAIN(TestDurationText)
#include "tst_durationtext.moc"
