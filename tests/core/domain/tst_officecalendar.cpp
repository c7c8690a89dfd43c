#include "core/domain/officecalendar.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

Instant utc(const QString &text)
{
    const QDateTime at = QDateTime::fromString(QString(text).replace(u' ', u'T') + u'Z', Qt::ISODate);
    return Instant(Seconds(at.toSecsSinceEpoch()));
}

OfficeCalendar calendarOf(const QByteArray &zone)
{
    return OfficeCalendar(QTimeZone(zone));
}

} // namespace

class OfficeCalendarTest : public QObject
{
    Q_OBJECT

private slots:
    void daysFollowClockChanges_data();
    void daysFollowClockChanges();
    void everyInstantLiesInItsDay_data();
    void everyInstantLiesInItsDay();
    void daysOfAWeekAddUp();
    void timesOfDayBecomeInstants_data();
    void timesOfDayBecomeInstants();
    void unknownZoneCountsAsUtc();
};

void OfficeCalendarTest::daysFollowClockChanges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<int>("minutes");

    const auto row = [](const char *name, const char *zone, QDate date, const QString &begins, int minutes) {
        QTest::newRow(name) << QByteArray(zone) << date << begins << minutes;
    };
    row("London, an ordinary day", "Europe/London", {2026, 3, 10}, u"2026-03-10 00:00"_s, 24 * 60);
    row("London, clocks go forward", "Europe/London", {2026, 3, 29}, u"2026-03-29 00:00"_s, 23 * 60);
    row("London, clocks go back", "Europe/London", {2026, 10, 25}, u"2026-10-24 23:00"_s, 25 * 60);
    row("New York, clocks go forward", "America/New_York", {2026, 3, 8}, u"2026-03-08 05:00"_s, 23 * 60);
    row("New York, clocks go back", "America/New_York", {2024, 11, 3}, u"2024-11-03 04:00"_s, 25 * 60);
    // Years gone by: what is to come, governments change at short notice.
    row("Lord Howe, half an hour back", "Australia/Lord_Howe", {2024, 4, 7}, u"2024-04-06 13:00"_s, 24 * 60 + 30);
    row("Lord Howe, half an hour forward", "Australia/Lord_Howe", {2024, 10, 6}, u"2024-10-05 13:30"_s, 23 * 60 + 30);
    row("Beirut has no midnight", "Asia/Beirut", {2024, 3, 31}, u"2024-03-30 22:00"_s, 23 * 60);
    row("the Azores have midnight twice", "Atlantic/Azores", {2024, 10, 27}, u"2024-10-27 00:00"_s, 25 * 60);
    row("Kolkata is half an hour off", "Asia/Kolkata", {2026, 3, 10}, u"2026-03-09 18:30"_s, 24 * 60);
    row("Kiritimati is a day ahead", "Pacific/Kiritimati", {2026, 1, 1}, u"2025-12-31 10:00"_s, 24 * 60);
}

void OfficeCalendarTest::daysFollowClockChanges()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QDate, date);
    QFETCH(const QString, begins);
    QFETCH(const int, minutes);

    const TimeWindow day = calendarOf(zone).day(date);
    QCOMPARE(day.begin, utc(begins));
    QCOMPARE(day.length(), Seconds(Minutes(minutes)));
}

void OfficeCalendarTest::everyInstantLiesInItsDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut",
                             "Atlantic/Azores", "Pacific/Apia"})
        QTest::newRow(zone) << QByteArray(zone);
}

void OfficeCalendarTest::everyInstantLiesInItsDay()
{
    QFETCH(const QByteArray, zone);
    const OfficeCalendar calendar = calendarOf(zone);
    for (Instant at = utc(u"2026-01-01 00:00"_s); at < utc(u"2027-01-01 00:00"_s); at += Minutes(37)) {
        const QDate date = calendar.dayOf(at);
        const TimeWindow day = calendar.day(date);
        QVERIFY2(day.contains(at), qPrintable(calendar.local(at).toString(Qt::ISODate)));
        QCOMPARE(calendar.day(date.addDays(1)).begin, day.end);
    }
}

void OfficeCalendarTest::daysOfAWeekAddUp()
{
    const OfficeCalendar calendar = calendarOf("Europe/London");
    const TimeWindow week = calendar.days({2026, 3, 23}, 7);
    QCOMPARE(week.length(), Seconds(std::chrono::hours(7 * 24 - 1)));
    QCOMPARE(week.begin, calendar.day({2026, 3, 23}).begin);
    QCOMPARE(week.end, calendar.day({2026, 3, 29}).end);
}

void OfficeCalendarTest::timesOfDayBecomeInstants_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QTime>("reads");

    const QByteArray london = "Europe/London"_ba;
    QTest::newRow("winter") << london << QDate(2026, 3, 10) << QTime(9, 30) << u"2026-03-10 09:30"_s << QTime(9, 30);
    QTest::newRow("summer") << london << QDate(2026, 6, 10) << QTime(9, 30) << u"2026-06-10 08:30"_s << QTime(9, 30);
    QTest::newRow("skipped by the clock")
        << london << QDate(2026, 3, 29) << QTime(1, 30) << u"2026-03-29 01:00"_s << QTime(2, 0);
    QTest::newRow("first moment skipped")
        << london << QDate(2026, 3, 29) << QTime(1, 0) << u"2026-03-29 01:00"_s << QTime(2, 0);
    QTest::newRow("last before the gap") << london << QDate(2026, 3, 29) << QTime(0, 59) << u"2026-03-29 00:59"_s
                                         << QTime(0, 59);
    QTest::newRow("twice: the first") << london << QDate(2026, 10, 25) << QTime(1, 30) << u"2026-10-25 00:30"_s
                                      << QTime(1, 30);
    QTest::newRow("no midnight") << "Asia/Beirut"_ba << QDate(2026, 3, 29) << QTime(0, 0) << u"2026-03-28 22:00"_s
                                 << QTime(1, 0);
}

void OfficeCalendarTest::timesOfDayBecomeInstants()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QDate, date);
    QFETCH(const QTime, time);
    QFETCH(const QString, instant);
    QFETCH(const QTime, reads);

    const OfficeCalendar calendar = calendarOf(zone);
    const Instant at = calendar.at(date, time);
    QCOMPARE(at, utc(instant));
    QCOMPARE(calendar.timeOf(at), reads);
    QCOMPARE(calendar.dayOf(at), date);
}

void OfficeCalendarTest::unknownZoneCountsAsUtc()
{
    const OfficeCalendar calendar = calendarOf("Atlantis/Capital");
    QCOMPARE(calendar.day({2026, 3, 10}).begin, utc(u"2026-03-10 00:00"_s));
    QCOMPARE(calendar.zone(), QTimeZone::utc());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::OfficeCalendarTest)
#include "tst_officecalendar.moc"
