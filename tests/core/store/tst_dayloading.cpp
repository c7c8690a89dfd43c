#include "core/store/officefile.h"
#include "core/store/positions.h"

#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace callout;
using samples::creation;
using samples::noon;
using samples::write;

/// What loadDays() brings for a span of days, and that it does not read the whole file for it.
class TestDayLoading : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void followsTheOfficesClock_data();
    void followsTheOfficesClock();
    void agreesWithBelongsTo_data();
    void agreesWithBelongsTo();
    void bringsThePeopleOfTheDay();
    void bringsShiftsAndEventsThatOverlap_data();
    void bringsShiftsAndEventsThatOverlap();
    void bringsTheOfficesTables();
    void bringsTheCustomersOfItsJobs();
    void bringsTheLastPositions();
    void usesIndexes_data();
    void usesIndexes();

private:
    QString path() const { return m_folder->filePath(u"office.callout"_s); }
    void newOffice(const QString &zone);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_file;
};

namespace {

Instant utc(const QString &time)
{
    const QDateTime moment = QDateTime::fromString(time + u'Z', Qt::ISODate);
    if (!moment.isValid())
        qFatal("\"%s\" is no time", qPrintable(time));
    return Instant(Seconds(moment.toSecsSinceEpoch()));
}

QDate day(const QString &date)
{
    return QDate::fromString(date, Qt::ISODate);
}

template<typename Table>
QList<qint64> ids(const Table &table)
{
    QList<qint64> ids;
    for (const auto &record : table)
        ids.append(record.id.value);
    std::ranges::sort(ids);
    return ids;
}

} // namespace

void TestDayLoading::init()
{
    m_file.reset();
    newOffice(u"Europe/London"_s);
}

void TestDayLoading::newOffice(const QString &zone)
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = samples::newOffice(path(), samples::settings(zone));
    QVERIFY(m_file);
}

void TestDayLoading::followsTheOfficesClock_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("firstStart");
    QTest::addColumn<QString>("lastStart");

    QTest::addRow("London, spring forward")
        << u"Europe/London"_s << u"2026-03-29"_s << 23 << u"2026-03-29T00:00:00"_s << u"2026-03-29T22:59:59"_s;
    QTest::addRow("London, fall back") << u"Europe/London"_s << u"2026-10-25"_s << 25 << u"2026-10-24T23:00:00"_s
                                       << u"2026-10-25T23:59:59"_s;
    QTest::addRow("London, winter") << u"Europe/London"_s << u"2026-01-15"_s << 24 << u"2026-01-15T00:00:00"_s
                                    << u"2026-01-15T23:59:59"_s;
    QTest::addRow("New York") << u"America/New_York"_s << u"2026-03-08"_s << 23 << u"2026-03-08T05:00:00"_s
                              << u"2026-03-09T03:59:59"_s;
    QTest::addRow("Cairo, midnight skipped")
        << u"Africa/Cairo"_s << u"2026-04-24"_s << 23 << u"2026-04-23T22:00:00"_s << u"2026-04-24T20:59:59"_s;
    QTest::addRow("Lord Howe, half an hour")
        << u"Australia/Lord_Howe"_s << u"2026-04-05"_s << 24 << u"2026-04-04T13:00:00"_s << u"2026-04-05T13:29:59"_s;
    QTest::addRow("Apia, far east of the line")
        << u"Pacific/Apia"_s << u"2026-03-29"_s << 24 << u"2026-03-28T11:00:00"_s << u"2026-03-29T10:59:59"_s;
    QTest::addRow("Apia, after the lost day")
        << u"Pacific/Apia"_s << u"2011-12-31"_s << 24 << u"2011-12-30T10:00:00"_s << u"2011-12-31T09:59:59"_s;
    QTest::addRow("Kathmandu") << u"Asia/Kathmandu"_s << u"2026-07-01"_s << 24 << u"2026-06-30T18:15:00"_s
                               << u"2026-07-01T18:14:59"_s;
}

void TestDayLoading::followsTheOfficesClock()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, date);
    QFETCH(const int, hours);
    QFETCH(const QString, firstStart);
    QFETCH(const QString, lastStart);
    newOffice(zone);
    const Instant first = utc(firstStart);
    const Instant last = utc(lastStart);
    const auto closed = [](qint64 id, Instant start) {
        Job job = samples::job(id, start, JobStatus::Completed);
        job.duration = Seconds(1);
        return job;
    };
    ChangeSet changes = creation(closed(1, first - Seconds(1)));
    changes.create(closed(2, first));
    changes.create(closed(3, last));
    changes.create(closed(4, last + Seconds(1)));
    VERIFY_RESULT(write(*m_file, changes));

    const Result<DaySnapshot> loaded = m_file->loadDays(day(date), 1);
    VERIFY_RESULT(loaded);
    QCOMPARE(ids(loaded->jobs), (QList<qint64>{2, 3}));
    QCOMPARE(loaded->span(), (TimeWindow{first, last + Seconds(1)}));
    QCOMPARE(loaded->span().length() / std::chrono::hours(1), hours);
    QCOMPARE(ids(m_file->loadDays(day(date).addDays(-1), 3)->jobs), (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(ids(m_file->loadDays(day(date).addDays(1), 1)->jobs), QList<qint64>{4});
}

void TestDayLoading::agreesWithBelongsTo_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("days");
    for (quint32 seed = 0; seed < 4; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(seed == 3 ? 7 : 1 + seed);
}

void TestDayLoading::agreesWithBelongsTo()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, days);
    test::RandomValues random(seed);
    const QDate date = day(u"2026-03-28"_s);
    const TimeWindow span = OfficeCalendar(QTimeZone("Europe/London")).days(date, days);
    const auto near = [&]() -> std::optional<Instant> {
        if (random.chance(0.35))
            return std::nullopt;
        const Instant edge = random.chance(0.5) ? span.begin : span.end;
        return edge + Seconds(random.chance(0.3) ? 0 : random.below(4 * 86400) - 2 * 86400);
    };
    QList<Job> jobs;
    ChangeSet changes;
    for (qint64 id = 1; id <= 600; ++id) {
        Job job = samples::job(id, near(), JobStatus(random.below(8)));
        job.duration = Seconds(random.chance(0.1) ? 0 : random.below(40 * 3600));
        job.windowBegin = near();
        job.windowEnd = job.windowBegin ? std::optional(*job.windowBegin + Seconds(random.below(86400))) : near();
        job.closedAt = near();
        changes.create(job);
        jobs.append(job);
    }
    VERIFY_RESULT(write(*m_file, changes));

    const Result<DaySnapshot> loaded = m_file->loadDays(date, days);
    VERIFY_RESULT(loaded);
    jobs.removeIf([&](const Job &job) { return !belongsTo(job, span); });
    QCOMPARE(ids(loaded->jobs), ids(jobs));
    QVERIFY(jobs.size() > 60 && jobs.size() < 590);
}

void TestDayLoading::bringsThePeopleOfTheDay()
{
    Technician gone = samples::technician(2, u"Gone"_s);
    gone.isActive = false;
    Technician goneWithJob = gone;
    goneWithJob.id = {3};
    Technician goneWithShift = gone;
    goneWithShift.id = {4};
    Technician preferred = gone;
    preferred.id = {5};
    ChangeSet changes = creation(samples::technician(1, u"Ana"_s));
    for (const Technician &technician : {gone, goneWithJob, goneWithShift, preferred})
        changes.create(technician);
    Job job = samples::job(1001, noon, JobStatus::Completed);
    job.technician = {3};
    job.preferredTechnician = {5};
    changes.create(job);
    changes.create(Shift{.id = {1}, .technician = {4}, .begin = noon, .end = noon + Seconds(3600)});
    VERIFY_RESULT(write(*m_file, changes));

    QCOMPARE(ids(m_file->loadDays(day(u"2026-03-31"_s), 1)->technicians), (QList<qint64>{1, 3, 4, 5}));
    QCOMPARE(ids(m_file->loadDays(day(u"2026-04-09"_s), 1)->technicians), QList<qint64>{1});
}

void TestDayLoading::bringsShiftsAndEventsThatOverlap_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isThere");
    QTest::addRow("inside") << u"2026-03-31T07:00:00"_s << u"2026-03-31T15:00:00"_s << true;
    QTest::addRow("from the evening before") << u"2026-03-30T20:00:00"_s << u"2026-03-31T04:00:00"_s << true;
    QTest::addRow("three weeks off") << u"2026-03-20T00:00:00"_s << u"2026-04-10T00:00:00"_s << true;
    QTest::addRow("ends at midnight") << u"2026-03-30T07:00:00"_s << u"2026-03-30T23:00:00"_s << false;
    QTest::addRow("begins at midnight") << u"2026-03-31T23:00:00"_s << u"2026-04-01T07:00:00"_s << false;
}

void TestDayLoading::bringsShiftsAndEventsThatOverlap()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    QFETCH(const bool, isThere);
    ChangeSet changes = creation(samples::technician(1, u"Ana"_s));
    changes.create(Shift{.id = {7}, .technician = {1}, .begin = utc(begin), .end = utc(end)});
    changes.create(NonJobEvent{.id = {8}, .technician = {1}, .title = u"x"_s, .begin = utc(begin), .end = utc(end)});
    VERIFY_RESULT(write(*m_file, changes));
    const Result<DaySnapshot> loaded = m_file->loadDays(day(u"2026-03-31"_s), 1);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->shifts.contains({7}), isThere);
    QCOMPARE(loaded->events.contains({8}), isThere);
}

void TestDayLoading::bringsTheOfficesTables()
{
    ChangeSet changes = creation(Skill{.id = {1}, .name = u"Gas"_s});
    changes.create(JobType{.id = {2}, .name = u"Repair"_s});
    changes.create(BusinessUnit{.id = {3}, .name = u"Heating"_s});
    changes.create(Zone{.id = {4}, .name = u"North"_s});
    VERIFY_RESULT(write(*m_file, changes));
    const Result<DaySnapshot> loaded = m_file->loadDays(day(u"2026-03-31"_s), 1);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->skills.value({1}).name, u"Gas"_s);
    QCOMPARE(loaded->jobTypes.value({2}).name, u"Repair"_s);
    QCOMPARE(loaded->businessUnits.value({3}).name, u"Heating"_s);
    QCOMPARE(loaded->zones.value({4}).name, u"North"_s);
    QCOMPARE(loaded->settings.timeZone, u"Europe/London"_s);
    QCOMPARE(loaded->firstDay, day(u"2026-03-31"_s));
    QCOMPARE(loaded->dayCount, 1);
}

void TestDayLoading::bringsTheCustomersOfItsJobs()
{
    ChangeSet changes;
    for (qint64 id = 1; id <= 3; ++id) {
        changes.create(Customer{.id = {id}, .name = u"Customer %1"_s.arg(id)});
        Job job = samples::job(id, noon + Seconds(id * 86400), JobStatus::Completed);
        job.customer = {id};
        changes.create(job);
    }
    VERIFY_RESULT(write(*m_file, changes));
    QCOMPARE(ids(m_file->loadDays(day(u"2026-04-01"_s), 2)->customers), (QList<qint64>{1, 2}));
}

void TestDayLoading::bringsTheLastPositions()
{
    ChangeSet changes = creation(samples::technician(1, u"Ana"_s));
    changes.create(samples::technician(2, u"Ben"_s));
    VERIFY_RESULT(write(*m_file, changes));
    const PositionFix old{{1}, {51.5, -0.1}, noon, std::nullopt, std::nullopt};
    const PositionFix newest{{1}, {51.6, -0.2}, noon + Seconds(30), 8.0, 12.5};
    const PositionFix late{{1}, {51.7, -0.3}, noon + Seconds(10), std::nullopt, std::nullopt};
    const PositionFix ofNobody{{99}, {0.0, 0.0}, noon, std::nullopt, std::nullopt};
    VERIFY_RESULT(m_file->writePositions({old, newest, ofNobody}));
    VERIFY_RESULT(m_file->writePositions({late}));
    PositionFix corrected = newest;
    corrected.accuracyMetres = 3.0;
    VERIFY_RESULT(m_file->writePositions({corrected}));

    const Result<DaySnapshot> loaded = m_file->loadDays(day(u"2026-03-31"_s), 1);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->positions, (QHash<TechnicianId, PositionFix>{{{1}, corrected}}));
}

void TestDayLoading::usesIndexes_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    QTest::addRow("open jobs") << u"SELECT * FROM job WHERE status NOT IN ('completed', 'cancelled') AND CASE WHEN "
                                  "start IS NOT NULL THEN start < 9 ELSE TRUE END"_s
                               << u"job_open"_s;
    QTest::addRow("closed jobs of a day")
        << u"SELECT * FROM job WHERE start > 5 - (SELECT MAX(duration) FROM job) AND start < 9"_s << u"job_by_start"_s;
    QTest::addRow("the longest job") << u"SELECT MAX(duration) FROM job"_s << u"job_by_duration"_s;
    QTest::addRow("jobs without a start")
        << u"SELECT * FROM job WHERE start IS NULL AND window_begin < 9"_s << u"job_unplanned"_s;
    QTest::addRow("jobs closed in a day")
        << u"SELECT * FROM job WHERE closed_at >= 5 AND closed_at < 9"_s << u"job_by_closing"_s;
    QTest::addRow("the longest shift")
        << u"SELECT end_at - begin_at FROM shift ORDER BY end_at - begin_at DESC LIMIT 1"_s << u"shift_by_length"_s;
    QTest::addRow("shifts of a day") << u"SELECT * FROM shift WHERE begin_at > 5 AND begin_at < 9 AND end_at > 6"_s
                                     << u"shift_by_begin"_s;
    QTest::addRow("a record's history") << u"SELECT * FROM audit WHERE record_kind = 'job' AND record_id = 4"_s
                                        << u"audit_by_record"_s;
    QTest::addRow("everybody's last position") << lastPositionsStatement().replace(u'?', u'5')
                                               << u"SEARCH position USING PRIMARY KEY (technician_id=? AND at=?)"_s;
    QTest::addRow("a customer's jobs") << u"SELECT * FROM job WHERE customer_id = 4"_s << u"job_by_customer"_s;
}

void TestDayLoading::usesIndexes()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, index);
    const QString plan = samples::queryPlan(path(), sql);
    QVERIFY2(plan.contains(index), qPrintable(plan));
    QVERIFY2(!plan.contains(QRegularExpression(u"SCAN (job|shift|audit)(\\n|$)"_s)), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestDayLoading)
#include "tst_dayloading.moc"
