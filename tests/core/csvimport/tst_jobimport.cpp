#include "core/csvimport/tableimport.h"
#include "tests/core/csvimport/brokentables.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Rows of a table become jobs and customers of this office, or faults by line.
class TestJobImport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void readsEveryField();
    void aJobStartsFromItsType();
    void whatTheRowSaysGoesBeforeItsType();
    void aDayAloneIsItsBusinessHours();
    void windowsFollowTheClockOfTheOffice();
    void anAddressMayBeInParts();
    void knowsItsCustomers_data();
    void knowsItsCustomers();
    void rowsOfOneCustomerMakeOneCustomer();
    void aKnownCustomerLendsAddressAndPlace();
    void shortRowsAreFilledUp();
    void aFaultForbidsTheImport_data();
    void aFaultForbidsTheImport();
    void everyFaultIsTold();
    void becomesOneChange();
    void jobsWithoutANumberGetOneThatIsFree();

private:
    [[nodiscard]] TableImport read(const QByteArray &table) const
    {
        return readTable(table,
                         {.locale = QLocale(QLocale::English, QLocale::UnitedKingdom), .now = m_day.at(u"07:00"_s)},
                         m_office);
    }
    /// Of a table that has just one.
    [[nodiscard]] Job job(const QByteArray &table) const
    {
        const TableImport import = read(table);
        for (const ImportFault &fault : import.faults)
            qWarning("%s", qPrintable(fault.words()));
        return import.jobs.size() == 1 ? import.jobs.front().job : Job();
    }

    TestDay m_day;
    KnownOffice m_office;
    SkillId m_gas;
    JobTypeId m_boiler;
    CustomerId m_hall;
    TechnicianId m_ana;
};

void TestJobImport::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas"_s);
    m_boiler = m_day.jobType(u"Boiler"_s, false);
    m_day.snapshot().jobTypes[m_boiler].duration = Minutes(90);
    m_day.snapshot().jobTypes[m_boiler].requiredSkills = {m_gas};
    m_ana = m_day.technician(u"Ana"_s);
    m_hall = m_day.customer(u"Mrs Hall"_s);
    Customer &hall = m_day.snapshot().customers[m_hall];
    hall.phones = {u"01624 123456"_s};
    hall.address = u"1 Hall Road, Douglas"_s;
    hall.latitude = 54.1;
    hall.longitude = -4.5;
    m_office = {m_day.snapshot(), {u"J-1"_s}};
}

void TestJobImport::readsEveryField()
{
    const Job job =
        this->job("number;title;type;description;customer;address;lat;lon;skills;duration;date;window;priority;"
                  "tags;preferred;crew;days;value;invoice;notes;engine;technician_specific;confirmed;source\n"
                  "A-7;No heat;boiler;\"Cold\nsince noon\";Mrs Hall;2 Hall Road;54,2;-4,6;gas;1 h 30 min;"
                  "10/03/2026;08:00-10:00;Emergency;VIP, infant;ana;2;3;1,250.50;£95;Dog;yes;yes;yes;web\n");
    QCOMPARE(job.number, u"A-7"_s);
    QCOMPARE(job.title, u"No heat"_s);
    QCOMPARE(job.type, m_boiler);
    QCOMPARE(job.description, u"Cold\nsince noon"_s);
    QCOMPARE(job.address, u"2 Hall Road"_s);
    QCOMPARE(job.location(), std::optional(GeoPoint{54.2, -4.6}));
    QCOMPARE(job.requiredSkills, QList<SkillId>{m_gas});
    QCOMPARE(job.duration, Seconds(5400));
    QCOMPARE(job.window(), std::optional(m_day.span(u"08:00"_s, u"10:00"_s)));
    QCOMPARE(job.priority, Priority::Emergency);
    QCOMPARE(job.tags, (QStringList{u"VIP"_s, u"infant"_s}));
    QCOMPARE(job.preferredTechnician, m_ana);
    QCOMPARE(job.crewSize, 2);
    QCOMPARE(job.days, 3);
    QCOMPARE(job.estimatedValue, 125050);
    QCOMPARE(job.invoiceTotal, std::optional<Money>(9500));
    QCOMPARE(job.notes, u"Dog"_s);
    QVERIFY(job.isEngineAllowed && job.isTechnicianSpecific && job.isConfirmed);
    QCOMPARE(job.source, u"web"_s);
    QCOMPARE(job.status, JobStatus::Unassigned);
    QCOMPARE(job.createdAt, std::optional(m_day.at(u"07:00"_s)));
}

void TestJobImport::aJobStartsFromItsType()
{
    const Job job = this->job("type\nBoiler\n");
    QCOMPARE(job.title, u"Boiler"_s);
    QCOMPARE(job.duration, Seconds(5400));
    QCOMPARE(job.requiredSkills, QList<SkillId>{m_gas});
    QVERIFY(!job.isEngineAllowed);
    QCOMPARE(job.source, u"import"_s);
}

void TestJobImport::whatTheRowSaysGoesBeforeItsType()
{
    const Job job = this->job("engine,duration,type,title\nyes,30,Boiler,Look at it\n");
    QCOMPARE(job.title, u"Look at it"_s);
    QCOMPARE(job.duration, Seconds(1800));
    QVERIFY(job.isEngineAllowed);
}

void TestJobImport::aDayAloneIsItsBusinessHours()
{
    QCOMPARE(job("title,date\nA,2026-03-10\n").window(), std::optional(m_day.span(u"08:00"_s, u"17:00"_s)));
    const std::optional<TimeWindow> sunday = job("title,date\nA,2026-03-15\n").window();
    QVERIFY(sunday);
    QCOMPARE(sunday->length(), Seconds(24 * 3600));
}

void TestJobImport::windowsFollowTheClockOfTheOffice()
{
    // British summer time begins on 29 March.
    const Job summer = job("title,from,to\nA,2026-03-30 08:00,10:00\n");
    QCOMPARE(summer.windowBegin, std::optional(OfficeCalendar().at({2026, 3, 30}, {7, 0})));
    QCOMPARE(summer.window()->length(), Seconds(7200));
}

void TestJobImport::anAddressMayBeInParts()
{
    QCOMPARE(job("title,street,house_number,city,postcode\nA,Hall Road,5,Douglas,IM1 1AA\n").address,
             u"5 Hall Road, Douglas IM1 1AA"_s);
    QCOMPARE(job("title,address,city\nA,5 Hall Road,Douglas\n").address, u"5 Hall Road, Douglas"_s);
    QCOMPARE(job("title,address,city\nA,\"5 Hall Road, Douglas\",Douglas\n").address, u"5 Hall Road, Douglas"_s);
}

void TestJobImport::knowsItsCustomers_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<int>("notes");
    QTest::newRow("phone") << QByteArray("A,,01624-123456,\n") << true << 0;
    QTest::newRow("phone, another name") << QByteArray("A,Mr Hall,01624 123 456,\n") << true << 1;
    QTest::newRow("name and address") << QByteArray("A,MRS  HALL,,\"1 hall road, Douglas\"\n") << true << 0;
    QTest::newRow("name only") << QByteArray("A,Mrs Hall,,2 Hall Road\n") << false << 0;
    QTest::newRow("address only") << QByteArray("A,Mr Lee,,\"1 Hall Road, Douglas\"\n") << false << 0;
}

void TestJobImport::knowsItsCustomers()
{
    QFETCH(const QByteArray, row);
    QFETCH(const bool, isKnown);
    const TableImport import = read("title,customer,phone,address\n" + row);
    QCOMPARE(import.faults, QList<ImportFault>());
    QCOMPARE(import.jobs.front().job.customer, isKnown ? m_hall : CustomerId());
    QCOMPARE(import.newCustomers.size(), isKnown ? 0 : 1);
    QTEST(int(import.notes.size()), "notes");
}

void TestJobImport::rowsOfOneCustomerMakeOneCustomer()
{
    const TableImport import = read("title,customer,phone,address\n"
                                    "A,Lee,01624 777777,3 Hall Road\nB,Lee,,3 hall road\nC,,01624777777,\n");
    QCOMPARE(import.newCustomers.size(), 1);
    QCOMPARE(import.newCustomers.front().phones, QStringList(u"01624 777777"_s));
    QCOMPARE(import.knownCustomers, 2);
    for (const ImportedJob &imported : import.jobs)
        QCOMPARE(imported.newCustomer, 0);
    QCOMPARE(import.jobs.back().job.address, u"3 Hall Road"_s);
}

void TestJobImport::aKnownCustomerLendsAddressAndPlace()
{
    const TableImport import = read("title,phone\nA,01624 123456\n");
    QCOMPARE(import.jobs.front().job.address, u"1 Hall Road, Douglas"_s);
    QCOMPARE(import.jobs.front().job.location(), std::optional(GeoPoint{54.1, -4.5}));
    QCOMPARE(import.jobs.front().place, PlaceFound::Given);
}

void TestJobImport::shortRowsAreFilledUp()
{
    // Spreadsheets leave out empty fields at the end.
    QCOMPARE(job("title,notes,tags\nA\n").title, u"A"_s);
}

void TestJobImport::aFaultForbidsTheImport_data()
{
    QTest::addColumn<BrokenTable>("table");
    for (const BrokenTable &table : brokenTables())
        QTest::newRow(table.what) << table;
}

void TestJobImport::aFaultForbidsTheImport()
{
    QFETCH(const BrokenTable, table);
    const TableImport import = read(table.text);
    QVERIFY(!import.canBeWritten());
    QCOMPARE(import.faults.size(), 1);
    const ImportFault &fault = import.faults.front();
    QCOMPARE(fault.line, table.line);
    QCOMPARE(fault.column, table.column);
    QVERIFY2(fault.message.contains(table.words), qPrintable(fault.message));
}

void TestJobImport::everyFaultIsTold()
{
    const TableImport import = read("title,duration,priority\nA,60,low\nB,x,y\nC,30,high\n,z,low\n");
    QStringList words;
    for (const ImportFault &fault : import.faults)
        words.append(fault.words().first(fault.words().indexOf(u':')));
    QCOMPARE(words, (QStringList{u"Line 3, duration"_s, u"Line 3, priority"_s, u"Line 5, duration"_s}));
    QCOMPARE(import.rows, 4);
    QCOMPARE(import.jobs.size(), 2);
    QVERIFY(!import.canBeWritten());
}

void TestJobImport::becomesOneChange()
{
    const TableImport import = read("title,customer\nA,Lee\nB,Kay\nC,Lee\n");
    const ChangeSet changes = changesOf(import, {{RecordKind::Job, 100}, {RecordKind::Customer, 50}}, {});
    QList<qint64> customers;
    QHash<qint64, Job> jobs;
    for (const RecordChange &change : changes.records()) {
        QCOMPARE(change.operation, RecordChange::Operation::Create);
        if (change.record.kind == RecordKind::Customer)
            customers.append(change.record.id);
        else
            jobs.insert(change.record.id, *applied(change, Job()));
    }
    QCOMPARE(customers, (QList<qint64>{50, 51}));
    QCOMPARE(jobs.size(), 3);
    QCOMPARE(jobs[100].customer, CustomerId{50});
    QCOMPARE(jobs[101].customer, CustomerId{51});
    QCOMPARE(jobs[102].customer, CustomerId{50});
    QCOMPARE(jobs[102].number, u"J-102"_s);
}

void TestJobImport::jobsWithoutANumberGetOneThatIsFree()
{
    const TableImport import = read("number,title\n,A\nJ-101,B\n,C\n");
    QStringList numbers;
    const ChangeSet changes = changesOf(import, {{RecordKind::Job, 100}}, {u"J-100"_s});
    for (const RecordChange &change : changes.records())
        numbers.append(applied(change, Job())->number);
    QCOMPARE(numbers, (QStringList{u"J-100-2"_s, u"J-101"_s, u"J-102"_s}));
}

QTEST_GUILESS_MAIN(TestJobImport)
#include "tst_jobimport.moc"
