#include "core/demo/demooffice.h"

#include "core/demo/performance.h"
#include "core/domain/judge.h"
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

/// Jobs by status, told as in "Completed 4, OnSite 2".
QString countsByStatus(const DaySnapshot &day)
{
    QStringList counts;
    for (const JobStatus status : test::allStatuses()) {
        if (const auto count = std::ranges::count(day.jobs, status, &Job::status))
            counts.append(u"%1 %2"_s.arg(test::text(status)).arg(count));
    }
    return counts.join(u", ");
}

} // namespace

/// The demo office as it is found in its file.
class TestDemoOffice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void smallOfficeAtMidMorning();

private:
    struct Made {
        DemoReport report;
        std::unique_ptr<OfficeFile> file;
        DaySnapshot day;
        Instant now;
    };

    [[nodiscard]] Result<Made> make(DemoOptions options);

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestDemoOffice::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

Result<TestDemoOffice::Made> TestDemoOffice::make(DemoOptions options)
{
    if (options.officePath.isEmpty())
        options.officePath = m_folder.filePath(u"demo %1.callout"_s.arg(++m_count));
    options.day = options.day.isValid() ? options.day : demoDay;
    const Result<DemoReport> report = makeDemo(options);
    if (!report)
        return std::unexpected(report.error());
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(options.officePath);
    if (!file)
        return std::unexpected(file.error());
    const Result<DaySnapshot> day = (*file)->loadDays(options.day, 1);
    if (!day)
        return std::unexpected(day.error());
    return Made{*report, std::move(*file), *day, day->calendar().at(options.day, options.now)};
}

void TestDemoOffice::smallOfficeAtMidMorning()
{
    const Result<Made> made = make({});
    VERIFY_RESULT(made);
    const DaySnapshot &day = made->day;
    QCOMPARE(countsByStatus(day),
             u"Open 5, Scheduled 4, Dispatched 1, En route 1, On site 2, On hold 1, Completed 4"_s);
    QCOMPARE(day.jobs.size(), 18);
    QCOMPARE(std::ranges::count_if(day.jobs, &Job::isEmergency), 3);
    QCOMPARE(day.technicians.size(), 4);
    const StraightLineDriveTimes drives(day.settings.drivingSpeed);
    QCOMPARE(test::DayText(day).brokenRules(Judge(day, drives, made->now).brokenRules(day.firstDay)), QStringList());
    const Result<QStringList> findings = made->file->check();
    VERIFY_RESULT(findings);
    QCOMPARE(*findings, QStringList());
}

QTEST_GUILESS_MAIN(TestDemoOffice)
#include "tst_demooffice.moc"
