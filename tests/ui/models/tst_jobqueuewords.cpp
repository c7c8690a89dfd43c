#include "tests/support/testday.h"
#include "ui/models/jobqueuewords.h"

#include <QLocale>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What a card says, as values.
class TestJobQueueWords : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void window_data();
    void window();
    void technician_data();
    void technician();
    void details_data();
    void details();
    void rolledJobsSayWhereTheyComeFrom();
    void lateIsSaid();
    void spoken_data();
    void spoken();
    void tipShowsWhatTheCardCannot();
};

void TestJobQueueWords::window_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("dayCount");
    QTest::addColumn<QString>("words");
    QTest::newRow("full hours are brief") << u"en_GB"_s << u"08:00"_s << u"10:00"_s << 1 << u"08–10"_s;
    QTest::newRow("minutes where there are some") << u"en_GB"_s << u"08:30"_s << u"10:00"_s << 1 << u"08:30–10"_s;
    QTest::newRow("the locale's clock") << u"en_US"_s << u"08:00"_s << u"14:15"_s << 1 << u"8\u202fAM–2:15\u202fPM"_s;
    QTest::newRow("another day") << u"en_GB"_s << u"-1 08:00"_s << u"-1 10:00"_s << 1 << u"Mon 9 Mar, 08–10"_s;
    QTest::newRow("one of a week") << u"en_GB"_s << u"08:00"_s << u"10:00"_s << 7 << u"Tue 10 Mar, 08–10"_s;
    QTest::newRow("none") << u"en_GB"_s << QString() << QString() << 1 << QString();
}

void TestJobQueueWords::window()
{
    QFETCH(QString, locale);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QFETCH(int, dayCount);
    QLocale::setDefault(QLocale(locale));
    test::TestDay day;
    const JobId id = begin.isEmpty() ? day.job(u"J-1"_s) : day.job(u"J-1"_s, test::promised(day.span(begin, end)));
    const OfficeCalendar calendar = day.snapshot().calendar();
    const JobQueueWords words(calendar, day.date(), dayCount);
    QTEST(words.window(queueRow(day[id], day.snapshot(), calendar)), "words");
}

void TestJobQueueWords::technician_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("isAssigned");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody") << JobStatus::Unassigned << false << QString();
    QTest::newRow("with its start") << JobStatus::Scheduled << true << u"Ana 10:40"_s;
    QTest::newRow("once done the start is history") << JobStatus::Completed << true << u"Ana"_s;
}

void TestJobQueueWords::technician()
{
    QFETCH(JobStatus, status);
    QFETCH(bool, isAssigned);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    test::TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId id = isAssigned ? day.scheduled(u"J-1"_s, ana, u"10:40"_s, test::hasStatus(status)) : day.job(u"J-1"_s);
    const OfficeCalendar calendar = day.snapshot().calendar();
    QTEST(JobQueueWords(calendar, day.date(), 1).technician(queueRow(day[id], day.snapshot(), calendar)), "words");
}

void TestJobQueueWords::details_data()
{
    QTest::addColumn<bool>("isAssigned");
    QTest::addColumn<QString>("words");
    QTest::newRow("open") << false << u"J-1 · 1 h 30 min"_s;
    QTest::newRow("assigned") << true << u"J-1 · 1 h 30 min · Ana 10:40"_s;
}

void TestJobQueueWords::details()
{
    QFETCH(bool, isAssigned);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    test::TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const test::JobChange length = test::lasts(Minutes(90));
    const JobId id = isAssigned ? day.scheduled(u"J-1"_s, ana, u"10:40"_s, length) : day.job(u"J-1"_s, length);
    const OfficeCalendar calendar = day.snapshot().calendar();
    const JobQueueWords words(calendar, day.date(), 1);
    const JobQueueRow row = queueRow(day[id], day.snapshot(), calendar);
    QTEST(words.details(row), "words");
    QCOMPARE(u"J-1 · "_s + words.briefDetails(row), words.details(row)); // the number goes first where room is scarce
}

// SPEC 7.1
void TestJobQueueWords::rolledJobsSayWhereTheyComeFrom()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    test::TestDay day;
    const JobId id = day.job(u"J-1"_s);
    const OfficeCalendar calendar = day.snapshot().calendar();
    const auto origin = [&] { return JobQueueWords::origin(queueRow(day[id], day.snapshot(), calendar)); };
    QCOMPARE(origin(), QString());
    day[id].rolledFrom = QDate(2026, 3, 9);
    QCOMPARE(origin(), u"from Mon 9 Mar"_s);
    const JobQueueWords words(calendar, day.date(), 1);
    QVERIFY(
        words.spoken(queueRow(day[id], day.snapshot(), calendar), day.at(u"07:00"_s)).contains(u"from Mon 9 Mar"_s));
    day[id].status = JobStatus::Completed;
    QCOMPARE(origin(), QString());
}

void TestJobQueueWords::lateIsSaid()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    test::TestDay day;
    const JobId id = day.job(u"J-1"_s, test::promised(day.span(u"08:00"_s, u"10:00"_s)));
    const OfficeCalendar calendar = day.snapshot().calendar();
    const JobQueueRow row = queueRow(day[id], day.snapshot(), calendar);
    const JobQueueWords words(calendar, day.date(), 1);
    QCOMPARE(words.promise(row, day.at(u"09:00"_s)), u"08–10"_s);
    QCOMPARE(words.promise(row, day.at(u"11:00"_s)), u"late, 08–10"_s);
}

void TestJobQueueWords::spoken_data()
{
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("words");
    QTest::newRow("emergency") << Priority::Emergency << u"07:00"_s
                               << u"Emergency, No heat, infant; Hall; window 08–10; Open"_s;
    QTest::newRow("late") << Priority::Normal << u"11:00"_s << u"No heat, infant; Hall; window 08–10, over; Open"_s;
}

void TestJobQueueWords::spoken()
{
    QFETCH(Priority, priority);
    QFETCH(QString, now);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    test::TestDay day;
    const CustomerId hall = day.customer(u"Hall"_s);
    const JobId id = day.job(u"J-1"_s, [&](Job &job) {
        job.title = u"No heat, infant"_s;
        job.customer = hall;
        job.priority = priority;
        job.windowBegin = day.at(u"08:00"_s);
        job.windowEnd = day.at(u"10:00"_s);
    });
    const OfficeCalendar calendar = day.snapshot().calendar();
    QTEST(JobQueueWords(calendar, day.date(), 1).spoken(queueRow(day[id], day.snapshot(), calendar), day.at(now)),
          "words");
}

void TestJobQueueWords::tipShowsWhatTheCardCannot()
{
    test::TestDay day;
    const JobId id = day.job(u"J-1"_s, [](Job &job) {
        job.title = u"Tap <kitchen>"_s;
        job.address = u"4 Mill Lane"_s;
        job.notes = u"Ring twice"_s;
    });
    const OfficeCalendar calendar = day.snapshot().calendar();
    const QString tip = JobQueueWords(calendar, day.date(), 1).tip(queueRow(day[id], day.snapshot(), calendar));
    QCOMPARE(tip, u"<b>Tap &lt;kitchen&gt;</b><br>J-1<br>4 Mill Lane<br>Ring twice"_s);
}

QTEST_GUILESS_MAIN(TestJobQueueWords)
#include "tst_jobqueuewords.moc"
