#include "core/dispatch/dayboard.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using namespace std::chrono_literals;

namespace {

const GeoPoint office{50.0, 8.0};

} // namespace

class DayBoardPositionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_office.reset(); }

    void theNewestIsShown();
    void manyAreShownTogether();
    void everyWindowSeesThemWithinASecond();
    void otherDaysKeepThem();
    void nobodyUnknownIsShown();
    void aPositionIsNoEdit();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] Instant now() { return m_office->clock().now(); }
    [[nodiscard]] PositionFix fix(TechnicianId who, Instant at, const GeoPoint &point = office)
    {
        return {.technician = who, .point = point, .at = at};
    }

    void write(const QList<PositionFix> &fixes);

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    TechnicianId m_ana;
    TechnicianId m_bo;
};

void DayBoardPositionsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
}

/// As the feed writes them, in another process perhaps.
void DayBoardPositionsTest::write(const QList<PositionFix> &fixes)
{
    const auto file = OfficeFile::open(m_office->path());
    QVERIFY(file && (*file)->writePositions(fixes));
}

void DayBoardPositionsTest::theNewestIsShown()
{
    write({fix(m_ana, now() - Seconds(60))});
    QTRY_COMPARE(board().day().positions.value(m_ana).at, now() - Seconds(60));
    // From a dead spot: it is kept, and moves nothing.
    QSignalSpy changed(&board(), &DayBoard::positionsChanged);
    write({fix(m_ana, now() - Seconds(300)), fix(m_bo, now())});
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().value<QSet<TechnicianId>>(), QSet{m_bo});
    QCOMPARE(board().day().positions.value(m_ana).at, now() - Seconds(60));
}

void DayBoardPositionsTest::manyAreShownTogether()
{
    QSignalSpy changed(&board(), &DayBoard::positionsChanged);
    QList<PositionFix> fixes;
    for (int i = 0; i < 40; ++i)
        fixes << fix(m_ana, now() - Seconds(40 - i)) << fix(m_bo, now() - Seconds(40 - i));
    write(fixes);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().value<QSet<TechnicianId>>(), (QSet{m_ana, m_bo}));
    QVERIFY(board().day().positions.value(m_bo) == fix(m_bo, now() - Seconds(1)));
}

void DayBoardPositionsTest::everyWindowSeesThemWithinASecond()
{
    const auto other = m_office->openWindow(u"other"_s);
    QSignalSpy changed(&other->board(), &DayBoard::positionsChanged);
    QSignalSpy here(&board(), &DayBoard::positionsChanged);
    QSignalSpy news(&other->board(), &DayBoard::newsArrived);
    write({fix(m_ana, now())});
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1s);
    QTRY_COMPARE_WITH_TIMEOUT(here.count(), 1, 1s);
    QVERIFY(other->board().day().positions.value(m_ana) == fix(m_ana, now()));
    write({fix(m_bo, now() - Minutes(20))});
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 1s);
    QCOMPARE(changed.at(1).front().value<QSet<TechnicianId>>(), (QSet{m_bo}));
    QCOMPARE(news.count(), 0);
}

void DayBoardPositionsTest::otherDaysKeepThem()
{
    m_office->report(fix(m_ana, now()));
    m_office->show(m_day.date().addDays(1));
    QVERIFY(board().day().positions.value(m_ana) == fix(m_ana, now()));
}

void DayBoardPositionsTest::nobodyUnknownIsShown()
{
    write({fix({4711}, now()), fix(m_ana, now())});
    QTRY_VERIFY(board().day().positions.contains(m_ana));
    QCOMPARE(board().day().positions.size(), 1);
}

void DayBoardPositionsTest::aPositionIsNoEdit()
{
    QSignalSpy records(&board(), &DayBoard::recordsChanged);
    m_office->report(fix(m_ana, now()));
    QCOMPARE(records.count(), 0);
    QCOMPARE(board().pendingWrites(), 0);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayBoardPositionsTest)
#include "tst_dayboardpositions.moc"
