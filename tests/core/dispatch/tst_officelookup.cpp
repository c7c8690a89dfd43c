#include "core/dispatch/officelookup.h"
#include "core/store/officethread.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// Whole-office questions reach days and customers that the board does not show.
class OfficeLookupTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void customersAreFound();
    void jobsOfAnyDayAreFound();
    void addressesAreFound();
    void aCustomersJobsComeNewestFirst();
    void anUnknownCustomerIsNotFound();
    void historyComesNewestFirst();
    void cleanupTestCase() { m_office.reset(); }

private:
    std::unique_ptr<TestOffice> m_office;
    CustomerId m_lee;
    JobId m_past;
    JobId m_next;
};

void OfficeLookupTest::initTestCase()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    m_lee = day.customer(u"Lee"_s);
    day.customer(u"Nobody"_s);
    const JobChange forLee = [this](Job &job) { job.customer = m_lee; };
    m_past = day.scheduled(u"P-1"_s, ana, u"-30 09:00"_s, all({forLee, hasStatus(JobStatus::Completed)}));
    m_next = day.scheduled(u"N-1"_s, ana, u"+30 09:00"_s, forLee);
    m_office = std::make_unique<TestOffice>(day.snapshot(), day.at(u"09:00"_s));
    const auto addAddresses = [](OfficeFile &file) {
        return file.replaceAddresses({{u"12 Mill Lane"_s, {50.0, 8.0}}, {u"3 High Street"_s, {50.1, 8.1}}});
    };
    orDie(m_office->thread().ask(addAddresses).result());
}

void OfficeLookupTest::customersAreFound()
{
    QVERIFY(!m_office->board().customer(m_lee));
    const QList<Customer> found = orDie(m_office->lookup().findCustomers(u"le"_s).result());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().id, m_lee);
    QCOMPARE(orDie(m_office->lookup().customer(m_lee).result()).name, u"Lee"_s);
}

void OfficeLookupTest::jobsOfAnyDayAreFound()
{
    const QList<Job> found = orDie(m_office->lookup().findJobs(u"P-1"_s).result());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().id, m_past);
}

void OfficeLookupTest::addressesAreFound()
{
    const QList<KnownAddress> found = orDie(m_office->lookup().findAddresses(u"mil 12"_s).result());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().text, u"12 Mill Lane"_s);
    QVERIFY(found.front().point == (GeoPoint{50.0, 8.0}));
}

void OfficeLookupTest::aCustomersJobsComeNewestFirst()
{
    const QList<Job> found = orDie(m_office->lookup().customerJobs(m_lee).result());
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).id, m_next);
    QCOMPARE(found.at(1).id, m_past);
}

void OfficeLookupTest::anUnknownCustomerIsNotFound()
{
    const Result<Customer> found = m_office->lookup().customer({4711}).result();
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
}

void OfficeLookupTest::historyComesNewestFirst()
{
    const TestDay day;
    m_office->show(day.date().addDays(30));
    QVERIFY(m_office->change(m_next, [](Job &job) { job.title = u"Leak"_s; }));
    m_office->settle();
    const QList<StoredEdit> history = orDie(m_office->lookup().history({RecordKind::Job, m_next.value}).result());
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.at(0).edit.label, u"Test edit"_s);
    QCOMPARE(history.at(1).edit.label, u"Set up"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::OfficeLookupTest)
#include "tst_officelookup.moc"
