#include "tests/support/testproposal.h"
#include "ui/models/rescuewords.h"

#include <QLocale>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What fitting an emergency in comes to, and which one is meant.
class TestRescueWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void effects_data();
    void effects();
    void whatWaitsAnywayIsNoEffect();
    void oneStepHoldsAll();
    void theSelectedEmergencyComesFirst();
    void elseTheOneWhoseWindowEndsFirst();
    void noneWhereNoneIsOpen();

private:
    [[nodiscard]] Rescue rescue() const { return {test::TestProposal(m_day).candidate(m_ana, u"09:10"_s), {}}; }

    test::TestDay m_day;
    TechnicianId m_ana;
    JobId m_tap;
    JobId m_boiler;
    JobId m_late;
    JobId m_soon;
};

void TestRescueWords::initTestCase()
{
    const auto burns = [](Job &job) { job.priority = Priority::Emergency; };
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_tap = m_day.scheduled(u"J-1"_s, m_ana, u"09:00"_s, [](Job &job) { job.title = u"Dripping tap"_s; });
    m_boiler = m_day.scheduled(u"J-2"_s, m_ana, u"10:00"_s, test::promised(m_day.span(u"09:00"_s, u"10:20"_s)));
    m_late = m_day.job(u"J-3"_s, test::all({burns, test::promised(m_day.span(u"09:00"_s, u"13:00"_s))}));
    m_soon = m_day.job(u"J-4"_s, test::all({burns, test::promised(m_day.span(u"09:00"_s, u"11:00"_s))}));
}

void TestRescueWords::effects_data()
{
    QTest::addColumn<QList<JobId>>("bumped");
    QTest::addColumn<int>("delay");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("isCostly");
    QTest::newRow("nothing") << QList<JobId>() << 0 << QStringList{u"Nobody is bumped, every window holds"_s} << false;
    QTest::newRow("bumped") << QList{m_tap} << 0 << QStringList{u"J-1 Dripping tap goes back to the queue"_s} << true;
    QTest::newRow("later") << QList<JobId>() << 15 << QStringList{u"J-2 starts 15 min later, inside its window"_s}
                           << false;
    QTest::newRow("too late") << QList<JobId>() << 25
                              << QStringList{u"J-2 starts 25 min later, 5 min after its window"_s} << true;
}

void TestRescueWords::effects()
{
    QFETCH(const QList<JobId>, bumped);
    QFETCH(const int, delay);
    Rescue option = rescue();
    option.bumped = bumped;
    const Instant from = m_day.at(u"10:00"_s);
    if (delay > 0)
        option.candidate.moves = {{m_boiler, from, from + Seconds(delay * 60)}};
    const RescueWords words(m_day.snapshot());
    QTEST(words.effects(option), "words");
    QTEST(words.isCostly(option), "isCostly");
    QCOMPARE(words.brief(option), u"09:10 · 12 min drive, 8,4 km · 76,1 points"_s);
}

// The planner may think of a stop as earlier than it stands on the board.
void TestRescueWords::whatWaitsAnywayIsNoEffect()
{
    Rescue option = rescue();
    option.candidate.moves = {{m_boiler, m_day.at(u"09:00"_s), m_day.at(u"10:00"_s)}};
    QCOMPARE(RescueWords(m_day.snapshot()).effects(option), QStringList{u"Nobody is bumped, every window holds"_s});
    const Proposal proposal = proposalOf(m_soon, option, m_day.snapshot(), m_day.at(u"08:00"_s));
    QCOMPARE(proposal.lines.size(), 1);
}

void TestRescueWords::oneStepHoldsAll()
{
    Rescue option = rescue();
    option.bumped = {m_tap};
    option.candidate.moves = {{m_boiler, m_day.at(u"10:00"_s), m_day.at(u"10:15"_s)}};
    const Proposal proposal = proposalOf(m_soon, option, m_day.snapshot(), m_day.at(u"08:00"_s));
    QCOMPARE(proposal.day, m_day.date());
    const DaySnapshot after = withLines(m_day.snapshot(), proposal.lines);
    QVERIFY(!after.jobs.value(m_tap).technician);
    QCOMPARE(after.jobs.value(m_boiler).start, std::optional(m_day.at(u"10:15"_s)));
    QCOMPARE(after.jobs.value(m_soon).technician, m_ana);
    QCOMPARE(after.jobs.value(m_soon).start, std::optional(m_day.at(u"09:10"_s)));
}

void TestRescueWords::theSelectedEmergencyComesFirst()
{
    QCOMPARE(emergencyToRescue(m_day.snapshot(), m_late), m_late);
}

void TestRescueWords::elseTheOneWhoseWindowEndsFirst()
{
    QCOMPARE(emergencyToRescue(m_day.snapshot(), m_tap), m_soon);
    QCOMPARE(emergencyToRescue(m_day.snapshot(), {}), m_soon);
}

void TestRescueWords::noneWhereNoneIsOpen()
{
    DaySnapshot day = m_day.snapshot();
    day.jobs.remove(m_late);
    day.jobs[m_soon].status = JobStatus::Cancelled;
    QCOMPARE(emergencyToRescue(day, m_soon), JobId());
}

QTEST_GUILESS_MAIN(TestRescueWords)
#include "tst_rescuewords.moc"
