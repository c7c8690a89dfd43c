#include "core/domain/daysnapshot.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using test::TestDay;

namespace {

using At = std::optional<QString>;

struct Times {
    JobStatus status = JobStatus::Scheduled;
    At start;
    At windowBegin;
    At windowEnd;
    At closedAt;
};

Job jobWith(const TestDay &day, const Times &times)
{
    const auto instant = [&](const At &time) { return time ? std::optional(day.at(*time)) : std::nullopt; };
    return {.duration = Minutes(60),
            .windowBegin = instant(times.windowBegin),
            .windowEnd = instant(times.windowEnd),
            .status = times.status,
            .start = instant(times.start),
            .closedAt = instant(times.closedAt)};
}

} // namespace

class DaySnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void aJobBelongsToADay_data();
    void aJobBelongsToADay();
    void aJobIsMeantForADay_data();
    void aJobIsMeantForADay();
    void plannedJobsComeInOrderOfStart();
    void spanFollowsTheOfficesZone();
    void everyKindOfRecordHasItsTable();
};

void DaySnapshotTest::aJobBelongsToADay_data()
{
    using enum JobStatus;
    QTest::addColumn<Times>("times");
    QTest::addColumn<bool>("belongs");

    const auto row = [](const char *name, const Times &times, bool belongs) {
        QTest::newRow(name) << times << belongs;
    };
    row("planned in it", {Scheduled, u"09:00"_s}, true);
    row("planned from the evening before into it", {Scheduled, u"-1 23:30"_s}, true);
    row("planned until midnight before it, open", {Scheduled, u"-1 23:00"_s}, true);
    row("planned at midnight after it", {Scheduled, u"+1 00:00"_s}, false);
    row("planned another day, promised in it", {Scheduled, u"+1 09:00"_s, u"09:00"_s, u"12:00"_s}, false);
    row("open without any day", {Unassigned}, true);
    row("promised in it", {Unassigned, {}, u"09:00"_s, u"12:00"_s}, true);
    row("promised at one moment in it", {Unassigned, {}, u"09:00"_s, u"09:00"_s}, true);
    row("promised tomorrow", {Unassigned, {}, u"+1 09:00"_s, u"+1 12:00"_s}, false);
    row("promised yesterday: overdue", {Unassigned, {}, u"-1 09:00"_s, u"-1 12:00"_s}, true);
    row("planned yesterday, still on site: overdue", {OnSite, u"-1 15:00"_s}, true);
    row("on hold since yesterday", {OnHold, u"-1 15:00"_s}, true);
    row("completed in it, planned in it", {Completed, u"09:00"_s, {}, {}, u"10:00"_s}, true);
    row("completed today, planned yesterday", {Completed, u"-1 15:00"_s, {}, {}, u"09:00"_s}, true);
    row("completed yesterday, planned yesterday", {Completed, u"-1 15:00"_s, {}, {}, u"-1 16:00"_s}, false);
    row("completed yesterday, planned today", {Completed, u"09:00"_s, {}, {}, u"-1 16:00"_s}, true);
    row("cancelled today, promised yesterday", {Cancelled, {}, u"-1 09:00"_s, u"-1 12:00"_s, u"09:00"_s}, true);
    row("cancelled yesterday, promised yesterday", {Cancelled, {}, u"-1 09:00"_s, u"-1 12:00"_s, u"-1 13:00"_s}, false);
    row("cancelled today, never had a day", {Cancelled, {}, {}, {}, u"09:00"_s}, true);
    row("cancelled at midnight after it, never had a day", {Cancelled, {}, {}, {}, u"+1 00:00"_s}, false);
    row("cancelled today, promised tomorrow", {Cancelled, {}, u"+1 09:00"_s, u"+1 12:00"_s, u"09:00"_s}, true);
    row("closed at some unknown time", {Completed}, false);
}

void DaySnapshotTest::aJobBelongsToADay()
{
    QFETCH(const Times, times);
    const TestDay day;
    QTEST(belongsTo(jobWith(day, times), day.snapshot().span()), "belongs");
}

void DaySnapshotTest::aJobIsMeantForADay_data()
{
    QTest::addColumn<Times>("times");
    QTest::addColumn<QDate>("date");

    QTest::newRow("its start") << Times{.start = u"+1 09:00"_s, .windowBegin = u"09:00"_s} << QDate(2026, 3, 11);
    QTest::newRow("else its window") << Times{.windowBegin = u"-1 09:00"_s} << QDate(2026, 3, 9);
    QTest::newRow("else none") << Times{.closedAt = u"09:00"_s} << QDate();
}

void DaySnapshotTest::aJobIsMeantForADay()
{
    QFETCH(const Times, times);
    const TestDay day;
    QTEST(dayOf(jobWith(day, times), day.snapshot().calendar()).value_or(QDate()), "date");
}

void DaySnapshotTest::plannedJobsComeInOrderOfStart()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const TechnicianId bo = day.worker(u"Bo"_s);
    const JobId late = day.scheduled(u"late"_s, ana, u"14:00"_s);
    const JobId early = day.scheduled(u"early"_s, ana, u"08:00"_s, test::hasStatus(JobStatus::Completed));
    const JobId same = day.scheduled(u"same"_s, ana, u"14:00"_s);
    day.scheduled(u"cancelled"_s, ana, u"09:00"_s, test::hasStatus(JobStatus::Cancelled));
    day.scheduled(u"tomorrow"_s, ana, u"+1 09:00"_s);
    day.scheduled(u"Bo's"_s, bo, u"09:00"_s);
    day.job(u"open"_s);

    QList<JobId> ids;
    for (const Job &job : plannedJobs(day.snapshot(), ana, day.snapshot().span()))
        ids << job.id;
    QCOMPARE(ids, (QList{early, late, same}));
}

void DaySnapshotTest::spanFollowsTheOfficesZone()
{
    TestDay day({2026, 7, 1}, u"America/New_York"_s);
    day.snapshot().dayCount = 2;
    QCOMPARE(day.snapshot().span().begin,
             Instant(Seconds(QDateTime(QDate(2026, 7, 1), QTime(4, 0), QTimeZone::utc()).toSecsSinceEpoch())));
    QCOMPARE(day.snapshot().span().length(), Seconds(std::chrono::hours(48)));
}

void DaySnapshotTest::everyKindOfRecordHasItsTable()
{
    DaySnapshot day;
    tableOf<Job>(day).insert({1}, {});
    tableOf<Customer>(day).insert({1}, {});
    tableOf<Technician>(day).insert({1}, {});
    tableOf<Shift>(day).insert({1}, {});
    tableOf<NonJobEvent>(day).insert({1}, {});
    tableOf<Skill>(day).insert({1}, {});
    tableOf<JobType>(day).insert({1}, {});
    tableOf<BusinessUnit>(day).insert({1}, {});
    tableOf<Zone>(day).insert({1}, {});
    QVERIFY(day.jobs.size() == 1 && day.customers.size() == 1 && day.technicians.size() == 1 && day.shifts.size() == 1
            && day.events.size() == 1 && day.skills.size() == 1 && day.jobTypes.size() == 1
            && day.businessUnits.size() == 1 && day.zones.size() == 1);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DaySnapshotTest)
#include "tst_daysnapshot.moc"
