#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "ui/models/technicianbrief.h"

#include <QTest>

using namespace callout;
using namespace test;
using namespace Qt::StringLiterals;

class TestTechnicianBrief : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void valuesADay();
    void drivesBetweenJobsOnly();
    void valuesWhatIsOpen_data();
    void valuesWhatIsOpen();
    void tellsADay();
    void tellsOfPauseAndHelp();
    void knowsNobodyUnknown();

private:
    [[nodiscard]] DayValue value() const
    {
        const DaySnapshot &day = m_day.snapshot();
        return dayValue(day, dayHints(day, TechnicianDays(day), m_drives, m_ana, m_day.at(u"10:00"_s)), m_drives, m_tickets);
    }
    [[nodiscard]] TechnicianBrief brief(TechnicianId technician) const
    {
        return TechnicianBriefs(m_day.snapshot(), m_drives, m_tickets).of(technician, m_day.at(u"10:00"_s));
    }
    /// Completed and invoiced.
    JobId done(const QString &number, const QString &start, std::optional<Money> invoice, int place);

    const MinuteDrives m_drives;
    TestDay m_day;
    TicketsByType m_tickets;
    TechnicianId m_ana;
    JobTypeId m_boiler;
    JobTypeId m_tap;
};

void TestTechnicianBrief::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_boiler = m_day.jobType(u"Boiler"_s);
    m_tap = m_day.jobType(u"Tap"_s);
    m_tickets = {{m_boiler, {12, 18'000}}};
}

JobId TestTechnicianBrief::done(const QString &number, const QString &start, std::optional<Money> invoice, int place)
{
    return m_day.scheduled(number, m_ana, start, all({hasStatus(JobStatus::Completed), stands(place), [&](Job &job) {
                                                          job.invoiceTotal = invoice;
                                                          job.estimatedValue = 99'999;
                                                      }}));
}

void TestTechnicianBrief::valuesADay()
{
    done(u"J-1"_s, u"08:00"_s, 12'050, 5);
    done(u"J-2"_s, u"09:00"_s, std::nullopt, 5);
    m_day.scheduled(u"J-3"_s, m_ana, u"11:00"_s, [](Job &job) { job.estimatedValue = 20'000; });
    m_day.scheduled(u"J-4"_s, m_ana, u"13:00"_s, [this](Job &job) { job.type = m_boiler; });
    m_day.scheduled(u"J-5"_s, m_ana, u"15:00"_s, hasStatus(JobStatus::Cancelled));
    m_day.scheduled(u"J-6"_s, m_day.worker(u"Bo"_s), u"15:00"_s, [](Job &job) { job.estimatedValue = 5'000; });
    const DayValue found = value();
    QCOMPARE(found.current, 12'050);
    QCOMPARE(found.projected, 12'050 + 20'000 + 18'000);
    QCOMPARE(found.averaged, 1);
    QCOMPARE(found.unknown, 0);
    QCOMPARE(found.done, 2);
    QCOMPARE(found.open, 2);
}

void TestTechnicianBrief::drivesBetweenJobsOnly()
{
    m_day.scheduled(u"J-1"_s, m_ana, u"08:00"_s, stands(20)); // twenty minutes from home
    m_day.scheduled(u"J-2"_s, m_ana, u"10:00"_s, stands(35));
    m_day.scheduled(u"J-3"_s, m_ana, u"12:00"_s); // nobody knows where
    m_day.scheduled(u"J-4"_s, m_ana, u"14:00"_s, stands(40));
    m_day.scheduled(u"J-5"_s, m_ana, u"15:30"_s, stands(30));
    QCOMPARE(value().driving, Seconds(Minutes(15 + 10)));
}

void TestTechnicianBrief::valuesWhatIsOpen_data()
{
    QTest::addColumn<JobChange>("change");
    QTest::addColumn<Money>("projected");
    QTest::addColumn<int>("averaged");
    QTest::addColumn<int>("unknown");
    const JobChange estimated = [](Job &job) { job.estimatedValue = 7'000; };
    const JobChange boiler = [this](Job &job) { job.type = m_boiler; };
    const JobChange tap = [this](Job &job) { job.type = m_tap; };
    QTest::newRow("its own estimate") << all({boiler, estimated}) << Money(7'000) << 0 << 0;
    QTest::newRow("the average of its type") << boiler << Money(18'000) << 1 << 0;
    QTest::newRow("a type without history") << tap << Money(0) << 0 << 1;
    QTest::newRow("no type") << JobChange() << Money(0) << 0 << 1;
}

void TestTechnicianBrief::valuesWhatIsOpen()
{
    QFETCH(const JobChange, change);
    QFETCH(const Money, projected);
    QFETCH(const int, averaged);
    QFETCH(const int, unknown);
    m_day.scheduled(u"J-1"_s, m_ana, u"11:00"_s, change);
    const DayValue found = value();
    QCOMPARE(found.projected, projected);
    QCOMPARE(found.averaged, averaged);
    QCOMPARE(found.unknown, unknown);
}

void TestTechnicianBrief::tellsADay()
{
    m_day.settings().currency = u"GBP"_s;
    m_day[m_ana].status = TechnicianStatus::OnJob;
    m_day[m_ana].statusAt = m_day.at(u"09:12"_s);
    done(u"J-1"_s, u"08:00"_s, 12'050, 5);
    m_day.scheduled(u"J-2"_s, m_ana, u"09:40"_s, all({stands(17), [this](Job &job) { job.type = m_boiler; }}));
    const TechnicianBrief told = brief(m_ana);
    QCOMPARE(told.name, u"Ana Moreno"_s);
    QCOMPARE(told.initials, u"AM"_s);
    QCOMPARE(told.statusText, u"On job · 09:12"_s);
    QCOMPARE(told.completion, 0.5);
    QCOMPARE(told.lines.at(0), (BriefLine{u"Jobs"_s, u"1 done, 1 open"_s}));
    QCOMPARE(told.lines.at(1), (BriefLine{u"Current value"_s, u"GBP 120.50"_s}));
    QCOMPARE(told.lines.at(2), (BriefLine{u"Projected value"_s, u"GBP 300.50"_s}));
    QCOMPARE(told.lines.at(3).label, u"Driving between jobs"_s);
    QVERIFY2(told.lines.at(3).text.startsWith(u"12 min · "_s), qPrintable(told.lines.at(3).text));
    QCOMPARE(told.hints.front().text, u"20 min behind"_s);
    QCOMPARE(told.hints.front().severity, HintSeverity::Act);
    QVERIFY(!told.note.isEmpty());
    QVERIFY2(told.text().startsWith(u"Ana Moreno\nOn job · 09:12\n20 min behind\nJobs: 1 done, 1 open\n"_s),
             qPrintable(told.text()));
}

void TestTechnicianBrief::tellsOfPauseAndHelp()
{
    const TechnicianId bo = m_day.worker(u"Bo"_s, [this](Technician &who) {
        who.follows = m_ana;
        who.isPaused = true;
    });
    const TechnicianBrief told = brief(bo);
    QVERIFY(told.isPaused);
    QStringList hints;
    for (const TechnicianBrief::Hint &hint : told.hints)
        hints.append(hint.text);
    QCOMPARE(hints, (QStringList{u"Goes along with Ana Moreno"_s, u"Paused: the engine leaves this day as it is"_s}));
}

void TestTechnicianBrief::knowsNobodyUnknown()
{
    QVERIFY(brief({4711}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTechnicianBrief)
#include "tst_technicianbrief.moc"
