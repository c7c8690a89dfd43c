#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/jobpinmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestJobPinModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void showsJobsThatHaveAPlace();
    void tellsWhatAPinIs();
    void aMovedJobMovesItsPin();
    void aJobGetsAndLosesItsPlace();
    void refreshesOnlyWhatChanged();
    void selectionIsShown();
    void aTechniciansDayIsNumbered();
    void othersStepBack();
    void aReorderedDayIsNumberedAnew();
    void aProposedDayIsNumberedInstead();
    void theLineFollowsTheStops();
    void extentIsOfTheStopsOrOfAll();
    void readsStopsThenUrgencyThenTime();
    void anotherDayHasOtherPins();
    void urgency_data();
    void urgency();

private:
    [[nodiscard]] QVariant of(JobId job, int role) const { return m_model->indexOf(job).data(role); }
    [[nodiscard]] QStringList numbers(const QList<JobId> &jobs) const;
    [[nodiscard]] QStringList pins() const;

    TestDay m_day;
    BoardSelection m_selection;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_boiler;
    JobId m_leak;
    JobId m_tap;
    JobId m_nowhere;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<JobPinModel> m_model;
};

void TestJobPinModel::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    const CustomerId hall = m_day.customer(u"Hall"_s);
    m_boiler = m_day.scheduled(u"BOILER"_s, m_ana, u"09:00"_s, all({stands(10), [hall](Job &job) {
                                                                        job.title = u"Boiler service"_s;
                                                                        job.customer = hall;
                                                                    }}));
    m_leak = m_day.job(u"LEAK"_s, all({stands(20), [](Job &job) { job.priority = Priority::Emergency; }}));
    m_tap = m_day.scheduled(u"TAP"_s, m_ana, u"12:00"_s, stands(30));
    m_nowhere = m_day.scheduled(u"NOWHERE"_s, m_ana, u"11:00"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"08:00"_s));
    m_model = std::make_unique<JobPinModel>(m_office->board(), m_selection);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestJobPinModel::cleanup()
{
    m_model.reset();
    m_office.reset();
    m_selection.selectJobs({});
    m_selection.selectTechnician({});
}

QStringList TestJobPinModel::numbers(const QList<JobId> &jobs) const
{
    QStringList numbers;
    for (const JobId job : jobs)
        numbers.append(of(job, JobPinModel::NumberRole).toString());
    return numbers;
}

QStringList TestJobPinModel::pins() const
{
    QList<JobId> jobs;
    for (int row = 0; row < m_model->rowCount(); ++row)
        jobs.append(m_model->jobAt(row));
    return numbers(jobs);
}

void TestJobPinModel::showsJobsThatHaveAPlace()
{
    QCOMPARE(pins(), QStringList({u"BOILER"_s, u"LEAK"_s, u"TAP"_s}));
    QCOMPARE(m_model->jobsWithoutPlace(), 1);
    QVERIFY(!m_model->indexOf(m_nowhere).isValid());
}

void TestJobPinModel::tellsWhatAPinIs()
{
    QCOMPARE(of(m_boiler, JobPinModel::JobRole), m_boiler.value);
    QCOMPARE(of(m_boiler, JobPinModel::LatitudeRole), placeAt(10).latitude);
    QCOMPARE(of(m_boiler, JobPinModel::LongitudeRole), placeAt(10).longitude);
    QCOMPARE(of(m_boiler, JobPinModel::StatusRole), int(JobStatus::Scheduled));
    QCOMPARE(of(m_leak, JobPinModel::PriorityRole), int(Priority::Emergency));
    QCOMPARE(of(m_boiler, Qt::AccessibleTextRole),
             u"BOILER, Boiler service, Hall, %1, Ana Moreno, 09:00"_s.arg(StatusWords::of(JobStatus::Scheduled)));
    QCOMPARE(of(m_leak, Qt::AccessibleTextRole),
             u"LEAK, %1, %2"_s.arg(StatusWords::of(Priority::Emergency), StatusWords::of(JobStatus::Unassigned)));
}

void TestJobPinModel::aMovedJobMovesItsPin()
{
    QSignalSpy changed(m_model.get(), &JobPinModel::dataChanged);
    QVERIFY(m_office->change(m_boiler, [](Job &job) { setPlace(job, placeAt(99)); }));
    QCOMPARE(of(m_boiler, JobPinModel::LongitudeRole), placeAt(99).longitude);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex(), m_model->indexOf(m_boiler));
}

void TestJobPinModel::aJobGetsAndLosesItsPlace()
{
    QVERIFY(m_office->change(m_nowhere, [](Job &job) { setPlace(job, placeAt(5)); }));
    QVERIFY(m_office->change(m_leak, [](Job &job) { job.latitude.reset(); }));
    QCOMPARE(pins(), QStringList({u"BOILER"_s, u"TAP"_s, u"NOWHERE"_s}));
    QCOMPARE(m_model->jobsWithoutPlace(), 1);
}

void TestJobPinModel::refreshesOnlyWhatChanged()
{
    QSignalSpy reset(m_model.get(), &JobPinModel::modelReset);
    QSignalSpy changed(m_model.get(), &JobPinModel::dataChanged);
    QVERIFY(m_office->change(m_day[m_boiler].customer, [](Customer &customer) { customer.name = u"Hall and Sons"_s; }));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex(), m_model->indexOf(m_boiler));
    QVERIFY(of(m_boiler, Qt::AccessibleTextRole).toString().contains("Hall and Sons"_L1));
    QCOMPARE(reset.count(), 0);
}

void TestJobPinModel::selectionIsShown()
{
    m_selection.selectJobs({m_boiler, m_nowhere});
    QVERIFY(of(m_boiler, JobPinModel::IsSelectedRole).toBool());
    QVERIFY(!of(m_leak, JobPinModel::IsSelectedRole).toBool());

    QSignalSpy changed(m_model.get(), &JobPinModel::dataChanged);
    m_selection.selectJobs({m_boiler, m_leak}, m_leak);
    QCOMPARE(changed.count(), 1); // the boiler stays selected
    QVERIFY(of(m_leak, JobPinModel::IsSelectedRole).toBool());
}

void TestJobPinModel::aTechniciansDayIsNumbered()
{
    QCOMPARE(of(m_boiler, JobPinModel::StopRole), 0);
    QCOMPARE(of(m_boiler, JobPinModel::StopTimeRole), QString());
    m_selection.selectTechnician(m_ana);
    QCOMPARE(of(m_boiler, JobPinModel::StopRole), 1);
    QCOMPARE(of(m_tap, JobPinModel::StopRole), 3); // the second one has no place, yet is a stop
    QCOMPARE(of(m_boiler, JobPinModel::StopTimeRole), u"09:00"_s);
    QCOMPARE(of(m_leak, JobPinModel::StopRole), 0);
    m_selection.selectTechnician({});
    QCOMPARE(of(m_tap, JobPinModel::StopRole), 0);
}

void TestJobPinModel::othersStepBack()
{
    QVERIFY(!of(m_leak, JobPinModel::IsDimmedRole).toBool());
    m_selection.selectTechnician(m_ana);
    QVERIFY(of(m_leak, JobPinModel::IsDimmedRole).toBool());
    QVERIFY(!of(m_boiler, JobPinModel::IsDimmedRole).toBool());
    m_selection.selectTechnician(m_mike);
    QVERIFY(of(m_boiler, JobPinModel::IsDimmedRole).toBool());
}

void TestJobPinModel::aReorderedDayIsNumberedAnew()
{
    m_selection.selectTechnician(m_ana);
    QSignalSpy changed(m_model.get(), &JobPinModel::dataChanged);
    QVERIFY(m_office->change(m_tap, [this](Job &job) { job.start = m_day.at(u"08:00"_s); }));
    QCOMPARE(of(m_tap, JobPinModel::StopRole), 1);
    QCOMPARE(of(m_boiler, JobPinModel::StopRole), 2);
    QVERIFY(std::ranges::any_of(changed, [this](const QVariantList &signal) {
        return signal.front().toModelIndex() == m_model->indexOf(m_boiler);
    }));
}

void TestJobPinModel::aProposedDayIsNumberedInstead()
{
    m_selection.selectTechnician(m_ana);
    QSignalSpy line(m_model.get(), &JobPinModel::stopLineChanged);
    m_model->showProposed(ProposedDay{
        m_mike,
        {assigned(m_day[m_leak], m_mike, m_day.at(u"08:40"_s)), assigned(m_day[m_tap], m_mike, m_day.at(u"13:30"_s))}});
    QCOMPARE(of(m_leak, JobPinModel::StopRole).toInt(), 1);
    QCOMPARE(of(m_tap, JobPinModel::StopRole).toInt(), 2);
    QCOMPARE(of(m_tap, JobPinModel::StopTimeRole).toString(), u"13:30"_s);
    QVERIFY(of(m_boiler, JobPinModel::IsDimmedRole).toBool());
    QCOMPARE(m_model->stopLine().points.size(), 2);
    QCOMPARE(line.size(), 1);
    m_model->showProposed({});
    QCOMPARE(of(m_boiler, JobPinModel::StopRole).toInt(), 1);
    QCOMPARE(of(m_leak, JobPinModel::StopRole).toInt(), 0);
}

void TestJobPinModel::theLineFollowsTheStops()
{
    QVERIFY(m_model->stopLine().points.isEmpty());
    QSignalSpy changed(m_model.get(), &JobPinModel::stopLineChanged);
    m_selection.selectTechnician(m_ana);
    QCOMPARE(m_model->stopLine().points, QList({placeAt(10), placeAt(30)}));
    QCOMPARE(m_model->stopLine().done, 0);
    QCOMPARE(changed.count(), 1);

    QVERIFY(m_office->change(m_boiler, hasStatus(JobStatus::Completed)));
    QCOMPARE(m_model->stopLine().done, 1);
    QVERIFY(m_office->change(m_tap, [](Job &job) { setPlace(job, placeAt(40)); }));
    QCOMPARE(m_model->stopLine().points.back(), placeAt(40));
    QCOMPARE(changed.count(), 3);

    m_selection.selectTechnician({});
    QVERIFY(m_model->stopLine().points.isEmpty());
}

void TestJobPinModel::extentIsOfTheStopsOrOfAll()
{
    QCOMPARE(m_model->extent().west, placeAt(10).longitude);
    QCOMPARE(m_model->extent().east, placeAt(30).longitude);
    QVERIFY(m_office->change(m_leak, [](Job &job) { setPlace(job, placeAt(80)); }));
    QCOMPARE(m_model->extent().east, placeAt(80).longitude);
    m_selection.selectTechnician(m_ana);
    QCOMPARE(m_model->extent().east, placeAt(30).longitude);
    m_selection.selectTechnician(m_mike); // has no stops: everything
    QCOMPARE(m_model->extent().east, placeAt(80).longitude);
}

void TestJobPinModel::readsStopsThenUrgencyThenTime()
{
    QCOMPARE(numbers(m_model->readingOrder()), QStringList({u"LEAK"_s, u"BOILER"_s, u"TAP"_s}));
    m_selection.selectTechnician(m_ana);
    QCOMPARE(numbers(m_model->readingOrder()), QStringList({u"BOILER"_s, u"TAP"_s, u"LEAK"_s}));
}

void TestJobPinModel::anotherDayHasOtherPins()
{
    m_office->show(m_day.date().addDays(-1));
    QCOMPARE(pins(), QStringList({u"LEAK"_s})); // an open job without a day belongs to every day
}

void TestJobPinModel::urgency_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<int>("expected");

    QTest::newRow("emergency") << JobStatus::Scheduled << Priority::Emergency << 0;
    QTest::newRow("open") << JobStatus::Unassigned << Priority::Normal << 1;
    QTest::newRow("on hold") << JobStatus::OnHold << Priority::High << 2;
    QTest::newRow("on site") << JobStatus::OnSite << Priority::Normal << 3;
    QTest::newRow("scheduled") << JobStatus::Scheduled << Priority::High << 4;
    QTest::newRow("completed") << JobStatus::Completed << Priority::Normal << 5;
    QTest::newRow("completed emergency") << JobStatus::Completed << Priority::Emergency << 5;
    QTest::newRow("cancelled") << JobStatus::Cancelled << Priority::Emergency << 6;
}

void TestJobPinModel::urgency()
{
    QFETCH(const JobStatus, status);
    QFETCH(const Priority, priority);
    QFETCH(const int, expected);
    QVERIFY(m_office->change(m_boiler, [&](Job &job) {
        job.status = status;
        job.priority = priority;
    }));
    QCOMPARE(m_model->urgencyOf(m_boiler), expected);
    QCOMPARE(of(m_boiler, JobPinModel::UrgencyRole), expected);
}

QTEST_GUILESS_MAIN(TestJobPinModel)
#include "tst_jobpinmodel.moc"
