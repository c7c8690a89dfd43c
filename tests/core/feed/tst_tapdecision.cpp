#include "core/feed/tapdecision.h"

#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Outcome = TapAnswer::Outcome;
using Kind = PhoneTap::Kind;

/// What a technician's tap does (SPEC 5.1, 5.2): the guards of the board hold, and what they forbid becomes a question.
class TapDecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void steps_data();
    void steps();
    void technicianFollows_data();
    void technicianFollows();
    void timesNeverRunBackwards();
    void completionBringsNoteAndInvoice();
    void noteAlone();
    void holdKeepsTheReason();
    void helpAsks();
    void contradictionKeepsWhatWasTapped();
    void refusals_data();
    void refusals();
    void takenAwayMeanwhile();

private:
    [[nodiscard]] TapFacts facts() const;
    [[nodiscard]] PhoneTap tap(JobStep step, const QString &note = {}) const;
    [[nodiscard]] Job jobAfter(const TapDecision &decision) const;
    [[nodiscard]] Technician anaAfter(const TapDecision &decision) const;

    std::unique_ptr<TestDay> m_day;
    TechnicianId m_ana;
    JobId m_job;
};

void TapDecisionTest::init()
{
    m_day = std::make_unique<TestDay>();
    m_ana = m_day->worker(u"Ana"_s);
    m_job = m_day->scheduled(u"J-1"_s, m_ana, u"09:00"_s);
}

TapFacts TapDecisionTest::facts() const
{
    const DaySnapshot &day = m_day->snapshot();
    return {day.technicians.value(m_ana), day.jobs.value(m_job), false, day.calendar(), m_day->at(u"09:10"_s)};
}

PhoneTap TapDecisionTest::tap(JobStep step, const QString &note) const
{
    PhoneTap tap;
    tap.key = u"k1"_s;
    tap.job = m_job;
    tap.step = step;
    tap.note = note;
    tap.at = m_day->at(u"09:05"_s);
    return tap;
}

Job TapDecisionTest::jobAfter(const TapDecision &decision) const
{
    for (const RecordChange &change : decision.changes.records()) {
        if (change.record.kind == RecordKind::Job)
            return applied(change, *facts().job).value_or(Job{});
    }
    return *facts().job;
}

Technician TapDecisionTest::anaAfter(const TapDecision &decision) const
{
    for (const RecordChange &change : decision.changes.records()) {
        if (change.record.kind == RecordKind::Technician)
            return applied(change, facts().technician).value_or(Technician{});
    }
    return facts().technician;
}

void TapDecisionTest::steps_data()
{
    using enum JobStatus;
    QTest::addColumn<JobStatus>("before");
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<JobStatus>("after");

    QTest::newRow("travel to a scheduled job") << Scheduled << JobStep::Travel << Outcome::Done << EnRoute;
    QTest::newRow("travel when dispatched") << Dispatched << JobStep::Travel << Outcome::Done << EnRoute;
    QTest::newRow("arrive without having tapped travel") << Dispatched << JobStep::Arrive << Outcome::Done << OnSite;
    QTest::newRow("arrive") << EnRoute << JobStep::Arrive << Outcome::Done << OnSite;
    QTest::newRow("complete") << OnSite << JobStep::Complete << Outcome::Done << Completed;
    QTest::newRow("complete on the way, over the phone") << EnRoute << JobStep::Complete << Outcome::Done << Completed;
    QTest::newRow("the dispatcher said so already") << OnSite << JobStep::Arrive << Outcome::Done << OnSite;
    QTest::newRow("completed by the office already") << Completed << JobStep::Complete << Outcome::Done << Completed;
    QTest::newRow("on hold") << OnSite << JobStep::Hold << Outcome::Done << OnHold;
    QTest::newRow("resumed") << OnHold << JobStep::Resume << Outcome::Done << OnSite;

    QTest::newRow("complete what never began") << Scheduled << JobStep::Complete << Outcome::Asked << Scheduled;
    QTest::newRow("arrive at a cancelled job") << Cancelled << JobStep::Arrive << Outcome::Asked << Cancelled;
    QTest::newRow("complete a cancelled job") << Cancelled << JobStep::Complete << Outcome::Asked << Cancelled;
    QTest::newRow("travel to a completed job") << Completed << JobStep::Travel << Outcome::Asked << Completed;
    QTest::newRow("travel back from the site") << OnSite << JobStep::Travel << Outcome::Asked << OnSite;
    QTest::newRow("arrive while on hold") << OnHold << JobStep::Arrive << Outcome::Asked << OnHold;
    QTest::newRow("resume what goes on") << OnSite << JobStep::Resume << Outcome::Asked << OnSite;
}

void TapDecisionTest::steps()
{
    QFETCH(JobStatus, before);
    QFETCH(JobStep, step);
    QFETCH(Outcome, outcome);
    QFETCH(JobStatus, after);
    (*m_day)[m_job].status = before;
    (*m_day)[m_job].resumeStatus = JobStatus::OnSite;

    const Result<TapDecision> decision = decideTap(facts(), tap(step, u"waiting for a part"_s));
    QVERIFY2(decision, qPrintable(decision ? QString() : decision.error().message));
    QCOMPARE(decision->answer.outcome, outcome);
    QCOMPARE(decision->answer.status, after);
    QCOMPARE(jobAfter(*decision).status, after);
    QCOMPARE(decision->question.has_value(), outcome == Outcome::Asked);
    QCOMPARE(decision->changes.isEmpty(), outcome == Outcome::Asked);
}

void TapDecisionTest::technicianFollows_data()
{
    QTest::addColumn<JobStatus>("before");
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<TechnicianStatus>("status");
    QTest::newRow("travel") << JobStatus::Scheduled << JobStep::Travel << TechnicianStatus::EnRoute;
    QTest::newRow("arrive") << JobStatus::EnRoute << JobStep::Arrive << TechnicianStatus::OnJob;
    QTest::newRow("complete") << JobStatus::OnSite << JobStep::Complete << TechnicianStatus::Available;
    QTest::newRow("hold") << JobStatus::OnSite << JobStep::Hold << TechnicianStatus::Available;
    QTest::newRow("resume") << JobStatus::OnHold << JobStep::Resume << TechnicianStatus::OnJob;
}

void TapDecisionTest::technicianFollows()
{
    QFETCH(JobStatus, before);
    QFETCH(JobStep, step);
    QFETCH(TechnicianStatus, status);
    (*m_day)[m_job].status = before;
    (*m_day)[m_job].resumeStatus = JobStatus::OnSite;
    const Result<TapDecision> decision = decideTap(facts(), tap(step, u"a part"_s));
    QVERIFY(decision);
    QCOMPARE(anaAfter(*decision).status, status);
    QCOMPARE(anaAfter(*decision).statusAt, m_day->at(u"09:05"_s));

    // What is older than what is known of her does not change it.
    (*m_day)[m_ana].statusAt = m_day->at(u"09:08"_s);
    (*m_day)[m_ana].status = TechnicianStatus::OnBreak;
    const Result<TapDecision> late = decideTap(facts(), tap(step, u"a part"_s));
    QVERIFY(late);
    QCOMPARE(anaAfter(*late).status, TechnicianStatus::OnBreak);
}

void TapDecisionTest::timesNeverRunBackwards()
{
    Job &job = (*m_day)[m_job];
    job.status = JobStatus::EnRoute;
    job.enRouteAt = m_day->at(u"09:07"_s);
    PhoneTap arrival = tap(JobStep::Arrive);
    QCOMPARE(jobAfter(*decideTap(facts(), arrival)).onSiteAt, m_day->at(u"09:07"_s));
    arrival.at = m_day->at(u"09:30"_s); // the phone's clock is ahead
    QCOMPARE(jobAfter(*decideTap(facts(), arrival)).onSiteAt, m_day->at(u"09:10"_s));
    arrival.at = m_day->at(u"09:08"_s);
    QCOMPARE(jobAfter(*decideTap(facts(), arrival)).onSiteAt, m_day->at(u"09:08"_s));
}

void TapDecisionTest::completionBringsNoteAndInvoice()
{
    Job &job = (*m_day)[m_job];
    job.status = JobStatus::OnSite;
    job.notes = u"Side gate"_s;
    PhoneTap done = tap(JobStep::Complete, u" New valve fitted "_s);
    done.invoiceTotal = 12550;
    const Job after = jobAfter(*decideTap(facts(), done));
    QCOMPARE(after.invoiceTotal, 12550);
    QCOMPARE(after.closedAt, m_day->at(u"09:05"_s));
    QVERIFY2(after.notes.startsWith("Side gate\n"_L1) && after.notes.endsWith("Ana: New valve fitted"_L1),
             qPrintable(after.notes));

    // The office completed it before; what Ana knows of it is still wanted.
    job.status = JobStatus::Completed;
    QCOMPARE(jobAfter(*decideTap(facts(), done)).invoiceTotal, 12550);
}

void TapDecisionTest::noteAlone()
{
    PhoneTap note = tap(JobStep::Travel, u"Dog in the yard"_s);
    note.kind = Kind::Note;
    const Result<TapDecision> decision = decideTap(facts(), note);
    QVERIFY(decision);
    QCOMPARE(jobAfter(*decision).status, JobStatus::Scheduled);
    QVERIFY(jobAfter(*decision).notes.endsWith("Ana: Dog in the yard"_L1));
    QCOMPARE(anaAfter(*decision), facts().technician);
    QCOMPARE(decision->changes.records().size(), 1);
}

void TapDecisionTest::holdKeepsTheReason()
{
    (*m_day)[m_job].status = JobStatus::OnSite;
    const Job after = jobAfter(*decideTap(facts(), tap(JobStep::Hold, u"waiting for a part"_s)));
    QCOMPARE(after.statusReason, u"waiting for a part"_s);
    QCOMPARE(after.notes, QString());
    // Without one the board would refuse it.
    QCOMPARE(decideTap(facts(), tap(JobStep::Hold))->answer.outcome, Outcome::Asked);
}

void TapDecisionTest::helpAsks()
{
    PhoneTap help = tap(JobStep::Travel, u"Leak in the ceiling"_s);
    help.kind = Kind::Help;
    const Result<TapDecision> decision = decideTap(facts(), help);
    QVERIFY(decision && decision->question);
    QCOMPARE(decision->question->kind, PhoneQuestionKind::Help);
    QCOMPARE(decision->question->job, m_job);
    QCOMPARE(decision->question->step, std::nullopt);
    QCOMPARE(decision->question->note, u"Leak in the ceiling"_s);

    TapFacts nowhere = facts();
    nowhere.job.reset();
    help.job = {};
    const Result<TapDecision> anywhere = decideTap(nowhere, help);
    QVERIFY(anywhere && anywhere->question);
    QVERIFY(anywhere->question->job.isNull());
}

void TapDecisionTest::contradictionKeepsWhatWasTapped()
{
    (*m_day)[m_job].status = JobStatus::Cancelled;
    PhoneTap done = tap(JobStep::Complete, u"It was done before"_s);
    done.invoiceTotal = 900;
    const Result<TapDecision> decision = decideTap(facts(), done);
    QVERIFY(decision && decision->question);
    QCOMPARE(*decision->question,
             (PhoneQuestion{.kind = PhoneQuestionKind::Contradiction,
                            .technician = m_ana,
                            .job = m_job,
                            .step = JobStep::Complete,
                            .note = u"It was done before"_s,
                            .invoiceTotal = 900,
                            .at = m_day->at(u"09:05"_s)}));
}

void TapDecisionTest::refusals_data()
{
    QTest::addColumn<std::function<void(TapFacts &, PhoneTap &)>>("change");
    QTest::addColumn<ErrorCode>("code");
    using Change = std::function<void(TapFacts &, PhoneTap &)>;
    QTest::newRow("another technician's job")
        << Change([](TapFacts &facts, PhoneTap &) { facts.job->technician = {99}; }) << ErrorCode::RuleBroken;
    QTest::newRow("nobody's job") << Change([](TapFacts &facts, PhoneTap &) { facts.job->technician = {}; })
                                  << ErrorCode::RuleBroken;
    QTest::newRow("help at another technician's job") << Change([](TapFacts &facts, PhoneTap &tap) {
        facts.job->technician = {99};
        tap.kind = Kind::Help;
    }) << ErrorCode::RuleBroken;
    QTest::newRow("a job that is gone") << Change([](TapFacts &facts, PhoneTap &) { facts.job.reset(); })
                                        << ErrorCode::NotFound;
    QTest::newRow("a day late") << Change([](TapFacts &, PhoneTap &tap) { tap.at -= 25h; }) << ErrorCode::InvalidInput;
    QTest::newRow("a step of nothing") << Change([](TapFacts &facts, PhoneTap &tap) {
        facts.job.reset();
        tap.job = {};
    }) << ErrorCode::InvalidInput;
}

void TapDecisionTest::refusals()
{
    QFETCH(std::function<void(TapFacts &, PhoneTap &)>, change);
    QFETCH(ErrorCode, code);
    TapFacts known = facts();
    PhoneTap tapped = tap(JobStep::Travel);
    change(known, tapped);
    const Result<TapDecision> decision = decideTap(known, tapped);
    QVERIFY(!decision);
    QCOMPARE(decision.error().code, code);
}

void TapDecisionTest::takenAwayMeanwhile()
{
    TapFacts known = facts();
    known.job->technician = {99};
    known.wasTheirs = true;
    const Result<TapDecision> decision = decideTap(known, tap(JobStep::Arrive));
    QVERIFY(decision && decision->question);
    QCOMPARE(decision->answer.outcome, Outcome::Asked);
    QVERIFY(decision->changes.isEmpty());
}

QTEST_GUILESS_MAIN(TapDecisionTest)
#include "tst_tapdecision.moc"
