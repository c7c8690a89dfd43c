#include "core/dispatch/dayboard.h"
#include "core/store/officethread.h"
#include "tests/support/daydifferences.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using namespace std::chrono_literals;

/// Two windows on one office file, and writes that fail (SPEC 5.6).
class DayBoardTogetherTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void editsArriveWithinASecond();
    void newRecordsBringTheirCustomer();
    void removedRecordsLeave();
    void editsOfTwoFieldsMerge();
    void editsOfOneFieldCollideAndNothingIsLost();
    void ownEditsAreNoNews();
    void newsKeepsWhatIsStillBeingWritten();
    void aFailedWriteTakesBackWhatCameAfter();
    void afterAFailureEditsWorkAgain();
    void aJobThatLeftTheDayIsBackWhenItsEditFails();
    void manyEditsOfBothWindowsEndEqual();

private:
    [[nodiscard]] DayBoard &mine() { return m_office->board(); }
    [[nodiscard]] DayBoard &theirs() { return m_other->board(); }
    void compareAll()
    {
        m_office->settle();
        m_other->settle();
        const DaySnapshot file = m_office->window().fromFile();
        QTRY_COMPARE_WITH_TIMEOUT(differences(mine().day(), file), QStringList(), 2s);
        QTRY_COMPARE_WITH_TIMEOUT(differences(theirs().day(), file), QStringList(), 2s);
    }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<TestWindow> m_other;
    TechnicianId m_ana;
    JobId m_job;
    JobId m_second;
};

void DayBoardTogetherTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_job = m_day.job(u"J"_s);
    m_second = m_day.scheduled(u"S"_s, m_ana, u"10:00"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_other = m_office->openWindow(u"other"_s);
}

void DayBoardTogetherTest::cleanup()
{
    m_other.reset();
    m_office.reset();
}

void DayBoardTogetherTest::editsArriveWithinASecond()
{
    QSignalSpy changed(&theirs(), &DayBoard::recordsChanged);
    QSignalSpy news(&theirs(), &DayBoard::newsArrived);
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"Leak"_s; }));
    QTRY_COMPARE_WITH_TIMEOUT(news.count(), 1, 1s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().value<BoardChanges>().jobs, (QSet{m_job}));
    QCOMPARE(theirs().job(m_job)->title, u"Leak"_s);
    compareAll();
}

void DayBoardTogetherTest::newRecordsBringTheirCustomer()
{
    ChangeSet changes;
    const Customer lee{.id = {mine().newId(RecordKind::Customer).value_or(0)}, .name = u"Lee"_s};
    const Job job{.id = {mine().newId(RecordKind::Job).value_or(0)}, .number = u"N"_s, .customer = lee.id};
    QVERIFY(lee.id && job.id);
    changes.create(lee);
    changes.create(job);
    QVERIFY(m_office->edit(changes));
    QTRY_VERIFY_WITH_TIMEOUT(theirs().job(job.id) && theirs().customer(lee.id), 1s);
    QCOMPARE(theirs().job(job.id)->number, u"N"_s);
    compareAll();
}

void DayBoardTogetherTest::removedRecordsLeave()
{
    ChangeSet changes;
    changes.remove(*mine().job(m_job));
    QVERIFY(m_office->edit(changes));
    QVERIFY(!mine().job(m_job));
    QTRY_VERIFY_WITH_TIMEOUT(!theirs().job(m_job), 1s);
    QVERIFY(m_office->edit(changes.inverted()));
    QTRY_VERIFY_WITH_TIMEOUT(theirs().job(m_job), 1s);
    compareAll();
}

void DayBoardTogetherTest::editsOfTwoFieldsMerge()
{
    QSignalSpy failed(&mine(), &DayBoard::editFailed);
    QVERIFY(m_other->change(m_job, [](Job &job) { job.title = u"Leak"_s; }));
    QVERIFY(m_office->change(m_job, [](Job &job) { job.notes = u"dog"_s; }));
    m_other->settle();
    m_office->settle();
    QTRY_COMPARE_WITH_TIMEOUT(mine().job(m_job)->title, u"Leak"_s, 1s);
    QCOMPARE(mine().job(m_job)->notes, u"dog"_s);
    QCOMPARE(failed.count(), 0);
    compareAll();
}

void DayBoardTogetherTest::editsOfOneFieldCollideAndNothingIsLost()
{
    QSignalSpy saved(&mine(), &DayBoard::editSaved);
    QSignalSpy failed(&mine(), &DayBoard::editFailed);
    QVERIFY(m_other->change(m_job, [](Job &job) { job.title = u"theirs"_s; }));
    m_other->settle(); // on disk, and not told here yet: nothing was processed in this window
    QVERIFY(mine().job(m_job)->title.isEmpty());
    QVERIFY(m_office->change(m_second, [](Job &job) { job.notes = u"before"_s; }));
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"mine"_s; }));
    QCOMPARE(mine().job(m_job)->title, u"mine"_s);

    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.front().at(1).value<Error>().code, ErrorCode::Conflict);
    QCOMPARE(saved.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(mine().job(m_job)->title, u"theirs"_s, 1s);
    compareAll();
    QCOMPARE(mine().job(m_second)->notes, u"before"_s);
}

void DayBoardTogetherTest::ownEditsAreNoNews()
{
    QSignalSpy mineNews(&mine(), &DayBoard::newsArrived);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(m_office->change(m_job, [i](Job &job) { job.title = u"%1"_s.arg(i); }));
        m_office->settle();
        QVERIFY(m_other->change(m_second, [i](Job &job) { job.notes = u"%1"_s.arg(i); }));
        m_other->settle();
    }
    QTRY_COMPARE_WITH_TIMEOUT(mine().job(m_second)->notes, u"19"_s, 1s);
    for (const QList<QVariant> &one : std::as_const(mineNews))
        QCOMPARE(one.front().value<BoardChanges>().jobs, (QSet{m_second}));
}

void DayBoardTogetherTest::newsKeepsWhatIsStillBeingWritten()
{
    // An edit and its undoing with more fields, both on their way, while news of another record comes in.
    const auto hold = std::make_shared<std::promise<void>>();
    const auto held = std::make_shared<std::future<void>>(hold->get_future());
    (void)m_office->thread().ask([held](OfficeFile &) {
        held->wait();
        return true;
    });
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"B"_s; }));
    QVERIFY(m_office->change(m_job, [](Job &job) {
        job.title = QString();
        job.notes = u"y"_s;
    }));
    OfficeNews news;
    news.jobs = {*mine().job(m_second)};
    news.jobs.front().notes = u"news"_s;
    emit m_office->thread().newsArrived(news);
    QTRY_COMPARE(mine().job(m_second)->notes, u"news"_s);
    QCOMPARE(mine().job(m_job)->title, QString());
    QCOMPARE(mine().job(m_job)->notes, u"y"_s);

    // And news of the very record, as it was before both.
    news.jobs = {*mine().job(m_job)};
    news.jobs.front().title = QString();
    news.jobs.front().notes = QString();
    news.jobs.front().address = u"elsewhere"_s;
    emit m_office->thread().newsArrived(news);
    QTRY_COMPARE(mine().job(m_job)->address, u"elsewhere"_s);
    QCOMPARE(mine().job(m_job)->title, QString());
    QCOMPARE(mine().job(m_job)->notes, u"y"_s);
    hold->set_value();
    m_office->settle();
}

void DayBoardTogetherTest::aFailedWriteTakesBackWhatCameAfter()
{
    QSignalSpy failed(&mine(), &DayBoard::editFailed);
    const DaySnapshot before = mine().day();
    // No such customer: the board cannot know, the file does.
    QVERIFY(m_office->change(m_job, [](Job &job) { job.customer = {4711}; }));
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"built on it"_s; }));
    QVERIFY(m_office->change(m_second, [](Job &job) { job.notes = u"after it"_s; }));
    QTRY_COMPARE(failed.count(), 3);
    QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::RuleBroken);
    QCOMPARE(failed.at(1).at(1).value<Error>().code, ErrorCode::Cancelled);
    QCOMPARE(failed.at(2).at(1).value<Error>().code, ErrorCode::Cancelled);
    for (const QList<QVariant> &one : std::as_const(failed))
        QVERIFY(!one.at(1).value<Error>().message.isEmpty());
    QCOMPARE(mine().pendingWrites(), 0);
    QCOMPARE(differences(mine().day(), before), QStringList());
    compareAll();
}

void DayBoardTogetherTest::afterAFailureEditsWorkAgain()
{
    QSignalSpy failed(&mine(), &DayBoard::editFailed);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_office->change(m_job, [](Job &job) { job.customer = {4711}; }));
        QTRY_COMPARE(failed.count(), i + 1);
        QVERIFY(m_office->change(m_job, [i](Job &job) { job.title = u"Title %1"_s.arg(i); }));
        m_office->settle();
        QCOMPARE(failed.count(), i + 1);
    }
    QCOMPARE(mine().job(m_job)->title, u"Title 4"_s);
    compareAll();
}

void DayBoardTogetherTest::aJobThatLeftTheDayIsBackWhenItsEditFails()
{
    QVERIFY(m_office->change(m_second, [this](Job &job) {
        job.customer = {4711};
        job.start = m_day.at(u"+2 10:00"_s);
    }));
    QVERIFY(!mine().job(m_second));
    QTRY_VERIFY(mine().job(m_second));
    compareAll();
}

void DayBoardTogetherTest::manyEditsOfBothWindowsEndEqual()
{
    RandomValues random(5);
    int refused = 0;
    int accepted = 0;
    QSignalSpy mineSaved(&mine(), &DayBoard::editSaved);
    QSignalSpy mineFailed(&mine(), &DayBoard::editFailed);
    QSignalSpy theirsSaved(&theirs(), &DayBoard::editSaved);
    QSignalSpy theirsFailed(&theirs(), &DayBoard::editFailed);
    for (int i = 0; i < 200; ++i) {
        const bool isMine = random.chance(0.5);
        TestWindow &window = isMine ? m_office->window() : *m_other;
        const JobId job = isMine == random.chance(0.8) ? m_job : m_second;
        const bool isTaken = window.change(job, [&](Job &changed) {
            switch (random.below(4)) {
            case 0:
                changed.title = u"Title %1"_s.arg(i);
                break;
            case 1:
                changed.notes = u"Notes %1"_s.arg(i);
                break;
            case 2:
                changed = assigned(changed, m_ana, m_day.at(u"08:00"_s) + Minutes(random.below(1000) - 200));
                break;
            default:
                changed.priority = Priority(i % 4);
                break;
            }
        });
        isTaken ? ++accepted : ++refused;
        if (random.chance(0.3))
            window.settle();
    }
    compareAll();
    QCOMPARE(mineSaved.count() + mineFailed.count() + theirsSaved.count() + theirsFailed.count(), accepted);
    QCOMPARE(refused, 0); // an edit made from what the board shows always fits the board
    QCOMPARE_GT(mineSaved.count(), 20);
    QCOMPARE_GT(theirsSaved.count(), 20);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayBoardTogetherTest)
#include "tst_dayboardtogether.moc"
