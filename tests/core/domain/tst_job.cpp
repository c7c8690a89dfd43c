#include "core/domain/job.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using test::text;

namespace {

const Instant noon{Seconds(1'773'144'000)};
const Instant eleven = noon - Seconds(3600);

/// A job as it is in the middle of its life, with a technician, a start and every time of its way here.
Job jobIn(JobStatus status)
{
    Job job{.id = {7}, .number = u"J-7"_s};
    if (status == JobStatus::Unassigned)
        return job;
    job.technician = {3};
    job.start = eleven;
    job.status = status;
    job.dispatchedAt = eleven - Seconds(600);
    job.enRouteAt = eleven - Seconds(300);
    job.onSiteAt = eleven;
    if (!isOpen(status))
        job.closedAt = eleven + Seconds(60);
    if (status == JobStatus::OnHold) {
        job.statusReason = u"waits for a part"_s;
        job.resumeStatus = JobStatus::OnSite;
    }
    if (status == JobStatus::Cancelled)
        job.statusReason = u"customer away"_s;
    return job;
}

} // namespace

class JobTest : public QObject
{
    Q_OBJECT

private slots:
    void eachStepLeadsFromEachStatus_data();
    void eachStepLeadsFromEachStatus();
    void holdAndCancelNeedAReason_data();
    void holdAndCancelNeedAReason();
    void stepsKeepTheirTimes_data();
    void stepsKeepTheirTimes();
    void holdReturnsToWhereItWas_data();
    void holdReturnsToWhereItWas();
    void reopenFollowsTheAssignment();
    void recallForgetsTheWay();
    void assigningSchedules_data();
    void assigningSchedules();
    void unassigningForgetsTheAssignment();
    void partsOfAPlaceOrWindowAreNone();
};

void JobTest::eachStepLeadsFromEachStatus_data()
{
    using enum JobStatus;
    QTest::addColumn<JobStatus>("from");
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<QString>("to"); // "-" where the step is not allowed

    // SPEC 1: unassigned, scheduled, dispatched, en route, on site, on hold, completed, cancelled.
    const QList<std::pair<JobStep, QStringList>> table{
        {JobStep::Dispatch, {u"-"_s, u"Dispatched"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s}},
        {JobStep::Travel, {u"-"_s, u"En route"_s, u"En route"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s}},
        {JobStep::Arrive, {u"-"_s, u"On site"_s, u"On site"_s, u"On site"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s}},
        {JobStep::Complete, {u"-"_s, u"-"_s, u"Completed"_s, u"Completed"_s, u"Completed"_s, u"-"_s, u"-"_s, u"-"_s}},
        {JobStep::Hold, {u"-"_s, u"On hold"_s, u"On hold"_s, u"On hold"_s, u"On hold"_s, u"-"_s, u"-"_s, u"-"_s}},
        {JobStep::Resume, {u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"On site"_s, u"-"_s, u"-"_s}},
        {JobStep::Cancel,
         {u"Cancelled"_s, u"Cancelled"_s, u"Cancelled"_s, u"Cancelled"_s, u"Cancelled"_s, u"Cancelled"_s, u"-"_s,
          u"-"_s}},
        {JobStep::Reopen, {u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"Scheduled"_s, u"Scheduled"_s}},
        {JobStep::Recall, {u"-"_s, u"-"_s, u"Scheduled"_s, u"Scheduled"_s, u"Scheduled"_s, u"-"_s, u"-"_s, u"-"_s}},
    };
    QCOMPARE(table.size(), test::allSteps().size());
    for (const auto &[step, results] : table) {
        const QList<JobStatus> statuses = test::allStatuses();
        QCOMPARE(results.size(), statuses.size());
        for (qsizetype i = 0; i < statuses.size(); ++i)
            QTest::addRow("%s, %s", qPrintable(text(statuses[i])), qPrintable(text(step)))
                << statuses[i] << step << results[i];
    }
}

void JobTest::eachStepLeadsFromEachStatus()
{
    QFETCH(const JobStatus, from);
    QFETCH(const JobStep, step);
    QFETCH(const QString, to);

    const std::optional<JobStatus> after = statusAfter(jobIn(from), step);
    QCOMPARE(after ? text(*after) : u"-"_s, to);
    const std::optional<Job> job = afterStep(jobIn(from), step, noon, u"reason"_s);
    QCOMPARE(job ? text(job->status) : u"-"_s, to);
}

void JobTest::holdAndCancelNeedAReason_data()
{
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("kept");

    QTest::newRow("hold with one") << JobStep::Hold << u" key is missing "_s << true << u"key is missing"_s;
    QTest::newRow("hold without") << JobStep::Hold << QString() << false << QString();
    QTest::newRow("hold with blanks") << JobStep::Hold << u" \t"_s << false << QString();
    QTest::newRow("cancel with one") << JobStep::Cancel << u"moved away"_s << true << u"moved away"_s;
    QTest::newRow("cancel without") << JobStep::Cancel << QString() << false << QString();
    QTest::newRow("dispatch needs none and keeps none") << JobStep::Dispatch << u"anything"_s << true << QString();
}

void JobTest::holdAndCancelNeedAReason()
{
    QFETCH(const JobStep, step);
    QFETCH(const QString, reason);
    QFETCH(const bool, isAllowed);
    QFETCH(const QString, kept);

    const std::optional<Job> after = afterStep(jobIn(JobStatus::Scheduled), step, noon, reason);
    QCOMPARE(after.has_value(), isAllowed);
    if (after)
        QCOMPARE(after->statusReason, kept);
}

void JobTest::stepsKeepTheirTimes_data()
{
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<std::optional<Instant>>("dispatchedAt");
    QTest::addColumn<std::optional<Instant>>("enRouteAt");
    QTest::addColumn<std::optional<Instant>>("onSiteAt");
    QTest::addColumn<std::optional<Instant>>("closedAt");

    using At = std::optional<Instant>;
    QTest::newRow("dispatch") << JobStep::Dispatch << At(noon) << At() << At() << At();
    QTest::newRow("travel") << JobStep::Travel << At() << At(noon) << At() << At();
    QTest::newRow("arrive") << JobStep::Arrive << At() << At() << At(noon) << At();
    QTest::newRow("hold") << JobStep::Hold << At() << At() << At() << At();
    QTest::newRow("cancel") << JobStep::Cancel << At() << At() << At() << At(noon);
}

void JobTest::stepsKeepTheirTimes()
{
    QFETCH(const JobStep, step);
    const Job scheduled = assigned(Job{.id = {7}}, {3}, eleven);
    const std::optional<Job> after = afterStep(scheduled, step, noon, u"reason"_s);
    QVERIFY(after);
    QTEST(after->dispatchedAt, "dispatchedAt");
    QTEST(after->enRouteAt, "enRouteAt");
    QTEST(after->onSiteAt, "onSiteAt");
    QTEST(after->closedAt, "closedAt");
    QCOMPARE(after->technician, scheduled.technician);
    QCOMPARE(after->start, scheduled.start);
}

void JobTest::holdReturnsToWhereItWas_data()
{
    QTest::addColumn<JobStatus>("from");
    for (const JobStatus from : {JobStatus::Scheduled, JobStatus::Dispatched, JobStatus::EnRoute, JobStatus::OnSite})
        QTest::addRow("%s", qPrintable(text(from))) << from;
}

void JobTest::holdReturnsToWhereItWas()
{
    QFETCH(const JobStatus, from);
    const std::optional<Job> held = afterStep(jobIn(from), JobStep::Hold, noon, u"part"_s);
    QVERIFY(held);
    QCOMPARE(held->onSiteAt, jobIn(from).onSiteAt);
    const std::optional<Job> resumed = afterStep(*held, JobStep::Resume, noon);
    QVERIFY(resumed);
    QCOMPARE(resumed->status, from);
    QVERIFY(resumed->statusReason.isEmpty());
}

void JobTest::reopenFollowsTheAssignment()
{
    const std::optional<Job> cancelled = afterStep(Job{}, JobStep::Cancel, noon, u"double entry"_s);
    QVERIFY(cancelled);
    const std::optional<Job> queued = afterStep(*cancelled, JobStep::Reopen, noon);
    QVERIFY(queued);
    QCOMPARE(*queued, Job{});

    const std::optional<Job> again = afterStep(jobIn(JobStatus::Completed), JobStep::Reopen, noon);
    QVERIFY(again);
    QCOMPARE(again->status, JobStatus::Scheduled);
    QCOMPARE(*again, assigned(Job{.id = {7}, .number = u"J-7"_s}, {3}, eleven));
}

void JobTest::recallForgetsTheWay()
{
    const std::optional<Job> recalled = afterStep(jobIn(JobStatus::OnSite), JobStep::Recall, noon);
    QVERIFY(recalled);
    QCOMPARE(*recalled, assigned(Job{.id = {7}, .number = u"J-7"_s}, {3}, eleven));
}

void JobTest::assigningSchedules_data()
{
    QTest::addColumn<JobStatus>("from");
    QTest::addColumn<JobStatus>("to");
    for (const JobStatus status : test::allStatuses())
        QTest::addRow("%s", qPrintable(text(status)))
            << status << (status == JobStatus::Unassigned ? JobStatus::Scheduled : status);
}

void JobTest::assigningSchedules()
{
    QFETCH(const JobStatus, from);
    QFETCH(const JobStatus, to);
    const Job job = assigned(jobIn(from), {5}, noon);
    QCOMPARE(job.status, to);
    QCOMPARE(job.technician, TechnicianId{5});
    QCOMPARE(job.start, std::optional(noon));
}

void JobTest::unassigningForgetsTheAssignment()
{
    QCOMPARE(unassigned(jobIn(JobStatus::Scheduled)), (Job{.id = {7}, .number = u"J-7"_s}));
    QCOMPARE(unassigned(jobIn(JobStatus::OnHold)), (Job{.id = {7}, .number = u"J-7"_s}));
}

void JobTest::partsOfAPlaceOrWindowAreNone()
{
    Job job{.latitude = 50.0, .windowBegin = eleven};
    QVERIFY(!job.location());
    QVERIFY(!job.window());
    QVERIFY(!job.planned());
    job.longitude = 1.0;
    job.windowEnd = noon;
    job.start = eleven;
    job.duration = Minutes(90);
    QCOMPARE(*job.location(), (GeoPoint{50.0, 1.0}));
    QCOMPARE(*job.window(), (TimeWindow{eleven, noon}));
    QCOMPARE(*job.planned(), (TimeWindow{eleven, noon + Minutes(30)}));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JobTest)
#include "tst_job.moc"
