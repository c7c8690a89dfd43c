#include "core/dayreport/handover.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

JobChange done(Instant begin, Instant end, std::optional<Money> invoice = {})
{
    return [=](Job &job) {
        job.status = JobStatus::Completed;
        job.onSiteAt = begin;
        job.closedAt = end;
        job.invoiceTotal = invoice;
    };
}

JobChange emergency()
{
    return [](Job &job) { job.priority = Priority::Emergency; };
}

QString numbers(const QList<HandOverJob> &jobs)
{
    QStringList numbers;
    for (const HandOverJob &job : jobs)
        numbers.append(job.number);
    return numbers.join(u", "_s);
}

} // namespace

class HandOverTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsTheJobs();
    void tellsHowEachEmergencyEnded_data();
    void tellsHowEachEmergencyEnded();
    void addsUpEachTechnicianSDay();
    void leavesOutWhoeverHadNoPart();
    void tellsWhatTheNextDayBeginsWith();
    void isTheSameForTheSameRecords();

private:
    [[nodiscard]] HandOver page() const
    {
        return handOver(m_day.snapshot(), MinuteDrives(), m_day.date(),
                        {u"Jo"_s, m_day.at(u"17:05"_s), u" Salt the yard. "_s});
    }

    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
};

void HandOverTest::init()
{
    m_day = TestDay();
    m_day.snapshot().dayCount = 2;
    m_ana = m_day.worker(u"Ana"_s);
    m_mike = m_day.worker(u"Mike"_s);
}

// SPEC 7.1
void HandOverTest::countsTheJobs()
{
    m_day.scheduled(u"D1"_s, m_ana, u"09:00"_s, done(m_day.at(u"09:00"_s), m_day.at(u"10:00"_s), 12000));
    m_day.scheduled(u"D2"_s, m_ana, u"11:00"_s, done(m_day.at(u"11:00"_s), m_day.at(u"12:00"_s)));
    m_day.job(u"O"_s,
              all({promised(m_day.span(u"09:00"_s, u"11:00"_s)), [](Job &job) { job.openNote = u"no parts"_s; }}));
    m_day.job(u"R"_s, all({promised(m_day.span(u"+1 09:00"_s, u"+1 11:00"_s)), [this](Job &job) {
                               job.rolledFrom = m_day.date();
                           }}));
    m_day.job(u"C"_s, all({promised(m_day.span(u"09:00"_s, u"11:00"_s)), [this](Job &job) {
                               job.status = JobStatus::Cancelled;
                               job.statusReason = u"twice"_s;
                               job.closedAt = m_day.at(u"10:00"_s);
                           }}));
    const HandOver page = this->page();
    QCOMPARE(page.done, 2);
    QCOMPARE(page.invoiced, Money(12000));
    QCOMPARE(page.withoutInvoice, 1);
    QCOMPARE(numbers(page.open), u"O"_s);
    QCOMPARE(page.open.front().note, u"no parts"_s);
    QCOMPARE(numbers(page.rolledOver), u"R"_s);
    QCOMPARE(numbers(page.cancelled), u"C"_s);
    QCOMPARE(page.cancelled.front().note, u"twice"_s);
    QVERIFY(page.emergencies.isEmpty());
    QCOMPARE(page.by, u"Jo"_s);
    QCOMPARE(page.office, u"Test office"_s);
    QCOMPARE(page.notes, u"Salt the yard."_s);
}

void HandOverTest::tellsHowEachEmergencyEnded_data()
{
    QTest::addColumn<JobChange>("change");
    QTest::addColumn<EmergencyEnd>("end");
    const TestDay day;
    QTest::newRow("7.1 done") << done(day.at(u"15:00"_s), day.at(u"16:00"_s)) << EmergencyEnd::Done;
    QTest::newRow("7.1 open") << JobChange([](Job &job) { job = unassigned(job); }) << EmergencyEnd::Open;
    QTest::newRow("7.1 cancelled") << JobChange([at = day.at(u"16:00"_s)](Job &job) {
        job.status = JobStatus::Cancelled;
        job.closedAt = at;
    }) << EmergencyEnd::Cancelled;
    QTest::newRow("7.1 on call") << JobChange([at = day.at(u"18:00"_s)](Job &job) { job.start = at; })
                                 << EmergencyEnd::OnCall;
    QTest::newRow("7.1 rolled over") << JobChange([day](Job &job) {
        job = unassigned(job);
        promised(day.span(u"+1 09:00"_s, u"+1 10:00"_s))(job);
        job.rolledFrom = day.date();
    }) << EmergencyEnd::RolledOver;
}

void HandOverTest::tellsHowEachEmergencyEnded()
{
    QFETCH(const JobChange, change);
    m_day.shift(m_mike, u"17:00"_s, u"+1 07:00"_s, ShiftKind::OnCall);
    m_day.scheduled(u"E"_s, m_mike, u"15:00"_s,
                    all({promised(m_day.span(u"15:00"_s, u"16:00"_s)), emergency(), change}));
    const HandOver page = this->page();
    QCOMPARE(numbers(page.emergencies), u"E"_s);
    QTEST(page.emergencies.front().end, "end");
}

void HandOverTest::addsUpEachTechnicianSDay()
{
    m_day.scheduled(u"A"_s, m_ana, u"08:30"_s, all({stands(20), done(m_day.at(u"08:30"_s), m_day.at(u"09:30"_s))}));
    m_day.scheduled(u"B"_s, m_ana, u"15:00"_s, all({stands(50), done(m_day.at(u"15:00"_s), m_day.at(u"16:40"_s))}));
    m_day.scheduled(u"C"_s, m_ana, u"15:30"_s, stands(10));
    const HandOver page = this->page();
    QCOMPARE(page.people.size(), 2);
    const HandOverPerson &ana = page.people.front();
    QCOMPARE(ana.name, u"Ana"_s);
    QCOMPARE(ana.done, 2);
    QCOMPARE(ana.left, 1);
    QCOMPARE(test::text(ana.worked), u"+2:40"_s);
    QCOMPARE(test::text(ana.drive), u"+0:50"_s); // 20 from home, 30 to the next
    QCOMPARE(test::text(ana.overtime), u"+0:40"_s);
    QCOMPARE(page.people.back(), HandOverPerson{.name = u"Mike"_s});
}

void HandOverTest::leavesOutWhoeverHadNoPart()
{
    m_day.technician(u"Zoe"_s);
    m_day.technician(u"Al"_s, [](Technician &al) { al.isActive = false; });
    const TechnicianId bo = m_day.technician(u"Bo"_s);
    m_day.scheduled(u"A"_s, bo, u"09:00"_s, done(m_day.at(u"09:00"_s), m_day.at(u"10:00"_s)));
    QStringList names;
    for (const HandOverPerson &person : page().people)
        names.append(person.name);
    QCOMPARE(names, QStringList({u"Ana"_s, u"Bo"_s, u"Mike"_s}));
    QCOMPARE(test::text(page().people.at(1).overtime), u"+1:00"_s); // Bo had no shift at all
}

void HandOverTest::tellsWhatTheNextDayBeginsWith()
{
    m_day.scheduled(u"M2"_s, m_mike, u"+1 12:00"_s);
    m_day.scheduled(u"M1"_s, m_mike, u"+1 08:00"_s);
    m_day.scheduled(u"A1"_s, m_ana, u"+1 09:00"_s);
    m_day.job(u"O"_s, promised(m_day.span(u"+1 09:00"_s, u"+1 11:00"_s)));
    m_day.job(u"Z"_s);
    const HandOver page = this->page();
    QCOMPARE(page.nextDay, m_day.date().addDays(1));
    QCOMPARE(numbers(page.firstJobs), u"M1, A1"_s);
    QCOMPARE(page.firstJobs.front().technician, u"Mike"_s);
    QCOMPARE(page.nextPlanned, 3);
    QCOMPARE(page.nextOpen, 1);
}

void HandOverTest::isTheSameForTheSameRecords()
{
    for (int job = 0; job < 40; ++job)
        m_day.job(u"J-%1"_s.arg(job), all({promised(m_day.span(u"09:00"_s, u"11:00"_s)), emergency()}));
    const HandOver first = page();
    DaySnapshot other = m_day.snapshot();
    other.jobs.reserve(4000); // another order in memory
    const HandOver second = handOver(other, MinuteDrives(), m_day.date(), {u"Jo"_s, m_day.at(u"17:05"_s), {}});
    QCOMPARE(numbers(first.emergencies), numbers(second.emergencies));
    QCOMPARE(first.people, second.people);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::HandOverTest)
#include "tst_handover.moc"
