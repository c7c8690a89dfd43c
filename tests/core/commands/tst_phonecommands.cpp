#include "core/commands/phonecommands.h"
#include "core/commands/undohistory.h"
#include "tests/support/daydifferences.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Command;

class PhoneCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theTechnicianIsRight_data();
    void theTechnicianIsRight();
    void timesReportedBeforeAreKept();
    void applyingIsOneStepThatGoesBack();
    void keepingTheBoardAnswersAlone();
    void helpIsDealtWith();
    void guards();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    void open()
    {
        m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"11:00"_s));
        m_history = std::make_unique<UndoHistory>(board());
    }
    PhoneQuestionId asks(JobStep step, JobId job)
    {
        PhoneQuestion question{.id = {7},
                               .revision = 1,
                               .technician = m_ana,
                               .job = job,
                               .step = step,
                               .note = u"Part is missing"_s,
                               .at = m_day.at(u"10:50"_s)};
        m_day.snapshot().questions.insert(question.id, question);
        return question.id;
    }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
    TechnicianId m_mike;
};

void PhoneCommandsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
}

void PhoneCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

void PhoneCommandsTest::theTechnicianIsRight_data()
{
    QTest::addColumn<JobStatus>("board");
    QTest::addColumn<JobStep>("reported");
    QTest::addColumn<bool>("isOthers"); // the board has it with somebody else
    QTest::addColumn<JobStatus>("expected");
    using enum JobStatus;
    QTest::newRow("complete, though it was cancelled") << Cancelled << JobStep::Complete << false << Completed;
    QTest::newRow("complete, though nobody set out") << Scheduled << JobStep::Complete << false << Completed;
    QTest::newRow("complete, though it is on hold") << OnHold << JobStep::Complete << false << Completed;
    QTest::newRow("complete, though it is Mike's") << Scheduled << JobStep::Complete << true << Completed;
    QTest::newRow("complete, though Mike is on the way") << EnRoute << JobStep::Complete << true << Completed;
    QTest::newRow("complete, though it went back to the queue") << Unassigned << JobStep::Complete << true << Completed;
    QTest::newRow("on site, though it was completed") << Completed << JobStep::Arrive << false << OnSite;
    QTest::newRow("on site, though it is Mike's") << Dispatched << JobStep::Arrive << true << OnSite;
    QTest::newRow("on the way, though on site") << OnSite << JobStep::Travel << false << EnRoute;
    QTest::newRow("on the way, though cancelled") << Cancelled << JobStep::Travel << false << EnRoute;
    QTest::newRow("held, though it was cancelled") << Cancelled << JobStep::Hold << false << OnHold;
    QTest::newRow("goes on, though it is not on hold") << OnSite << JobStep::Resume << false << OnSite;
}

void PhoneCommandsTest::theTechnicianIsRight()
{
    QFETCH(JobStatus, board);
    QFETCH(JobStep, reported);
    QFETCH(bool, isOthers);
    QFETCH(JobStatus, expected);
    Job job = m_day[m_day.scheduled(u"J-1"_s, isOthers ? m_mike : m_ana, u"10:00"_s, hasStatus(board))];
    if (board == JobStatus::Unassigned)
        job = unassigned(job);
    if (board == JobStatus::OnHold)
        job.resumeStatus = JobStatus::Scheduled;
    if (!isOpen(board))
        job.closedAt = m_day.at(u"10:20"_s);
    const PhoneQuestionId id = asks(reported, job.id);
    const Job after = commands::asReported(job, m_day.snapshot().questions.value(id));
    QCOMPARE(after.status, expected);
    QCOMPARE(after.technician, m_ana);
    QVERIFY(after.start);
    QCOMPARE(after.closedAt.has_value(), !isOpen(expected));
    const Instant tapped = m_day.at(u"10:50"_s);
    if (reported == JobStep::Complete)
        QCOMPARE(after.closedAt, tapped);
    else if (reported == JobStep::Arrive)
        QCOMPARE(after.onSiteAt, tapped);
    else if (reported == JobStep::Travel)
        QCOMPARE(after.enRouteAt, tapped);
    else if (reported == JobStep::Hold)
        QCOMPARE(after.statusReason, u"Part is missing"_s);
}

void PhoneCommandsTest::timesReportedBeforeAreKept()
{
    Job job = m_day[m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s)];
    job = *afterStep(job, JobStep::Travel, m_day.at(u"09:40"_s));
    job = *afterStep(job, JobStep::Arrive, m_day.at(u"09:58"_s));
    job = *afterStep(job, JobStep::Cancel, m_day.at(u"10:30"_s), u"Nobody at home"_s);
    PhoneQuestion question = m_day.snapshot().questions.value(asks(JobStep::Complete, job.id));
    question.invoiceTotal = 12'550;
    const Job after = commands::asReported(job, question);
    QCOMPARE(after.enRouteAt, m_day.at(u"09:40"_s));
    QCOMPARE(after.onSiteAt, m_day.at(u"09:58"_s));
    QCOMPARE(after.closedAt, m_day.at(u"10:50"_s));
    QCOMPARE(after.invoiceTotal, 12'550);
    QCOMPARE(after.statusReason, QString());
}

void PhoneCommandsTest::applyingIsOneStepThatGoesBack()
{
    const JobId job = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s, hasStatus(JobStatus::Cancelled));
    const PhoneQuestionId question = asks(JobStep::Complete, job);
    open();
    const DaySnapshot before = board().day();
    QVERIFY(m_history->push(commands::applyQuestion(board(), question)));
    m_office->settle();
    QCOMPARE(board().job(job)->status, JobStatus::Completed);
    QCOMPARE(board().day().questions.value(question).answeredAt, m_day.at(u"11:00"_s));
    QCOMPARE(m_history->stack().undoText(), u"Take J-1 as Ana Moreno reports it"_s);
    m_history->stack().undo();
    m_office->settle();
    QCOMPARE(board().job(job)->status, JobStatus::Cancelled);
    QVERIFY(!board().day().questions.value(question).answeredAt);
}

void PhoneCommandsTest::keepingTheBoardAnswersAlone()
{
    const JobId job = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s, hasStatus(JobStatus::Cancelled));
    const PhoneQuestionId question = asks(JobStep::Complete, job);
    open();
    QVERIFY(m_history->push(commands::keepBoard(board(), question)));
    m_office->settle();
    QCOMPARE(board().job(job)->status, JobStatus::Cancelled);
    QVERIFY(board().day().questions.value(question).answeredAt);
    QCOMPARE(m_history->stack().undoText(), u"Keep J-1 as the board has it"_s);
}

void PhoneCommandsTest::helpIsDealtWith()
{
    PhoneQuestion help{.id = {7}, .revision = 1, .kind = PhoneQuestionKind::Help, .technician = m_ana};
    m_day.snapshot().questions.insert(help.id, help);
    open();
    QCOMPARE(commands::applyQuestion(board(), help.id).error().code, ErrorCode::NotFound);
    QVERIFY(m_history->push(commands::keepBoard(board(), help.id)));
    QCOMPARE(board().day().questions.value(help.id).answer, u"Dealt with"_s);
}

void PhoneCommandsTest::guards()
{
    const JobId job = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s);
    const PhoneQuestionId question = asks(JobStep::Complete, job);
    open();
    QCOMPARE(commands::applyQuestion(board(), {99}).error().code, ErrorCode::NotFound);
    QVERIFY(m_history->push(commands::keepBoard(board(), question)));
    QCOMPARE(commands::applyQuestion(board(), question).error().code, ErrorCode::Conflict);
    QCOMPARE(commands::keepBoard(board(), question).error().code, ErrorCode::Conflict);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PhoneCommandsTest)
#include "tst_phonecommands.moc"
