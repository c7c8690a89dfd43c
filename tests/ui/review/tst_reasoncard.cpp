#include "tests/support/testproposal.h"
#include "ui/models/reasonwords.h"
#include "ui/review/factorbars.h"
#include "ui/review/reasoncard.h"
#include "ui/style/themesource.h"

#include <QLocale>
#include <QTest>
#include <QToolButton>

using namespace callout;
using namespace Qt::StringLiterals;

/// A reason from its score down to those who cannot.
class TestReasonCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsShownAddsUp();
    void runnerUpsAreFewAndCounted();
    void whoCannotIsFoldedBehindAChoice();
    void anOpenJobUnfoldsWhoCannot();
    void aHintHidesTheLastReason();

private:
    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_job;
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestReasonCard::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_job = m_day.job(u"J-1"_s);
}

void TestReasonCard::whatIsShownAddsUp()
{
    ReasonCard card(m_themes);
    Candidate ana = test::TestProposal(m_day).candidate(m_ana, u"08:40"_s);
    ana.knockOn = 31;
    card.showReason(m_day.snapshot(), m_job, {ana, {}, {}, {}}, UsualWeights);
    int tenths = 0;
    for (const FactorPart &part : card.findChild<FactorBars *>()->parts())
        tenths += part.tenths;
    QVERIFY(card.texts().contains(ReasonWords::points(tenths - 31)));
    QVERIFY(card.texts().contains(u"The rest of the plan loses 3.1"_s));
}

void TestReasonCard::runnerUpsAreFewAndCounted()
{
    const test::TestProposal proposal(m_day);
    Reason reason{proposal.candidate(m_ana, u"08:40"_s), {}, {}, {}};
    for (int i = 0; i < 6; ++i)
        reason.others.append(proposal.candidate(m_mike, u"09:00"_s, 14 + i));
    ReasonCard card(m_themes);
    card.showReason(m_day.snapshot(), m_job, reason, UsualWeights);
    const QStringList lines = card.texts().back().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.back(), u"2 more could"_s);
}

void TestReasonCard::whoCannotIsFoldedBehindAChoice()
{
    ReasonCard card(m_themes);
    const Candidate ana = test::TestProposal(m_day).candidate(m_ana, u"08:40"_s);
    card.showReason(m_day.snapshot(), m_job, {ana, {}, {{m_mike, {.rule = Rule::NoShift}, {}}}, {}}, UsualWeights);
    QVERIFY(card.isFolded());
    QVERIFY(!card.texts().contains(u"Mike Boyle has no shift that day."_s));
    auto *fold = card.findChild<QToolButton *>();
    QCOMPARE(fold->text(), u"1 cannot"_s);
    fold->click();
    QVERIFY(card.texts().contains(u"Mike Boyle has no shift that day."_s));
}

void TestReasonCard::anOpenJobUnfoldsWhoCannot()
{
    ReasonCard card(m_themes);
    card.showReason(m_day.snapshot(), m_job, {{}, {}, {{m_mike, {.rule = Rule::NoShift}, {}}}, {}}, UsualWeights);
    QCOMPARE(
        card.texts(),
        (QStringList{u"Nobody can do J-1, and no single change would help"_s, u"Mike Boyle has no shift that day."_s}));
}

void TestReasonCard::aHintHidesTheLastReason()
{
    ReasonCard card(m_themes);
    const Candidate ana = test::TestProposal(m_day).candidate(m_ana, u"08:40"_s);
    card.showReason(m_day.snapshot(), m_job, {ana, {}, {}, {}}, UsualWeights);
    card.showHint(u"Choose a line"_s);
    QCOMPARE(card.texts(), QStringList{u"Choose a line"_s});
}

QTEST_MAIN(TestReasonCard)
#include "tst_reasoncard.moc"
