#include "core/csvimport/calendarrows.h"
#include "tests/core/calendarfile/brokencalendars.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// A calendar becomes shifts and time off of somebody of this office.
class TestCalendarShifts : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void wordsSayTheKind_data();
    void wordsSayTheKind();
    void thePersonMaySayTheKind();
    void belongsToThoseWhoseMailItNames();
    void belongsToWhomThePersonChose();
    void whatTheOfficeHasIsLeftAlone();
    void refuses_data();
    void refuses();
    void brokenCalendarsChangeNothing_data();
    void brokenCalendarsChangeNothing();

private:
    [[nodiscard]] TableImport read(const QByteArray &calendar, TechnicianId technician = {},
                                   std::optional<ShiftKind> kind = {}) const
    {
        return readTable(
            calendar,
            {.content = ImportContent::Calendar, .now = m_day.at(u"07:00"_s), .technician = technician, .kind = kind},
            m_office);
    }

    TestDay m_day;
    KnownOffice m_office;
    TechnicianId m_ana;
    TechnicianId m_bo;
};

void TestCalendarShifts::init()
{
    m_day = TestDay();
    m_ana = m_day.technician(u"Ana"_s, [](Technician &ana) { ana.email = u"Ana@Example.com"_s; });
    m_bo = m_day.technician(u"Bo"_s, [](Technician &bo) { bo.email = u"bo@example.com"_s; });
    m_day.shift(m_ana, u"08:00"_s, u"16:00"_s);
    m_office = {m_day.snapshot(), {}};
}

void TestCalendarShifts::wordsSayTheKind_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<ShiftKind>("kind");
    QTest::newRow("nothing") << QString() << ShiftKind::Normal;
    QTest::newRow("a shift") << u"Early shift"_s << ShiftKind::Normal;
    QTest::newRow("vacation") << u"Ana: VACATION"_s << ShiftKind::TimeOff;
    QTest::newRow("sick") << u"Sick"_s << ShiftKind::TimeOff;
    QTest::newRow("off") << u"day off"_s << ShiftKind::TimeOff;
    QTest::newRow("holidays") << u"Summer holidays"_s << ShiftKind::TimeOff;
    QTest::newRow("on call") << u"On-call north"_s << ShiftKind::OnCall;
    QTest::newRow("stand-by") << u"standby"_s << ShiftKind::OnCall;
    QTest::newRow("part of a word") << u"Office coffee"_s << ShiftKind::Normal;
}

void TestCalendarShifts::wordsSayTheKind()
{
    QFETCH(const QString, summary);
    QTEST(spokenKind(summary), "kind");
}

void TestCalendarShifts::thePersonMaySayTheKind()
{
    const QByteArray entry = calendarOf("SUMMARY:Holiday\r\nDTSTART;VALUE=DATE:20260312\r\n");
    QCOMPARE(read(entry, m_ana).shifts.front().after.kind, ShiftKind::TimeOff);
    QCOMPARE(read(entry, m_ana, ShiftKind::OnCall).shifts.front().after.kind, ShiftKind::OnCall);
}

void TestCalendarShifts::belongsToThoseWhoseMailItNames()
{
    const TableImport import =
        read(calendarOf("DTSTART:20260312T080000Z\r\nDURATION:PT8H\r\n"
                        "ORGANIZER:mailto:boss@example.com\r\nATTENDEE:mailto:ANA@example.com\r\n"
                        "ATTENDEE:mailto:bo@example.com\r\n"));
    QCOMPARE(import.faults, QList<ImportFault>());
    QCOMPARE(import.shifts.size(), 2);
    QCOMPARE(import.shifts.at(0).after.technician, m_ana);
    QCOMPARE(import.shifts.at(1).after.technician, m_bo);
    QCOMPARE(import.shifts.at(0).after.span(), m_day.span(u"+2 08:00"_s, u"+2 16:00"_s));
}

void TestCalendarShifts::belongsToWhomThePersonChose()
{
    const TableImport import =
        read(calendarOf("DTSTART:20260312T080000Z\r\nDURATION:PT8H\r\nATTENDEE:mailto:ana@example.com\r\n"), m_bo);
    QCOMPARE(import.shifts.size(), 1);
    QCOMPARE(import.shifts.front().after.technician, m_bo);
}

void TestCalendarShifts::whatTheOfficeHasIsLeftAlone()
{
    const TableImport import =
        read(calendarOf("DTSTART:20260310T080000Z\r\nDURATION:PT8H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"), m_ana);
    QCOMPARE(import.shifts.size(), 2);
    QCOMPARE(import.skipped, 1);
    QCOMPARE(import.rows, 1);
}

void TestCalendarShifts::refuses_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody's") << QByteArray("SUMMARY:Work\r\nDTSTART:20260312T080000Z\r\nDURATION:PT8H\r\n"
                                            "RRULE:FREQ=DAILY;COUNT=3\r\n")
                              << u"\"Work\" names nobody"_s;
    QTest::newRow("a stranger's") << QByteArray(
        "DTSTART:20260312T080000Z\r\nDURATION:PT8H\r\nATTENDEE:mailto:z@x.y\r\n")
                                  << u"Nobody of this office has the e-mail z@x.y"_s;
    QTest::newRow("a working day without times")
        << QByteArray("SUMMARY:Work\r\nDTSTART;VALUE=DATE:20260312\r\nATTENDEE:mailto:ana@example.com\r\n")
        << u"a whole day and no time off"_s;
    QTest::newRow("on call for ever") << QByteArray(
        "SUMMARY:On call\r\nDTSTART:20260312T080000Z\r\nDURATION:P99D\r\nATTENDEE:mailto:ana@example.com\r\n")
                                      << u"longer than a month"_s;
}

void TestCalendarShifts::refuses()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, words);
    const TableImport import = read(calendarOf(lines));
    QCOMPARE(import.faults.size(), 1);
    QCOMPARE(import.faults.front().line, 3);
    QVERIFY2(import.faults.front().message.contains(words), qPrintable(import.faults.front().message));
    QVERIFY(!import.canBeWritten());
}

void TestCalendarShifts::brokenCalendarsChangeNothing_data()
{
    QTest::addColumn<BrokenCalendar>("calendar");
    for (const BrokenCalendar &calendar : brokenCalendars())
        QTest::newRow(calendar.what) << calendar;
}

void TestCalendarShifts::brokenCalendarsChangeNothing()
{
    QFETCH(const BrokenCalendar, calendar);
    const TableImport import = read(calendar.text, m_ana);
    QVERIFY(!import.canBeWritten());
    QCOMPARE(import.shifts.size(), 0);
    QCOMPARE(import.faults.size(), 1);
    QCOMPARE(import.faults.front().line, calendar.line);
}

QTEST_GUILESS_MAIN(TestCalendarShifts)
#include "tst_calendarshifts.moc"
