#include "core/live/technicianplace.h"
#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestTechnicianPlace : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void nobodyKnows();
    void homeThenLastJobThenPhone();
    void theLastJobIsTheOneWorkedAtLast();
    void theNewestCountsForArrivals();

private:
    [[nodiscard]] std::optional<TechnicianPlace> place() const
    {
        return technicianPlace(m_day.snapshot(), TechnicianDays(m_day.snapshot()), m_ana);
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
}

void TestTechnicianPlace::homeThenLastJobThenPhone()
{
    QCOMPARE(place(), (TechnicianPlace{placeAt(0), TechnicianPlace::Source::Home, {}, {}}));
    const JobId job = m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), onSite(u"08:05"_s)}));
    QCOMPARE(place(), (TechnicianPlace{placeAt(10), TechnicianPlace::Source::LastJob, m_day.at(u"08:05"_s), job}));
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

void TestTechnicianPlace::theNewestCountsForArrivals()
{
    const auto newest = [this] { return newestPlace(m_day.snapshot(), TechnicianDays(m_day.snapshot()), m_ana); };
    QCOMPARE(newest()->source, TechnicianPlace::Source::Home);
    m_day.snapshot().positions.insert(m_ana, {m_ana, placeAt(7), m_day.at(u"08:20"_s), {}, {}});
    QCOMPARE(newest()->source, TechnicianPlace::Source::Phone);
    const JobId job = m_day.scheduled(u"A"_s, m_ana, u"08:00"_s, all({stands(10), completed(u"09:00"_s)}));
    QCOMPARE(newest(), (TechnicianPlace{placeAt(10), TechnicianPlace::Source::LastJob, m_day.at(u"09:00"_s), job}));
    QCOMPARE(place()->source, TechnicianPlace::Source::Phone);
}

QTEST_GUILESS_MAIN(TestTechnicianPlace)
#include "tst_technicianplace.moc"
