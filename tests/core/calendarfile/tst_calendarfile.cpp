#include "core/calendarfile/calendarfile.h"
#include "core/domain/officecalendar.h"
#include "tests/core/calendarfile/brokencalendars.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// A calendar becomes entries at their instants, or faults by line.
class TestCalendarFile : public QObject
{
    Q_OBJECT

private slots:
    void readsAnEntry();
    void timesAreInTheirZones_data();
    void timesAreInTheirZones();
    void wholeDaysAreTheOffices_data();
    void wholeDaysAreTheOffices();
    void repeats_data();
    void repeats();
    void repetitionsFollowTheClockOfTheirZone();
    void aChangedTimeTakesThePlaceOfItsOwn();
    void aCancelledTimeIsLeftOut();
    void aCancelledEntryIsLeftOut();
    void foldedLinesAreJoined();
    void alarmsAndTasksAreNoEntries();
    void aFaultForbidsTheCalendar_data();
    void aFaultForbidsTheCalendar();

private:
    /// "2026-03-10 08:00+2h" for each entry, in the office's time.
    [[nodiscard]] static QStringList times(const QByteArray &calendar);
};

namespace {

OfficeCalendar london()
{
    return OfficeCalendar(QTimeZone("Europe/London"));
}

CalendarFile read(const QByteArray &calendar)
{
    return readCalendar(calendar, {london().zone(), london().days({2026, 3, 1}, 60)});
}

} // namespace

QStringList TestCalendarFile::times(const QByteArray &calendar)
{
    QStringList times;
    const CalendarFile file = read(calendar);
    for (const CalendarFault &fault : file.faults)
        times.append(fault.message);
    for (const CalendarEntry &entry : file.entries) {
        const qint64 minutes = std::chrono::floor<Minutes>(entry.span.length()).count();
        times.append(london().local(entry.span.begin).toString(u"yyyy-MM-dd hh:mm"_s)
                     + (minutes % 60 ? u"+%1min"_s.arg(minutes) : u"+%1h"_s.arg(minutes / 60)));
    }
    return times;
}

void TestCalendarFile::readsAnEntry()
{
    const CalendarFile file = read(calendarOf("UID:a@x\r\n"
                                              "DTSTART:20260310T080000Z\r\n"
                                              "DTEND:20260310T160000Z\r\n"
                                              "SUMMARY;LANGUAGE=en:On call\\, north\r\n"
                                              "ORGANIZER;CN=\"Boss: the\":MAILTO:Boss@Example.com\r\n"
                                              "ATTENDEE;CN=Ana:mailto:ana@example.com\r\n"));
    QCOMPARE(file.faults, QList<CalendarFault>());
    QCOMPARE(file.entries.size(), 1);
    const CalendarEntry &entry = file.entries.front();
    QCOMPARE(entry.line, 3);
    QCOMPARE(entry.summary, u"On call, north"_s);
    QCOMPARE(entry.people, (QStringList{u"boss@example.com"_s, u"ana@example.com"_s}));
    QCOMPARE(entry.span.begin, london().at({2026, 3, 10}, {8, 0}));
    QCOMPARE(entry.span.length(), Seconds(8 * 3600));
    QVERIFY(!entry.isAllDay);
}

void TestCalendarFile::timesAreInTheirZones_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QString>("expected");
    QTest::newRow("UTC") << QByteArray("DTSTART:20260401T080000Z") << u"2026-04-01 09:00+1h"_s;
    QTest::newRow("the office's") << QByteArray("DTSTART:20260401T080000") << u"2026-04-01 08:00+1h"_s;
    QTest::newRow("by name") << QByteArray("DTSTART;TZID=Europe/Berlin:20260401T080000") << u"2026-04-01 07:00+1h"_s;
    QTest::newRow("in quotes") << QByteArray("DTSTART;TZID=\"Europe/Berlin\":20260401T080000")
                               << u"2026-04-01 07:00+1h"_s;
    QTest::newRow("with a prefix") << QByteArray("DTSTART;TZID=/example.org/Europe/Berlin:20260401T080000")
                                   << u"2026-04-01 07:00+1h"_s;
    QTest::newRow("of Windows") << QByteArray("DTSTART;TZID=W. Europe Standard Time:20260401T080000")
                                << u"2026-04-01 07:00+1h"_s;
}

void TestCalendarFile::timesAreInTheirZones()
{
    QFETCH(const QByteArray, begin);
    QFETCH(const QString, expected);
    QCOMPARE(times(calendarOf(begin + "\r\nDURATION:PT1H\r\n")), QStringList(expected));
}

void TestCalendarFile::wholeDaysAreTheOffices_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << QByteArray("DTSTART;VALUE=DATE:20260310\r\n") << u"2026-03-10 00:00+24h"_s;
    QTest::newRow("two") << QByteArray("DTSTART;VALUE=DATE:20260310\r\nDTEND;VALUE=DATE:20260312\r\n")
                         << u"2026-03-10 00:00+48h"_s;
    QTest::newRow("a duration") << QByteArray("DTSTART;VALUE=DATE:20260310\r\nDURATION:P1W\r\n")
                                << u"2026-03-10 00:00+168h"_s;
    QTest::newRow("the clock goes forward")
        << QByteArray("DTSTART;VALUE=DATE:20260329\r\n") << u"2026-03-29 00:00+23h"_s;
}

void TestCalendarFile::wholeDaysAreTheOffices()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, expected);
    QCOMPARE(times(calendarOf(lines)), QStringList(expected));
}

void TestCalendarFile::repeats_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("days");
    QTest::newRow("daily, so often") << QByteArray("RRULE:FREQ=DAILY;COUNT=3") << u"10 11 12"_s;
    QTest::newRow("daily, until a day") << QByteArray("RRULE:FREQ=DAILY;UNTIL=20260312") << u"10 11 12"_s;
    QTest::newRow("daily, until an instant") << QByteArray("RRULE:FREQ=DAILY;UNTIL=20260312T080000Z") << u"10 11 12"_s;
    QTest::newRow("daily, until just before") << QByteArray("RRULE:FREQ=DAILY;UNTIL=20260312T075959Z") << u"10 11"_s;
    QTest::newRow("every other day") << QByteArray("RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3") << u"10 12 14"_s;
    QTest::newRow("weekly") << QByteArray("RRULE:FREQ=WEEKLY;COUNT=3") << u"10 17 24"_s;
    QTest::newRow("on some days") << QByteArray("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4") << u"10 12 17 19"_s;
    QTest::newRow("every other week") << QByteArray("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;UNTIL=20260327")
                                      << u"10 13 24 27"_s;
    QTest::newRow("without some") << QByteArray("RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE:20260311T080000Z,20260313T080000Z")
                                  << u"10 12"_s;
    QTest::newRow("and others") << QByteArray("RDATE:20260320T080000Z") << u"10 20"_s;
    QTest::newRow("monthly") << QByteArray("RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2") << u"10 14"_s;
    QTest::newRow("without an end, inside the span") << QByteArray("RRULE:FREQ=WEEKLY") << u"10 17 24 31 07 14 21 28"_s;
}

void TestCalendarFile::repeats()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, days);
    QStringList found;
    const QStringList all = times(calendarOf("DTSTART:20260310T080000Z\r\nDURATION:PT1H\r\n" + lines + "\r\n"));
    for (const QString &time : all)
        found.append(time.size() > 10 ? time.sliced(8, 2) : time);
    QCOMPARE(found.join(u' '), days);
}

void TestCalendarFile::repetitionsFollowTheClockOfTheirZone()
{
    // British summer time begins on 29 March.
    QCOMPARE(
        times(calendarOf("DTSTART;TZID=Europe/London:20260328T220000\r\nDTEND;TZID=Europe/London:20260329T070000\r\n"
                         "RRULE:FREQ=DAILY;COUNT=2\r\n")),
        (QStringList{u"2026-03-28 22:00+8h"_s, u"2026-03-29 22:00+8h"_s}));
}

void TestCalendarFile::aChangedTimeTakesThePlaceOfItsOwn()
{
    const QByteArray repeated = "UID:a\r\nDTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n";
    const QByteArray changed = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260311T080000Z\r\n"
                               "DTSTART:20260311T100000Z\r\nDURATION:PT2H\r\n";
    QCOMPARE(times(calendarOf(repeated + changed)),
             (QStringList{u"2026-03-10 08:00+1h"_s, u"2026-03-12 08:00+1h"_s, u"2026-03-11 10:00+2h"_s}));
}

void TestCalendarFile::aCancelledTimeIsLeftOut()
{
    const QByteArray repeated = "UID:a\r\nDTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n";
    const QByteArray cancelled = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260311T080000Z\r\n"
                                 "DTSTART:20260311T080000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n";
    QCOMPARE(times(calendarOf(repeated + cancelled)),
             (QStringList{u"2026-03-10 08:00+1h"_s, u"2026-03-12 08:00+1h"_s}));
}

void TestCalendarFile::aCancelledEntryIsLeftOut()
{
    const CalendarFile file =
        read(calendarOf("SUMMARY:Party\r\nDTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n"));
    QVERIFY(file.entries.isEmpty());
    QVERIFY(file.faults.isEmpty());
    QCOMPARE(file.notes.size(), 1);
    QCOMPARE(file.notes.front().line, 3);
    QVERIFY(file.notes.front().message.contains(u"\"Party\" is cancelled"_s));
}

void TestCalendarFile::foldedLinesAreJoined()
{
    const CalendarFile file =
        read(calendarOf("DTSTART:2026\r\n 0310T08\r\n\t0000Z\r\nDURATION:PT1H\r\nSUMMARY:M\xC3\r\n "
                        "\xBCller\r\n"));
    QCOMPARE(file.faults, QList<CalendarFault>());
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.entries.front().summary, u"Müller"_s);
    QCOMPARE(file.entries.front().span.begin, london().at({2026, 3, 10}, {8, 0}));
}

void TestCalendarFile::alarmsAndTasksAreNoEntries()
{
    const CalendarFile file = read("BEGIN:VCALENDAR\nBEGIN:VTODO\nDUE:20260310\nEND:VTODO\nBEGIN:VEVENT\n"
                                   "DTSTART:20260310T080000Z\nDURATION:PT1H\nBEGIN:VALARM\nTRIGGER:-PT5M\n"
                                   "DURATION:nonsense\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n");
    QCOMPARE(file.faults, QList<CalendarFault>());
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.notes.size(), 1);
    QVERIFY(file.notes.front().message.contains(u"VTODO is left out"_s));
}

void TestCalendarFile::aFaultForbidsTheCalendar_data()
{
    QTest::addColumn<BrokenCalendar>("calendar");
    for (const BrokenCalendar &calendar : brokenCalendars())
        QTest::newRow(calendar.what) << calendar;
}

void TestCalendarFile::aFaultForbidsTheCalendar()
{
    QFETCH(const BrokenCalendar, calendar);
    const CalendarFile file = read(calendar.text);
    QCOMPARE(file.faults.size(), 1);
    const CalendarFault &fault = file.faults.front();
    QVERIFY2(fault.message.contains(calendar.words), qPrintable(fault.message));
    QCOMPARE(fault.line, calendar.line);
    QCOMPARE(fault.property, calendar.property);
    QCOMPARE(file.entries, QList<CalendarEntry>());
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
