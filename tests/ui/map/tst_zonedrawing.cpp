#include "core/geo/polygon.h"
#include "ui/map/zonedrawing.h"

#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Drawing a zone by clicks and drags, in pixels of a map of 800 by 600.
class TestZoneDrawing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void clicksMakeAnOutline();
    void aClickOnTheFirstCornerCloses();
    void aDoubleClickClosesWithItsCorner();
    void aDragMovesACorner();
    void aDragOnTheGroundMovesTheMap();
    void crossingLinesAreRefused();
    void aCornerMovedAcrossGoesBack();
    void theClosingLineMayNotCross();
    void cornersAreTakenBack();
    void itEndsWithoutOne();
    void whatIsKnownIsGoneOnWith();
    void cornersStayOnTheirGround();
    void keysDrawInTheMiddle();
    void nothingHappensWhileNobodyDraws();

private:
    void click(double x, double y)
    {
        m_drawing->press(x, y);
        m_drawing->release(x, y);
    }
    void drag(const QPointF &from, const QPointF &to)
    {
        m_drawing->press(from.x(), from.y());
        m_drawing->move((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        m_drawing->move(to.x(), to.y());
        m_drawing->release(to.x(), to.y());
    }
    void square()
    {
        click(200, 200);
        click(400, 200);
        click(400, 400);
        click(200, 400);
    }
    [[nodiscard]] bool stands(int corner, double x, double y) const
    {
        return QLineF(m_drawing->pixels().at(corner), {x, y}).length() < 1.0;
    }

    std::unique_ptr<MapCamera> m_camera;
    std::unique_ptr<ZoneDrawing> m_drawing;
};

void TestZoneDrawing::init()
{
    m_camera = std::make_unique<MapCamera>();
    m_camera->setMotionDuration(0);
    m_camera->resize(800, 600);
    MapViewport viewport = m_camera->viewport();
    viewport.centre = {51.2, -2.6};
    viewport.zoom = 13;
    m_camera->jumpTo(viewport);
    m_drawing = std::make_unique<ZoneDrawing>(*m_camera);
    m_drawing->begin(u"North"_s, {});
}

void TestZoneDrawing::clicksMakeAnOutline()
{
    QSignalSpy closed(m_drawing.get(), &ZoneDrawing::closed);
    QCOMPARE(m_drawing->hint(), u"Click the corners, one after the other. By keys: move the map, then Space."_s);
    square();
    QCOMPARE(m_drawing->count(), 4);
    QVERIFY(m_drawing->canClose());
    QVERIFY2(m_drawing->hint().contains(u"km²"), qPrintable(m_drawing->hint()));
    QCOMPARE(m_drawing->ring().size(), 5);
    m_drawing->close();
    QCOMPARE(closed.count(), 1);
    const auto corners = closed.front().front().value<QList<GeoPoint>>();
    QCOMPARE(corners.size(), 4);
    QVERIFY(polygon::contains(corners, m_camera->viewport().placeAt({300, 300})));
    QVERIFY(!m_drawing->isActive());
}

void TestZoneDrawing::aClickOnTheFirstCornerCloses()
{
    QSignalSpy closed(m_drawing.get(), &ZoneDrawing::closed);
    square();
    click(203, 198);
    QCOMPARE(closed.count(), 1);
}

void TestZoneDrawing::aDoubleClickClosesWithItsCorner()
{
    QSignalSpy closed(m_drawing.get(), &ZoneDrawing::closed);
    click(200, 200);
    click(400, 200);
    click(400, 400);
    m_drawing->press(400, 400);
    m_drawing->doubleClick(400, 400);
    m_drawing->release(400, 400);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(closed.front().front().value<QList<GeoPoint>>().size(), 3);
}

void TestZoneDrawing::aDragMovesACorner()
{
    square();
    drag({400, 400}, {450, 460});
    QCOMPARE(m_drawing->count(), 4);
    QVERIFY(stands(2, 450, 460));
}

void TestZoneDrawing::aDragOnTheGroundMovesTheMap()
{
    square();
    drag({600, 100}, {650, 120});
    QCOMPARE(m_drawing->count(), 4);
    QVERIFY(stands(0, 250, 220));
}

void TestZoneDrawing::crossingLinesAreRefused()
{
    click(200, 200);
    click(400, 200);
    click(400, 400);
    click(300, 100);
    QCOMPARE(m_drawing->count(), 3);
    QVERIFY(m_drawing->isProblem());
    QCOMPARE(m_drawing->hint(), u"That line would cross another edge. Click somewhere else."_s);
    click(200, 400);
    QVERIFY(!m_drawing->isProblem());
    QCOMPARE(m_drawing->count(), 4);
}

void TestZoneDrawing::aCornerMovedAcrossGoesBack()
{
    square();
    drag({400, 400}, {300, 100});
    QVERIFY(m_drawing->isProblem());
    QVERIFY(stands(2, 400, 400));
}

void TestZoneDrawing::theClosingLineMayNotCross()
{
    QSignalSpy closed(m_drawing.get(), &ZoneDrawing::closed);
    click(200, 200);
    click(400, 200);
    click(400, 300);
    click(600, 300);
    click(600, 330);
    QVERIFY(!m_drawing->canClose());
    m_drawing->close();
    QCOMPARE(closed.count(), 0);
    QVERIFY(m_drawing->isProblem());
    QVERIFY(m_drawing->isActive());
}

void TestZoneDrawing::cornersAreTakenBack()
{
    square();
    m_drawing->takeBack();
    QCOMPARE(m_drawing->count(), 3);
    for (int i = 0; i < 5; ++i)
        m_drawing->takeBack();
    QCOMPARE(m_drawing->count(), 0);
    m_drawing->close();
    QCOMPARE(m_drawing->hint(), u"An outline needs three corners. Click more of them."_s);
}

void TestZoneDrawing::itEndsWithoutOne()
{
    QSignalSpy cancelled(m_drawing.get(), &ZoneDrawing::cancelled);
    square();
    m_drawing->cancel();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!m_drawing->isActive());
    QCOMPARE(m_drawing->count(), 0);
}

void TestZoneDrawing::whatIsKnownIsGoneOnWith()
{
    QList<GeoPoint> known;
    for (const QPointF &pixel : {QPointF(100, 100), QPointF(300, 100), QPointF(300, 300)})
        known.append(m_camera->viewport().placeAt(pixel));
    m_drawing->begin(u"South"_s, known);
    QCOMPARE(m_drawing->count(), 3);
    drag({300, 300}, {320, 340});
    QVERIFY(stands(2, 320, 340));
    QCOMPARE(m_drawing->name(), u"South"_s);
}

void TestZoneDrawing::cornersStayOnTheirGround()
{
    square();
    const QList<GeoPoint> before = m_drawing->corners();
    QSignalSpy changed(m_drawing.get(), &ZoneDrawing::changed);
    m_camera->panBy(50, 0);
    QCOMPARE_GT(changed.count(), 0);
    QCOMPARE(m_drawing->corners(), before);
    QVERIFY(stands(0, 150, 200));
}

void TestZoneDrawing::keysDrawInTheMiddle()
{
    m_drawing->addInMiddle();
    m_camera->panBy(100, 0);
    m_drawing->addInMiddle();
    m_camera->panBy(0, 100);
    m_drawing->addInMiddle();
    QVERIFY(stands(2, 400, 300));
    QVERIFY(stands(1, 400, 200));
    QVERIFY(stands(0, 300, 200));
    QVERIFY(m_drawing->canClose());
}

void TestZoneDrawing::nothingHappensWhileNobodyDraws()
{
    m_drawing->cancel();
    square();
    m_drawing->doubleClick(10, 10);
    m_drawing->takeBack();
    QCOMPARE(m_drawing->count(), 0);
    QVERIFY(!m_drawing->isActive());
}

QTEST_GUILESS_MAIN(TestZoneDrawing)
#include "tst_zonedrawing.moc"
