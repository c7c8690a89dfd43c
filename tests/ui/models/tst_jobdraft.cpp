#include "ui/models/jobdraft.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

Job sample()
{
    Job job{.id = {7}, .revision = 3};
    job.title = u"No heat"_s;
    job.address = u"1 Quay Street"_s;
    job.latitude = 51.5;
    job.longitude = -0.1;
    job.windowBegin = Instant(Seconds(1000));
    job.windowEnd = Instant(Seconds(2000));
    return job;
}

template<typename Change>
Job changed(Job job, Change change)
{
    change(job);
    return job;
}

} // namespace

class TestJobDraft : public QObject
{
    Q_OBJECT

private slots:
    void startsUnchanged();
    void takesOverWhatWasNotTouched();
    void keepsMineWhereTheyLeftIt();
    void bothDidTheSame();
    void bothDifferIsAConflict();
    void keepMine();
    void takeTheirs();
    void addressAndPlaceAreOne();
    void windowIsOne();
    void theyChangeTheirMind();
};

void TestJobDraft::startsUnchanged()
{
    const JobDraft draft(sample());
    QVERIFY(!draft.isChanged());
    QVERIFY(draft.conflicts().isEmpty());
}

void TestJobDraft::takesOverWhatWasNotTouched()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.title = u"No heat, infant"_s; }));
    const QStringList taken = draft.follow(changed(sample(), [](Job &job) {
        job.revision = 4;
        job.technician = {2};
        job.status = JobStatus::Scheduled;
    }));
    QCOMPARE(taken, (QStringList{u"status"_s, u"technician_id"_s}));
    QVERIFY(draft.conflicts().isEmpty());
    QCOMPARE(draft.mine().technician, TechnicianId{2});
    QCOMPARE(draft.mine().title, u"No heat, infant"_s);
    QCOMPARE(draft.theirs().title, u"No heat"_s);
    QVERIFY(draft.isChanged());
}

void TestJobDraft::keepsMineWhereTheyLeftIt()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.title = u"Mine"_s; }));
    QVERIFY(draft.follow(sample()).isEmpty());
    QCOMPARE(draft.mine().title, u"Mine"_s);
}

void TestJobDraft::bothDidTheSame()
{
    JobDraft draft(sample());
    const Job same = changed(sample(), [](Job &job) { job.title = u"Same"_s; });
    draft.setMine(same);
    draft.follow(same);
    QVERIFY(draft.conflicts().isEmpty());
    QVERIFY(!draft.isChanged());
}

void TestJobDraft::bothDifferIsAConflict()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.title = u"Mine"_s; }));
    QVERIFY(draft.follow(changed(sample(), [](Job &job) { job.title = u"Theirs"_s; })).isEmpty());
    QCOMPARE(draft.conflicts(), QStringList{u"title"_s});
    QCOMPARE(draft.mine().title, u"Mine"_s);
}

void TestJobDraft::keepMine()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.title = u"Mine"_s; }));
    draft.follow(changed(sample(), [](Job &job) { job.title = u"Theirs"_s; }));
    draft.keepMine(u"title"_s);
    QVERIFY(draft.conflicts().isEmpty());
    QCOMPARE(draft.mine().title, u"Mine"_s);
    QCOMPARE(draft.theirs().title, u"Theirs"_s);
    QVERIFY(draft.isChanged());
}

void TestJobDraft::takeTheirs()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.title = u"Mine"_s; }));
    draft.follow(changed(sample(), [](Job &job) { job.title = u"Theirs"_s; }));
    draft.takeTheirs(u"title"_s);
    QVERIFY(draft.conflicts().isEmpty());
    QVERIFY(!draft.isChanged());
}

void TestJobDraft::addressAndPlaceAreOne()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.address = u"2 Mill Lane"_s; }));
    draft.follow(changed(sample(), [](Job &job) { job.latitude = 52.0; }));
    QCOMPARE(draft.conflicts(), QStringList{u"address"_s});
    draft.takeTheirs(u"address"_s);
    QCOMPARE(draft.mine().address, u"1 Quay Street"_s);
    QCOMPARE(draft.mine().latitude, std::optional(52.0));
}

void TestJobDraft::windowIsOne()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.windowEnd = Instant(Seconds(3000)); }));
    draft.follow(changed(sample(), [](Job &job) { job.windowBegin = Instant(Seconds(1500)); }));
    QCOMPARE(draft.conflicts(), QStringList{u"window_begin"_s});
    draft.keepMine(u"window_begin"_s);
    QCOMPARE(draft.mine().windowBegin, std::optional(Instant(Seconds(1000))));
    QCOMPARE(draft.mine().windowEnd, std::optional(Instant(Seconds(3000))));
}

void TestJobDraft::theyChangeTheirMind()
{
    JobDraft draft(sample());
    draft.setMine(changed(draft.mine(), [](Job &job) { job.title = u"Mine"_s; }));
    draft.follow(changed(sample(), [](Job &job) { job.title = u"Theirs"_s; }));
    draft.follow(sample());
    QVERIFY(draft.conflicts().isEmpty());
    QCOMPARE(draft.mine().title, u"Mine"_s);
}

QTEST_GUILESS_MAIN(TestJobDraft)
#include "tst_jobdraft.moc"
