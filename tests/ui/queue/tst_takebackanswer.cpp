#include "tests/support/testday.h"
#include "ui/models/jobqueuemodel.h"
#include "ui/queue/takebackanswer.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What the queue says to jobs that hang over it.
class TestTakeBackAnswer : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void oneStartedRefusesAll();
    void unknownJobsAreRefused();
};

void TestTakeBackAnswer::answers_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("isAssigned");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("words");
    using enum JobStatus;
    QTest::newRow("scheduled") << Scheduled << true << true << u"back to the queue"_s;
    QTest::newRow("on hold") << OnHold << true << true << u"back to the queue"_s;
    QTest::newRow("open") << Unassigned << false << false << u"open already"_s;
    QTest::newRow("dispatched") << Dispatched << true << false << u"no: J-1 has started"_s;
    QTest::newRow("on site") << OnSite << true << false << u"no: J-1 has started"_s;
    QTest::newRow("completed") << Completed << true << false << u"no: J-1 is closed"_s;
    QTest::newRow("cancelled") << Cancelled << false << false << u"no: J-1 is closed"_s;
}

void TestTakeBackAnswer::answers()
{
    QFETCH(JobStatus, status);
    QFETCH(bool, isAssigned);
    test::TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId job = isAssigned ? day.scheduled(u"J-1"_s, ana, u"09:00"_s, test::hasStatus(status))
                                 : day.job(u"J-1"_s, test::hasStatus(status));
    JobQueueModel queue(day.at(u"08:00"_s));
    queue.showDay(day.snapshot());
    const TakeBackAnswer answer = takeBackAnswer(queue, {job});
    QTEST(answer.isAllowed, "isAllowed");
    QTEST(answer.words, "words");
}

void TestTakeBackAnswer::oneStartedRefusesAll()
{
    test::TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId waiting = day.scheduled(u"J-1"_s, ana, u"09:00"_s);
    const JobId started = day.scheduled(u"J-2"_s, ana, u"11:00"_s, test::hasStatus(JobStatus::OnSite));
    JobQueueModel queue(day.at(u"08:00"_s));
    queue.showDay(day.snapshot());
    QVERIFY(takeBackAnswer(queue, {waiting}).isAllowed);
    QCOMPARE(takeBackAnswer(queue, {waiting, started}), (TakeBackAnswer{false, u"no: J-2 has started"_s}));
}

void TestTakeBackAnswer::unknownJobsAreRefused()
{
    test::TestDay day;
    JobQueueModel queue(day.at(u"08:00"_s));
    queue.showDay(day.snapshot());
    QVERIFY(!takeBackAnswer(queue, {JobId{99}}).isAllowed);
}

QTEST_GUILESS_MAIN(TestTakeBackAnswer)
#include "tst_takebackanswer.moc"
