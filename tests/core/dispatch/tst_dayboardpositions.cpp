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

    void reportsAreTakenOrDropped_data();
    void reportsAreTakenOrDropped();
    void aKnownPlaceGivesWayToANewerOne_data();
    void aKnownPlaceGivesWayToANewerOne();
    void manyReportsAreShownAndWrittenTogether();
    void otherWindowsSeeThemWithinASecond();
    void otherDaysKeepWhatIsNotWrittenYet();
    void aPositionIsNoEdit();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] Instant now() { return m_office->clock().now(); }
    [[nodiscard]] PositionFix fix(TechnicianId who, Instant at, const GeoPoint &point = office)
    {
        return {.technician = who, .point = point, .at = at};
    }

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

void DayBoardPositionsTest::reportsAreTakenOrDropped_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<GeoPoint>("point");
    QTest::addColumn<int>("secondsAhead");
    QTest::addColumn<bool>("isTaken");

    QTest::newRow("now") << true << office << 0 << true;
    QTest::newRow("yesterday, but nothing newer is known") << true << office << -86400 << true;
    QTest::newRow("a phone whose clock is two minutes fast") << true << office << 120 << true;
    QTest::newRow("from the future") << true << office << 121 << false;
    QTest::newRow("no place on Earth") << true << GeoPoint{95.0, 8.0} << 0 << false;
    QTest::newRow("of somebody unknown") << false << office << 0 << false;
}

void DayBoardPositionsTest::reportsAreTakenOrDropped()
{
    QFETCH(const bool, isKnown);
    QFETCH(const GeoPoint, point);
    QFETCH(const int, secondsAhead);
    QFETCH(const bool, isTaken);

    const TechnicianId who = isKnown ? m_ana : TechnicianId{4711};
    QSignalSpy changed(&board(), &DayBoard::positionsChanged);
    board().recordPosition(fix(who, now() + Seconds(secondsAhead), point));
    QCOMPARE(board().day().positions.contains(who), isTaken);
    QCOMPARE(changed.wait(isTaken ? 5s : 400ms), isTaken);
    QCOMPARE(m_office->window().fromFile().positions.contains(who), isTaken);
}

void DayBoardPositionsTest::aKnownPlaceGivesWayToANewerOne_data()
{
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<double>("metres");
    QTest::addColumn<bool>("isTaken");

    QTest::newRow("newer") << 30 << 400.0 << true;
    QTest::newRow("the same moment again") << 0 << 10.0 << false;
    QTest::newRow("out of order") << -1 << 10.0 << false;
    QTest::newRow("as fast as a fast car") << 60 << 4100.0 << true;
    QTest::newRow("faster than any car") << 60 << 4300.0 << false;
    QTest::newRow("a jump of the satellites within a second") << 1 << 600.0 << true;
    QTest::newRow("a leap within a second") << 1 << 800.0 << false;
}

void DayBoardPositionsTest::aKnownPlaceGivesWayToANewerOne()
{
    QFETCH(const int, secondsLater);
    QFETCH(const double, metres);
    QFETCH(const bool, isTaken);

    board().recordPosition(fix(m_ana, now() - Seconds(120)));
    const PositionFix next = fix(m_ana, now() + Seconds(secondsLater - 120), offsetBy(office, metres, 0));
    board().recordPosition(next);
    QCOMPARE(board().day().positions.value(m_ana) == next, isTaken);
}

void DayBoardPositionsTest::manyReportsAreShownAndWrittenTogether()
{
    QSignalSpy changed(&board(), &DayBoard::positionsChanged);
    for (int i = 0; i < 40; ++i) {
        board().recordPosition(fix(m_ana, now() - Seconds(40 - i)));
        board().recordPosition(fix(m_bo, now() - Seconds(40 - i)));
    }
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().value<QSet<TechnicianId>>(), (QSet{m_ana, m_bo}));
    const QHash<TechnicianId, PositionFix> stored = m_office->window().fromFile().positions;
    QVERIFY(stored.value(m_ana) == fix(m_ana, now() - Seconds(1)));
    QVERIFY(stored.value(m_bo) == fix(m_bo, now() - Seconds(1)));
}

void DayBoardPositionsTest::otherWindowsSeeThemWithinASecond()
{
    const auto other = m_office->openWindow(u"other"_s);
    QSignalSpy changed(&other->board(), &DayBoard::positionsChanged);
    QSignalSpy news(&other->board(), &DayBoard::newsArrived);
    board().recordPosition(fix(m_ana, now()));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1s);
    QVERIFY(other->board().day().positions.value(m_ana) == fix(m_ana, now()));
    board().recordPosition(fix(m_bo, now() - Minutes(20)));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 1s);
    QCOMPARE(changed.at(1).front().value<QSet<TechnicianId>>(), (QSet{m_bo}));
    QCOMPARE(news.count(), 0);
}

void DayBoardPositionsTest::otherDaysKeepWhatIsNotWrittenYet()
{
    QSignalSpy reset(&board(), &DayBoard::dayReset);
    board().showDays(m_day.date().addDays(1), 1);
    board().recordPosition(fix(m_ana, now()));
    QTRY_COMPARE(reset.count(), 1);
    QVERIFY(board().day().positions.value(m_ana) == fix(m_ana, now()));
}

void DayBoardPositionsTest::aPositionIsNoEdit()
{
    QSignalSpy records(&board(), &DayBoard::recordsChanged);
    QSignalSpy changed(&board(), &DayBoard::positionsChanged);
    board().recordPosition(fix(m_ana, now()));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(records.count(), 0);
    QCOMPARE(board().pendingWrites(), 0);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayBoardPositionsTest)
#include "tst_dayboardpositions.moc"
