#include "core/dayreport/jobday.h"
#include "core/dayreport/workingday.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

class WorkingDayTest : public QObject
{
    Q_OBJECT

private slots:
    void theNextDayThatTheOfficeOpens_data();
    void theNextDayThatTheOfficeOpens();
    void rollsOverPastTheJobsOwnDay();
    void tellsTheDaysOfAJob_data();
    void tellsTheDaysOfAJob();
};

void WorkingDayTest::theNextDayThatTheOfficeOpens_data()
{
    QTest::addColumn<QList<int>>("open");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("expected");
    const QList<int> weekdays{1, 2, 3, 4, 5};
    QTest::newRow("Tuesday, Wednesday") << weekdays << QDate(2026, 3, 10) << QDate(2026, 3, 11);
    QTest::newRow("Friday, Monday") << weekdays << QDate(2026, 3, 13) << QDate(2026, 3, 16);
    QTest::newRow("Saturday, Monday") << weekdays << QDate(2026, 3, 14) << QDate(2026, 3, 16);
    QTest::newRow("open on Tuesdays alone") << QList{2} << QDate(2026, 3, 10) << QDate(2026, 3, 17);
    QTest::newRow("no hours are known") << QList<int>() << QDate(2026, 3, 13) << QDate(2026, 3, 14);
}

void WorkingDayTest::theNextDayThatTheOfficeOpens()
{
    QFETCH(const QList<int>, open);
    QFETCH(const QDate, day);
    OfficeSettings settings;
    for (const int weekday : open)
        settings.businessHours.append({weekday, QTime(8, 0), QTime(17, 0)});
    QTEST(nextWorkingDay(settings, day), "expected");
    QCOMPARE(isWorkingDay(settings, day), open.contains(day.dayOfWeek()));
}

void WorkingDayTest::rollsOverPastTheJobsOwnDay()
{
    TestDay day; // a Tuesday
    const JobId today = day.job(u"A"_s, promised(day.span(u"09:00"_s, u"11:00"_s)));
    const JobId yesterday = day.job(u"B"_s, promised(day.span(u"-1 09:00"_s, u"-1 11:00"_s)));
    const JobId thursday = day.job(u"C"_s, promised(day.span(u"+2 09:00"_s, u"+2 11:00"_s)));
    const JobId never = day.job(u"D"_s);
    const auto rolled = [&](const QList<JobId> &jobs) {
        return rollOverDay(day.snapshot(), jobs, day.at(u"17:00"_s)).toString(u"ddd d"_s);
    };
    QCOMPARE(rolled({today}), u"Wed 11"_s);
    QCOMPARE(rolled({yesterday}), u"Wed 11"_s);
    QCOMPARE(rolled({never}), u"Wed 11"_s);
    QCOMPARE(rolled({today, thursday}), u"Fri 13"_s);
}

void WorkingDayTest::tellsTheDaysOfAJob_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("windowBegin");
    QTest::addColumn<QString>("windowEnd");
    QTest::addColumn<bool>("isOfDay");
    QTest::addColumn<bool>("isOverdue");
    QTest::newRow("planned today") << u"10:00"_s << QString() << QString() << true << false;
    QTest::newRow("planned yesterday") << u"-1 10:00"_s << QString() << QString() << false << true;
    QTest::newRow("planned yesterday, promised until today")
        << u"-1 10:00"_s << u"-1 09:00"_s << u"12:00"_s << false << true;
    QTest::newRow("planned tomorrow") << u"+1 10:00"_s << QString() << QString() << false << false;
    QTest::newRow("promised today") << QString() << u"09:00"_s << u"11:00"_s << true << false;
    QTest::newRow("promised from today on") << QString() << u"09:00"_s << QString() << true << false;
    QTest::newRow("promised within days") << QString() << u"-1 09:00"_s << u"+1 11:00"_s << true << false;
    QTest::newRow("promised until midnight") << QString() << u"-1 09:00"_s << u"00:00"_s << false << true;
    QTest::newRow("promised yesterday") << QString() << u"-1 09:00"_s << u"-1 11:00"_s << false << true;
    QTest::newRow("no day at all") << QString() << QString() << QString() << false << false;
}

void WorkingDayTest::tellsTheDaysOfAJob()
{
    QFETCH(const QString, start);
    QFETCH(const QString, windowBegin);
    QFETCH(const QString, windowEnd);
    const TestDay day;
    const auto at = [&day](const QString &time) { return time.isEmpty() ? std::nullopt : std::optional(day.at(time)); };
    Job job{.windowBegin = at(windowBegin), .windowEnd = at(windowEnd), .start = at(start)};
    const TimeWindow span = day.snapshot().calendar().day(day.date());
    QTEST(isOfDay(job, span), "isOfDay");
    QTEST(isOverdue(job, span), "isOverdue");
    job.status = JobStatus::Completed;
    QVERIFY(!isOverdue(job, span));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::WorkingDayTest)
#include "tst_workingday.moc"
