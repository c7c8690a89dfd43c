#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "ui/models/findingwords.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

constexpr int KindCount = int(FindingKind::ByHandOnly) + 1;

} // namespace

class FindingWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void everyFindingHasItsOwnWords_data();
    void everyFindingHasItsOwnWords();
    void reasonsAreGrouped_data();
    void reasonsAreGrouped();
    void theStepFollowsTheRecord_data();
    void theStepFollowsTheRecord();
    void subjectsAreNamed();

private:
    /// A finding of a kind with everything it could carry.
    [[nodiscard]] Finding full(FindingKind kind) const
    {
        return {.kind = kind,
                .job = m_job,
                .technician = m_ana,
                .skill = m_gas,
                .others = {m_other},
                .rules = {{.rule = Rule::SkillMissing, .skill = m_gas, .technician = m_ana}},
                .amount = Minutes(90),
                .date = QDate(2026, 3, 9)};
    }

    TestDay m_day;
    SkillId m_gas;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_job;
    JobId m_other;
};

void FindingWordsTest::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas certificate"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_job = m_day.scheduled(u"J-1043"_s, m_ana, u"10:00"_s, [](Job &job) { job.title = u"No heat"_s; });
    m_other = m_day.job(u"J-1044"_s);
}

// SPEC 8.4: each finding says what is wrong and what to do
void FindingWordsTest::everyFindingHasItsOwnWords_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("named");
    const auto row = [](FindingKind kind, const QString &named) { QTest::addRow("%d", int(kind)) << kind << named; };
    using enum FindingKind;
    row(NobodyCan, u"Gas certificate missing (Ana Moreno)"_s);
    row(LeftTechnician, u"Ana Moreno"_s);
    row(DoubleBooked, u"10:00 with Ana Moreno"_s);
    row(WindowPast, u"1 h 30 min ago"_s);
    row(WindowBackwards, u"ends before it begins"_s);
    row(NoDuration, u"Set the duration"_s);
    row(NoPlace, u"Auto-Assign"_s);
    row(RuleBroken, u"Gas certificate missing"_s);
    row(Overdue, u"09/03/2026"_s);
    row(WindowOutsideHours, u"business hours"_s);
    row(NoShift, u"No shift"_s);
    row(SkillExpired, u"Gas certificate expired on 09/03/2026"_s);
    row(SkillExpiring, u"Gas certificate"_s);
    row(Duplicate, u"J-1044"_s);
    row(WindowTooShort, u"1 h 30 min shorter"_s);
    row(ByHandOnly, u"by hand"_s);
    Q_ASSERT(KindCount == 16);
}

void FindingWordsTest::everyFindingHasItsOwnWords()
{
    QFETCH(const FindingKind, kind);
    QFETCH(const QString, named);
    const FindingWords words(m_day.snapshot());
    const QString sentence = words.sentence(full(kind));
    QVERIFY2(sentence.contains(named), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
    QVERIFY(!words.stepText(full(kind)).isEmpty());
    for (int other = 0; other < KindCount; ++other)
        QVERIFY(FindingKind(other) == kind || words.sentence(full(FindingKind(other))) != sentence);
}

void FindingWordsTest::reasonsAreGrouped_data()
{
    QTest::addColumn<QList<Violation>>("rules");
    QTest::addColumn<QString>("expected");
    const SkillId gas{1};
    const TechnicianId ana{2};
    const TechnicianId mike{4};
    const auto missing = [gas](TechnicianId who) {
        return Violation{.rule = Rule::SkillMissing, .skill = gas, .technician = who};
    };
    QTest::newRow("one person") << QList{missing(ana)} << u"Gas certificate missing (Ana Moreno)"_s;
    QTest::newRow("all for the same") << QList{missing(ana), missing(mike)} << u"Gas certificate missing (everybody)"_s;
    QTest::newRow("each for another") << QList{missing(ana), Violation{.rule = Rule::NoShift, .technician = mike}}
                                      << u"Gas certificate missing (Ana Moreno); no shift (Mike Boyle)"_s;
    QTest::newRow("nobody at all") << QList<Violation>() << u"no technician works here"_s;
}

void FindingWordsTest::reasonsAreGrouped()
{
    QFETCH(const QList<Violation>, rules);
    QFETCH(const QString, expected);
    Finding finding = full(FindingKind::NobodyCan);
    finding.rules = rules;
    const QString sentence = FindingWords(m_day.snapshot()).sentence(finding);
    QVERIFY2(sentence.contains(expected), qPrintable(sentence));
}

void FindingWordsTest::theStepFollowsTheRecord_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<JobChange>("change");
    QTest::addColumn<FindingStep>("step");
    const auto nothing = JobChange([](Job &) {});
    QTest::newRow("nobody can: ask why") << FindingKind::NobodyCan << nothing << FindingStep::WhyNot;
    QTest::newRow("double booked: back to the queue") << FindingKind::DoubleBooked << nothing << FindingStep::Unassign;
    QTest::newRow("double booked on hold: look")
        << FindingKind::DoubleBooked << hasStatus(JobStatus::OnHold) << FindingStep::OpenJob;
    QTest::newRow("no duration, no type: look") << FindingKind::NoDuration << nothing << FindingStep::OpenJob;
    QTest::newRow("overdue: move it here")
        << FindingKind::Overdue << hasStatus(JobStatus::Unassigned) << FindingStep::MoveToDay;
    QTest::newRow("overdue on site: look")
        << FindingKind::Overdue << hasStatus(JobStatus::OnSite) << FindingStep::OpenJob;
    QTest::newRow("no shift: the technician") << FindingKind::NoShift << nothing << FindingStep::OpenTechnician;
    QTest::newRow("no place: put the pin down") << FindingKind::NoPlace << nothing << FindingStep::OpenJob;
}

void FindingWordsTest::theStepFollowsTheRecord()
{
    QFETCH(const FindingKind, kind);
    QFETCH(const JobChange, change);
    change(m_day[m_job]);
    QTEST(FindingWords(m_day.snapshot()).step(full(kind)), "step");
}

void FindingWordsTest::subjectsAreNamed()
{
    const FindingWords words(m_day.snapshot());
    QCOMPARE(words.subject(full(FindingKind::NoPlace)), u"J-1043 No heat"_s);
    QCOMPARE(words.subject({.kind = FindingKind::NoShift, .technician = m_ana}), u"Ana Moreno"_s);
    const JobTypeId type = m_day.jobType(u"Service"_s);
    m_day[m_job].type = type;
    m_day.snapshot().jobTypes[type].duration = Minutes(90);
    QCOMPARE(words.stepText(full(FindingKind::NoDuration)), u"&Take 1 h 30 min"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::FindingWordsTest)
#include "tst_findingwords.moc"
