#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/mapbriefs.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestMapBriefs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void tellsAJob();
    void tellsAnOpenEmergency();
    void tellsSomebodyOnSite();
    void tellsSomebodyOnTheWay();
    void tellsSomebodyFree();
    void whatIsGoneIsEmpty();

private:
    void open() { m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"10:00"_s)); }
    [[nodiscard]] QStringList linesOf(const MapBrief &brief) const;
    [[nodiscard]] MapBriefs briefs() const { return {m_office->board(), m_drives}; }

    TestDay m_day;
    MinuteDrives m_drives;
    TechnicianId m_ana;
    JobId m_boiler;
    JobId m_next;
    std::unique_ptr<TestOffice> m_office;
};

void TestMapBriefs::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s, [](Technician &ana) { ana.phone = u"01632 960100"_s; });
    const CustomerId hall = m_day.customer(u"Hall"_s);
    m_day.snapshot().customers[hall].phones = {u"01632 960001"_s, u"01632 960002"_s};
    m_boiler = m_day.scheduled(u"J-1"_s, m_ana, u"09:15"_s,
                               all({stands(10), promised(m_day.span(u"09:00"_s, u"11:00"_s)), [hall](Job &job) {
                                        job.title = u"Boiler service"_s;
                                        job.customer = hall;
                                        job.address = u"4 Mill Lane"_s;
                                        job.duration = Minutes(90);
                                    }}));
    m_next = m_day.scheduled(u"J-2"_s, m_ana, u"11:00"_s, all({stands(30), [](Job &job) { job.title = u"Tap"_s; }}));
}

QStringList TestMapBriefs::linesOf(const MapBrief &brief) const
{
    QStringList lines;
    for (const BriefLine &line : brief.lines)
        lines.append(line.label + u": "_s + line.text);
    return lines;
}

void TestMapBriefs::tellsAJob()
{
    open();
    const MapBrief brief = briefs().of(m_boiler);
    QCOMPARE(brief.title, u"Boiler service"_s);
    QCOMPARE(brief.subtitle, u"J-1 · %1 09:15"_s.arg(StatusWords::of(JobStatus::Scheduled)));
    QCOMPARE(
        linesOf(brief),
        QStringList({u"Customer: Hall"_s, u"Address: 4 Mill Lane"_s, u"Window: 09:00–11:00"_s,
                     u"Duration: 1 h 30 min"_s, u"Technician: Ana Moreno"_s, u"Phone: 01632 960001, 01632 960002"_s}));
}

void TestMapBriefs::tellsAnOpenEmergency()
{
    const JobId leak = m_day.job(u"J-3"_s, [](Job &job) {
        job.title = u"Burst pipe"_s;
        job.priority = Priority::Emergency;
    });
    open();
    const MapBrief brief = briefs().of(leak);
    QCOMPARE(brief.subtitle,
             u"J-3 · %1 · %2"_s.arg(StatusWords::of(Priority::Emergency), StatusWords::of(JobStatus::Unassigned)));
    QCOMPARE(linesOf(brief), QStringList({u"Window: any time"_s, u"Duration: 1 h"_s, u"Technician: open"_s}));
}

void TestMapBriefs::tellsSomebodyOnSite()
{
    m_day[m_boiler].status = JobStatus::OnSite;
    m_day[m_boiler].onSiteAt = m_day.at(u"09:20"_s);
    open();
    const MapBrief brief = briefs().of(m_ana);
    QCOMPARE(brief.title, u"Ana Moreno"_s);
    // On site since 09:20 for 90 minutes, then 20 minutes of driving.
    QCOMPARE(linesOf(brief),
             QStringList({u"Now at: 09:15 · J-1 · Boiler service"_s, u"Until: 10:50"_s, u"Next: 11:00 · J-2 · Tap"_s,
                          u"Arrival: 11:10 · leaves 10:50, drives 20 min, 12.4 mi · 10 min late"_s,
                          u"Day: 2 jobs · 0 done"_s, u"Seen: no position; last job J-1"_s, u"Phone: 01632 960100"_s}));
}

void TestMapBriefs::tellsSomebodyOnTheWay()
{
    m_day[m_boiler].status = JobStatus::Completed;
    m_day[m_boiler].closedAt = m_day.at(u"09:50"_s);
    m_day[m_next].status = JobStatus::EnRoute;
    m_day[m_next].enRouteAt = m_day.at(u"09:50"_s);
    open();
    m_office->report({m_ana, placeAt(18), m_day.at(u"09:57"_s), {}, {}});
    const QStringList lines = linesOf(briefs().of(m_ana));
    QCOMPARE(lines.mid(0, 4),
             QStringList({u"On the way to: 11:00 · J-2 · Tap"_s, u"Arrival: 10:09 · in 9 min"_s,
                          u"Day: 2 jobs · 1 done"_s, u"Seen: 3 min ago"_s}));
}

void TestMapBriefs::tellsSomebodyFree()
{
    open();
    const QStringList lines = linesOf(briefs().of(m_ana));
    QCOMPARE(lines.mid(0, 2),
             QStringList({u"Next: 09:15 · J-1 · Boiler service"_s,
                          u"Arrival: 10:10 · leaves 10:00, drives 10 min, 6.2 mi · 55 min late"_s}));
    QVERIFY(lines.contains(u"Seen: no position; shown at home"_s));
}

void TestMapBriefs::whatIsGoneIsEmpty()
{
    open();
    QCOMPARE(briefs().of(JobId{4711}), MapBrief());
    QCOMPARE(briefs().of(TechnicianId{4711}), MapBrief());
}

QTEST_GUILESS_MAIN(TestMapBriefs)
#include "tst_mapbriefs.moc"
