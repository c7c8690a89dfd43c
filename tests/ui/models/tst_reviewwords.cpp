#include "tests/support/testproposal.h"
#include "ui/models/reviewwords.h"

#include <QLocale>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Lines and totals of a proposal as a dispatcher reads them.
class TestReviewWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void titles();
    void whereALineComesFrom();
    void whyAJobStaysOpen();
    void totals();
    void nothingDiffers();

private:
    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_open;
    JobId m_planned;
};

void TestReviewWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_open = m_day.job(u"J-1"_s);
    m_planned = m_day.scheduled(u"J-2"_s, m_mike, u"10:00"_s);
}

void TestReviewWords::titles()
{
    const ReviewWords words(m_day.snapshot());
    test::TestProposal proposal(m_day);
    QCOMPARE(words.title(proposal.give(m_open, m_ana, u"09:00"_s)), u"J-1 → Ana Moreno"_s);
    QCOMPARE(words.title(proposal.leave(m_planned)), u"J-2 back to the queue"_s);
    QCOMPARE(words.title(proposal.leave(m_open)), u"J-1 stays open"_s);
}

void TestReviewWords::whereALineComesFrom()
{
    const ReviewWords words(m_day.snapshot());
    test::TestProposal proposal(m_day);
    QCOMPARE(words.before(proposal.give(m_open, m_ana, u"09:00"_s)), QString());
    QCOMPARE(words.before(proposal.give(m_planned, m_ana, u"09:00"_s)), u"was Mike Boyle 10:00"_s);
    QCOMPARE(words.before(proposal.give(m_planned, m_mike, u"09:00"_s)), u"was 10:00"_s);
    QCOMPARE(words.before(proposal.leave(m_planned)), u"was Mike Boyle 10:00"_s);
    QCOMPARE(words.before(proposal.leave(m_open)), QString());
}

void TestReviewWords::whyAJobStaysOpen()
{
    const ReviewWords words(m_day.snapshot());
    test::TestProposal proposal(m_day);
    ProposalLine &line = proposal.leave(m_open);
    QCOMPARE(words.openReason(line), QString());
    line.reason.excluded = {{m_ana, {.rule = Rule::NoShift}, {}},
                            {m_mike, {.rule = Rule::TimeOff}, {}},
                            {m_mike, {.rule = Rule::TimeOff}, {}}};
    QCOMPARE(words.openReason(line), u"time off"_s);
    line.reason.cheapest = Remedy{.kind = RemedyKind::Overtime, .technician = m_ana, .amount = Seconds(1200)};
    QCOMPARE(words.openReason(line), u"would help: overtime 20 min for Ana Moreno"_s);
}

void TestReviewWords::totals()
{
    using enum TotalPart::Trend;
    const QList<TotalPart> parts =
        ReviewWords::totals({.drive = Seconds(200 * 60), .lateness = Seconds(600), .open = 5, .spread = 60.4},
                            {.drive = Seconds(159 * 60), .lateness = Seconds(660), .open = 1, .spread = 22});
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts.at(0), (TotalPart{u"Drive"_s, u"3 h 20 min"_s, u"2 h 39 min"_s, u"−41 min"_s, Better}));
    QCOMPARE(parts.at(1), (TotalPart{u"Late"_s, u"10 min"_s, u"11 min"_s, u"+1 min"_s, Worse}));
    QCOMPARE(parts.at(2), (TotalPart{u"Open"_s, u"5"_s, u"1"_s, u"−4"_s, Better}));
    QCOMPARE(parts.at(3), (TotalPart{u"Spread"_s, u"60%"_s, u"22%"_s, u"−38%"_s, Better}));
}

void TestReviewWords::nothingDiffers()
{
    const PlanTotals same{.drive = Seconds(3600), .open = 2, .spread = 10.2};
    for (const TotalPart &part : ReviewWords::totals(same, same)) {
        QCOMPARE(part.difference, QString());
        QCOMPARE(part.trend, TotalPart::Trend::Same);
    }
}

QTEST_GUILESS_MAIN(TestReviewWords)
#include "tst_reviewwords.moc"
