#include "tests/support/testproposal.h"
#include "ui/models/candidateestimate.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What a start chosen by hand is worth while it is being chosen.
class TestCandidateEstimate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aBrokenRuleHasNoScore();
    void aLaterStartLeavesLessToSpare();
    void theDriveIsTheJudges();
    void somebodyTheRunDidNotScore();

private:
    [[nodiscard]] Verdict at(const QString &time, int drive = 12) const
    {
        return {.start = m_day.at(time), .broken = {}, .moves = {}, .driveBefore = Seconds(drive * 60)};
    }
    [[nodiscard]] std::optional<Candidate> estimated(TechnicianId technician, const Verdict &verdict) const
    {
        return estimate(m_day.snapshot(), m_day[m_job], technician, verdict, m_reason, UsualWeights);
    }

    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_job;
    Reason m_reason;
};

void TestCandidateEstimate::initTestCase()
{
    const SkillId gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s, [gas](Technician &mike) {
        mike.skills = {{gas, {}}};
        mike.onTimeShare = 0.5;
    });
    m_job = m_day.job(u"J-1"_s, test::all({test::needs(gas), test::promised(m_day.span(u"09:00"_s, u"11:00"_s))}));
    m_day.scheduled(u"J-2"_s, m_mike, u"13:00"_s);
    m_reason.chosen = test::TestProposal(m_day).candidate(m_ana, u"09:00"_s);
}

void TestCandidateEstimate::aBrokenRuleHasNoScore()
{
    Verdict verdict = at(u"09:00"_s);
    verdict.broken = {{.rule = Rule::NoShift}};
    QVERIFY(!estimated(m_ana, verdict));
}

void TestCandidateEstimate::aLaterStartLeavesLessToSpare()
{
    const auto later = estimated(m_ana, at(u"09:15"_s));
    QCOMPARE(later->inputs.slack, Seconds(25 * 60));
    QVERIFY(later->scores.of(Factor::Availability) < m_reason.chosen->scores.of(Factor::Availability));
    QCOMPARE(later->scores.of(Factor::Balance), m_reason.chosen->scores.of(Factor::Balance));
    QCOMPARE(estimated(m_ana, at(u"10:30"_s))->inputs.slack, Seconds(0));
}

void TestCandidateEstimate::theDriveIsTheJudges()
{
    QCOMPARE(estimated(m_ana, at(u"09:00"_s, 30))->inputs.drive, Seconds(30 * 60));
    QCOMPARE(*estimated(m_ana, at(u"09:00"_s)), *m_reason.chosen);
}

void TestCandidateEstimate::somebodyTheRunDidNotScore()
{
    const auto mike = estimated(m_mike, at(u"10:00"_s));
    QCOMPARE(mike->technician, m_mike);
    QCOMPARE(mike->inputs.heldSkills, 1);
    QCOMPARE(mike->inputs.neededSkills, 1);
    QCOMPARE(mike->inputs.booked, Seconds(2 * 3600));
    QCOMPARE(mike->inputs.available, Seconds(8 * 3600));
    QCOMPARE(mike->inputs.slack, Seconds(3600));
    QCOMPARE(mike->inputs.record.onTime, std::optional(0.5));
    QCOMPARE(mike->scores, scores(mike->inputs, UsualWeights));
}

QTEST_GUILESS_MAIN(TestCandidateEstimate)
#include "tst_candidateestimate.moc"
