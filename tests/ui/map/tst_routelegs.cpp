#include "ui/map/routelegs.h"

#include <QLineF>
#include <QTest>

#include <cmath>

using namespace callout;

namespace {

constexpr double Period = 10.0;
const MapViewport View{{51.2, -2.6}, 13.0, {800.0, 600.0}};

QList<QList<GeoPoint>> lines(const QList<QList<QPointF>> &lines)
{
    QList<QList<GeoPoint>> places;
    for (const QList<QPointF> &line : lines) {
        places.emplaceBack();
        for (const QPointF &pixel : line)
            places.back().append(View.placeAt(pixel));
    }
    return places;
}

double apart(const QPointF &one, const QPointF &other)
{
    return QLineF(one, other).length();
}

} // namespace

class TestRouteLegs : public QObject
{
    Q_OBJECT

private slots:
    void nothingToDraw_data();
    void nothingToDraw();
    void keepsWhatIsSeenWhole();
    void cutsWhatLeavesTheMap();
    void crossesTheMapFromOutside();
    void dashesDoNotCrawl();
    void aStreetIsOneLineThroughItsBends();
    void bendsTooSmallToSeeAreLeftOut();
    void whatComesBackIsShownAgain();
};

void TestRouteLegs::nothingToDraw_data()
{
    QTest::addColumn<QList<QPointF>>("pixels");

    QTest::newRow("no place") << QList<QPointF>{};
    QTest::newRow("one place") << QList<QPointF>{{10, 10}};
    QTest::newRow("twice the same place") << QList<QPointF>{{10, 10}, {10, 10}};
    QTest::newRow("left of the map") << QList<QPointF>{{-500, 10}, {-400, 500}};
    QTest::newRow("past a corner") << QList<QPointF>{{-400, 100}, {100, -400}};
}

void TestRouteLegs::nothingToDraw()
{
    QFETCH(const QList<QPointF>, pixels);
    QVERIFY(visibleLegs(lines({pixels}), View, Period).isEmpty());
}

void TestRouteLegs::keepsWhatIsSeenWhole()
{
    const QList<QPolygonF> legs =
        visibleLegs(lines({{{100, 100}, {700, 500}}, {{700, 500}, {300, 300}}}), View, Period);
    QCOMPARE(legs.size(), 2);
    QCOMPARE_LT(apart(legs.front().front(), {100, 100}), 0.01);
    QCOMPARE_LT(apart(legs.front().back(), {700, 500}), 0.01);
    QCOMPARE_LT(apart(legs.back().front(), {700, 500}), 0.01);
    QCOMPARE_LT(apart(legs.back().back(), {300, 300}), 0.01);
}

void TestRouteLegs::cutsWhatLeavesTheMap()
{
    const QList<QPolygonF> legs = visibleLegs(lines({{{400, 300}, {90'000, 300}}}), View, Period);
    QCOMPARE(legs.size(), 1);
    QCOMPARE_LT(apart(legs.front().front(), {400, 300}), 0.01);
    QCOMPARE_GE(legs.front().back().x(), 800.0);
    QCOMPARE_LE(legs.front().back().x(), 850.0);
}

void TestRouteLegs::crossesTheMapFromOutside()
{
    const QList<QPolygonF> legs = visibleLegs(lines({{{-5000, -5000}, {6000, 6000}}}), View, Period);
    QCOMPARE(legs.size(), 1);
    QCOMPARE_LE(legs.front().front().x(), 0.0);
    QCOMPARE_GE(legs.front().back().y(), 600.0);
    QCOMPARE_LE(QLineF(legs.front().front(), legs.front().back()).length(), 1000.0);
}

void TestRouteLegs::dashesDoNotCrawl()
{
    const QList<QList<GeoPoint>> line = lines({{{-3000, 250}, {-1234, 277}, {3000, 310}}});
    const MapViewport moved = View.panned({37, 11});
    for (const MapViewport &viewport : {View, moved}) {
        const QList<QPolygonF> legs = visibleLegs(line, viewport, Period);
        QCOMPARE(legs.size(), 1);
        const QPointF bend = viewport.pixelOf(line.front().at(1));
        const double toBend = QLineF(viewport.pixelOf(line.front().front()), bend).length();
        const double fromStart = toBend + QLineF(bend, legs.front().front()).length();
        QCOMPARE_LT(std::abs(std::remainder(fromStart, Period)), 0.01);
    }
}

void TestRouteLegs::aStreetIsOneLineThroughItsBends()
{
    QList<QPointF> bends;
    for (int step = 0; step <= 100; ++step)
        bends.append({100 + 5.0 * step, 300 + 40 * std::sin(step / 5.0)});
    const QList<QPolygonF> legs = visibleLegs(lines({bends}), View, Period);
    QCOMPARE(legs.size(), 1);
    QCOMPARE(legs.front().size(), bends.size());
    QCOMPARE_LT(apart(legs.front().at(50), bends.at(50)), 0.01);
}

void TestRouteLegs::bendsTooSmallToSeeAreLeftOut()
{
    QList<QPointF> bends;
    for (int step = 0; step <= 1000; ++step)
        bends.append({100 + 0.1 * step, 300});
    const QList<QPolygonF> legs = visibleLegs(lines({bends}), View, Period);
    QCOMPARE(legs.size(), 1);
    QCOMPARE_LT(legs.front().size(), 140);
}

void TestRouteLegs::whatComesBackIsShownAgain()
{
    const QList<QPolygonF> legs =
        visibleLegs(lines({{{400, 300}, {400, -2000}, {600, -2000}, {600, 300}}}), View, Period);
    QCOMPARE(legs.size(), 2);
    QCOMPARE_LT(apart(legs.front().front(), {400, 300}), 0.01);
    QCOMPARE_LT(apart(legs.back().back(), {600, 300}), 0.01);
}

QTEST_GUILESS_MAIN(TestRouteLegs)
#include "tst_routelegs.moc"
