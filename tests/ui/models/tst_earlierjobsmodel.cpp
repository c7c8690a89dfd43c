#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/earlierjobsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestEarlierJobsModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void tellsEachJob();
    void tellsHowEachJobEnded_data();
    void tellsHowEachJobEnded();
    void namesTechniciansSeen_data();
    void namesTechniciansSeen();

private:
    [[nodiscard]] Job job(TechnicianId technician, JobStatus status) const;

    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    std::unique_ptr<test::TestOffice> m_office;
};

void TestEarlierJobsModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ana = m_day.worker(u"Ana"_s);
    m_mike = m_day.worker(u"Mike"_s);
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
}

Job TestEarlierJobsModel::job(TechnicianId technician, JobStatus status) const
{
    Job job{.id = {7}, .number = u"J-7"_s, .title = u"Tap"_s};
    job.technician = technician;
    job.start = m_day.at(u"-7 10:00"_s);
    job.status = status;
    return job;
}

void TestEarlierJobsModel::tellsEachJob()
{
    EarlierJobsModel model(m_office->board());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Job undated{.id = {8}, .title = u"Quote"_s};
    undated.priority = Priority::Emergency;
    model.setJobs({job(m_ana, JobStatus::Completed), undated});
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data().toString(), u"Tap"_s);
    QCOMPARE(first.data(EarlierJobsModel::DayRole).toString(), u"03/03/2026"_s);
    QCOMPARE(first.data(EarlierJobsModel::TechnicianRole).toString(), u"Ana"_s);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"J-7, Tap, Completed, 03/03/2026, Ana"_s);
    QCOMPARE(model.index(1).data(EarlierJobsModel::DayRole).toString(), QString());
    QVERIFY(model.index(1).data(EarlierJobsModel::IsEmergencyRole).toBool());
}

// SPEC 4.4
void TestEarlierJobsModel::tellsHowEachJobEnded_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QList<Money>>("invoice");
    QTest::addColumn<QString>("words");
    using enum JobStatus;
    QTest::newRow("invoiced") << Completed << QString() << QList<Money>{12'050} << u"Completed, GBP 120.50"_s;
    QTest::newRow("not invoiced") << Completed << QString() << QList<Money>() << u"Completed"_s;
    QTest::newRow("cancelled") << Cancelled << u"twice"_s << QList<Money>() << u"Cancelled: twice"_s;
    QTest::newRow("still to come") << Scheduled << QString() << QList<Money>() << u"Scheduled"_s;
}

void TestEarlierJobsModel::tellsHowEachJobEnded()
{
    QFETCH(const JobStatus, status);
    QFETCH(const QString, reason);
    QFETCH(const QList<Money>, invoice);
    EarlierJobsModel model(m_office->board());
    Job one = job(m_ana, status);
    one.statusReason = reason;
    if (!invoice.isEmpty())
        one.invoiceTotal = invoice.front();
    model.setJobs({one});
    QTEST(model.index(0).data(EarlierJobsModel::OutcomeRole).toString(), "words");
}

void TestEarlierJobsModel::namesTechniciansSeen_data()
{
    QTest::addColumn<QList<Job>>("jobs");
    QTest::addColumn<QString>("words");
    using enum JobStatus;
    QTest::newRow("nobody") << QList<Job>{} << QString();
    QTest::newRow("once") << QList{job(m_ana, Completed)} << u"Ana once"_s;
    QTest::newRow("most often first") << QList{job(m_mike, Completed), job(m_ana, Completed), job(m_ana, Completed)}
                                      << u"Ana 2 times, Mike once"_s;
    QTest::newRow("only who was there") << QList{job(m_mike, Cancelled), job(m_ana, Scheduled), job({}, Completed)}
                                        << QString();
    QTest::newRow("somebody unknown") << QList{job({999}, Completed)} << QString();
}

void TestEarlierJobsModel::namesTechniciansSeen()
{
    QFETCH(QList<Job>, jobs);
    QFETCH(QString, words);
    EarlierJobsModel model(m_office->board());
    model.setJobs(jobs);
    QCOMPARE(model.techniciansSeen(), words);
}

QTEST_GUILESS_MAIN(TestEarlierJobsModel)
#include "tst_earlierjobsmodel.moc"
