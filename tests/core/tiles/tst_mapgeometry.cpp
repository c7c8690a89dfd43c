#include "core/tiles/mapgeometry.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace callout {

using mapgeometry::clipLine;
using mapgeometry::clipRing;
using mapgeometry::LinePiece;
using mapgeometry::LineWalk;

class MapGeometryTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreCut_data();
    void linesAreCut();
    void piecesKnowWhereTheyBegin();
    void ringsAreCut_data();
    void ringsAreCut();
    void walksGoAlongTheLine();
    void walksGoStraightOnBeyondTheEnds();
    void piecesAreJoined();
    void dashesStayWhereTheyAre();
    void roundedLinesKeepTheirEnds();
};

void MapGeometryTest::linesAreCut_data()
{
    QTest::addColumn<QPolygonF>("line");
    QTest::addColumn<QList<QPolygonF>>("pieces");

    QTest::newRow("inside") << QPolygonF{{1, 1}, {9, 9}} << QList<QPolygonF>{QPolygonF{{1, 1}, {9, 9}}};
    QTest::newRow("outside") << QPolygonF{{-5, 1}, {-1, 9}} << QList<QPolygonF>{};
    QTest::newRow("through") << QPolygonF{{-5, 5}, {15, 5}} << QList<QPolygonF>{QPolygonF{{0, 5}, {10, 5}}};
    QTest::newRow("out and in again") << QPolygonF{{5, 5}, {15, 5}, {15, 8}, {5, 8}}
                                      << QList<QPolygonF>{QPolygonF{{5, 5}, {10, 5}}, QPolygonF{{10, 8}, {5, 8}}};
    QTest::newRow("past a corner") << QPolygonF{{-3, 2}, {2, -3}} << QList<QPolygonF>{};
    QTest::newRow("one point") << QPolygonF{{5, 5}} << QList<QPolygonF>{};
    QTest::newRow("nothing") << QPolygonF() << QList<QPolygonF>{};
}

void MapGeometryTest::linesAreCut()
{
    QFETCH(const QPolygonF, line);
    QFETCH(const QList<QPolygonF>, pieces);
    QList<QPolygonF> cut;
    for (const LinePiece &piece : clipLine(line, {0, 0, 10, 10}))
        cut.append(piece.points);
    QCOMPARE(cut, pieces);
}

void MapGeometryTest::piecesKnowWhereTheyBegin()
{
    const std::vector<LinePiece> pieces = clipLine({{5, 5}, {15, 5}, {15, 8}, {5, 8}}, {0, 0, 10, 10});
    QCOMPARE(pieces.size(), size_t(2));
    QCOMPARE(pieces[0].from, 0.0);
    QCOMPARE(pieces[1].from, 10.0 + 3.0 + 5.0);
}

void MapGeometryTest::ringsAreCut_data()
{
    QTest::addColumn<QPolygonF>("ring");
    QTest::addColumn<QRectF>("box");

    QTest::newRow("inside") << QPolygonF{{2, 2}, {8, 2}, {8, 8}} << QRectF(2, 2, 6, 6);
    QTest::newRow("around") << QPolygonF{{-9, -9}, {20, -9}, {20, 20}, {-9, 20}} << QRectF(0, 0, 10, 10);
    QTest::newRow("across a side") << QPolygonF{{5, 2}, {20, 2}, {20, 8}, {5, 8}} << QRectF(5, 2, 5, 6);
    QTest::newRow("outside") << QPolygonF{{20, 2}, {30, 2}, {30, 8}} << QRectF();
}

void MapGeometryTest::ringsAreCut()
{
    QFETCH(const QPolygonF, ring);
    QFETCH(const QRectF, box);
    QCOMPARE(clipRing(ring, {0, 0, 10, 10}).boundingRect(), box);
}

void MapGeometryTest::walksGoAlongTheLine()
{
    const LineWalk walk({{0, 0}, {10, 0}, {10, 10}});
    QCOMPARE(walk.length(), 20.0);
    QCOMPARE(walk.at(5).point, QPointF(5, 0));
    QCOMPARE(walk.at(5).angle, 0.0);
    QCOMPARE(walk.at(15).point, QPointF(10, 5));
    QCOMPARE(walk.at(15).angle, std::numbers::pi / 2);
}

void MapGeometryTest::walksGoStraightOnBeyondTheEnds()
{
    const LineWalk walk({{0, 0}, {10, 0}, {10, 10}});
    QCOMPARE(walk.at(-3).point, QPointF(-3, 0));
    QCOMPARE(walk.at(23).point, QPointF(10, 13));
}

void MapGeometryTest::piecesAreJoined()
{
    const std::vector<QPolygonF> lines =
        mapgeometry::joined({QPolygonF{{0, 0}, {5, 0}}, QPolygonF{{9, 0}, {5, 0}}, QPolygonF{{0, 0}, {0, 4}},
                             QPolygonF{{50, 50}, {60, 50}}});
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(LineWalk(lines[0]).length(), 13.0);
    QCOMPARE(LineWalk(lines[1]).length(), 10.0);
}

void MapGeometryTest::dashesStayWhereTheyAre()
{
    const QPolygonF line{{0, 0}, {7, 0}, {20, 0}};
    const std::vector<QPolygonF> all = mapgeometry::dashes(line, 0.0, 4.0, 2.0);
    QCOMPARE(all.size(), size_t(4));
    QCOMPARE(all[1].front(), QPointF(6, 0));
    QCOMPARE(all[1].back(), QPointF(10, 0));
    QCOMPARE(all[3].back(), QPointF(20, 0));
    // The part from 8 on has the same dashes there.
    const std::vector<QPolygonF> part = mapgeometry::dashes({{8, 0}, {20, 0}}, 8.0, 4.0, 2.0);
    QCOMPARE(part.size(), size_t(3));
    QCOMPARE(part[0], QPolygonF({{8, 0}, {10, 0}}));
    QCOMPARE(part[1], all[2]);
    QVERIFY(mapgeometry::dashes(line, 0.0, 0.0, 2.0).empty());
    QVERIFY(mapgeometry::dashes({{5, 5}, {5, 5}}, 0.0, 4.0, 2.0).empty());
}

void MapGeometryTest::roundedLinesKeepTheirEnds()
{
    const QPolygonF corner{{0, 0}, {10, 0}, {10, 10}};
    const QPolygonF rounded = mapgeometry::smoothed(corner);
    QCOMPARE(rounded.front(), corner.front());
    QCOMPARE(rounded.back(), corner.back());
    QVERIFY(!rounded.contains(QPointF(10, 0)));
    QCOMPARE(mapgeometry::smoothed({{0, 0}, {10, 0}}), QPolygonF({{0, 0}, {10, 0}}));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::MapGeometryTest)
#include "tst_mapgeometry.moc"
