#include "core/store/officethread.h"
#include "tests/support/ordie.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// What closed jobs tell of somebody, read from a real office file.
class PastWorksTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void nobodysJobsTellNothing();
    void countsWhoComesInTime();
    void aFurtherJobSoonSaysItDidNotHelp_data();
    void aFurtherJobSoonSaysItDidNotHelp();
    void averagesInvoicesByType();
    void forgetsWhatIsOld();
    void givesShiftsOfAllDays();

private:
    [[nodiscard]] Instant since() const { return m_day.at(u"00:00"_s) - std::chrono::days(90); }
    /// Completed by Ana for the customer, so many days ago at noon.
    JobId completed(int daysAgo, const JobChange &change = {});
    template<typename Answer>
    auto fromFile(Answer (OfficeLookup::*ask)(TechnicianId, Instant) const)
    {
        const TestOffice office(m_day.snapshot(), m_day.at(u"18:00"_s));
        return orDie((const_cast<TestOffice &>(office).lookup().*ask)(m_ana, since()).result());
    }

    TestDay m_day;
    int m_numbers = 100;
    TechnicianId m_ana;
    TechnicianId m_bo;
    CustomerId m_lee;
    JobTypeId m_boiler;
    JobTypeId m_tap;
};

void PastWorksTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_lee = m_day.customer(u"Lee"_s);
    m_boiler = m_day.jobType(u"Boiler"_s);
    m_tap = m_day.jobType(u"Tap"_s);
}

JobId PastWorksTest::completed(int daysAgo, const JobChange &change)
{
    const Instant noon = m_day.at(u"12:00"_s) - std::chrono::days(daysAgo);
    return m_day.job(u"J-%1"_s.arg(++m_numbers), [&](Job &job) {
        job = assigned(job, m_ana, noon);
        job.status = JobStatus::Completed;
        job.customer = m_lee;
        job.type = m_boiler;
        job.onSiteAt = noon;
        job.closedAt = noon + std::chrono::hours(1);
        if (change)
            change(job);
    });
}

void PastWorksTest::nobodysJobsTellNothing()
{
    m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s);
    completed(3, [this](Job &job) { job.technician = m_bo; });
    const PastWork record = fromFile(&OfficeLookup::pastWork);
    QCOMPARE(record, PastWork());
    QVERIFY(!record.onTimeShare() && !record.firstTimeFixShare());
}

void PastWorksTest::countsWhoComesInTime()
{
    const auto arrives = [](Minutes afterTheWindow) {
        return [afterTheWindow](Job &job) {
            job.customer = {};
            job.windowEnd = *job.onSiteAt - afterTheWindow;
            job.windowBegin = *job.windowEnd - std::chrono::hours(2);
        };
    };
    completed(1, arrives(Minutes(-30)));
    completed(2, arrives(Minutes(0)));
    completed(3, arrives(Minutes(-180))); // before the window even began
    completed(4, arrives(Minutes(1)));
    completed(5, [](Job &job) { job.customer = {}; }); // nothing was promised
    const PastWork record = fromFile(&OfficeLookup::pastWork);
    QCOMPARE(record.completed, 5);
    QCOMPARE(record.promised, 4);
    QCOMPARE(record.onTime, 3);
    QCOMPARE(record.onTimeShare(), std::optional(0.75));
    QCOMPARE(record.firstTimeFixShare(), std::optional(1.0));
}

void PastWorksTest::aFurtherJobSoonSaysItDidNotHelp_data()
{
    QTest::addColumn<JobChange>("further");
    QTest::addColumn<int>("fixed");
    const auto row = [](const char *name, int fixed, const JobChange &further) {
        QTest::newRow(name) << further << fixed;
    };
    row("two days later, by somebody else", 1, [this](Job &job) { job.technician = m_bo; });
    row("another type", 2, [this](Job &job) { job.type = m_tap; });
    row("another customer", 2, [](Job &job) { job.customer = {}; });
    row("cancelled", 2, [](Job &job) { job.status = JobStatus::Cancelled; });
    row("after 14 days", 2, [](Job &job) { *job.start += std::chrono::days(13); });
    row("within 14 days, still open", 1, [](Job &job) { job = unassigned(job); });
}

void PastWorksTest::aFurtherJobSoonSaysItDidNotHelp()
{
    QFETCH(const JobChange, further);
    QFETCH(const int, fixed);
    completed(40, [this](Job &job) {
        job.type = m_tap;
        job.customer = {};
    });
    completed(30);
    completed(28, [&](Job &job) {
        job.technician = m_bo;
        job.windowBegin = *job.start + std::chrono::hours(1);
        further(job);
    });
    const PastWork record = fromFile(&OfficeLookup::pastWork);
    QCOMPARE(record.completed, 2);
    QCOMPARE(record.fixed, fixed);
}

void PastWorksTest::averagesInvoicesByType()
{
    const auto invoiced = [](JobTypeId type, Money total) {
        return [type, total](Job &job) {
            job.type = type;
            job.invoiceTotal = total;
        };
    };
    completed(20, invoiced(m_boiler, 10'000));
    completed(40, invoiced(m_boiler, 20'001));
    completed(60, invoiced(m_tap, 5'000));
    completed(2, [this](Job &job) { job.type = m_tap; }); // not invoiced
    completed(3, [this](Job &job) {
        job.technician = m_bo;
        job.invoiceTotal = 60'000;
    });
    const PastWork record = fromFile(&OfficeLookup::pastWork);
    QCOMPARE(record.tickets, TicketsByType({{m_boiler, {2, 15'001}}, {m_tap, {1, 5'000}}}));

    TestOffice office(m_day.snapshot(), m_day.at(u"18:00"_s));
    const TicketsByType all = orDie(office.lookup().ticketsByType(since()).result());
    QCOMPARE(all, TicketsByType({{m_boiler, {3, 30'000}}, {m_tap, {1, 5'000}}}));
}

void PastWorksTest::forgetsWhatIsOld()
{
    completed(89);
    completed(91);
    QCOMPARE(fromFile(&OfficeLookup::pastWork).completed, 1);
}

void PastWorksTest::givesShiftsOfAllDays()
{
    QList<ShiftId> expected;
    const auto shift = [this](int days, ShiftKind kind) {
        const ShiftId id = m_day.shift(m_ana, u"08:00"_s, u"16:00"_s, kind);
        m_day.snapshot().shifts[id].begin += std::chrono::days(days);
        m_day.snapshot().shifts[id].end += std::chrono::days(days);
        return id;
    };
    const ShiftId later = shift(20, ShiftKind::TimeOff);
    const ShiftId earlier = shift(-80, ShiftKind::OnCall);
    shift(-100, ShiftKind::Normal);
    for (const Shift &found : fromFile(&OfficeLookup::shiftsOf))
        expected.append(found.id);
    QCOMPARE(expected.size(), 3); // with the shift of the day itself
    QCOMPARE(expected.front(), earlier);
    QCOMPARE(expected.back(), later);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PastWorksTest)
#include "tst_pastworks.moc"
