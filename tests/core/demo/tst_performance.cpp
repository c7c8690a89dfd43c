#include "core/demo/performance.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

constexpr TechnicianId ana{1};
constexpr TechnicianId ben{2};
constexpr Instant noon{Seconds(1'773'144'000)};

/// A job that was done, its window ending at noon.
Job done(TechnicianId technician, qint64 customer, int minutesAfterNoon, int daysLater = 0)
{
    Job job;
    job.technician = technician;
    job.customer = {customer};
    job.type = {1};
    job.status = JobStatus::Completed;
    job.windowEnd = noon + std::chrono::days(daysLater);
    job.onSiteAt = *job.windowEnd + Minutes(minutesAfterNoon);
    return job;
}

Job callback(Job job)
{
    job.tags.append(performance::callbackTag.toString());
    return job;
}

Job answered(Job job, int stars)
{
    job.notes = u"Dog in the garden. "_s + performance::answerNote(stars);
    return job;
}

} // namespace

/// Figures of technicians, read from closed jobs.
class TestPerformance : public QObject
{
    Q_OBJECT

private slots:
    void nothingDoneGivesNoFigures();
    void onTimeIsBeforeTheWindowEnds();
    void callbackCountsAgainstTheVisitBefore();
    void ratingIsTheMeanOfTheAnswers();
    void answerIsReadFromNotes_data();
    void answerIsReadFromNotes();
};

void TestPerformance::nothingDoneGivesNoFigures()
{
    QVERIFY(performance::ofAll({}).isEmpty());
    Job cancelled = done(ana, 1, 0);
    cancelled.status = JobStatus::Cancelled;
    QVERIFY(performance::ofAll(std::vector{cancelled}).isEmpty());
}

void TestPerformance::onTimeIsBeforeTheWindowEnds()
{
    const auto figures =
        performance::ofAll(std::vector{done(ana, 1, -30), done(ana, 2, 0), done(ana, 3, 1), done(ana, 4, 60)});
    QCOMPARE(figures.value(ana).completed, 4);
    QCOMPARE(figures.value(ana).onTimeShare, 0.5);
}

void TestPerformance::callbackCountsAgainstTheVisitBefore()
{
    // Ben repairs what Ana did not; the customer's other job type is another matter.
    Job other = done(ana, 1, 0, 1);
    other.type = {2};
    const auto figures = performance::ofAll(std::vector{callback(done(ben, 1, 0, 3)), done(ana, 1, 0), other});
    QCOMPARE(figures.value(ana).firstTimeFixShare, 0.5);
    QCOMPARE(figures.value(ben).firstTimeFixShare, 1.0);
}

void TestPerformance::ratingIsTheMeanOfTheAnswers()
{
    const auto figures = performance::ofAll(std::vector{answered(done(ana, 1, 0), 5), answered(done(ana, 2, 0), 4),
                                                        answered(done(ana, 3, 0), 4), done(ana, 4, 0)});
    QCOMPARE(figures.value(ana).rating, 4.33);
}

void TestPerformance::answerIsReadFromNotes_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<std::optional<int>>("stars");
    QTest::newRow("none") << QString() << std::optional<int>();
    QTest::newRow("other notes") << u"Ring the bell."_s << std::optional<int>();
    QTest::newRow("answer alone") << performance::answerNote(2) << std::optional(2);
    QTest::newRow("answer after notes") << u"Ring the bell. "_s + performance::answerNote(5) << std::optional(5);
}

void TestPerformance::answerIsReadFromNotes()
{
    QFETCH(const QString, notes);
    QTEST(performance::answerIn(notes), "stars");
}

QTEST_GUILESS_MAIN(TestPerformance)
#include "tst_performance.moc"
