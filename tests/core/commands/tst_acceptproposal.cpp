#include "core/commands/acceptproposal.h"

#include "core/commands/undohistory.h"
#include "tests/support/daydifferences.h"
#include "tests/support/minutedrives.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Acceptance;

/// Accepting what a run proposes, on a board that goes its own way meanwhile. The run begins at 07:00: J-1 and J-2 are open,
/// Ana has J-3 at 10:00 and Bo J-4 at 10:00; nothing is promised to anybody.
class AcceptProposalTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void allIsOneStepThatGoesBack();
    void theAuditTellsWhoAndWhy();
    void nothingToAcceptIsNothing();
    void whatIsLeftOpenOrStaysIsNoChange();
    void aLineAcceptedTwiceIsDoneOnce();
    void outdatedLinesAreLeftOut_data();
    void outdatedLinesAreLeftOut();
    void aJobAssignedByHandStaysAndIsLeftAlone();
    void onlyLeavingAloneHasItsOwnWords();
    void jobsThatSwapGoTogether();
    void aRingOfJobsGoesTogether();
    void aLineThatNeedsAnOutdatedOneIsRefused();
    void oneRefusedLineDoesNotTakeTheOthersWithIt();
    void twoLinesThatCollideAreNotBothAccepted();
    void whatBecameForbiddenIsRefused_data();
    void whatBecameForbiddenIsRefused();
    void whatIsBrokenAnywayIsNoObstacle();
    void eventsMoveWithTheirTechnician();
    void theDispatchersOwnChoiceIsHeldToTheirRules();
    void anotherDayIsTold();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] ProposalLine line(JobId job, TechnicianId technician, const QString &start) const;
    [[nodiscard]] ProposalLine drop(JobId job) const;
    void propose(const QList<ProposalLine> &lines) { m_proposal.lines = lines; }
    [[nodiscard]] Acceptance accept(const QList<ProposalLine> &lines);
    [[nodiscard]] Acceptance acceptAll() { return accept(m_proposal.lines); }
    /// "J-1 Ana 09:00, J-2 open": where these jobs are now.
    [[nodiscard]] QString where(const QList<JobId> &jobs);

    const MinuteDrives m_drives;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    Proposal m_proposal;
    TechnicianId m_ana;
    TechnicianId m_bo;
    JobId m_first;
    JobId m_second;
    JobId m_anas;
    JobId m_bos;
};

void AcceptProposalTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_first = m_day.job(u"J-1"_s, stands(0));
    m_second = m_day.job(u"J-2"_s, stands(0));
    m_anas = m_day.scheduled(u"J-3"_s, m_ana, u"10:00"_s, stands(0));
    m_bos = m_day.scheduled(u"J-4"_s, m_bo, u"10:00"_s, stands(0));
    const NonJobEventId lunch = m_day.event(m_ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    m_day.snapshot().events[lunch].timesheetCode = u"L"_s;
    m_proposal = {};
    m_proposal.run = 12;
    m_proposal.day = m_day.date();
    m_proposal.at = m_day.at(u"07:00"_s);
    m_proposal.eventMoves = {{lunch, m_day.at(u"12:00"_s), m_day.at(u"12:30"_s)}};
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    board().setActor({ActorKind::Person, u"Robin"_s});
    m_history = std::make_unique<UndoHistory>(board());
}

void AcceptProposalTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

ProposalLine AcceptProposalTest::line(JobId id, TechnicianId technician, const QString &start) const
{
    const Job job = m_day[id];
    const LineKind kind = !job.technician ? LineKind::New
        : job.technician == technician    ? LineKind::Retimed
                                          : LineKind::Moved;
    return {.job = id, .kind = kind, .before = Assignment::of(job), .after = {technician, m_day.at(start)}};
}

ProposalLine AcceptProposalTest::drop(JobId id) const
{
    return {.job = id, .kind = LineKind::Dropped, .before = Assignment::of(m_day[id])};
}

Acceptance AcceptProposalTest::accept(const QList<ProposalLine> &lines)
{
    Result<Acceptance> acceptance = commands::acceptProposal(board(), m_drives, m_proposal, lines);
    if (!acceptance)
        qFatal("%s", qPrintable(acceptance.error().message));
    return std::move(*acceptance);
}

QString AcceptProposalTest::where(const QList<JobId> &jobs)
{
    QStringList words;
    for (const JobId id : jobs) {
        const Job &job = *board().job(id);
        words.append(job.start ? u"%1 %2 %3"_s.arg(job.number, board().technician(job.technician)->name,
                                                   board().calendar().timeOf(*job.start).toString(u"HH:mm"_s))
                               : job.number + u" open"_s);
    }
    return words.join(u", "_s);
}

void AcceptProposalTest::allIsOneStepThatGoesBack()
{
    const DaySnapshot before = board().day();
    propose({line(m_first, m_ana, u"08:00"_s), line(m_anas, m_bo, u"11:00"_s), drop(m_bos)});
    Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.accepted, QList({m_first, m_anas, m_bos}));
    QVERIFY(acceptance.outdated.isEmpty());
    QVERIFY(acceptance.refused.isEmpty());
    QVERIFY(m_history->push(std::move(acceptance.command)));
    QCOMPARE(where({m_first, m_anas, m_bos}), u"J-1 Ana 08:00, J-3 Bo 11:00, J-4 open"_s);
    QCOMPARE(board().job(m_first)->status, JobStatus::Scheduled);
    QCOMPARE(board().job(m_bos)->status, JobStatus::Unassigned);
    QCOMPARE(m_history->stack().count(), 1);
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), board().day()), QStringList());
    m_history->undo();
    QCOMPARE(differences(board().day(), before), QStringList());
}

void AcceptProposalTest::theAuditTellsWhoAndWhy()
{
    propose({line(m_first, m_ana, u"08:00"_s), line(m_second, m_bo, u"08:00"_s), drop(m_bos)});
    const Acceptance two = accept({m_proposal.lines.at(0), m_proposal.lines.at(1)});
    QCOMPARE(two.command->edit().actor, (Actor{ActorKind::Engine, u"Robin"_s}));
    QCOMPARE(two.command->edit().why, u"Run 12: 2 of 3 changes accepted"_s);
    QCOMPARE(two.command->text(), u"Accept 2 proposals"_s);
    QCOMPARE(accept({m_proposal.lines.at(0)}).command->text(), u"Accept the proposal for J-1"_s);
    m_proposal.run = 0;
    QCOMPARE(acceptAll().command->edit().why, u"Auto-Assign: 3 of 3 changes accepted"_s);
}

void AcceptProposalTest::nothingToAcceptIsNothing()
{
    QVERIFY(!accept({}).command);
}

void AcceptProposalTest::whatIsLeftOpenOrStaysIsNoChange()
{
    propose({{.job = m_first, .kind = LineKind::LeftOpen},
             {.job = m_anas,
              .kind = LineKind::Kept,
              .before = Assignment::of(m_day[m_anas]),
              .after = Assignment::of(m_day[m_anas])}});
    const Acceptance acceptance = acceptAll();
    QVERIFY(!acceptance.command);
    QVERIFY(acceptance.accepted.isEmpty());
}

void AcceptProposalTest::aLineAcceptedTwiceIsDoneOnce()
{
    propose({line(m_first, m_ana, u"08:00"_s)});
    QVERIFY(m_history->push(acceptAll().command));
    const Acceptance again = acceptAll();
    QVERIFY(!again.command);
    QVERIFY(again.outdated.isEmpty());
    const Acceptance doubled = accept({line(m_second, m_bo, u"08:00"_s), line(m_second, m_bo, u"08:00"_s)});
    QCOMPARE(doubled.accepted, QList({m_second}));
}

void AcceptProposalTest::outdatedLinesAreLeftOut_data()
{
    QTest::addColumn<JobStatus>("status");
    using enum JobStatus;
    QTest::newRow("started") << Dispatched;
    QTest::newRow("on hold") << OnHold;
    QTest::newRow("cancelled") << Cancelled;
}

void AcceptProposalTest::outdatedLinesAreLeftOut()
{
    QFETCH(const JobStatus, status);
    propose({line(m_first, m_bo, u"08:00"_s), line(m_anas, m_bo, u"11:00"_s)});
    QVERIFY(m_office->change(m_anas, [status](Job &job) { job.status = status; }));
    Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.outdated, QList({m_anas}));
    QVERIFY(acceptance.byHand.isEmpty());
    QCOMPARE(acceptance.accepted, QList({m_first}));
    QVERIFY(m_history->push(std::move(acceptance.command)));
    QCOMPARE(where({m_first, m_anas}), u"J-1 Bo 08:00, J-3 Ana 10:00"_s);
}

void AcceptProposalTest::aJobAssignedByHandStaysAndIsLeftAlone()
{
    propose({line(m_first, m_ana, u"08:00"_s), line(m_second, m_bo, u"08:00"_s)});
    QVERIFY(m_office->change(m_first, [this](Job &job) { job = assigned(job, m_bo, m_day.at(u"13:00"_s)); }));
    Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.outdated, QList({m_first}));
    QCOMPARE(acceptance.byHand, QList({m_first}));
    QCOMPARE(acceptance.accepted, QList({m_second}));
    QVERIFY(m_history->push(std::move(acceptance.command)));
    QCOMPARE(where({m_first, m_second}), u"J-1 Bo 13:00, J-2 Bo 08:00"_s);
    QVERIFY(!board().job(m_first)->isEngineAllowed);
    QVERIFY(board().job(m_second)->isEngineAllowed);
    QCOMPARE(m_history->stack().count(), 1);
}

void AcceptProposalTest::onlyLeavingAloneHasItsOwnWords()
{
    propose({line(m_first, m_ana, u"08:00"_s)});
    QVERIFY(m_office->change(m_first, [this](Job &job) { job = assigned(job, m_bo, m_day.at(u"13:00"_s)); }));
    QCOMPARE(acceptAll().command->text(), u"Keep J-1 as assigned by hand"_s);
    // Taken back to the queue by hand is no assignment: the engine may try again.
    propose({line(m_anas, m_bo, u"11:00"_s)});
    QVERIFY(m_office->change(m_anas, [](Job &job) { job = unassigned(job); }));
    const Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.outdated, QList({m_anas}));
    QVERIFY(!acceptance.command);
}

void AcceptProposalTest::jobsThatSwapGoTogether()
{
    const ProposalLine there = line(m_anas, m_bo, u"10:00"_s);
    const ProposalLine back = line(m_bos, m_ana, u"10:00"_s);
    propose({there, back});
    const Acceptance one = accept({there});
    QVERIFY(!one.command);
    QCOMPARE(one.refused.size(), 1);
    QCOMPARE(one.refused.front().job, m_anas);
    QCOMPARE(one.refused.front().rule.rule, Rule::OverlapsJob);
    QCOMPARE(one.refused.front().rule.job, m_bos);
    QCOMPARE(one.refused.front().together, QList({m_bos}));
    Acceptance both = acceptAll();
    QCOMPARE(both.refused.size(), 0);
    QVERIFY(m_history->push(std::move(both.command)));
    QCOMPARE(where({m_anas, m_bos}), u"J-3 Bo 10:00, J-4 Ana 10:00"_s);
}

void AcceptProposalTest::aRingOfJobsGoesTogether()
{
    // J-1 where J-3 was, J-3 where J-4 was, J-4 back to the queue.
    propose({line(m_first, m_ana, u"10:00"_s), line(m_anas, m_bo, u"10:00"_s), drop(m_bos)});
    const Acceptance one = accept({m_proposal.lines.at(0)});
    QVERIFY(!one.command);
    QCOMPARE(one.refused.front().together, QList({m_anas, m_bos}));
    QCOMPARE(acceptAll().accepted.size(), 3);
    QCOMPARE(accept({drop(m_bos)}).accepted, QList({m_bos}));
}

void AcceptProposalTest::aLineThatNeedsAnOutdatedOneIsRefused()
{
    propose({line(m_first, m_ana, u"10:00"_s), line(m_anas, m_bo, u"13:00"_s), line(m_second, m_bo, u"08:00"_s)});
    QVERIFY(m_office->change(m_anas, [](Job &job) { job.status = JobStatus::Dispatched; }));
    const Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.outdated, QList({m_anas}));
    QCOMPARE(acceptance.accepted, QList({m_second}));
    QCOMPARE(acceptance.refused.size(), 1);
    QCOMPARE(acceptance.refused.front().job, m_first);
    QVERIFY(acceptance.refused.front().together.isEmpty());
}

void AcceptProposalTest::oneRefusedLineDoesNotTakeTheOthersWithIt()
{
    // By hand J-2 went where J-1 was to go.
    propose({line(m_first, m_ana, u"08:00"_s), line(m_bos, m_ana, u"11:00"_s)});
    QVERIFY(m_office->change(m_second, [this](Job &job) { job = assigned(job, m_ana, m_day.at(u"08:30"_s)); }));
    const Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.accepted, QList({m_bos}));
    QCOMPARE(acceptance.refused.size(), 1);
    QCOMPARE(acceptance.refused.front().job, m_first);
    QCOMPARE(acceptance.refused.front().rule.job, m_second);
}

void AcceptProposalTest::twoLinesThatCollideAreNotBothAccepted()
{
    propose({line(m_first, m_ana, u"08:00"_s), line(m_second, m_ana, u"08:30"_s)});
    const Acceptance acceptance = acceptAll();
    QCOMPARE(acceptance.accepted.size(), 1);
    QCOMPARE(acceptance.refused.size(), 1);
}

void AcceptProposalTest::whatBecameForbiddenIsRefused_data()
{
    QTest::addColumn<std::function<void(AcceptProposalTest *)>>("change");
    QTest::addColumn<Rule>("rule");
    using Change = std::function<void(AcceptProposalTest *)>;
    QTest::newRow("the job's toggle") << Change([](AcceptProposalTest *t) {
        t->m_office->change(t->m_first, [](Job &job) { job.isEngineAllowed = false; });
    }) << Rule::EngineOff;
    QTest::newRow("the technician is paused") << Change([](AcceptProposalTest *t) {
        t->m_office->change(t->m_ana, [](Technician &who) { who.isPaused = true; });
    }) << Rule::EnginePaused;
    QTest::newRow("the window was moved") << Change([](AcceptProposalTest *t) {
        t->m_office->change(t->m_first, [t](Job &job) { job.windowBegin = t->m_day.at(u"13:00"_s); });
    }) << Rule::WindowMissed;
    QTest::newRow("time went by") << Change([](AcceptProposalTest *t) {
        t->m_office->clock().set(t->m_day.at(u"08:01"_s));
    }) << Rule::StartsInPast;
}

void AcceptProposalTest::whatBecameForbiddenIsRefused()
{
    QFETCH(const std::function<void(AcceptProposalTest *)>, change);
    QFETCH(const Rule, rule);
    propose({line(m_first, m_ana, u"08:00"_s)});
    QCOMPARE(acceptAll().accepted.size(), 1);
    change(this);
    const Acceptance acceptance = acceptAll();
    QVERIFY(!acceptance.command);
    QCOMPARE(acceptance.refused.size(), 1);
    QCOMPARE(acceptance.refused.front().rule.rule, rule);
}

void AcceptProposalTest::whatIsBrokenAnywayIsNoObstacle()
{
    // Somebody put J-2 on top of J-3 for a reason of their own.
    QVERIFY(m_office->change(m_second, [this](Job &job) { job = assigned(job, m_ana, m_day.at(u"10:15"_s)); }));
    propose({line(m_first, m_ana, u"08:00"_s)});
    QCOMPARE(acceptAll().accepted, QList({m_first}));
}

void AcceptProposalTest::eventsMoveWithTheirTechnician()
{
    const NonJobEventId lunch = m_proposal.eventMoves.front().event;
    const auto begin = [&] { return board().day().events.value(lunch).begin; };
    propose({line(m_first, m_ana, u"11:15"_s), line(m_second, m_bo, u"08:00"_s)});
    QVERIFY(m_history->push(accept({m_proposal.lines.at(1)}).command));
    QCOMPARE(begin(), m_day.at(u"12:00"_s)); // Bo has no part in Ana's lunch
    QVERIFY(m_history->push(accept({m_proposal.lines.at(0)}).command));
    QCOMPARE(begin(), m_day.at(u"12:30"_s));
    QCOMPARE(board().day().events.value(lunch).end, m_day.at(u"13:00"_s));
    m_history->undo();
    QCOMPARE(begin(), m_day.at(u"12:00"_s));

    // Moved by hand meanwhile it stays, and the job has no room.
    QVERIFY(m_office->change(lunch, [this](NonJobEvent &event) {
        event.begin = m_day.at(u"11:45"_s);
        event.end = m_day.at(u"12:15"_s);
    }));
    const Acceptance acceptance = accept({m_proposal.lines.at(0)});
    QVERIFY(!acceptance.command);
    QCOMPARE(acceptance.refused.front().rule.rule, Rule::OverlapsEvent);
}

void AcceptProposalTest::theDispatchersOwnChoiceIsHeldToTheirRules()
{
    const TechnicianId cleo{900};
    ChangeSet changes;
    changes.create(Technician{.id = cleo, .name = u"Cleo"_s, .isManaged = false});
    changes.create(Shift{.id = {901},
                         .technician = cleo,
                         .kind = ShiftKind::OnCall,
                         .begin = m_day.at(u"08:00"_s),
                         .end = m_day.at(u"20:00"_s)});
    QVERIFY(m_office->edit(changes));
    propose({line(m_first, m_ana, u"08:00"_s)});
    // On call, not managed, after business hours: a person may.
    QCOMPARE(accept({line(m_first, cleo, u"18:00"_s)}).accepted, QList({m_first}));
    const Acceptance late = accept({line(m_first, cleo, u"19:30"_s)});
    QVERIFY(!late.command);
    QCOMPARE(late.refused.front().rule.rule, Rule::OutsideShift);
    propose({line(m_first, cleo, u"18:00"_s)});
    QVERIFY(!acceptAll().command); // the engine may not
}

void AcceptProposalTest::anotherDayIsTold()
{
    propose({line(m_first, m_ana, u"08:00"_s)});
    m_proposal.day = m_day.date().addDays(1);
    const Result<Acceptance> acceptance = commands::acceptProposal(board(), m_drives, m_proposal, m_proposal.lines);
    QVERIFY(!acceptance);
    QCOMPARE(acceptance.error().code, ErrorCode::NotFound);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AcceptProposalTest)
#include "tst_acceptproposal.moc"
