#include "tests/support/testoffice.h"
#include "tests/support/testproposal.h"
#include "ui/models/reviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// A proposal beside the board that it is about. Five jobs: one new for Ana, one moved from Mike to Ana, one of Mike's at
/// another time, one of Mike's back to the queue, one left open; and one kept.
class TestReviewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void groupsByTechnician();
    void groupsByKind();
    void keptLinesAreCountedOnly();
    void everyChangeMayBeAcceptedAtFirst();
    void aTechniciansLinesAreThoseThatTouchTheirDay();
    void aJobThatStandsAsProposedIsAccepted();
    void undoingProposesAgain();
    void aJobChangedOtherwiseIsOutdated();
    void aStartedJobIsOutdated();
    void anOpenJobThatSomebodyGaveAwayIsOutdated();
    void rejectedLinesStayAsTheyAre();
    void anOverrideChangesTheLine();
    void anOverrideMovesOtherStops();
    void anOverrideCanBeTakenBack();
    void thePlannedDayHoldsWhatIsNotRejected();
    void theOriginalKnowsNoOverrides();
    void anotherDayForgetsTheProposal();
    void onlyTouchedRowsAreRefreshed();
    void aLineTellsAllOfItself();

private:
    [[nodiscard]] QStringList tree() const;
    void give(JobId job, TechnicianId technician, const QString &start)
    {
        m_office->change(job, [&](Job &changed) { changed = assigned(changed, technician, m_day.at(start)); });
    }

    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_new;
    JobId m_moved;
    JobId m_retimed;
    JobId m_dropped;
    JobId m_open;
    JobId m_kept;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<ReviewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReviewModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_day = test::TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_new = m_day.job(u"J-1"_s, [](Job &job) { job.title = u"Burst pipe"_s; });
    m_moved = m_day.scheduled(u"J-2"_s, m_mike, u"09:00"_s);
    m_retimed = m_day.scheduled(u"J-3"_s, m_mike, u"11:00"_s);
    m_dropped = m_day.scheduled(u"J-4"_s, m_mike, u"13:00"_s);
    m_open = m_day.job(u"J-5"_s);
    m_kept = m_day.scheduled(u"J-6"_s, m_ana, u"15:00"_s);
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    m_model = std::make_unique<ReviewModel>(m_office->board());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    test::TestProposal proposal(m_day);
    proposal.give(m_moved, m_ana, u"10:00"_s).reason.others = {proposal.candidate(m_mike, u"09:00"_s, 20)};
    proposal.give(m_new, m_ana, u"08:40"_s);
    proposal.give(m_retimed, m_mike, u"10:30"_s);
    proposal.leave(m_dropped);
    proposal.leave(m_open).reason.cheapest = Remedy{.kind = RemedyKind::DropJob, .job = m_kept};
    proposal.give(m_kept, m_ana, u"15:00"_s);
    m_model->setProposal(proposal.value());
}

void TestReviewModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_office.reset();
}

QStringList TestReviewModel::tree() const
{
    QStringList rows;
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex parent = m_model->index(group, 0);
        rows.append(parent.data().toString());
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            rows.append(u' ' + m_model->index(row, 0, parent).data().toString());
    }
    return rows;
}

void TestReviewModel::groupsByTechnician()
{
    const QStringList expected{
        u"Ana Moreno"_s,        u" J-1 → Ana Moreno"_s, u" J-2 → Ana Moreno"_s,      u"Mike Boyle"_s,
        u" J-3 → Mike Boyle"_s, u"Back to the queue"_s, u" J-4 back to the queue"_s, u"Left open"_s,
        u" J-5 stays open"_s};
    QCOMPARE(tree(), expected);
}

void TestReviewModel::groupsByKind()
{
    m_model->setGrouping(ReviewModel::Grouping::ByKind);
    const QStringList expected{u"New"_s,
                               u" J-1 → Ana Moreno"_s,
                               u"Moved"_s,
                               u" J-2 → Ana Moreno"_s,
                               u"Another time"_s,
                               u" J-3 → Mike Boyle"_s,
                               u"Back to the queue"_s,
                               u" J-4 back to the queue"_s,
                               u"Left open"_s,
                               u" J-5 stays open"_s};
    QCOMPARE(tree(), expected);
}

void TestReviewModel::keptLinesAreCountedOnly()
{
    QCOMPARE(m_model->count(LineKind::Kept), 1);
    QVERIFY(!m_model->indexOf(m_kept).isValid());
    QVERIFY(m_model->line(m_kept));
    QCOMPARE(m_model->changeCount(), 4);
}

void TestReviewModel::everyChangeMayBeAcceptedAtFirst()
{
    QCOMPARE(m_model->acceptable(), (QList<JobId>{m_moved, m_new, m_retimed, m_dropped}));
    QVERIFY(!m_model->isAcceptable(m_open));
    QVERIFY(!m_model->isAcceptable(m_kept));
}

void TestReviewModel::aTechniciansLinesAreThoseThatTouchTheirDay()
{
    QCOMPARE(m_model->acceptable(m_ana), (QList<JobId>{m_moved, m_new}));
    QCOMPARE(m_model->acceptable(m_mike), (QList<JobId>{m_moved, m_retimed, m_dropped}));
}

void TestReviewModel::aJobThatStandsAsProposedIsAccepted()
{
    QSignalSpy changed(m_model.get(), &ReviewModel::changed);
    give(m_new, m_ana, u"08:40"_s);
    QCOMPARE(m_model->state(m_new), LineState::Accepted);
    QCOMPARE(m_model->count(LineState::Accepted), 1);
    QVERIFY(!m_model->isAcceptable(m_new));
    QCOMPARE(changed.size(), 1);
}

void TestReviewModel::undoingProposesAgain()
{
    give(m_new, m_ana, u"08:40"_s);
    m_office->change(m_new, [](Job &job) { job = unassigned(job); });
    QCOMPARE(m_model->state(m_new), LineState::Proposed);
}

void TestReviewModel::aJobChangedOtherwiseIsOutdated()
{
    give(m_new, m_mike, u"12:00"_s);
    QCOMPARE(m_model->state(m_new), LineState::Outdated);
    QVERIFY(!m_model->acceptable().contains(m_new));
}

void TestReviewModel::aStartedJobIsOutdated()
{
    m_office->change(m_retimed, [](Job &job) { job.status = JobStatus::OnSite; });
    QCOMPARE(m_model->state(m_retimed), LineState::Outdated);
}

void TestReviewModel::anOpenJobThatSomebodyGaveAwayIsOutdated()
{
    give(m_open, m_mike, u"14:00"_s);
    QCOMPARE(m_model->state(m_open), LineState::Outdated);
}

void TestReviewModel::rejectedLinesStayAsTheyAre()
{
    m_model->reject({m_new, m_open, m_kept});
    QCOMPARE(m_model->state(m_new), LineState::Rejected);
    QCOMPARE(m_model->count(LineState::Rejected), 1);
    QCOMPARE(m_model->acceptable(m_ana), QList<JobId>{m_moved});
    m_model->restore(m_new);
    QCOMPARE(m_model->state(m_new), LineState::Proposed);
}

void TestReviewModel::anOverrideChangesTheLine()
{
    const test::TestProposal other(m_day);
    m_model->overrideLine(m_new, other.candidate(m_mike, u"14:00"_s, 5));
    QCOMPARE(m_model->state(m_new), LineState::Overridden);
    const ProposalLine *line = m_model->line(m_new);
    QCOMPARE(line->after.technician, m_mike);
    QCOMPARE(line->reason.chosen->technician, m_mike);
    QCOMPARE(line->reason.others.size(), 1);
    QCOMPARE(line->reason.others.front().technician, m_ana);
    QCOMPARE(m_model->indexOf(m_new).parent().data().toString(), u"Mike Boyle"_s);
    QVERIFY(m_model->isAcceptable(m_new));
}

void TestReviewModel::anOverrideMovesOtherStops()
{
    const test::TestProposal other(m_day);
    Candidate choice = other.candidate(m_ana, u"14:30"_s);
    choice.moves = {{m_kept, m_day.at(u"15:00"_s), m_day.at(u"15:30"_s)}};
    m_model->overrideLine(m_new, choice);
    QCOMPARE(m_model->state(m_kept), LineState::Overridden);
    QCOMPARE(m_model->line(m_kept)->kind, LineKind::Retimed);
    QVERIFY(m_model->acceptable().contains(m_kept));
}

void TestReviewModel::anOverrideCanBeTakenBack()
{
    const test::TestProposal other(m_day);
    m_model->overrideLine(m_new, other.candidate(m_mike, u"14:00"_s));
    m_model->restore(m_new);
    QCOMPARE(m_model->state(m_new), LineState::Proposed);
    QCOMPARE(m_model->line(m_new)->after.technician, m_ana);
}

void TestReviewModel::thePlannedDayHoldsWhatIsNotRejected()
{
    m_model->reject({m_moved});
    const auto numbers = [this](TechnicianId technician) {
        QStringList stops;
        for (const Job &job : m_model->plannedStops(technician))
            stops.append(job.number);
        return stops;
    };
    QCOMPARE(numbers(m_ana), (QStringList{u"J-1"_s, u"J-6"_s}));
    QCOMPARE(numbers(m_mike), (QStringList{u"J-2"_s, u"J-3"_s}));
}

void TestReviewModel::theOriginalKnowsNoOverrides()
{
    const Proposal proposed = m_model->original();
    m_model->overrideLine(m_new, test::TestProposal(m_day).candidate(m_mike, u"14:00"_s));
    QCOMPARE(m_model->original(), proposed);
    QCOMPARE(m_model->lines({m_new}).size(), 1);
    QCOMPARE(m_model->lines({m_new}).front().after.technician, m_mike);
}

void TestReviewModel::anotherDayForgetsTheProposal()
{
    m_office->show(m_day.date().addDays(1));
    QVERIFY(!m_model->hasProposal());
    QCOMPARE(m_model->rowCount(), 0);
}

void TestReviewModel::onlyTouchedRowsAreRefreshed()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy data(m_model.get(), &QAbstractItemModel::dataChanged);
    give(m_new, m_ana, u"08:40"_s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(data.size(), 2);
    QCOMPARE(data.front().front().toModelIndex(), m_model->indexOf(m_new));
    QCOMPARE(data.back().front().toModelIndex(), m_model->indexOf(m_new).parent());
}

void TestReviewModel::aLineTellsAllOfItself()
{
    const QModelIndex moved = m_model->indexOf(m_moved);
    QCOMPARE(moved.data(ReviewModel::TimeTextRole).toString(), u"10:00"_s);
    QCOMPARE(moved.data(ReviewModel::DetailRole).toString(), u"was Mike Boyle 09:00"_s);
    QCOMPARE(moved.data(ReviewModel::SharesRole).value<QList<double>>().size(), FactorCount);
    QCOMPARE(moved.data(ReviewModel::TotalRole).toInt(), m_model->line(m_moved)->reason.chosen->net());
    QCOMPARE(m_model->indexOf(m_open).data(ReviewModel::DetailRole).toString(), u"would help: drop J-6"_s);
    QVERIFY(!m_model->indexOf(m_open).data(ReviewModel::TotalRole).isValid());
    const QString spoken = m_model->indexOf(m_new).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"J-1 → Ana Moreno, 08:40, Burst pipe, "_s), qPrintable(spoken));
    QVERIFY2(spoken.endsWith(u"points, Proposed"_s), qPrintable(spoken));
}

QTEST_GUILESS_MAIN(TestReviewModel)
#include "tst_reviewmodel.moc"
