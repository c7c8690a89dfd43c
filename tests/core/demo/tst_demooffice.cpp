#include "core/demo/demooffice.h"

#include "core/demo/performance.h"
#include "core/demo/towngenerator.h"
#include "core/store/officefile.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

using Size = DemoOptions::Size;

/// A Tuesday in spring.
const QDate demoDay(2026, 3, 10);

/// A small office that is made quickly.
DemoOptions brief()
{
    return {.day = demoDay, .pastJobs = 40};
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

/// The demo office as it is found in its file.
class TestDemoOffice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void isMadeToSize_data();
    void isMadeToSize();
    void sameSeedGivesSameRecords();
    void anotherSeedGivesAnotherOffice();
    void figuresOfTechniciansComeFromTheHistory();
    void customersComeBack();
    void everyCustomerCanBeReached();
    void jobsTellTheirHistory();
    void addressesCanBeLookedUp();
    void refusesWhatItCannotMake_data();
    void refusesWhatItCannotMake();
    void leavesExistingFilesAlone();
    void leavesNothingBehindOnFailure();

private:
    struct Made {
        DemoReport report;
        std::unique_ptr<OfficeFile> file;
        DaySnapshot day;
        DaySnapshot everything; ///< a year before, a month after
    };

    [[nodiscard]] Result<Made> make(DemoOptions options);

    QTemporaryDir m_folder;
    Town m_town;
    int m_count = 0;
};

void TestDemoOffice::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_town = TownGenerator(1).generate();
    QVERIFY(!m_town.addresses.isEmpty());
}

Result<TestDemoOffice::Made> TestDemoOffice::make(DemoOptions options)
{
    if (options.officePath.isEmpty())
        options.officePath = m_folder.filePath(u"demo %1.callout"_s.arg(++m_count));
    const Result<DemoReport> report = makeDemo(options, m_town);
    if (!report)
        return std::unexpected(report.error());
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(options.officePath);
    if (!file)
        return std::unexpected(file.error());
    const Result<DaySnapshot> day = (*file)->loadDays(options.day, 1);
    const Result<DaySnapshot> everything = (*file)->loadDays(options.day.addDays(-365), 400);
    if (!day || !everything)
        return std::unexpected(day ? everything.error() : day.error());
    return Made{*report, std::move(*file), *day, *everything};
}

void TestDemoOffice::isMadeToSize_data()
{
    QTest::addColumn<DemoOptions>("options");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<int>("emergencies");
    QTest::addColumn<int>("technicians");
    QTest::addColumn<int>("pastJobs");

    QTest::newRow("small") << DemoOptions{.size = Size::Small} << 18 << 3 << 4 << 1100;
    QTest::newRow("large, with a short past")
        << DemoOptions{.size = Size::Large, .pastJobs = 1000} << 300 << 12 << 30 << 1000;
    QTest::newRow("small, more of all") << DemoOptions{.pastJobs = 200, .openJobs = 50, .technicians = 7} << 63 << 3
                                        << 7 << 200;
}

void TestDemoOffice::isMadeToSize()
{
    QFETCH(DemoOptions, options);
    options.day = demoDay;
    const Result<Made> made = make(options);
    VERIFY_RESULT(made);
    const DaySnapshot &day = made->day;
    QTEST(int(day.jobs.size()), "jobs");
    QTEST(int(std::ranges::count_if(day.jobs, &Job::isEmergency)), "emergencies");
    QTEST(int(day.technicians.size()), "technicians");
    QTEST(int(std::ranges::count_if(
              made->everything.jobs,
              [&](const Job &job) { return job.closedAt && *job.closedAt < day.span().begin && !isOpen(job.status); })),
          "pastJobs");

    const Result<QStringList> findings = made->file->check();
    VERIFY_RESULT(findings);
    QCOMPARE(*findings, QStringList());
    QCOMPARE(made->report.jobs, day.jobs.size());
    QCOMPARE(made->report.openJobs, std::ranges::count(day.jobs, JobStatus::Unassigned, &Job::status));
    QCOMPARE(made->report.pastJobs + made->report.comingJobs + made->report.jobs, made->everything.jobs.size());
}

void TestDemoOffice::sameSeedGivesSameRecords()
{
    DemoOptions options = brief();
    options.size = Size::Large;
    QHashSeed::setDeterministicGlobalSeed();
    const Result<Made> one = make(options);
    // The order in which Qt's hashes are walked must make no difference.
    QHashSeed::resetRandomGlobalSeed();
    const Result<Made> other = make(options);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QCOMPARE(one->report, other->report);
    QVERIFY(one->everything == other->everything);
}

void TestDemoOffice::anotherSeedGivesAnotherOffice()
{
    DemoOptions options = brief();
    const Result<Made> one = make(options);
    options.seed = 2;
    const Result<Made> other = make(options);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QVERIFY(one->day.technicians.value({1}).name != other->day.technicians.value({1}).name);
    QVERIFY(one->day.technicians.value({1}).homeAddress != other->day.technicians.value({1}).homeAddress);
    QCOMPARE(one->report.jobs, other->report.jobs);
}

void TestDemoOffice::figuresOfTechniciansComeFromTheHistory()
{
    const Result<Made> made = make({.day = demoDay});
    VERIFY_RESULT(made);
    std::vector<Job> past;
    for (const Job &job : made->everything.jobs) {
        if (!isOpen(job.status) && *job.closedAt < made->day.span().begin)
            past.push_back(job);
    }
    const QHash<TechnicianId, performance::Figures> figures = performance::ofAll(past);
    for (const Technician &technician : made->day.technicians) {
        const performance::Figures own = figures.value(technician.id);
        QCOMPARE_GT(own.completed, 200);
        QCOMPARE(technician.onTimeShare, own.onTimeShare);
        QCOMPARE(technician.firstTimeFixShare, own.firstTimeFixShare);
        QCOMPARE(technician.rating, own.rating);
        QVERIFY2(own.onTimeShare > 0.8 && own.onTimeShare < 1.0, qPrintable(technician.name));
        QVERIFY2(own.firstTimeFixShare > 0.8 && own.firstTimeFixShare < 1.0, qPrintable(technician.name));
        QVERIFY2(own.rating > 3.5 && own.rating < 5.0, qPrintable(technician.name));
    }
}

void TestDemoOffice::customersComeBack()
{
    const Result<Made> made = make({.day = demoDay});
    VERIFY_RESULT(made);
    int known = 0;
    for (const Job &job : made->day.jobs) {
        const Result<QList<Job>> jobs = made->file->customerJobs(job.customer);
        VERIFY_RESULT(jobs);
        known += jobs->size() > 1 ? 1 : 0;
    }
    QCOMPARE_GE(known, 12);
    for (const Job &job : made->everything.jobs) {
        if (job.status != JobStatus::Completed)
            continue;
        QVERIFY2(job.technician && job.invoiceTotal && job.windowBegin && job.windowEnd, qPrintable(job.number));
        QVERIFY2(job.createdAt <= job.dispatchedAt && job.dispatchedAt <= job.enRouteAt && job.enRouteAt <= job.onSiteAt
                     && job.onSiteAt < job.closedAt,
                 qPrintable(job.number));
        QVERIFY2(job.windowBegin <= job.start && job.start <= job.windowEnd, qPrintable(job.number));
    }
}

void TestDemoOffice::everyCustomerCanBeReached()
{
    const Result<Made> made = make({.size = Size::Large, .day = demoDay, .pastJobs = 300});
    VERIFY_RESULT(made);
    // Kept free by the regulator for stories: https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
    const QRegularExpression fictional(
        u"^(07700 900\\d{3}|01632 960\\d{3}|011[3-8] 496 0\\d{3}|01[2-6]1 496 0\\d{3}|0191 498 0\\d{3}|020 7946 0\\d{3}|029 2018 0\\d{3})$"_s);
    const QRegularExpression example(u"^[a-z0-9._]+@example\\.(com|org|net)$"_s);
    for (const Customer &customer : made->everything.customers) {
        QVERIFY(!customer.name.isEmpty());
        QVERIFY2(!customer.phones.isEmpty(), qPrintable(customer.name));
        for (const QString &phone : customer.phones)
            QVERIFY2(fictional.match(phone).hasMatch(), qPrintable(phone));
        QVERIFY2(customer.email.isEmpty() || example.match(customer.email).hasMatch(), qPrintable(customer.email));
    }
    for (const Job &job : made->everything.jobs) {
        const auto customer = made->everything.customers.constFind(job.customer);
        QVERIFY2(customer != made->everything.customers.cend(), qPrintable(job.number));
        QCOMPARE(job.address, customer->address);
        QCOMPARE(job.latitude, customer->latitude);
        QCOMPARE(job.longitude, customer->longitude);
        QVERIFY2(job.location() && job.location()->isValid() && !job.address.isEmpty(), qPrintable(job.number));
    }
    for (const Technician &technician : made->day.technicians) {
        QVERIFY2(technician.home() && !technician.homeAddress.isEmpty(), qPrintable(technician.name));
        QVERIFY2(fictional.match(technician.phone).hasMatch(), qPrintable(technician.phone));
        QVERIFY2(example.match(technician.email).hasMatch(), qPrintable(technician.email));
    }
}

void TestDemoOffice::jobsTellTheirHistory()
{
    const Result<Made> made = make(brief());
    VERIFY_RESULT(made);
    for (const Job &job : made->day.jobs) {
        const Result<QList<StoredEdit>> history = made->file->history({RecordKind::Job, job.id.value});
        VERIFY_RESULT(history);
        QVERIFY(!history->isEmpty());
        // One edit books the call, one each step after it.
        const int steps = int(job.start.has_value()) + int(job.dispatchedAt.has_value())
            + int(job.enRouteAt.has_value()) + int(job.onSiteAt.has_value()) + int(job.closedAt.has_value())
            + int(job.status == JobStatus::OnHold);
        QCOMPARE(history->size(), 1 + steps);
        QVERIFY(std::ranges::is_sorted(*history, std::greater(), &StoredEdit::at));
        for (const StoredEdit &edit : *history)
            QVERIFY(!edit.edit.label.isEmpty() && !edit.edit.actor.name.isEmpty());
    }
}

void TestDemoOffice::addressesCanBeLookedUp()
{
    const Result<Made> made = make(brief());
    VERIFY_RESULT(made);
    QCOMPARE_GT(made->report.addresses, 5000);
    const Job job = made->day.jobs.begin().value();
    const Result<QList<KnownAddress>> found = made->file->findAddresses(job.address);
    VERIFY_RESULT(found);
    QVERIFY(!found->isEmpty());
    QCOMPARE(found->first().text, job.address);
    QCOMPARE(found->first().point, *job.location());
}

void TestDemoOffice::refusesWhatItCannotMake_data()
{
    QTest::addColumn<DemoOptions>("options");
    QTest::newRow("no day") << DemoOptions{.day = {}};
    QTest::newRow("no time") << DemoOptions{.day = demoDay, .now = {}};
    QTest::newRow("no time zone") << DemoOptions{.day = demoDay, .zone = {}};
    QTest::newRow("no technicians") << DemoOptions{.day = demoDay, .technicians = 0};
}

void TestDemoOffice::refusesWhatItCannotMake()
{
    QFETCH(DemoOptions, options);
    const QTemporaryDir folder;
    options.officePath = folder.filePath(u"demo.callout"_s);
    const Result<DemoReport> made = makeDemo(options);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    QCOMPARE(namesIn(folder.path()), QStringList());
}

void TestDemoOffice::leavesExistingFilesAlone()
{
    const QTemporaryDir folder;
    for (const bool isOfficeInTheWay : {true, false}) {
        DemoOptions options = brief();
        options.officePath = folder.filePath(u"demo.callout"_s);
        options.townPath = folder.filePath(u"town.osm"_s);
        const QString inTheWay = isOfficeInTheWay ? options.officePath : options.townPath;
        QFile mine(inTheWay);
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.write("mine");
        mine.close();
        const Result<DemoReport> made = makeDemo(options);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QVERIFY(made.error().message.contains(QDir::toNativeSeparators(inTheWay)));
        QCOMPARE(contentsOf(inTheWay), "mine");
        QVERIFY(mine.remove());
        QCOMPARE(namesIn(folder.path()), QStringList());
    }
}

void TestDemoOffice::leavesNothingBehindOnFailure()
{
    const QTemporaryDir folder;
    DemoOptions options = brief();
    options.officePath = folder.filePath(u"demo.callout"_s);
    options.townPath = folder.filePath(u"no such folder/town.osm"_s);
    QVERIFY(!makeDemo(options, m_town));
    QCOMPARE(namesIn(folder.path()), QStringList());

    options.townPath = folder.filePath(u"town.osm"_s);
    options.officePath = folder.filePath(u"no such folder/demo.callout"_s);
    const Result<DemoReport> made = makeDemo(options, m_town);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::StorageFailed);
    QCOMPARE(namesIn(folder.path()), QStringList());

    options.officePath = folder.filePath(u"demo.callout"_s);
    VERIFY_RESULT(makeDemo(options));
    QCOMPARE(namesIn(folder.path()), QStringList({u"demo.callout"_s, u"town.osm"_s}));
}

QTEST_GUILESS_MAIN(TestDemoOffice)
#include "tst_demooffice.moc"
