#include "core/exports/sheets.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Lists of the office as tables.
class TestSheets : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void billingHasWhatAnInvoiceNeeds();
    void billingLeavesOutWhatIsNotCompletedInTheSpan();
    void peopleReadTheirOwnForms();
    void jobsKeepTheirOrder();
    void techniciansHaveTheirSkills();
    void theBoardIsInOrderOfTime();

private:
    [[nodiscard]] ExportValues iso() const { return ExportValues({m_day.snapshot().calendar(), {}}); }
    JobId completed(const QString &number, const QString &closed);

    TestDay m_day;
    TechnicianId m_ana;
    CustomerId m_hall;
    JobTypeId m_boiler;
};

void TestSheets::init()
{
    m_day = TestDay();
    m_day.settings().currency = u"GBP"_s;
    m_hall = m_day.customer(u"Mrs Hall"_s);
    m_boiler = m_day.jobType(u"Boiler"_s);
    const SkillId gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana"_s, [&](Technician &ana) { ana.skills = {{gas, QDate(2027, 3, 1)}}; });
}

JobId TestSheets::completed(const QString &number, const QString &closed)
{
    return m_day.scheduled(number, m_ana, u"10:00"_s, [&](Job &job) {
        job.title = u"No heat"_s;
        job.customer = m_hall;
        job.type = m_boiler;
        job.address = u"1 Hall Road"_s;
        job.status = JobStatus::Completed;
        job.onSiteAt = m_day.at(u"10:05"_s);
        job.closedAt = m_day.at(closed);
        job.invoiceTotal = 125050;
        job.notes = u"Pump replaced"_s;
    });
}

void TestSheets::billingHasWhatAnInvoiceNeeds()
{
    completed(u"J-2"_s, u"11:35"_s);
    const CsvSheet sheet = billingSheet(m_day.snapshot(), m_day.snapshot().span(), iso());
    QCOMPARE(sheet.headings.size(), 12);
    QCOMPARE(sheet.rows,
             (QList<QStringList>{{u"J-2"_s, u"Mrs Hall"_s, u"1 Hall Road"_s, u"Boiler"_s, u"No heat"_s, u"Ana"_s,
                                  u"2026-03-10 10:05"_s, u"2026-03-10 11:35"_s, u"90"_s, u"1250.50"_s, u"GBP"_s,
                                  u"Pump replaced"_s}}));
}

void TestSheets::billingLeavesOutWhatIsNotCompletedInTheSpan()
{
    completed(u"later"_s, u"12:00"_s);
    completed(u"sooner"_s, u"11:00"_s);
    completed(u"yesterday"_s, u"-1 11:00"_s);
    m_day.scheduled(u"planned"_s, m_ana, u"14:00"_s);
    const JobId cancelled = completed(u"cancelled"_s, u"11:30"_s);
    m_day[cancelled].status = JobStatus::Cancelled;
    QStringList numbers;
    for (const QStringList &row : billingSheet(m_day.snapshot(), m_day.snapshot().span(), iso()).rows)
        numbers.append(row.front());
    QCOMPARE(numbers, (QStringList{u"sooner"_s, u"later"_s}));
}

void TestSheets::peopleReadTheirOwnForms()
{
    const ExportValues german({m_day.snapshot().calendar(), QLocale(QLocale::German, QLocale::Germany)});
    QCOMPARE(german.money(125050), u"1250,50"_s);
    QCOMPARE(german.day({2026, 3, 10}), u"10.03.26"_s);
    QCOMPARE(german.delimiter(), u';');
    QCOMPARE(iso().money(125050), u"1250.50"_s);
    QCOMPARE(iso().money(std::nullopt), QString());
    QCOMPARE(iso().delimiter(), u',');
}

void TestSheets::jobsKeepTheirOrder()
{
    const JobId one = m_day.job(u"1"_s);
    const JobId two = m_day.job(u"2"_s);
    const CsvSheet sheet = jobsSheet(m_day.snapshot(), {two, {999}, one}, iso());
    QCOMPARE(sheet.rows.size(), 2);
    QCOMPARE(sheet.rows.front().size(), sheet.headings.size());
    QCOMPARE(sheet.rows.front().front(), u"2"_s);
    QCOMPARE(sheet.rows.back().front(), u"1"_s);
}

void TestSheets::techniciansHaveTheirSkills()
{
    const CsvSheet sheet = techniciansSheet(m_day.snapshot(), {m_ana}, iso());
    QCOMPARE(sheet.rows.size(), 1);
    QCOMPARE(sheet.rows.front().size(), sheet.headings.size());
    QVERIFY(sheet.rows.front().contains(u"Gas (2027-03-01)"_s));
}

void TestSheets::theBoardIsInOrderOfTime()
{
    m_day.event(m_ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    m_day.scheduled(u"J-2"_s, m_ana, u"13:00"_s);
    m_day.scheduled(u"J-1"_s, m_ana, u"09:00"_s);
    const CsvSheet sheet = boardSheet(m_day.snapshot(), {m_ana}, m_day.snapshot().span(), m_day.at(u"07:00"_s), iso());
    QStringList lines;
    for (const QStringList &row : sheet.rows) {
        QCOMPARE(row.size(), sheet.headings.size());
        lines.append(u"%1 %2%3"_s.arg(row[1].last(5), row[3], row[4]));
    }
    QCOMPARE(lines,
             (QStringList{u"08:00 "_s + StatusWords::of(ShiftKind::Normal), u"09:00 JobJ-1"_s, u"12:00 Event"_s,
                          u"13:00 JobJ-2"_s}));
}

QTEST_GUILESS_MAIN(TestSheets)
#include "tst_sheets.moc"
