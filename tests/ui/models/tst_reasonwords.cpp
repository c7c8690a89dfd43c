#include "tests/support/testday.h"
#include "ui/models/reasonwords.h"

#include <QLocale>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Reasons as a dispatcher reads them.
class TestReasonWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void inputsOfAFactor_data();
    void inputsOfAFactor();
    void partsAddUpToTheTotal();
    void aBarStaysInItsTrack_data();
    void aBarStaysInItsTrack();
    void aRunnerUpLosesBySomething_data();
    void aRunnerUpLosesBySomething();
    void remedies_data();
    void remedies();
    void allOfIt();
    void numbersFollowTheLocale();

private:
    [[nodiscard]] Candidate candidate(TechnicianId technician, const FactorInputs &inputs) const
    {
        return {technician, m_day.at(u"08:40"_s), inputs, scores(inputs, UsualWeights), 0, {}};
    }

    test::TestDay m_day;
    SkillId m_gas;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_boiler;
    JobId m_leak;
    FactorInputs m_inputs;
};

void TestReasonWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    m_gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_boiler = m_day.job(u"J-1043"_s, test::needs(m_gas));
    m_leak = m_day.job(u"J-1011"_s);
    m_inputs = {.neededSkills = 1,
                .heldSkills = 1,
                .drive = Seconds(12 * 60),
                .metres = 8400.0,
                .slack = Seconds(40 * 60),
                .booked = Seconds(62 * 60),
                .available = Seconds(100 * 60),
                .teamBooked = Seconds(55 * 60),
                .teamAvailable = Seconds(100 * 60),
                .record = {.onTime = 0.96, .firstTimeFix = {}, .rating = 4.7, .ticket = {}}};
}

void TestReasonWords::inputsOfAFactor_data()
{
    QTest::addColumn<Factor>("factor");
    QTest::addColumn<FactorInputs>("inputs");
    QTest::addColumn<QString>("words");
    const auto with = [this](auto &&change) {
        FactorInputs inputs = m_inputs;
        change(inputs);
        return inputs;
    };
    using F = FactorInputs;
    QTest::newRow("just what is needed") << Factor::SkillMatch << m_inputs << u"holds Gas"_s;
    QTest::newRow("more than needed") << Factor::SkillMatch << with([](F &f) { f.heldSkills = 3; })
                                      << u"holds Gas, 2 skill(s) more than needed"_s;
    QTest::newRow("nothing needed") << Factor::SkillMatch << with([](F &f) { f.neededSkills = f.heldSkills = 0; })
                                    << u"no skill needed"_s;
    QTest::newRow("asked for") << Factor::SkillMatch << with([](F &f) { f.preference = Preference::ThisOne; })
                               << u"holds Gas, asked for by the customer"_s;
    QTest::newRow("another asked for") << Factor::SkillMatch
                                       << with([](F &f) { f.preference = Preference::SomebodyElse; })
                                       << u"holds Gas, the customer asked for somebody else"_s;
    QTest::newRow("drive") << Factor::Proximity << m_inputs << u"12 min, 8,4 km"_s;
    QTest::newRow("slack") << Factor::Availability << m_inputs << u"40 min before the latest start"_s;
    QTest::newRow("load") << Factor::Balance << m_inputs << u"62% booked, team 55%"_s;
    QTest::newRow("record") << Factor::Performance << m_inputs << u"96% on time, 4,7 stars"_s;
    QTest::newRow("whole record") << Factor::Performance << with([](F &f) {
        f.record = {.onTime = 0.9, .firstTimeFix = 0.8, .rating = 4.0, .ticket = 1.1};
    }) << u"90% on time, 80% fixed at once, 4,0 stars, tickets 110% of the team's"_s;
    QTest::newRow("no record") << Factor::Performance << with([](F &f) { f.record = {}; }) << u"nothing known yet"_s;
}

void TestReasonWords::inputsOfAFactor()
{
    QFETCH(const Factor, factor);
    QFETCH(const FactorInputs, inputs);
    QTEST(ReasonWords(m_day.snapshot()).inputs(factor, inputs, m_boiler), "words");
}

void TestReasonWords::partsAddUpToTheTotal()
{
    const Candidate ana = candidate(m_ana, m_inputs);
    const QList<FactorPart> parts = ReasonWords(m_day.snapshot()).parts(ana, UsualWeights, m_boiler);
    QCOMPARE(parts.size(), FactorCount);
    int sum = 0;
    int weights = 0;
    for (const FactorPart &part : parts) {
        sum += part.tenths;
        weights += part.weight;
        QVERIFY(!part.name.isEmpty());
    }
    QCOMPARE(sum, ana.scores.total());
    QCOMPARE(weights, 100);
}

void TestReasonWords::aBarStaysInItsTrack_data()
{
    QTest::addColumn<int>("tenths");
    QTest::addColumn<int>("weight");
    QTest::addColumn<double>("share");
    QTest::newRow("half") << 125 << 25 << 0.5;
    QTest::newRow("all") << 250 << 25 << 1.0;
    QTest::newRow("a drive beyond an hour") << -80 << 25 << 0.0;
    QTest::newRow("a factor that does not count") << 0 << 0 << 0.0;
}

void TestReasonWords::aBarStaysInItsTrack()
{
    QFETCH(const int, tenths);
    QFETCH(const int, weight);
    QTEST((FactorPart{.tenths = tenths, .weight = weight}.share()), "share");
}

void TestReasonWords::aRunnerUpLosesBySomething_data()
{
    QTest::addColumn<Candidate>("other");
    QTest::addColumn<QString>("words");
    const auto mike = [this](auto &&change) {
        Candidate other = candidate(m_mike, m_inputs);
        change(other);
        const int knockOn = other.knockOn;
        other = candidate(m_mike, other.inputs);
        other.knockOn = knockOn;
        return other;
    };
    using C = Candidate;
    QTest::newRow("drive") << mike([](C &c) { c.inputs.drive = Seconds(20 * 60); })
                           << u"Mike Boyle loses by 3,3: 8 min more drive"_s;
    QTest::newRow("slack") << mike([](C &c) { c.inputs.slack = Seconds(10 * 60); })
                           << u"Mike Boyle loses by 10,0: 30 min less to spare"_s;
    QTest::newRow("skills") << mike([](C &c) { c.inputs.heldSkills = 3; })
                            << u"Mike Boyle loses by 7,2: 2 more skill(s) that others may need"_s;
    QTest::newRow("busy") << mike([](C &c) { c.inputs.booked = Seconds(90 * 60); })
                          << u"Mike Boyle loses by 2,1: 90% booked against 62%"_s;
    QTest::newRow("record") << mike([](C &c) { c.inputs.record = {.onTime = 0.7}; })
                            << u"Mike Boyle loses by 2,5: weaker record: 70% on time"_s;
    QTest::newRow("the rest of the plan")
        << mike([](C &c) { c.knockOn = 21; }) << u"Mike Boyle loses by 2,1: the rest of the plan pays 2,1 more"_s;
    QTest::newRow("as good") << mike([](C &) {}) << u"Mike Boyle would be as good"_s;
    QTest::newRow("better") << mike([](C &c) { c.inputs.drive = Seconds(0); })
                            << u"Mike Boyle would be better by 5,0: 12 min more drive"_s;
}

void TestReasonWords::aRunnerUpLosesBySomething()
{
    QFETCH(const Candidate, other);
    QTEST(ReasonWords(m_day.snapshot()).loss(candidate(m_ana, m_inputs), other), "words");
}

void TestReasonWords::remedies_data()
{
    QTest::addColumn<Remedy>("remedy");
    QTest::addColumn<QString>("words");
    using enum RemedyKind;
    const auto remedy = [this](RemedyKind kind, int minutes = 0) {
        return Remedy{kind, m_mike, m_leak, m_gas, Seconds(minutes * 60)};
    };
    QTest::newRow("unlock") << remedy(UnlockJob) << u"unlock J-1011"_s;
    QTest::newRow("earlier") << remedy(OpenEarlier, 10) << u"window 10 min earlier"_s;
    QTest::newRow("later") << remedy(CloseLater, 25) << u"window 25 min later"_s;
    QTest::newRow("skill") << remedy(GrantSkill) << u"grant Gas to Mike Boyle"_s;
    QTest::newRow("overtime") << remedy(Overtime, 20) << u"overtime 20 min for Mike Boyle"_s;
    QTest::newRow("drop") << remedy(DropJob) << u"drop J-1011"_s;
    QTest::newRow("one job more") << remedy(RaiseLimit) << u"let Mike Boyle do one job more"_s;
    QTest::newRow("more work") << remedy(RaiseLimit, 30) << u"let Mike Boyle work 30 min more"_s;
    QTest::newRow("drive") << remedy(AllowDrive, 15) << u"allow a drive 15 min longer"_s;
    QTest::newRow("paused") << remedy(ResumeEngine) << u"let the engine plan Mike Boyle"_s;
    QTest::newRow("engine off") << remedy(AllowEngine) << u"let the engine plan this job"_s;
    QTest::newRow("time off") << remedy(NarrowTimeOff) << u"ask Mike Boyle to work then"_s;
    QTest::newRow("no place") << remedy(PlaceOnMap) << u"put the job on the map"_s;
    QTest::newRow("territory") << remedy(ChangeTerritory) << u"let Mike Boyle work there"_s;
}

void TestReasonWords::remedies()
{
    QFETCH(const Remedy, remedy);
    QTEST(ReasonWords(m_day.snapshot()).remedy(remedy), "words");
}

void TestReasonWords::allOfIt()
{
    const ReasonWords words(m_day.snapshot());
    Candidate ana = candidate(m_ana, m_inputs);
    ana.knockOn = 12;
    const Exclusion mike{m_mike,
                         {.rule = Rule::SkillMissing, .skill = m_gas},
                         Remedy{.kind = RemedyKind::GrantSkill, .technician = m_mike, .skill = m_gas}};
    const QStringList chosen = words.sentences({ana, {}, {mike}, {}}, UsualWeights, m_boiler);
    QCOMPARE(chosen.size(), 1 + FactorCount + 2);
    QCOMPARE(chosen.at(0), u"Ana Moreno at 08:40: 78,6 points."_s);
    QCOMPARE(chosen.at(2), u"Proximity 20,0 of 25: 12 min, 8,4 km."_s);
    QCOMPARE(chosen.at(6), u"The rest of the plan loses 1,2."_s);
    QCOMPARE(chosen.at(7), u"Mike Boyle does not hold \"Gas\". Would help: grant Gas to Mike Boyle."_s);

    const QStringList open = words.sentences({{}, {}, {mike}, mike.remedy}, UsualWeights, m_boiler);
    QCOMPARE(open.back(), u"Least change: grant Gas to Mike Boyle."_s);
}

void TestReasonWords::numbersFollowTheLocale()
{
    QCOMPARE(ReasonWords::points(245), u"24,5"_s);
    QCOMPARE(ReasonWords::points(-8), u"-0,8"_s);
}

QTEST_GUILESS_MAIN(TestReasonWords)
#include "tst_reasonwords.moc"
