#include "core/store/engineruns.h"

#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

/// The runs that an office file keeps, and what its past jobs earned.
class TestEngineRuns : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aRunIsKeptAsItIs();
    void runsAreListedByDay();
    void anUnknownRunIsTold();
    void theOldestGo();
    void largeRunsAreKeptAsFarAsThereIsRoom();
    void aNumberIsNeverGivenTwice();
    void ticketsAreMeansOfCompletedJobs();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_file;
    const QDate m_day{2026, 3, 31};
};

void TestEngineRuns::init()
{
    m_file.reset();
    m_folder = samples::quickFolder();
    m_file = samples::newOffice(m_folder->filePath(u"office.callout"_s));
    QVERIFY(m_file);
}

void TestEngineRuns::aRunIsKeptAsItIs()
{
    const QByteArray record = QByteArray::fromHex("00ff00") + QByteArray(100'000, 'x');
    const Result<qint64> id = m_file->addRun(samples::noon, m_day, record);
    VERIFY_RESULT(id);
    QCOMPARE(m_file->run(*id).value_or(QByteArray()), record);
    QCOMPARE(m_file->check().value_or(QStringList{u"unreadable"_s}), QStringList());
}

void TestEngineRuns::runsAreListedByDay()
{
    const qint64 first = m_file->addRun(samples::noon, m_day, "a").value_or(0);
    const qint64 other = m_file->addRun(samples::noon, m_day.addDays(1), "b").value_or(0);
    const qint64 second = m_file->addRun(samples::noon + Seconds(60), m_day, "c").value_or(0);
    QCOMPARE(m_file->runsOf(m_day).value_or(QList<StoredRun>()),
             QList<StoredRun>({{second, samples::noon + Seconds(60)}, {first, samples::noon}}));
    QCOMPARE(m_file->runsOf(m_day.addDays(1)).value_or(QList<StoredRun>()), QList<StoredRun>({{other, samples::noon}}));
    QCOMPARE(m_file->runsOf(m_day.addDays(2)).value_or(QList<StoredRun>{{}}), QList<StoredRun>());
}

void TestEngineRuns::anUnknownRunIsTold()
{
    const Result<QByteArray> run = m_file->run(12);
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::NotFound);
    QVERIFY2(run.error().message.contains(u"no run 12"_s), qPrintable(run.error().message));
}

void TestEngineRuns::theOldestGo()
{
    const qint64 first = m_file->addRun(samples::noon, m_day, "first").value_or(0);
    for (int i = 1; i < engineruns::KeptRuns; ++i)
        QVERIFY(m_file->addRun(samples::noon, m_day, "more"));
    QVERIFY(m_file->run(first));
    QVERIFY(m_file->addRun(samples::noon, m_day, "last"));
    QVERIFY(!m_file->run(first));
    QCOMPARE(m_file->runsOf(m_day).value_or(QList<StoredRun>()).size(), engineruns::KeptRuns);
}

void TestEngineRuns::largeRunsAreKeptAsFarAsThereIsRoom()
{
    const QByteArray third(engineruns::KeptBytes / 3, 'x');
    for (int i = 0; i < 4; ++i)
        QVERIFY(m_file->addRun(samples::noon, m_day, third));
    QCOMPARE(m_file->runsOf(m_day).value_or(QList<StoredRun>()).size(), 3);
    QVERIFY(m_file->addRun(samples::noon, m_day, QByteArray(engineruns::KeptBytes + 1, 'x'))); // the newest, always
    QCOMPARE(m_file->runsOf(m_day).value_or(QList<StoredRun>()).size(), 1);
}

void TestEngineRuns::aNumberIsNeverGivenTwice()
{
    const qint64 last = m_file->addRun(samples::noon, m_day, "a").value_or(0);
    const QString path = m_file->path();
    m_file.reset();
    samples::sqlValue(path, u"DELETE FROM engine_run"_s);
    m_file = samples::openOffice(path);
    QCOMPARE_GT(m_file->addRun(samples::noon, m_day, "b").value_or(0), last);
}

void TestEngineRuns::ticketsAreMeansOfCompletedJobs()
{
    ChangeSet changes;
    changes.create(JobType{.id = {1}, .name = u"Repair"_s});
    changes.create(JobType{.id = {2}, .name = u"Service"_s});
    changes.create(samples::technician(1, u"Ana"_s));
    changes.create(samples::technician(2, u"Bo"_s));
    qint64 id = 1000;
    const auto past = [&](qint64 technician, qint64 type, std::optional<Money> invoice, Seconds ago,
                          JobStatus status = JobStatus::Completed) {
        Job job = samples::job(++id, samples::noon - ago - Seconds(3600), status);
        job.technician = {technician};
        job.type = {type};
        job.invoiceTotal = invoice;
        job.closedAt = samples::noon - ago;
        changes.create(job);
    };
    const Seconds week(7 * 86400);
    past(1, 1, 10'000, week);
    past(1, 1, 20'001, 2 * week);
    past(1, 2, 5'000, week);
    past(2, 1, 7'000, 12 * week);
    past(2, 1, 99'000, 13 * week); // too long ago
    past(2, 2, std::nullopt, week);
    past(2, 2, 4'000, week, JobStatus::Cancelled);
    past(2, 0, 4'000, week);
    past(0, 1, 4'000, week);
    VERIFY_RESULT(samples::write(*m_file, changes));
    const Result<AverageTickets> tickets = m_file->averageTickets(samples::noon - Seconds(90 * 86400));
    VERIFY_RESULT(tickets);
    QCOMPARE(*tickets, AverageTickets({{{{1}, {1}}, 15'001}, {{{1}, {2}}, 5'000}, {{{2}, {1}}, 7'000}}));
}

QTEST_GUILESS_MAIN(TestEngineRuns)
#include "tst_engineruns.moc"
