#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/store/officethread.h"
#include "tests/support/daydifferences.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using namespace std::chrono_literals;

/// One stack for every edit, which survives refusals, failed writes and restarts (SPEC 2.8).
class UndoHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void editsAreDoneUndoneAndRedone();
    void nothingToDoLeavesNoTrace();
    void aRefusedEditLeavesNoTrace();
    void undoOnTopOfNothingIsNothing();
    void anUndoThatCollidesLeavesTheStack();
    void anEditWhoseWriteFailsLeavesTheStack();
    void editsAfterAFailedOneAreToldWithIt();
    void anUndoWhoseWriteFailsCanBeDoneAgain();
    void aRedoWhoseWriteFailsCanBeDoneAgain();
    void doingAndUndoingWhatFailsLeavesNothing();
    void aRestartKeepsTheStack_data();
    void aRestartKeepsTheStack();
    void aRestartAfterALostStepKeepsTheRest();
    void otherStationsStepsAreTheirs();
    void stepsOfOneEditShareItsTarget();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] QUndoStack &stack() { return m_history->stack(); }
    [[nodiscard]] QString title() { return board().job(m_job)->title; }
    bool retitle(const QString &title)
    {
        return edit(title, m_job, [&](Job &job) { job.title = title; });
    }
    bool edit(const QString &label, JobId job, const std::function<void(Job &)> &change);
    /// "A, B | C": what can be undone, and what can be redone.
    [[nodiscard]] QString stackText();
    void restart();
    [[nodiscard]] QList<StoredEdit> storedEdits();
    /// Takes the file away, so that no write succeeds, until it is put back.
    void takeFileAway() { QVERIFY(QFile::rename(m_office->path(), m_office->path() + u".away"_s)); }
    void putFileBack() { QVERIFY(QFile::rename(m_office->path() + u".away"_s, m_office->path())); }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<QSignalSpy> m_refused;
    JobId m_job;
    JobId m_second;
};

void UndoHistoryTest::init()
{
    m_day = TestDay();
    m_job = m_day.job(u"J"_s);
    m_second = m_day.job(u"S"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_history = std::make_unique<UndoHistory>(board());
    m_refused = std::make_unique<QSignalSpy>(m_history.get(), &UndoHistory::refused);
}

void UndoHistoryTest::cleanup()
{
    m_refused.reset();
    m_history.reset();
    m_office.reset();
}

bool UndoHistoryTest::edit(const QString &label, JobId job, const std::function<void(Job &)> &change)
{
    Job after = *board().job(job);
    change(after);
    ChangeSet changes;
    changes.update(*board().job(job), after);
    return m_history->push(std::make_unique<EditBoard>(board(), Edit{.changes = changes, .label = label}));
}

QString UndoHistoryTest::stackText()
{
    QStringList done;
    QStringList undone;
    for (int i = 0; i < stack().count(); ++i)
        (i < stack().index() ? done : undone).append(stack().text(i));
    return done.join(u", "_s) + u" | "_s + undone.join(u", "_s);
}

QList<StoredEdit> UndoHistoryTest::storedEdits()
{
    const auto read = [span = m_day.snapshot().span()](OfficeFile &file) { return file.editsOf(u"test"_s, span); };
    return orDie(m_office->thread().ask(read).result());
}

void UndoHistoryTest::restart()
{
    m_refused.reset();
    m_history.reset();
    m_office->restart();
    m_history = std::make_unique<UndoHistory>(board());
    m_refused = std::make_unique<QSignalSpy>(m_history.get(), &UndoHistory::refused);
    m_history->restore(storedEdits());
}

void UndoHistoryTest::editsAreDoneUndoneAndRedone()
{
    QSignalSpy done(m_history.get(), &UndoHistory::done);
    QVERIFY(retitle(u"A"_s));
    QVERIFY(retitle(u"B"_s));
    QCOMPARE(stackText(), u"A, B | "_s);
    m_history->undo();
    QCOMPARE(title(), u"A"_s);
    QCOMPARE(stackText(), u"A | B"_s);
    m_history->redo();
    QCOMPARE(title(), u"B"_s);
    m_history->undo();
    m_history->undo();
    QCOMPARE(title(), QString());
    QVERIFY(retitle(u"C"_s)); // a new branch
    QCOMPARE(stackText(), u"C | "_s);

    QStringList told;
    for (const QList<QVariant> &one : std::as_const(done))
        told << one.at(0).toString() + QString::number(int(one.at(1).value<EditKind>()));
    QCOMPARE(told, (QStringList{u"A0"_s, u"B0"_s, u"B1"_s, u"B2"_s, u"B1"_s, u"A1"_s, u"C0"_s}));
    QCOMPARE(m_refused->count(), 0);
    m_office->settle();
    QCOMPARE(differences(board().day(), m_office->window().fromFile()), QStringList());
}

void UndoHistoryTest::nothingToDoLeavesNoTrace()
{
    QVERIFY(retitle(u"A"_s));
    m_history->undo();
    QVERIFY(!m_history->push(nullptr));
    QCOMPARE(stackText(), u" | A"_s);
    QCOMPARE(m_refused->count(), 0);
}

void UndoHistoryTest::aRefusedEditLeavesNoTrace()
{
    QVERIFY(retitle(u"A"_s));
    m_history->undo();
    QVERIFY(!m_history->push(failure(ErrorCode::RuleBroken, u"no"_s)));
    QCOMPARE(m_refused->count(), 1);
    QCOMPARE(stackText(), u" | A"_s);

    Job stale = *board().job(m_job);
    stale.title = u"never so"_s;
    ChangeSet changes;
    changes.update(stale, *board().job(m_job));
    QVERIFY(!m_history->push(std::make_unique<EditBoard>(board(), Edit{.changes = changes, .label = u"B"_s})));
    QCOMPARE(m_refused->count(), 2);
    QCOMPARE(m_refused->at(1).front().value<Error>().code, ErrorCode::Conflict);
    QCOMPARE(stackText(), u" | A"_s);
    m_history->redo();
    QCOMPARE(title(), u"A"_s);
}

void UndoHistoryTest::undoOnTopOfNothingIsNothing()
{
    QSignalSpy done(m_history.get(), &UndoHistory::done);
    m_history->undo();
    m_history->redo();
    QCOMPARE(done.count(), 0);
    QCOMPARE(m_refused->count(), 0);
}

void UndoHistoryTest::anUndoThatCollidesLeavesTheStack()
{
    QVERIFY(edit(u"other"_s, m_second, [](Job &job) { job.title = u"x"_s; }));
    QVERIFY(retitle(u"A"_s));
    m_office->settle();
    const auto other = m_office->openWindow(u"other"_s);
    QVERIFY(other->change(m_job, [](Job &job) { job.title = u"theirs"_s; }));
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"theirs"_s, 1s);

    QSignalSpy done(m_history.get(), &UndoHistory::done);
    m_history->undo();
    QCOMPARE(m_refused->count(), 1);
    QCOMPARE(done.count(), 0);
    QCOMPARE(title(), u"theirs"_s);
    QCOMPARE(stackText(), u"other | "_s);
    m_history->undo();
    QCOMPARE(board().job(m_second)->title, QString());
}

void UndoHistoryTest::anEditWhoseWriteFailsLeavesTheStack()
{
    QVERIFY(retitle(u"A"_s));
    m_office->settle();
    QVERIFY(edit(u"B"_s, m_job, [](Job &job) { job.customer = {4711}; })); // no such customer
    QCOMPARE(stackText(), u"A, B | "_s);
    QTRY_COMPARE(m_refused->count(), 1);
    QCOMPARE(stackText(), u"A | "_s);
    QVERIFY(!board().job(m_job)->customer);
    m_history->undo();
    QCOMPARE(title(), QString());
    QCOMPARE(m_refused->count(), 1);
}

void UndoHistoryTest::editsAfterAFailedOneAreToldWithIt()
{
    QVERIFY(edit(u"B"_s, m_job, [](Job &job) { job.customer = {4711}; }));
    QVERIFY(edit(u"C"_s, m_second, [](Job &job) { job.title = u"x"_s; }));
    QVERIFY(edit(u"D"_s, m_second, [](Job &job) { job.title = u"y"_s; }));
    QTRY_COMPARE(m_refused->count(), 1);
    const Error told = m_refused->front().front().value<Error>();
    QCOMPARE(told.code, ErrorCode::RuleBroken);
    QVERIFY2(told.message.endsWith(u"Taken back too: C, D."_s), qPrintable(told.message));
    QCOMPARE(stackText(), u" | "_s);
    QVERIFY(retitle(u"A"_s));
    m_office->settle();
    QCOMPARE(stackText(), u"A | "_s);
    QCOMPARE(differences(board().day(), m_office->window().fromFile()), QStringList());
}

void UndoHistoryTest::anUndoWhoseWriteFailsCanBeDoneAgain()
{
    QVERIFY(retitle(u"A"_s));
    QVERIFY(retitle(u"B"_s));
    m_office->settle();
    takeFileAway();
    m_history->undo();
    m_history->undo();
    QCOMPARE(stackText(), u" | A, B"_s);
    QTRY_COMPARE(m_refused->count(), 1);
    QCOMPARE(stackText(), u"A, B | "_s);
    QCOMPARE(title(), u"B"_s);
    putFileBack();
    m_history->undo();
    m_history->undo();
    m_office->settle();
    QCOMPARE(stackText(), u" | A, B"_s);
    QCOMPARE(m_refused->count(), 1);
    QCOMPARE(m_office->window().fromFile().jobs.value(m_job).title, QString());
}

void UndoHistoryTest::aRedoWhoseWriteFailsCanBeDoneAgain()
{
    QVERIFY(retitle(u"A"_s));
    QVERIFY(retitle(u"B"_s));
    m_history->undo();
    m_history->undo();
    m_office->settle();
    takeFileAway();
    m_history->redo();
    m_history->redo();
    m_history->undo();
    QTRY_COMPARE(m_refused->count(), 1);
    QCOMPARE(stackText(), u" | A, B"_s);
    putFileBack();
    m_history->redo();
    m_history->redo();
    m_office->settle();
    QCOMPARE(m_office->window().fromFile().jobs.value(m_job).title, u"B"_s);
}

void UndoHistoryTest::doingAndUndoingWhatFailsLeavesNothing()
{
    QVERIFY(edit(u"B"_s, m_job, [](Job &job) { job.customer = {4711}; }));
    m_history->undo();
    m_history->redo();
    QTRY_COMPARE(m_refused->count(), 1);
    QCOMPARE(stackText(), u" | "_s);
    QVERIFY(!board().job(m_job)->customer);
}

void UndoHistoryTest::aRestartKeepsTheStack_data()
{
    QTest::addColumn<QString>("steps"); // letters do, - undoes, + redoes
    QTest::addColumn<QString>("stack");

    QTest::newRow("nothing") << u""_s << u" | "_s;
    QTest::newRow("done") << u"ABC"_s << u"A, B, C | "_s;
    QTest::newRow("undone") << u"ABC--"_s << u"A | B, C"_s;
    QTest::newRow("all undone") << u"AB--"_s << u" | A, B"_s;
    QTest::newRow("redone") << u"ABC--+"_s << u"A, B | C"_s;
    QTest::newRow("a new branch") << u"ABC--D"_s << u"A, D | "_s;
    QTest::newRow("to and fro") << u"AB-+-+--+C-"_s << u"A | C"_s;
    QTest::newRow("a branch of a branch") << u"AB-C-D--E"_s << u"E | "_s;
}

void UndoHistoryTest::aRestartKeepsTheStack()
{
    QFETCH(const QString, steps);
    QFETCH(const QString, stack);
    for (const QChar step : steps) {
        if (step == u'-')
            m_history->undo();
        else if (step == u'+')
            m_history->redo();
        else
            QVERIFY(retitle(step));
    }
    QCOMPARE(stackText(), stack);
    const QString titleBefore = title();

    restart();
    QCOMPARE(stackText(), stack);
    QCOMPARE(title(), titleBefore);
    QCOMPARE(board().pendingWrites(), 0); // nothing was done anew

    while (m_history->stack().canUndo())
        m_history->undo();
    QCOMPARE(title(), QString());
    while (m_history->stack().canRedo())
        m_history->redo();
    QCOMPARE(m_refused->count(), 0);

    // Twice in a row, and from the other end.
    const QString all = stackText();
    restart();
    QCOMPARE(stackText(), all);
}

void UndoHistoryTest::aRestartAfterALostStepKeepsTheRest()
{
    QVERIFY(edit(u"A"_s, m_second, [](Job &job) { job.title = u"a"_s; }));
    QVERIFY(retitle(u"B"_s));
    m_office->settle();
    const auto other = m_office->openWindow(u"other"_s);
    QVERIFY(other->change(m_job, [](Job &job) { job.title = u"theirs"_s; }));
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"theirs"_s, 1s);
    m_history->undo(); // B collides and is gone
    m_history->undo(); // A
    QVERIFY(edit(u"C"_s, m_second, [](Job &job) { job.title = u"c"_s; }));
    m_history->undo();
    QCOMPARE(stackText(), u" | C"_s);
    restart();
    QCOMPARE(stackText(), u" | C"_s);
    m_history->redo();
    QCOMPARE(board().job(m_second)->title, u"c"_s);
    QCOMPARE(m_refused->count(), 0);
}

void UndoHistoryTest::otherStationsStepsAreTheirs()
{
    QVERIFY(retitle(u"A"_s));
    const auto other = m_office->openWindow(u"other"_s);
    QVERIFY(other->change(m_second, [](Job &job) { job.title = u"theirs"_s; }));
    other->settle();
    restart();
    QCOMPARE(stackText(), u"A | "_s);
}

void UndoHistoryTest::stepsOfOneEditShareItsTarget()
{
    QVERIFY(retitle(u"A"_s));
    m_history->undo();
    m_history->redo();
    QVERIFY(retitle(u"B"_s));
    m_office->settle();
    const QList<StoredEdit> edits = storedEdits();
    QCOMPARE(edits.size(), 4);
    QVERIFY(edits.at(0).edit.kind == EditKind::Do);
    QVERIFY(edits.at(1).edit.kind == EditKind::Undo);
    QVERIFY(edits.at(2).edit.kind == EditKind::Redo);
    QVERIFY(edits.at(3).edit.kind == EditKind::Do);
    QVERIFY(edits.at(0).edit.target != 0);
    QCOMPARE(edits.at(1).edit.target, edits.at(0).edit.target);
    QCOMPARE(edits.at(2).edit.target, edits.at(0).edit.target);
    QVERIFY(edits.at(3).edit.target != edits.at(0).edit.target);
    QVERIFY(edits.at(1).edit.changes == edits.at(0).edit.changes.inverted());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::UndoHistoryTest)
#include "tst_undohistory.moc"
