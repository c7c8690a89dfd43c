#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "ui/models/technicianplace.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

/// As MinuteDrives has them.
Drive minuteDrive(int minutes)
{
    return {Minutes(minutes), 1000.0 * minutes};
}

} // namespace

class TestTechnicianPlace : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void nobodyKnows();
    void homeThenLastJobThenPhone();
    void theLastJobIsTheOneWorkedAtLast();
    void freeSomebodyGoesToTheFirstOpenStop();
    void onTheWayTheNextStopIsThatJob();
    void onSiteTheDriveBeginsAfterTheJob();
    void anOverrunningJobEndsNow();
    void doneForToday();
    void noWayNoArrival();

private:
    [[nodiscard]] std::optional<TechnicianPlace> place() const
    {
        return technicianPlace(m_day.snapshot(), TechnicianDays(m_day.snapshot()), m_ana);
    }
    [[nodiscard]] TechnicianTask task(const QString &now) const
    {
        return technicianTask(m_day.snapshot(), TechnicianDays(m_day.snapshot()), m_drives, m_ana, m_day.at(now));
    }
    [[nodiscard]] JobChange onSite(const QString &since) const
    {
        return [at = m_day.at(since)](Job &job) {
            job.status = JobStatus::OnSite;
            job.onSiteAt = at;
        };
    }
    [[nodiscard]] JobChange completed(const QString &when) const
    {
        return [at = m_day.at(when)](Job &job) {
            job.status = JobStatus::Completed;
            job.closedAt = at;
        };
    }

    TestDay m_day;
    MinuteDrives m_drives;
    TechnicianId m_ana;
};

void TestTechnicianPlace::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
}

void TestTechnicianPlace::nobodyKnows()
{
    m_day[m_ana].homeLatitude.reset();
    QVERIFY(!place());
    QCOMPARE(task(u"09:00"_s), TechnicianTask());
}

void TestTechnicianPlace::homeThenLastJobThenPhone()
{
    QCOMPARE(place(), (TechnicianPlace{placeAt(0), TechnicianPlace::Source::Home, {}, {}}));
    const JobId job = m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), onSite(u"08:05"_s)}));
    QCOMPARE(place(), (TechnicianPlace{placeAt(10), TechnicianPlace::Source::LastJob, {}, job}));
    m_day.snapshot().positions.insert(m_ana, {m_ana, placeAt(7), m_day.at(u"08:20"_s), {}, {}});
    QCOMPARE(place(), (TechnicianPlace{placeAt(7), TechnicianPlace::Source::Phone, m_day.at(u"08:20"_s), {}}));
}

void TestTechnicianPlace::theLastJobIsTheOneWorkedAtLast()
{
    m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), completed(u"09:00"_s)}));
    const JobId last = m_day.scheduled(u"B"_s, m_ana, u"09:30"_s, all({stands(20), completed(u"10:00"_s)}));
    m_day.scheduled(u"C"_s, m_ana, u"10:30"_s, completed(u"11:00"_s)); // without a place
    m_day.scheduled(u"D"_s, m_ana, u"12:00"_s, stands(40));            // not begun
    QCOMPARE(place()->job, last);
}

void TestTechnicianPlace::freeSomebodyGoesToTheFirstOpenStop()
{
    m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), completed(u"09:00"_s)}));
    m_day.scheduled(u"C"_s, m_ana, u"12:00"_s, stands(60));
    const JobId next = m_day.scheduled(u"B"_s, m_ana, u"10:00"_s, stands(25));
    m_day.scheduled(u"H"_s, m_ana, u"09:30"_s, all({stands(30), hasStatus(JobStatus::OnHold)}));
    QCOMPARE(task(u"09:10"_s), (TechnicianTask{{}, next, false, minuteDrive(15), m_day.at(u"09:25"_s)}));
}

void TestTechnicianPlace::onTheWayTheNextStopIsThatJob()
{
    m_day.scheduled(u"A"_s, m_ana, u"10:00"_s, stands(40));
    const JobId next = m_day.scheduled(u"B"_s, m_ana, u"11:00"_s, all({stands(25), hasStatus(JobStatus::EnRoute)}));
    m_day.snapshot().positions.insert(m_ana, {m_ana, placeAt(20), m_day.at(u"09:00"_s), {}, {}});
    QCOMPARE(task(u"09:10"_s), (TechnicianTask{{}, next, true, minuteDrive(5), m_day.at(u"09:15"_s)}));
}

void TestTechnicianPlace::onSiteTheDriveBeginsAfterTheJob()
{
    const JobId current = m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), onSite(u"08:30"_s)}));
    const JobId next = m_day.scheduled(u"B"_s, m_ana, u"10:00"_s, stands(25));
    QCOMPARE(task(u"09:00"_s), (TechnicianTask{current, next, false, minuteDrive(15), m_day.at(u"09:45"_s)}));
}

void TestTechnicianPlace::anOverrunningJobEndsNow()
{
    m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), onSite(u"08:00"_s)}));
    m_day.scheduled(u"B"_s, m_ana, u"10:00"_s, stands(25));
    QCOMPARE(task(u"10:00"_s).arrival, m_day.at(u"10:15"_s));
}

void TestTechnicianPlace::doneForToday()
{
    m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), completed(u"09:00"_s)}));
    m_day.scheduled(u"B"_s, m_ana, u"10:00"_s, all({stands(25), hasStatus(JobStatus::Cancelled)}));
    QCOMPARE(task(u"11:00"_s), TechnicianTask());
}

void TestTechnicianPlace::noWayNoArrival()
{
    const JobId next = m_day.scheduled(u"A"_s, m_ana, u"10:00"_s, [](Job &job) { setPlace(job, island()); });
    QCOMPARE(task(u"09:00"_s), (TechnicianTask{{}, next, false, {}, {}}));
}

QTEST_GUILESS_MAIN(TestTechnicianPlace)
#include "tst_technicianplace.moc"
