#include "app/importcommand.h"

#include "app/console.h"
#include "core/csvimport/csvtable.h"
#include "core/region/regionimport.h"
#include "core/store/officeregister.h"
#include "core/store/officethread.h"
#include "tests/app/commandrun.h"
#include "tests/core/calendarfile/brokencalendars.h"
#include "tests/core/csvimport/brokenpeople.h"
#include "tests/core/csvimport/brokentables.h"
#include "tests/support/ordie.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double LongStreet = 3000.0;

struct RealAddress {
    QString text;
    GeoPoint point;
};

/// Those with a street, as people write them.
QList<RealAddress> realAddresses(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const CsvTable table = readCsv(file.readAll());
    const QStringList columns = table.records.front().fields;
    QList<RealAddress> real;
    for (const CsvRecord &record : table.records.sliced(1)) {
        const auto field = [&](QStringView name) { return record.fields.value(columns.indexOf(name)); };
        if (field(u"addr:street").isEmpty())
            continue;
        QStringList parts{field(u"addr:housename"),
                          (field(u"addr:housenumber") + u' ' + field(u"addr:street")).trimmed(), field(u"addr:city"),
                          field(u"addr:postcode")};
        parts.removeAll(QString());
        real.append({parts.join(u", "_s), {field(u"lat").toDouble(), field(u"lon").toDouble()}});
    }
    return real;
}

} // namespace

/// Tables of jobs come into a real office file from the command line, whole or not at all.
class TestImportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void writesJobsAndCustomersInOneStep();
    void aTrialChangesNothing();
    void columnsCanBeNamed();
    void tellsWhatHasNoPlace();
    void aBrokenTableChangesNothing_data();
    void aBrokenTableChangesNothing();
    void writesPeopleAndShifts_data();
    void writesPeopleAndShifts();
    void aBrokenTableOfPeopleChangesNothing_data();
    void aBrokenTableOfPeopleChangesNothing();
    void theSameTableTwiceIsRefused();
    void anOpenWindowSeesTheJobs();
    void faultsOfUseAreToldInOneLine();
    void tenThousandJobsAtRealAddresses();

private:
    [[nodiscard]] QString table(const QByteArray &text) const
    {
        const QString path = m_folder.filePath(u"jobs.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
    [[nodiscard]] Printed importJobs(const QByteArray &text, const QStringList &more = {}) const
    {
        return test::run(&runImportJobs,
                         QStringList{u"import-jobs"_s, table(text), u"--office"_s, m_office->path(), u"--clock"_s,
                                     u"2026-03-10T07:00:00Z"_s}
                             + more);
    }
    [[nodiscard]] Printed importOf(ImportContent content, const QByteArray &text, const QStringList &more = {}) const
    {
        const std::array commands{
            std::pair(&runImportJobs, u"import-jobs"_s), std::pair(&runImportCustomers, u"import-customers"_s),
            std::pair(&runImportTechnicians, u"import-technicians"_s), std::pair(&runImportShifts, u"import-shifts"_s),
            std::pair(&runImportShifts, u"import-shifts"_s)};
        const auto &[run, name] = commands[std::size_t(content)];
        return test::run(
            run,
            QStringList{name, table(text), u"--office"_s, m_office->path(), u"--clock"_s, u"2026-03-10T07:00:00Z"_s}
                + more);
    }
    [[nodiscard]] std::unique_ptr<OfficeFile> file() const { return orDie(OfficeFile::open(m_office->path())); }
    [[nodiscard]] DaySnapshot stored() const { return orDie(file()->loadDays(m_day.date(), 1)); }
    [[nodiscard]] std::optional<Job> storedJob(const QString &title) const
    {
        for (const Job &job : stored().jobs) {
            if (job.title == title)
                return job;
        }
        return std::nullopt;
    }

    QTemporaryDir m_folder;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
};

void TestImportCommand::init()
{
    m_day = TestDay();
    m_day.skill(u"Gas"_s);
    m_day.jobType(u"Boiler"_s);
    m_day.job(u"J-1"_s);
    m_day.technician(u"Ana Moreno"_s, [](Technician &ana) { ana.email = u"ana@example.com"_s; });
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
}

void TestImportCommand::writesJobsAndCustomersInOneStep()
{
    const Printed printed = importJobs("number,title,customer,phone,type,date,window,lat,lon\n"
                                       "A-1,No heat,Mrs Hall,01624 123456,Boiler,2026-03-10,08:00-10:00,54.1,-4.5\n"
                                       "A-2,Look again,,01624 123456,,2026-03-10,10:00-12:00,54.1,-4.5\n");
    QCOMPARE(printed.err, QString());
    QCOMPARE(printed.exit, int(ExitDone));
    QVERIFY2(printed.out.contains(u"Jobs: 2. New customers: 1; known: 1."), qPrintable(printed.out));
    const std::optional<Job> first = storedJob(u"No heat"_s);
    const std::optional<Job> second = storedJob(u"Look again"_s);
    QVERIFY(first && second);
    QCOMPARE(first->number, u"A-1"_s);
    QCOMPARE(first->customer, second->customer);
    QCOMPARE(stored().customers.value(first->customer).name, u"Mrs Hall"_s);
    const QList<StoredEdit> history = orDie(file()->history({RecordKind::Job, first->id.value}));
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.front().edit.actor.kind, ActorKind::Import);
    QVERIFY(history.front().edit.label.contains(u"jobs.csv"));
    QCOMPARE(orDie(file()->history({RecordKind::Job, second->id.value})).front().id, history.front().id);
    QCOMPARE(orDie(file()->check()), QStringList());
}

void TestImportCommand::aTrialChangesNothing()
{
    const qint64 before = orDie(file()->newestEdit());
    const Printed printed = importJobs("title\nNo heat\n", {u"--try"_s, u"--json"_s});
    QCOMPARE(printed.exit, int(ExitDone));
    QCOMPARE(printed.json()[u"jobs"_s].toInt(), 1);
    QCOMPARE(printed.json()[u"written"_s], QJsonValue(false));
    QCOMPARE(orDie(file()->newestEdit()), before);
}

void TestImportCommand::columnsCanBeNamed()
{
    const Printed printed =
        importJobs("Was;Wer\nKalt;Frau Halle\n", {u"--map"_s, u"Was=title,Wer=customer"_s, u"--json"_s});
    QCOMPARE(printed.exit, int(ExitDone));
    QCOMPARE(printed.json()[u"columns"_s].toObject(),
             (QJsonObject{{u"Was"_s, u"title"_s}, {u"Wer"_s, u"customer_id"_s}}));
    QVERIFY(storedJob(u"Kalt"_s));
}

void TestImportCommand::tellsWhatHasNoPlace()
{
    const Printed printed = importJobs("title,address\nNo heat,1 Hall Road\n");
    QCOMPARE(printed.exit, int(ExitDone));
    QVERIFY2(printed.out.contains(u"1 not found"), qPrintable(printed.out));
    QVERIFY2(printed.out.contains(u"has no map"), qPrintable(printed.out));
    QVERIFY2(printed.out.contains(u"Line 2: 1 Hall Road was not found"), qPrintable(printed.out));
    QVERIFY(!storedJob(u"No heat"_s)->location());
}

void TestImportCommand::aBrokenTableChangesNothing_data()
{
    QTest::addColumn<BrokenTable>("table");
    for (const BrokenTable &table : brokenTables())
        QTest::newRow(table.what) << table;
}

void TestImportCommand::aBrokenTableChangesNothing()
{
    QFETCH(const BrokenTable, table);
    const qint64 before = orDie(file()->newestEdit());
    const DaySnapshot dayBefore = stored();
    const Printed printed = importJobs(table.text, {u"--json"_s});
    QCOMPARE(printed.exit, int(ExitInputAtFault));
    const QJsonArray faults = printed.json()[u"faults"_s].toArray();
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.first()[u"line"_s].toInt(), table.line);
    const QString message = faults.first()[u"message"_s].toString();
    QVERIFY2(message.contains(table.words), qPrintable(message));
    const Printed words = importJobs(table.text);
    QVERIFY2(words.out.contains(message) && words.out.contains(u"Nothing was changed"), qPrintable(words.out));
    QCOMPARE(orDie(file()->newestEdit()), before);
    QCOMPARE(stored(), dayBefore);
}

void TestImportCommand::writesPeopleAndShifts_data()
{
    QTest::addColumn<ImportContent>("content");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("words");
    QTest::newRow("customers") << ImportContent::Customers << QByteArray("name,phone\nLee,01624 1\nKay,01624 2\n")
                               << QStringList() << u"Customers: 2 new, 0 changed, 0 left"_s;
    QTest::newRow("technicians, one known")
        << ImportContent::Technicians << QByteArray("name,skills\nBo,Gas\nAna Moreno,Gas\n") << QStringList()
        << u"Technicians: 1 new, 0 changed, 1 left"_s;
    QTest::newRow("technicians, one changed")
        << ImportContent::Technicians << QByteArray("name,skills\nBo,Oil\nAna Moreno,Gas\n")
        << QStringList{u"--update-known"_s, u"--make-unknown"_s} << u"Technicians: 1 new, 1 changed, 0 left"_s;
    QTest::newRow("shifts") << ImportContent::Shifts
                            << QByteArray("technician,date,hours\nAna Moreno,2026-03-11,8-16\n") << QStringList()
                            << u"Shifts and time off: 1 new"_s;
    QTest::newRow("a calendar") << ImportContent::Calendar
                                << calendarOf("SUMMARY:Holiday\r\nDTSTART;VALUE=DATE:20260312\r\n")
                                << QStringList{u"--technician"_s, u"ana moreno"_s} << u"Calendar: 1 new"_s;
}

void TestImportCommand::writesPeopleAndShifts()
{
    QFETCH(const ImportContent, content);
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, more);
    QFETCH(const QString, words);
    const qint64 before = orDie(file()->newestEdit());
    const Printed printed = importOf(content, text, more);
    QCOMPARE(printed.err, QString());
    QCOMPARE(printed.exit, int(ExitDone));
    QVERIFY2(printed.out.contains(words), qPrintable(printed.out));
    QCOMPARE(orDie(file()->newestEdit()), before + 1);
    QCOMPARE(orDie(file()->check()), QStringList());
}

void TestImportCommand::aBrokenTableOfPeopleChangesNothing_data()
{
    QTest::addColumn<ImportContent>("content");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    for (const BrokenPeople &table : brokenPeople())
        QTest::addRow("%s: %s", qPrintable(importContentName(table.content)), table.what)
            << table.content << table.text << table.words;
    for (const BrokenCalendar &calendar : brokenCalendars()) {
        if (calendar.text.startsWith("BEGIN:VCALENDAR"))
            QTest::addRow("Calendar: %s", calendar.what) << ImportContent::Calendar << calendar.text << calendar.words;
    }
}

void TestImportCommand::aBrokenTableOfPeopleChangesNothing()
{
    QFETCH(const ImportContent, content);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    const qint64 before = orDie(file()->newestEdit());
    const DaySnapshot dayBefore = stored();
    const Printed printed = importOf(content, text);
    QCOMPARE(printed.exit, int(ExitInputAtFault));
    QVERIFY2(printed.out.contains(words) && printed.out.contains(u"Nothing was changed"), qPrintable(printed.out));
    QCOMPARE(orDie(file()->newestEdit()), before);
    QCOMPARE(stored(), dayBefore);
}

void TestImportCommand::theSameTableTwiceIsRefused()
{
    const QByteArray text = "number,title\nA-1,No heat\n";
    QCOMPARE(importJobs(text).exit, int(ExitDone));
    const Printed again = importJobs(text);
    QCOMPARE(again.exit, int(ExitInputAtFault));
    QVERIFY2(again.out.contains(u"The office has a job A-1 already"), qPrintable(again.out));
}

void TestImportCommand::anOpenWindowSeesTheJobs()
{
    m_office->thread().watch(std::chrono::milliseconds(20), orDie(file()->newestEdit()), OfficeThread::Watched::Edits);
    QCOMPARE(importJobs("title\nNo heat\n").exit, int(ExitDone));
    QTRY_VERIFY(std::ranges::contains(m_office->board().day().jobs, u"No heat"_s, &Job::title));
}

void TestImportCommand::faultsOfUseAreToldInOneLine()
{
    const auto run = [](const QStringList &arguments) {
        return test::run(&runImportJobs, QStringList{u"import-jobs"_s} + arguments);
    };
    QCOMPARE(run({}).exit, int(ExitUsage));
    QCOMPARE(run({u"x.csv"_s}).exit, int(ExitUsage));
    QCOMPARE(run({u"x.csv"_s, u"--office"_s, m_office->path(), u"--map"_s, u"nothing"_s}).exit, int(ExitUsage));
    const Printed printed = run({u"/no/such.csv"_s, u"--office"_s, m_office->path()});
    QCOMPARE(printed.exit, int(ExitInputAtFault));
    QVERIFY(printed.err.contains(u"/no/such.csv cannot be read"));
}

void TestImportCommand::tenThousandJobsAtRealAddresses()
{
    const QString shared = qEnvironmentVariable("CALLOUT_SHARED");
    const QString map = shared + u"/data/osm/isle-of-man.osm.pbf"_s;
    const QString addresses = shared + u"/data/addresses/isle-of-man.csv"_s;
    if (!QFileInfo::exists(map) || !QFileInfo::exists(addresses))
        QSKIP("The map and addresses of the Isle of Man are not beside the repository");
    const RegionImportOptions options{
        .source = map, .target = m_folder.filePath(u"isle.region"_s), .importedAt = QDateTime::currentDateTimeUtc()};
    (void)orDie(importRegion(options, [](const RegionImportProgress &) {}, {}));
    m_day.settings().region = options.target;
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));

    const QList<RealAddress> real = realAddresses(addresses);
    QByteArray text = "number,title,customer,address,duration,date,window\n";
    constexpr int Jobs = 10'000;
    for (int i = 0; i < Jobs; ++i) {
        const qsizetype address = i % real.size();
        text += u"T-%1,Service,Customer %2,\"%3\",1:30,%4,08:00-12:00\n"_s
                    .arg(QString::number(i), QString::number(address), real[address].text,
                         m_day.date().addDays(1 + i % 60).toString(Qt::ISODate))
                    .toUtf8();
    }
    const Printed printed = importJobs(text, {u"--json"_s});
    QCOMPARE(printed.err, QString());
    QJsonObject json = printed.json();
    json.remove(u"notes"_s);
    qInfo("%s", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    QCOMPARE(json[u"jobs"_s].toInt(), Jobs);
    QCOMPARE(json[u"newCustomers"_s].toInt(), int(real.size()));
    QCOMPARE(json[u"written"_s], QJsonValue(true));

    const qint64 far =
        std::ranges::count_if(orDie(readRegister(m_office->path())).customers, [&](const Customer &customer) {
            const GeoPoint door = real[customer.name.section(u' ', 1).toInt()].point;
            return customer.latitude && distanceMetres({*customer.latitude, *customer.longitude}, door) > LongStreet;
        });
    qInfo("Customers placed more than %g m from their door: %lld", LongStreet, far);
    QCOMPARE_GE(json[u"placesExact"_s].toInt() + json[u"placesByStreet"_s].toInt(), 7500);
    QCOMPARE_LE(far, 40);
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
