#include "core/geo/boundingbox.h"

#include <QTest>

namespace callout {

class BoundingBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void startsEmptyAndGrows();
    void anEmptyBoxAddsNothing();
    void edgesBelongToIt();
    void boxesThatTouchIntersect();
};

void BoundingBoxTest::startsEmptyAndGrows()
{
    BoundingBox box;
    QVERIFY(box.isEmpty());
    QVERIFY(!box.contains(GeoPoint{0, 0}));
    box.add(GeoPoint{50, 8});
    QVERIFY(!box.isEmpty());
    QVERIFY((box.centre() == GeoPoint{50, 8}));
    box.add(GeoPoint{52, 6});
    QVERIFY((box == BoundingBox{50, 6, 52, 8}));
    QVERIFY((box.centre() == GeoPoint{51, 7}));
    box.add(GeoPoint{51, 7});
    QVERIFY((box == BoundingBox{50, 6, 52, 8}));
}

void BoundingBoxTest::anEmptyBoxAddsNothing()
{
    BoundingBox box{50, 6, 52, 8};
    box.add(BoundingBox{});
    QVERIFY((box == BoundingBox{50, 6, 52, 8}));
    QVERIFY(!box.intersects(BoundingBox{}));
    box.add(BoundingBox{49, 7, 51, 9});
    QVERIFY((box == BoundingBox{49, 6, 52, 9}));
}

void BoundingBoxTest::edgesBelongToIt()
{
    const BoundingBox box{50, 6, 52, 8};
    QVERIFY(box.contains(GeoPoint{50, 6}));
    QVERIFY(box.contains(GeoPoint{52, 8}));
    QVERIFY(!box.contains(GeoPoint{52.0001, 8}));
    QVERIFY(!box.contains(GeoPoint{51, 5.9999}));
}

void BoundingBoxTest::boxesThatTouchIntersect()
{
    const BoundingBox box{50, 6, 52, 8};
    QVERIFY(box.intersects({52, 8, 53, 9}));
    QVERIFY(box.intersects({50.5, 6.5, 51, 7}));
    QVERIFY(!box.intersects({50, 8.1, 52, 9}));
    QVERIFY(!box.intersects({52.1, 6, 53, 8}));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::BoundingBoxTest)
#include "tst_boundingbox.moc"
