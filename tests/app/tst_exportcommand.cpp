#include "app/exportcommand.h"

#include "app/console.h"
#include "tests/app/commandrun.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Completed jobs leave a real office file as a table.
class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void printsTheJobsOfTheDays();
    void writesAFile();
    void faultsOfUseAreToldInOneLine_data();
    void faultsOfUseAreToldInOneLine();

private:
    [[nodiscard]] Printed exportJobs(const QStringList &more) const
    {
        return test::run(&runExportJobs, QStringList{u"export-jobs"_s, u"--office"_s, m_office->path()} + more);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestOffice> m_office;
};

void TestExportCommand::initTestCase()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const auto completed = [&](const QString &number, const QString &closed) {
        day.scheduled(number, ana, u"10:00"_s, [&](Job &job) {
            job.status = JobStatus::Completed;
            job.closedAt = day.at(closed);
            job.invoiceTotal = 9500;
        });
    };
    completed(u"J-1"_s, u"11:00"_s);
    completed(u"J-2"_s, u"+1 11:00"_s);
    m_office = std::make_unique<TestOffice>(day.snapshot(), day.at(u"07:00"_s));
}

void TestExportCommand::printsTheJobsOfTheDays()
{
    const Printed one = exportJobs({u"--from"_s, u"2026-03-10"_s, u"--to"_s, u"2026-03-10"_s});
    QCOMPARE(one.err, QString());
    QCOMPARE(one.exit, int(ExitDone));
    QVERIFY2(one.out.contains(u"J-1,") && one.out.contains(u"95.00") && !one.out.contains(u"J-2"), qPrintable(one.out));
    const Printed both = exportJobs({u"--from"_s, u"2026-03-10"_s, u"--to"_s, u"2026-03-11"_s, u"--json"_s});
    QCOMPARE(both.json()[u"jobs"_s].toInt(), 2);
}

void TestExportCommand::writesAFile()
{
    const QString path = m_folder.filePath(u"out.csv"_s);
    const Printed printed =
        exportJobs({u"--from"_s, u"2026-03-10"_s, u"--to"_s, u"2026-03-11"_s, u"--out"_s, path, u"--bom"_s});
    QCOMPARE(printed.exit, int(ExitDone));
    QVERIFY2(printed.out.contains(u"2 completed jobs"), qPrintable(printed.out));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xEF\xBB\xBFNumber,"));
    QCOMPARE(text.count("\r\n"), 3);
}

void TestExportCommand::faultsOfUseAreToldInOneLine_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("exit");
    QTest::newRow("no days") << QStringList() << int(ExitUsage);
    QTest::newRow("no day") << QStringList{u"--from"_s, u"soon"_s, u"--to"_s, u"2026-03-10"_s} << int(ExitUsage);
    QTest::newRow("back in time") << QStringList{u"--from"_s, u"2026-03-11"_s, u"--to"_s, u"2026-03-10"_s}
                                  << int(ExitUsage);
    QTest::newRow("nowhere") << QStringList{u"--from"_s,     u"2026-03-10"_s, u"--to"_s,
                                            u"2026-03-10"_s, u"--out"_s,      u"/no/such/out.csv"_s}
                             << int(ExitInputAtFault);
}

void TestExportCommand::faultsOfUseAreToldInOneLine()
{
    QFETCH(const QStringList, more);
    QFETCH(const int, exit);
    const Printed printed = exportJobs(more);
    QCOMPARE(printed.exit, exit);
    QVERIFY(!printed.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
