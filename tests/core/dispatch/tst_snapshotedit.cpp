#include "core/dispatch/snapshotedit.h"
#include "tests/support/daydifferences.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

template<typename Record, typename Change>
ChangeSet changeOf(const Record &before, Change change)
{
    Record after = before;
    change(after);
    ChangeSet changes;
    changes.update(before, after);
    return changes;
}

} // namespace

class SnapshotEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyKindIsChangedAndTouched();
    void aShiftTouchesItsTechnicians();
    void oneConflictAndNothingIsDone();
    void whatFitsIsDoneWithoutTheRest();
    void absentRecordsAreOnAnotherDay();
    void newsReplacesAddsAndRemoves();
    void newsThatChangesNothingTouchesNothing();
    void shiftsAndEventsOfOtherDaysLeave();
    void jobsOfOtherDaysLeave();
    void randomEditsAndTheirInversesMeet();

private:
    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_bo;
    JobId m_job;
};

void SnapshotEditTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_job = m_day.job(u"J"_s);
}

void SnapshotEditTest::everyKindIsChangedAndTouched()
{
    RandomValues random(3);
    ChangeSet changes;
    const auto skill = random.record<Skill>();
    const auto type = random.record<JobType>();
    const auto unit = random.record<BusinessUnit>();
    const auto zone = random.record<Zone>();
    const auto customer = random.record<Customer>();
    const auto technician = random.record<Technician>();
    auto shift = random.record<Shift>();
    shift.technician = m_ana;
    auto event = random.record<NonJobEvent>();
    event.technician = m_bo;
    const auto job = random.record<Job>();
    changes.create(skill);
    changes.create(type);
    changes.create(unit);
    changes.create(zone);
    changes.create(customer);
    changes.create(technician);
    changes.create(shift);
    changes.create(event);
    changes.create(job);

    DaySnapshot &day = m_day.snapshot();
    const DaySnapshot before = day;
    BoardChanges touched;
    VERIFY_RESULT(applyWhole(&day, changes, &touched));
    QCOMPARE(touched.jobs, (QSet{job.id}));
    QCOMPARE(touched.customers, (QSet{customer.id}));
    QCOMPARE(touched.technicians, (QSet{technician.id, m_ana, m_bo}));
    QVERIFY(touched.isOfficeChanged);
    QVERIFY(day.skills.contains(skill.id) && day.jobTypes.contains(type.id) && day.businessUnits.contains(unit.id)
            && day.zones.contains(zone.id) && day.shifts.contains(shift.id) && day.events.contains(event.id));
    QCOMPARE(day.jobs.value(job.id).title, job.title);

    VERIFY_RESULT(applyWhole(&day, changes.inverted(), &touched));
    QCOMPARE(differences(day, before), QStringList());

    BoardChanges onlySettings;
    VERIFY_RESULT(
        applyWhole(&day, changeOf(day.settings, [](OfficeSettings &all) { all.name = u"New name"_s; }), &onlySettings));
    QCOMPARE(day.settings.name, u"New name"_s);
    QVERIFY(onlySettings.isOfficeChanged && onlySettings.jobs.isEmpty() && onlySettings.technicians.isEmpty());
}

void SnapshotEditTest::aShiftTouchesItsTechnicians()
{
    const Shift shift = *m_day.snapshot().shifts.cbegin();
    const TechnicianId other = shift.technician == m_ana ? m_bo : m_ana;
    BoardChanges touched;
    VERIFY_RESULT(
        applyWhole(&m_day.snapshot(), changeOf(shift, [&](Shift &one) { one.technician = other; }), &touched));
    QCOMPARE(touched.technicians, (QSet{m_ana, m_bo})); // who had it and who has it
}

void SnapshotEditTest::oneConflictAndNothingIsDone()
{
    const CustomerId lee = m_day.customer(u"Lee"_s);
    Customer stale = m_day.snapshot().customers.value(lee);
    stale.name = u"Somebody else"_s;
    ChangeSet changes = changeOf(m_day[m_job], [](Job &job) { job.title = u"Leak"_s; });
    changes.create(Skill{.id = {900}, .name = u"Gas"_s});
    changes.remove(m_day.snapshot().technicians.value(m_bo));
    changes.append(changeOf(stale, [](Customer &customer) { customer.name = u"Li"_s; }));

    const DaySnapshot before = m_day.snapshot();
    BoardChanges touched;
    const Result<void> done = applyWhole(&m_day.snapshot(), changes, &touched);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(differences(m_day.snapshot(), before), QStringList());
}

void SnapshotEditTest::whatFitsIsDoneWithoutTheRest()
{
    Job stale = m_day[m_job];
    stale.title = u"never so"_s;
    ChangeSet changes = changeOf(stale, [](Job &job) { job.title = u"Leak"_s; });
    changes.append(changeOf(m_day[m_job], [](Job &job) { job.notes = u"dog"_s; }));
    BoardChanges touched;
    applyWhatFits(&m_day.snapshot(), changes, &touched);
    QVERIFY(m_day[m_job].title.isEmpty());
    QCOMPARE(m_day[m_job].notes, u"dog"_s);
}

void SnapshotEditTest::absentRecordsAreOnAnotherDay()
{
    const DaySnapshot before = m_day.snapshot();
    const Job elsewhere{.id = {4711}, .title = u"Leak"_s};
    ChangeSet changes = changeOf(elsewhere, [](Job &job) { job.title = u"Burst pipe"_s; });
    changes.remove(elsewhere);
    BoardChanges touched;
    VERIFY_RESULT(applyWhole(&m_day.snapshot(), changes, &touched));
    QVERIFY(touched.isEmpty());
    QCOMPARE(differences(m_day.snapshot(), before), QStringList());
}

void SnapshotEditTest::newsReplacesAddsAndRemoves()
{
    OfficeNews news;
    Job changed = m_day[m_job];
    changed.title = u"Leak"_s;
    changed.revision = 9;
    Job added = changed;
    added.id = {900};
    news.jobs = {changed, added};
    news.removed = {{RecordKind::Technician, m_bo.value}};
    news.settings = m_day.settings();
    news.settings->name = u"New name"_s;

    BoardChanges touched;
    takeInto(&m_day.snapshot(), news, &touched);
    QCOMPARE(touched.jobs, (QSet{m_job, added.id}));
    QCOMPARE(touched.technicians, (QSet{m_bo}));
    QVERIFY(touched.isOfficeChanged);
    QCOMPARE(m_day[m_job], changed);
    QCOMPARE(m_day[added.id], added);
    QVERIFY(!m_day.snapshot().technicians.contains(m_bo));
    QCOMPARE(m_day.settings().name, u"New name"_s);
}

void SnapshotEditTest::newsThatChangesNothingTouchesNothing()
{
    OfficeNews news;
    news.jobs = {m_day[m_job]};
    news.technicians = {m_day[m_ana]};
    news.settings = m_day.settings();
    news.shifts = {*m_day.snapshot().shifts.cbegin()};
    news.removed = {{RecordKind::Job, 4711}};
    BoardChanges touched;
    takeInto(&m_day.snapshot(), news, &touched);
    QVERIFY(touched.isEmpty());
}

void SnapshotEditTest::shiftsAndEventsOfOtherDaysLeave()
{
    const NonJobEventId lunch = m_day.event(m_ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    OfficeNews news;
    NonJobEvent moved = m_day.snapshot().events.value(lunch);
    moved.begin = m_day.at(u"+1 12:00"_s);
    moved.end = m_day.at(u"+1 12:30"_s);
    news.events = {moved};
    Shift tomorrow{{900}, 1, m_bo, ShiftKind::Normal, m_day.at(u"+1 08:00"_s), m_day.at(u"+1 16:00"_s)};
    news.shifts = {tomorrow};

    BoardChanges touched;
    takeInto(&m_day.snapshot(), news, &touched);
    QVERIFY(!m_day.snapshot().events.contains(lunch));
    QVERIFY(!m_day.snapshot().shifts.contains(tomorrow.id));
    QCOMPARE(touched.technicians, (QSet{m_ana}));
}

void SnapshotEditTest::jobsOfOtherDaysLeave()
{
    const JobId moved = m_day.scheduled(u"moved"_s, m_ana, u"+1 09:00"_s);
    const JobId unnamed = m_day.scheduled(u"not asked about"_s, m_ana, u"+1 09:00"_s);
    dropAbsentJobs(&m_day.snapshot(), {m_job, moved, JobId{4711}});
    QVERIFY(m_day.snapshot().jobs.contains(m_job));
    QVERIFY(!m_day.snapshot().jobs.contains(moved));
    QVERIFY(m_day.snapshot().jobs.contains(unnamed));
}

void SnapshotEditTest::randomEditsAndTheirInversesMeet()
{
    RandomValues random(17);
    DaySnapshot &day = m_day.snapshot();
    const DaySnapshot start = day;
    QList<ChangeSet> done;
    for (int i = 0; i < 300; ++i) {
        ChangeSet changes;
        const QList<JobId> jobs = day.jobs.keys();
        if (jobs.isEmpty() || random.chance(0.4)) {
            changes.create(random.record<Job>());
        } else if (random.chance(0.3)) {
            changes.remove(day.jobs.value(random.pick(jobs)));
        } else {
            const Job before = day.jobs.value(random.pick(jobs));
            Job after = random.record<Job>();
            after.id = before.id;
            changes.update(before, after);
        }
        BoardChanges touched;
        VERIFY_RESULT(applyWhole(&day, changes, &touched));
        done.append(changes);
    }
    while (!done.isEmpty()) {
        BoardChanges touched;
        VERIFY_RESULT(applyWhole(&day, done.takeLast().inverted(), &touched));
    }
    QCOMPARE(differences(day, start), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::SnapshotEditTest)
#include "tst_snapshotedit.moc"
