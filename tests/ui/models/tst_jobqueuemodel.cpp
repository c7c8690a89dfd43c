#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/jobmime.h"
#include "ui/models/jobqueuemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// The queue keeps its order while the board changes, and touches only what changed.
class TestJobQueueModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void listsByUrgency();
    void refreshesOnlyTheRowThatChanged();
    void assignmentMovesTheRow();
    void priorityMovesTheRowUp();
    void newAndLostJobsComeAndGo();
    void renamedCustomerShowsOnTheirJobs();
    void renamedTechnicianShowsOnTheirJobs();
    void sameValuesTellNothing();
    void theClockMakesLate();
    void otherDaysAreAReset();
    void dragsCarryIds();
    void closedJobsStay();
    void randomEditsKeepTheOrder();

private:
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] int rowOf(JobId job) const { return m_model->rowOf(job); }

    test::TestDay m_day;
    CustomerId m_hall;
    TechnicianId m_ana;
    JobId m_fire;
    JobId m_boiler;
    JobId m_tap;
    JobId m_lamp;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<JobQueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestJobQueueModel::init()
{
    m_day = test::TestDay();
    m_hall = m_day.customer(u"Hall"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    const auto job = [this](const QString &name, const QString &begin, const QString &end) {
        return m_day.job(name, [&](Job &made) {
            made.title = name;
            made.customer = m_hall;
            made.windowBegin = m_day.at(begin);
            made.windowEnd = m_day.at(end);
        });
    };
    m_tap = job(u"Tap"_s, u"13:00"_s, u"15:00"_s);
    m_boiler = job(u"Boiler"_s, u"09:00"_s, u"11:00"_s);
    m_fire = job(u"No heat"_s, u"12:00"_s, u"16:00"_s);
    m_day[m_fire].priority = Priority::Emergency;
    m_lamp = m_day.scheduled(u"Lamp"_s, m_ana, u"08:30"_s, [](Job &made) { made.title = u"Lamp"_s; });

    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"08:00"_s));
    m_model = std::make_unique<JobQueueModel>(m_office->board(), m_day.at(u"08:00"_s));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestJobQueueModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_office.reset();
}

QStringList TestJobQueueModel::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(m_model->index(row).data().toString());
    return titles;
}

void TestJobQueueModel::listsByUrgency()
{
    QVERIFY(m_model->isLoaded());
    QCOMPARE(titles(), (QStringList{u"No heat"_s, u"Boiler"_s, u"Tap"_s, u"Lamp"_s}));
    const QModelIndex fire = m_model->index(0);
    QCOMPARE(fire.data(JobQueueModel::CustomerRole).toString(), u"Hall"_s);
    QCOMPARE(fire.data(JobQueueModel::WindowRole).toString(), u"12–16"_s);
    QCOMPARE(fire.data(JobQueueModel::JobRole).toLongLong(), m_fire.value);
    QCOMPARE(m_model->index(3).data(JobQueueModel::TechnicianRole).toString(), u"Ana Moreno"_s);
}

void TestJobQueueModel::refreshesOnlyTheRowThatChanged()
{
    QSignalSpy changed(m_model.get(), &JobQueueModel::dataChanged);
    QSignalSpy moved(m_model.get(), &JobQueueModel::rowsMoved);
    QVERIFY(m_office->change(m_tap, [](Job &job) { job.title = u"Kitchen tap"_s; }));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 2);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(titles().at(2), u"Kitchen tap"_s);
}

void TestJobQueueModel::assignmentMovesTheRow()
{
    QSignalSpy moved(m_model.get(), &JobQueueModel::rowsMoved);
    QSignalSpy reset(m_model.get(), &JobQueueModel::modelReset);
    QVERIFY(m_office->change(m_boiler, [this](Job &job) { job = assigned(job, m_ana, m_day.at(u"09:00"_s)); }));
    QCOMPARE(titles(), (QStringList{u"No heat"_s, u"Tap"_s, u"Boiler"_s, u"Lamp"_s}));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestJobQueueModel::priorityMovesTheRowUp()
{
    QVERIFY(m_office->change(m_tap, [](Job &job) { job.priority = Priority::High; }));
    QCOMPARE(titles(), (QStringList{u"No heat"_s, u"Tap"_s, u"Boiler"_s, u"Lamp"_s}));
}

void TestJobQueueModel::newAndLostJobsComeAndGo()
{
    Job job;
    job.id = JobId{9000};
    job.number = u"J-9000"_s;
    job.title = u"Socket"_s;
    job.customer = m_hall;
    job.priority = Priority::High;
    ChangeSet create;
    create.create(job);
    QVERIFY(m_office->edit(create));
    QCOMPARE(titles(), (QStringList{u"No heat"_s, u"Socket"_s, u"Boiler"_s, u"Tap"_s, u"Lamp"_s}));

    QVERIFY(m_office->edit(create.inverted()));
    QCOMPARE(titles(), (QStringList{u"No heat"_s, u"Boiler"_s, u"Tap"_s, u"Lamp"_s}));
    QCOMPARE(rowOf(job.id), -1);
}

void TestJobQueueModel::renamedCustomerShowsOnTheirJobs()
{
    QSignalSpy changed(m_model.get(), &JobQueueModel::dataChanged);
    QVERIFY(m_office->change(m_hall, [](Customer &customer) { customer.name = u"Hall and Sons"_s; }));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(m_model->index(rowOf(m_tap)).data(JobQueueModel::CustomerRole).toString(), u"Hall and Sons"_s);
}

void TestJobQueueModel::renamedTechnicianShowsOnTheirJobs()
{
    QSignalSpy changed(m_model.get(), &JobQueueModel::dataChanged);
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.name = u"Ana Ruiz"_s; }));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->index(3).data(JobQueueModel::TechnicianRole).toString(), u"Ana Ruiz"_s);
}

void TestJobQueueModel::sameValuesTellNothing()
{
    QSignalSpy changed(m_model.get(), &JobQueueModel::dataChanged);
    // Money is not on a card.
    QVERIFY(m_office->change(m_tap, [](Job &job) { job.estimatedValue = 12345; }));
    QCOMPARE(changed.count(), 0);
}

void TestJobQueueModel::theClockMakesLate()
{
    QSignalSpy changed(m_model.get(), &JobQueueModel::dataChanged);
    m_model->setNow(m_day.at(u"10:59"_s));
    QCOMPARE(changed.count(), 0);
    m_model->setNow(m_day.at(u"11:01"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_model->index(rowOf(m_boiler)).data(JobQueueModel::IsLateRole).toBool());
    QVERIFY(!m_model->index(rowOf(m_tap)).data(JobQueueModel::IsLateRole).toBool());
}

void TestJobQueueModel::otherDaysAreAReset()
{
    QSignalSpy reset(m_model.get(), &JobQueueModel::modelReset);
    m_office->show(m_day.date().addDays(1));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(m_model->firstDay(), m_day.date().addDays(1));
    // What is still open is carried along, with its date.
    QCOMPARE(m_model->index(rowOf(m_boiler)).data(JobQueueModel::WindowRole).toString(), u"Tue 10 Mar, 09–11"_s);
}

void TestJobQueueModel::dragsCarryIds()
{
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(0), m_model->index(2)}));
    QCOMPARE(jobmime::decode(data.get()), (QList{m_fire, m_tap}));
}

void TestJobQueueModel::closedJobsStay()
{
    QVERIFY(m_model->flags(m_model->index(rowOf(m_tap))).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(m_office->change(m_tap, [this](Job &job) {
        job.status = JobStatus::Cancelled;
        job.statusReason = u"Moved away"_s;
        job.closedAt = m_day.at(u"08:00"_s);
    }));
    QCOMPARE(rowOf(m_tap), 3);
    QVERIFY(!m_model->flags(m_model->index(3)).testFlag(Qt::ItemIsDragEnabled));
}

void TestJobQueueModel::randomEditsKeepTheOrder()
{
    QRandomGenerator random(7);
    DaySnapshot day = m_day.snapshot();
    JobQueueModel model(m_day.at(u"08:00"_s));
    model.showDay(day);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 400; ++round) {
        const JobId id{random.bounded(1, 60)};
        if (random.bounded(5) == 0) {
            day.jobs.remove(id);
        } else {
            Job &job = day.jobs[id];
            job.id = id;
            job.status = JobStatus(random.bounded(8));
            job.priority = Priority(random.bounded(4));
            job.windowBegin = m_day.at(u"08:00"_s) + Minutes(random.bounded(600));
            job.windowEnd = *job.windowBegin + Minutes(60);
        }
        BoardChanges changes;
        changes.jobs = {id};
        model.takeChanges(day, changes);
        QCOMPARE(model.rowCount(), int(day.jobs.size()));
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.row(row - 1).rank < model.row(row).rank);
        QCOMPARE(model.rowOf(id) >= 0, day.jobs.contains(id));
    }
}

QTEST_GUILESS_MAIN(TestJobQueueModel)
#include "tst_jobqueuemodel.moc"
