#include "core/csvimport/importvalues.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Days, times, amounts and words as people write them, in British, American and German habits.
class TestImportValues : public QObject
{
    Q_OBJECT

private slots:
    void days_data();
    void days();
    void times_data();
    void times();
    void daysWithTimes_data();
    void daysWithTimes();
    void spans_data();
    void spans();
    void money_data();
    void money();
    void degrees_data();
    void degrees();
    void yesAndNo();
    void priorities();
    void lists();
};

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

QString words(const DayTime &at)
{
    QStringList parts;
    if (at.day)
        parts.append(at.day->toString(Qt::ISODate));
    if (at.time)
        parts.append(at.time->toString(u"HH:mm"_s));
    return parts.join(u' ');
}

} // namespace

void TestImportValues::days_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("ISO") << british << u"2026-03-02"_s << QDate(2026, 3, 2);
    QTest::newRow("British") << british << u"02/03/2026"_s << QDate(2026, 3, 2);
    QTest::newRow("British, short") << british << u"2/3/26"_s << QDate(2026, 3, 2);
    QTest::newRow("British, in words") << british << u"2 March 2026"_s << QDate(2026, 3, 2);
    QTest::newRow("American") << american << u"3/2/2026"_s << QDate(2026, 3, 2);
    QTest::newRow("German") << german << u"02.03.2026"_s << QDate(2026, 3, 2);
    QTest::newRow("German, short") << german << u"2.3.26"_s << QDate(2026, 3, 2);
    QTest::newRow("no such day") << british << u"31/02/2026"_s << QDate();
    QTest::newRow("no day") << british << u"Monday"_s << QDate();
    QTest::newRow("American in Britain") << british << u"3/25/2026"_s << QDate();
}

void TestImportValues::days()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    QTEST(ImportValues(locale).day(text).value_or(QDate()), "day");
}

void TestImportValues::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("plain") << u"08:00"_s << QTime(8, 0);
    QTest::newRow("one digit") << u"8:05"_s << QTime(8, 5);
    QTest::newRow("point") << u"8.30"_s << QTime(8, 30);
    QTest::newRow("seconds") << u"08:00:30"_s << QTime(8, 0, 30);
    QTest::newRow("hour only") << u"14"_s << QTime(14, 0);
    QTest::newRow("afternoon") << u"8:30 pm"_s << QTime(20, 30);
    QTest::newRow("with points") << u"8 a.m."_s << QTime(8, 0);
    QTest::newRow("noon") << u"12 PM"_s << QTime(12, 0);
    QTest::newRow("midnight") << u"12am"_s << QTime(0, 0);
    QTest::newRow("too late") << u"25:00"_s << QTime();
    QTest::newRow("too many minutes") << u"8:61"_s << QTime();
    QTest::newRow("13 pm") << u"13 pm"_s << QTime();
    QTest::newRow("words") << u"morning"_s << QTime();
}

void TestImportValues::times()
{
    QFETCH(const QString, text);
    QTEST(ImportValues::time(text).value_or(QTime()), "time");
}

void TestImportValues::daysWithTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("at");
    QTest::newRow("ISO") << u"2026-03-02T08:00"_s << u"2026-03-02 08:00"_s;
    QTest::newRow("space") << u"2026-03-02 08:00:00"_s << u"2026-03-02 08:00"_s;
    QTest::newRow("British") << u"02/03/2026 8:15 pm"_s << u"2026-03-02 20:15"_s;
    QTest::newRow("in words") << u"2 March 2026, 8:15"_s << u"2026-03-02 08:15"_s;
    QTest::newRow("time only") << u"8:15"_s << u"08:15"_s;
    QTest::newRow("day only") << u"02/03/2026"_s << u"2026-03-02"_s;
    QTest::newRow("neither") << u"soon please"_s << QString();
}

void TestImportValues::daysWithTimes()
{
    QFETCH(const QString, text);
    QTEST(words(ImportValues(british).dayTime(text).value_or(DayTime())), "at");
}

void TestImportValues::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("span");
    QTest::newRow("plain") << u"08:00-10:00"_s << u"08:00|10:00"_s;
    QTest::newRow("dash with spaces") << u"8:00 – 10:00"_s << u"08:00|10:00"_s;
    QTest::newRow("hours") << u"8-10"_s << u"08:00|10:00"_s;
    QTest::newRow("words") << u"8am to 1pm"_s << u"08:00|13:00"_s;
    QTest::newRow("with a day") << u"2026-03-02 08:00-10:00"_s << u"2026-03-02 08:00|10:00"_s;
    QTest::newRow("with two days") << u"2/3/2026 08:00 - 3/3/2026 10:00"_s << u"2026-03-02 08:00|2026-03-03 10:00"_s;
    QTest::newRow("a day is no span") << u"2026-03-02"_s << u"|"_s;
    QTest::newRow("one end") << u"08:00-"_s << u"|"_s;
}

void TestImportValues::spans()
{
    QFETCH(const QString, text);
    const DayTimeSpan span = ImportValues(british).span(text).value_or(DayTimeSpan());
    QTEST(words(span.begin) + u'|' + words(span.end), "span");
}

void TestImportValues::money_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("cents");
    QTest::newRow("plain") << british << u"95"_s << 9500LL;
    QTest::newRow("symbol and thousands") << british << u"£1,250.50"_s << 125050LL;
    QTest::newRow("code") << british << u"95.00 GBP"_s << 9500LL;
    QTest::newRow("German") << german << u"1.250,50 €"_s << 125050LL;
    QTest::newRow("a program's point in Germany") << german << u"95.5"_s << 9550LL;
    QTest::newRow("below nothing") << british << u"-5"_s << -1LL;
    QTest::newRow("words") << british << u"a lot"_s << -1LL;
    QTest::newRow("no number") << british << u"nan"_s << -1LL;
}

void TestImportValues::money()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    QTEST(ImportValues(locale).money(text).value_or(-1), "cents");
}

void TestImportValues::degrees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("degrees");
    QTest::newRow("point") << u"54.15"_s << 54.15;
    QTest::newRow("comma") << u"-4,48"_s << -4.48;
    QTest::newRow("too far") << u"91"_s << 1000.0;
    QTest::newRow("words") << u"north"_s << 1000.0;
    QTest::newRow("no number") << u"nan"_s << 1000.0;
}

void TestImportValues::degrees()
{
    QFETCH(const QString, text);
    QTEST(ImportValues::degrees(text, 90.0).value_or(1000.0), "degrees");
}

void TestImportValues::yesAndNo()
{
    for (const QString &yes : {u"yes"_s, u"Y"_s, u"TRUE"_s, u"1"_s, u"x"_s})
        QCOMPARE(ImportValues::yesOrNo(yes), std::optional(true));
    for (const QString &no : {u"no"_s, u"N"_s, u"False"_s, u"0"_s})
        QCOMPARE(ImportValues::yesOrNo(no), std::optional(false));
    QCOMPARE(ImportValues::yesOrNo(u"perhaps"_s), std::nullopt);
}

void TestImportValues::priorities()
{
    QCOMPARE(ImportValues::priority(u"EMERGENCY"_s), std::optional(Priority::Emergency));
    QCOMPARE(ImportValues::priority(u"low"_s), std::optional(Priority::Low));
    QCOMPARE(ImportValues::priority(u"whenever"_s), std::nullopt);
}

void TestImportValues::lists()
{
    QCOMPARE(ImportValues::names(u" Gas ; oil,  heat  pump\nGAS;"_s),
             (QStringList{u"Gas"_s, u"oil"_s, u"heat pump"_s}));
}

QTEST_GUILESS_MAIN(TestImportValues)
#include "tst_importvalues.moc"
