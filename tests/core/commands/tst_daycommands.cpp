#include "core/commands/daycommands.h"
#include "core/commands/undohistory.h"
#include "tests/support/daydifferences.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Command;

class DayCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rollingOverKeepsThePromise_data();
    void rollingOverKeepsThePromise();
    void rollingOverIsOneStepThatGoesBack();
    void whatIsOnHoldStaysOnHold();
    void aTechnicianSpecificJobPrefersItsTechnician();
    void whyItWasOpenMovesIntoTheNotes();
    void theLastDayCounts();
    void rollingOverHasGuards_data();
    void rollingOverHasGuards();
    void earlierDaysAreRefused();
    void openNotesAreKept();
    void closingOutTakesMoneyAndParts();
    void onlyACancelledJobIsGivenAReason();
    void unknownJobsAreRefused();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] const Job &job(JobId id) { return *board().job(id); }
    [[nodiscard]] QDate wednesday() const { return m_day.date().addDays(1); }
    /// Rolls jobs over and shows the days until the end of the week.
    void roll(const QList<JobId> &jobs, QDate day)
    {
        QVERIFY(m_history->push(commands::rollOver(board(), jobs, day)));
        m_office->settle();
        m_office->show(m_day.date(), 7);
    }
    [[nodiscard]] QString promise(JobId id)
    {
        const DayText text(m_day.snapshot());
        const Job &one = job(id);
        return text.time(*one.windowBegin) + u'-' + text.time(*one.windowEnd);
    }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
    JobId m_open;
    JobId m_planned;
};

void DayCommandsTest::init()
{
    m_day = TestDay(); // Tuesday 10 March
    m_ana = m_day.worker(u"Ana"_s);
    m_open = m_day.job(u"J-1"_s, promised(m_day.span(u"09:00"_s, u"12:00"_s)));
    m_planned = m_day.scheduled(u"J-2"_s, m_ana, u"10:00"_s, promised(m_day.span(u"10:00"_s, u"11:30"_s)));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"17:00"_s));
    board().setActor({ActorKind::Person, u"Robin"_s});
    m_history = std::make_unique<UndoHistory>(board());
}

void DayCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

// SPEC 7.1: rollovers are marked
void DayCommandsTest::rollingOverKeepsThePromise_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two hours of the day") << u"10:00"_s << u"12:00"_s << u"03-11 10:00-03-11 12:00"_s;
    QTest::newRow("past midnight") << u"22:00"_s << u"+1 02:00"_s << u"03-11 22:00-03-12 02:00"_s;
    QTest::newRow("still promised by Friday") << u"08:00"_s << u"+3 17:00"_s << u"03-11 08:00-03-13 17:00"_s;
    QTest::newRow("promised last week") << u"-7 09:00"_s << u"-7 11:00"_s << u"03-11 09:00-03-11 11:00"_s;
    QTest::newRow("no promise: the business hours") << QString() << QString() << u"03-11 08:00-03-11 17:00"_s;
    QTest::newRow("from a time on") << u"13:00"_s << QString() << u"03-11 13:00-03-11 17:00"_s;
    QTest::newRow("from a time on after hours") << u"18:00"_s << QString() << u"03-11 18:00-03-11 18:00"_s;
    QTest::newRow("until a time") << QString() << u"12:00"_s << u"03-11 08:00-03-11 12:00"_s;
}

void DayCommandsTest::rollingOverKeepsThePromise()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    const auto at = [this](const QString &time) {
        return time.isEmpty() ? std::nullopt : std::optional(m_day.at(time));
    };
    QVERIFY(m_office->change(m_open, [&](Job &one) {
        one.windowBegin = at(begin);
        one.windowEnd = at(end);
    }));
    roll({m_open}, wednesday());
    QTEST(promise(m_open), "expected");
    QCOMPARE(job(m_open).rolledFrom, std::optional(m_day.date()));
}

void DayCommandsTest::rollingOverIsOneStepThatGoesBack()
{
    const DaySnapshot before = board().day();
    roll({m_open, m_planned, m_open}, wednesday());
    QCOMPARE(m_history->stack().count(), 1);
    QVERIFY2(m_history->stack().undoText().startsWith(u"Roll 2 jobs over to "_s),
             qPrintable(m_history->stack().undoText()));
    QCOMPARE(job(m_planned).status, JobStatus::Unassigned);
    QVERIFY(!job(m_planned).technician && !job(m_planned).start && !job(m_planned).preferredTechnician);
    m_history->undo();
    m_office->settle();
    m_office->show(m_day.date());
    QCOMPARE(differences(board().day(), before), QStringList());
}

void DayCommandsTest::whatIsOnHoldStaysOnHold()
{
    QVERIFY(m_office->change(m_planned, [](Job &one) {
        one.status = JobStatus::OnHold;
        one.resumeStatus = JobStatus::OnSite;
        one.statusReason = u"part missing"_s;
    }));
    roll({m_planned}, wednesday());
    QCOMPARE(job(m_planned).status, JobStatus::OnHold);
    QCOMPARE(job(m_planned).statusReason, u"part missing"_s);
    QVERIFY(!job(m_planned).technician);
    const std::optional<Job> resumed = afterStep(job(m_planned), JobStep::Resume, m_day.at(u"+1 08:00"_s));
    QCOMPARE(resumed->status, JobStatus::Unassigned);
}

void DayCommandsTest::aTechnicianSpecificJobPrefersItsTechnician()
{
    QVERIFY(m_office->change(m_planned, [](Job &one) { one.isTechnicianSpecific = true; }));
    roll({m_planned}, wednesday());
    QCOMPARE(job(m_planned).preferredTechnician, m_ana);
    QVERIFY(job(m_planned).isTechnicianSpecific);
}

void DayCommandsTest::whyItWasOpenMovesIntoTheNotes()
{
    QVERIFY(m_office->change(m_open, [](Job &one) {
        one.notes = u"Ring twice"_s;
        one.openNote = u"no parts"_s;
    }));
    roll({m_open}, wednesday());
    QVERIFY(job(m_open).openNote.isEmpty());
    const QStringList lines = job(m_open).notes.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.front(), u"Ring twice"_s);
    QVERIFY2(lines.back().startsWith(u"Open on "_s) && lines.back().endsWith(u": no parts"_s),
             qPrintable(lines.back()));
}

void DayCommandsTest::theLastDayCounts()
{
    roll({m_open}, wednesday());
    m_office->clock().set(m_day.at(u"+1 17:00"_s));
    roll({m_open}, wednesday().addDays(1));
    QCOMPARE(job(m_open).rolledFrom, std::optional(wednesday()));
    QCOMPARE(promise(m_open), u"03-12 09:00-03-12 12:00"_s);
}

void DayCommandsTest::rollingOverHasGuards_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("isAllowed");
    for (const JobStatus status : allStatuses())
        QTest::addRow("%s", qPrintable(test::text(status))) << status << (isOpen(status) && !isStarted(status));
}

void DayCommandsTest::rollingOverHasGuards()
{
    QFETCH(const JobStatus, status);
    QFETCH(const bool, isAllowed);
    QVERIFY(m_office->change(m_open, [status](Job &one) { one.status = status; }));
    const Command command = commands::rollOver(board(), {m_planned, m_open}, wednesday());
    QCOMPARE(command.has_value(), isAllowed);
    if (!command)
        QVERIFY2(command.error().message.startsWith(u"J-1 is "_s), qPrintable(command.error().message));
}

void DayCommandsTest::earlierDaysAreRefused()
{
    for (const int offset : {-1, 0}) {
        const Command command = commands::rollOver(board(), {m_open}, m_day.date().addDays(offset));
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::InvalidInput);
    }
}

void DayCommandsTest::openNotesAreKept()
{
    QVERIFY(m_history->push(commands::setOpenNote(board(), m_open, u" no parts "_s)));
    QCOMPARE(job(m_open).openNote, u"no parts"_s);
    QCOMPARE(m_history->stack().undoText(), u"Say why J-1 is open"_s);
    QCOMPARE(*commands::setOpenNote(board(), m_open, u"no parts"_s), nullptr);
    m_history->undo();
    QVERIFY(job(m_open).openNote.isEmpty());
}

// SPEC 7.2
void DayCommandsTest::closingOutTakesMoneyAndParts()
{
    QVERIFY(m_office->change(m_planned, [](Job &one) {
        one.status = JobStatus::Completed;
        one.notes = u"Ring twice"_s;
    }));
    QVERIFY(m_history->push(commands::closeOut(board(), m_planned, 12050, u" 2 valves "_s)));
    QCOMPARE(job(m_planned).invoiceTotal, std::optional<Money>(12050));
    QCOMPARE(job(m_planned).notes, u"Ring twice\nParts: 2 valves"_s);
    QVERIFY(m_history->push(commands::closeOut(board(), m_planned, {}, {})));
    QVERIFY(!job(m_planned).invoiceTotal);
    m_history->undo();
    m_history->undo();
    QCOMPARE(job(m_planned).notes, u"Ring twice"_s);
}

void DayCommandsTest::onlyACancelledJobIsGivenAReason()
{
    QVERIFY(!commands::explainCancellation(board(), m_open, u"twice"_s));
    QVERIFY(m_office->change(m_open, [](Job &one) { one.status = JobStatus::Cancelled; }));
    QVERIFY(!commands::explainCancellation(board(), m_open, u" "_s));
    QVERIFY(m_history->push(commands::explainCancellation(board(), m_open, u"twice"_s)));
    QCOMPARE(job(m_open).statusReason, u"twice"_s);
}

void DayCommandsTest::unknownJobsAreRefused()
{
    const JobId unknown{99999};
    QCOMPARE(commands::rollOver(board(), {unknown}, wednesday()).error().code, ErrorCode::NotFound);
    QCOMPARE(commands::setOpenNote(board(), unknown, u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(commands::closeOut(board(), unknown, {}, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(commands::explainCancellation(board(), unknown, u"x"_s).error().code, ErrorCode::NotFound);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayCommandsTest)
#include "tst_daycommands.moc"
