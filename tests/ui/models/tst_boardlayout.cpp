#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "ui/models/boardlayout.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestBoardLayout : public QObject
{
    Q_OBJECT

private slots:
    void timeAndPlaceAgree_data();
    void timeAndPlaceAgree();
    void daysFollowTheOffice_data();
    void daysFollowTheOffice();
    void snaps_data();
    void snaps();
    void steps_data();
    void steps();
    void fitsATime();
    void zoomKeepsItsLimits();
    void labelsHaveRoom_data();
    void labelsHaveRoom();
    void ticksStandOnTheClock();
    void anHourThatComesTwiceHasTwoLines();
    void rowsAreAsHighAsTheirLanes();
    void barsLieInTheirLane();
    void aBarIsTakenAtItsEnd_data();
    void aBarIsTakenAtItsEnd();
    void overlappingSpansGoSideBySide_data();
    void overlappingSpansGoSideBySide();

private:
    [[nodiscard]] static BoardLayout london(QDate first, int days = 1)
    {
        BoardLayout layout;
        layout.setDays(OfficeCalendar(QTimeZone("Europe/London")), first, days);
        layout.setZoom(60);
        return layout;
    }
    [[nodiscard]] static Instant at(const BoardLayout &layout, QDate day, const QString &time)
    {
        return layout.calendar().at(day, QTime::fromString(time, u"HH:mm"_s));
    }
};

static constexpr QDate usual()
{
    return QDate::fromJulianDay(2461110); // Tuesday 10 March 2026
}

void TestBoardLayout::timeAndPlaceAgree_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QString>("time");
    QTest::addColumn<double>("x");
    QTest::newRow("midnight") << 60.0 << u"00:00"_s << 0.0;
    QTest::newRow("a minute is a pixel") << 60.0 << u"10:17"_s << 617.0;
    QTest::newRow("closer") << 120.0 << u"10:30"_s << 1260.0;
    QTest::newRow("farther") << 10.0 << u"18:00"_s << 180.0;
}

void TestBoardLayout::timeAndPlaceAgree()
{
    QFETCH(double, zoom);
    QFETCH(QString, time);
    QFETCH(double, x);
    BoardLayout layout = london(usual());
    layout.setZoom(zoom);
    QCOMPARE(layout.xOf(at(layout, usual(), time)), x);
    QCOMPARE(layout.at(x), at(layout, usual(), time));
}

void TestBoardLayout::daysFollowTheOffice_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("hours");
    QTest::newRow("a usual day") << QDate(2026, 3, 10) << 1 << 24.0;
    QTest::newRow("the clock goes forward") << QDate(2026, 3, 29) << 1 << 23.0;
    QTest::newRow("the clock goes back") << QDate(2026, 10, 25) << 1 << 25.0;
    QTest::newRow("a week with the short day") << QDate(2026, 3, 23) << 7 << 167.0;
    QTest::newRow("a week with the long day") << QDate(2026, 10, 19) << 7 << 169.0;
}

void TestBoardLayout::daysFollowTheOffice()
{
    QFETCH(QDate, first);
    QFETCH(int, days);
    QFETCH(double, hours);
    const BoardLayout layout = london(first, days);
    QCOMPARE(layout.width(), hours * 60);
    QCOMPARE(layout.days().size(), days);
    QCOMPARE(layout.days().front().begin, layout.span().begin);
    QCOMPARE(layout.days().back().end, layout.span().end);
}

void TestBoardLayout::snaps_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("snapped");
    QTest::newRow("5, down") << 5 << u"10:02"_s << u"10:00"_s;
    QTest::newRow("5, up") << 5 << u"10:03"_s << u"10:05"_s;
    QTest::newRow("15, down") << 15 << u"10:07"_s << u"10:00"_s;
    QTest::newRow("15, up") << 15 << u"10:08"_s << u"10:15"_s;
    QTest::newRow("30, up") << 30 << u"10:45"_s << u"11:00"_s;
    QTest::newRow("on it") << 15 << u"10:30"_s << u"10:30"_s;
}

void TestBoardLayout::snaps()
{
    QFETCH(int, minutes);
    QFETCH(QString, time);
    QFETCH(QString, snapped);
    const BoardLayout layout = london(usual());
    QCOMPARE(layout.snapped(at(layout, usual(), time), Minutes(minutes)), at(layout, usual(), snapped));
}

void TestBoardLayout::steps_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("stepped");
    QTest::newRow("later") << u"10:00"_s << 1 << u"10:15"_s;
    QTest::newRow("earlier") << u"10:00"_s << -1 << u"09:45"_s;
    QTest::newRow("later, onto the grid first") << u"10:02"_s << 1 << u"10:15"_s;
    QTest::newRow("earlier, onto the grid first") << u"10:02"_s << -1 << u"10:00"_s;
}

void TestBoardLayout::steps()
{
    QFETCH(QString, time);
    QFETCH(int, direction);
    QFETCH(QString, stepped);
    const BoardLayout layout = london(usual());
    QCOMPARE(layout.stepped(at(layout, usual(), time), Minutes(15), direction), at(layout, usual(), stepped));
}

void TestBoardLayout::fitsATime()
{
    BoardLayout layout = london(usual());
    const TimeWindow time{at(layout, usual(), u"08:00"_s), at(layout, usual(), u"18:00"_s)};
    const double left = layout.fit(time, 1000);
    QCOMPARE(layout.zoom(), 100.0);
    QCOMPARE(left, 800.0);
}

void TestBoardLayout::zoomKeepsItsLimits()
{
    BoardLayout layout = london(usual());
    layout.setZoom(0.001);
    QCOMPARE(layout.zoom(), BoardLayout::LeastZoom);
    layout.setZoom(1e6);
    QCOMPARE(layout.zoom(), BoardLayout::MostZoom);
}

void TestBoardLayout::labelsHaveRoom_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("minutes");
    QTest::newRow("quarters") << 240.0 << 15;
    QTest::newRow("half hours") << 120.0 << 30;
    QTest::newRow("hours") << 60.0 << 60;
    QTest::newRow("every two hours") << 30.0 << 120;
    QTest::newRow("every three") << 20.0 << 180;
    QTest::newRow("every six") << 10.0 << 360;
    QTest::newRow("days") << 4.0 << 1440;
}

void TestBoardLayout::labelsHaveRoom()
{
    QFETCH(double, zoom);
    QFETCH(int, minutes);
    BoardLayout layout = london(usual());
    layout.setZoom(zoom);
    QCOMPARE(layout.labelStep(60), Seconds(Minutes(minutes)));
    double last = -1000;
    for (const BoardTick &tick : layout.ticks(0, layout.width(), 60)) {
        if (!tick.isLabelled)
            continue;
        QVERIFY(tick.x - last >= 60);
        last = tick.x;
    }
}

void TestBoardLayout::ticksStandOnTheClock()
{
    const BoardLayout layout = london(usual());
    const QList<BoardTick> ticks = layout.ticks(470, 605, 60);
    QStringList told;
    for (const BoardTick &tick : ticks)
        told.append(layout.calendar().timeOf(tick.at).toString(u"HH:mm"_s) + (tick.isLabelled ? u"*"_s : u""_s));
    QCOMPARE(told.mid(told.indexOf(u"08:00*"_s)),
             (QStringList{u"08:00*"_s, u"08:30"_s, u"09:00*"_s, u"09:30"_s, u"10:00*"_s}));
}

void TestBoardLayout::anHourThatComesTwiceHasTwoLines()
{
    const BoardLayout layout = london({2026, 10, 25});
    int ones = 0;
    int labelled = 0;
    for (const BoardTick &tick : layout.ticks(0, layout.width(), 60)) {
        labelled += tick.isLabelled ? 1 : 0;
        ones += tick.isLabelled && layout.calendar().timeOf(tick.at) == QTime(1, 0) ? 1 : 0;
    }
    QCOMPARE(ones, 2);
    QCOMPARE(labelled, 25);
}

void TestBoardLayout::rowsAreAsHighAsTheirLanes()
{
    BoardLayout layout = london(usual());
    layout.setMetrics({.bar = 20, .laneGap = 2, .rowPadding = 4});
    layout.setLanes({3, 0, 1});
    QCOMPARE(layout.rowCount(), 3);
    QCOMPARE(layout.rowHeight(0), 72);
    QCOMPARE(layout.rowHeight(1), 28);
    QCOMPARE(layout.rowTop(2), 100);
    QCOMPARE(layout.height(), 128);
    QCOMPARE(layout.rowAt(-1), -1);
    QCOMPARE(layout.rowAt(0), 0);
    QCOMPARE(layout.rowAt(71), 0);
    QCOMPARE(layout.rowAt(72), 1);
    QCOMPARE(layout.rowAt(127), 2);
    QCOMPARE(layout.rowAt(128), -1);
}

void TestBoardLayout::barsLieInTheirLane()
{
    BoardLayout layout = london(usual());
    layout.setMetrics({.bar = 20, .laneGap = 2, .rowPadding = 4});
    layout.setLanes({1, 2});
    const TimeWindow work{at(layout, usual(), u"10:00"_s), at(layout, usual(), u"11:30"_s)};
    QCOMPARE(layout.barRect(1, 1, work), QRectF(600, 28 + 4 + 22, 90, 20));
    // However short, it can be seen.
    QVERIFY(layout.barRect(1, 0, {work.begin, work.begin}).width() >= 6);
}

void TestBoardLayout::aBarIsTakenAtItsEnd_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<BarPart>("part");
    QTest::newRow("before") << QPointF(99, 10) << BarPart::None;
    QTest::newRow("above") << QPointF(120, -1) << BarPart::None;
    QTest::newRow("begin") << QPointF(101, 10) << BarPart::Body;
    QTest::newRow("middle") << QPointF(130, 10) << BarPart::Body;
    QTest::newRow("end") << QPointF(157, 10) << BarPart::End;
    QTest::newRow("after") << QPointF(161, 10) << BarPart::None;
}

void TestBoardLayout::aBarIsTakenAtItsEnd()
{
    QFETCH(QPointF, point);
    QFETCH(BarPart, part);
    QCOMPARE(BoardLayout::partAt(QRectF(100, 0, 60, 20), point), part);
}

void TestBoardLayout::overlappingSpansGoSideBySide_data()
{
    using Spans = QList<std::pair<int, int>>;
    QTest::addColumn<Spans>("minutes");
    QTest::addColumn<QList<int>>("lanes");
    QTest::newRow("one after the other") << Spans{{0, 60}, {60, 90}} << QList{0, 0};
    QTest::newRow("two at once") << Spans{{0, 60}, {30, 90}} << QList{0, 1};
    QTest::newRow("the first lane is free again") << Spans{{0, 60}, {30, 90}, {60, 80}} << QList{0, 1, 0};
    QTest::newRow("three at once") << Spans{{0, 60}, {0, 60}, {0, 60}} << QList{0, 1, 2};
    QTest::newRow("none") << Spans{} << QList<int>{};
}

void TestBoardLayout::overlappingSpansGoSideBySide()
{
    using Spans = QList<std::pair<int, int>>;
    QFETCH(Spans, minutes);
    QFETCH(QList<int>, lanes);
    QList<TimeWindow> spans;
    for (const auto &[begin, end] : minutes)
        spans.append({Instant() + Minutes(begin), Instant() + Minutes(end)});
    QCOMPARE(packedLanes(spans), lanes);
}

QTEST_GUILESS_MAIN(TestBoardLayout)
#include "tst_boardlayout.moc"
