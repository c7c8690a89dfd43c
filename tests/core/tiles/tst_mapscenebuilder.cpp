#include "core/tiles/mapscenebuilder.h"
#include "core/tiles/textoutlines.h"
#include "tests/core/tiles/handmaderegion.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace callout {

using mapstyle::LabelKind;

namespace {

constexpr SceneKey Key{16, 7990, 5252};
const test::Sheet Paper{Key.zoom, Key.x *double(MapScene::Pixels), Key.y *double(MapScene::Pixels)};

MapScene sceneOf(const std::vector<MapFeature> &features, bool isOnSea = false, SceneKey key = Key)
{
    TextOutlines outlines(TextOutlines::preferredFamily());
    return buildScene(features, key, isOnSea, outlines);
}

qsizetype countOf(const MapScene &scene, LabelKind kind)
{
    return std::ranges::count(scene.labels, kind, &MapScene::Label::kind);
}

} // namespace

class MapSceneBuilderTest : public QObject
{
    Q_OBJECT

private slots:
    void namesNeverOverlapNorLeaveTheScene_data();
    void namesNeverOverlapNorLeaveTheScene();
    void theOrderOfFeaturesDoesNotMatter();
    void piecesOfAStreetShareOneName();
    void longStreetsRepeatTheirName();
    void shortStreetsHaveNoName();
    void namesAtTheEdgeMoveInside();
    void streetsAreReadFromLeftToRight_data();
    void streetsAreReadFromLeftToRight();
    void oneWayStreetsHaveArrows_data();
    void oneWayStreetsHaveArrows();
    void roadsHavePlates();
    void bordersInTheSeaAreLeftOut();
    void cutsOfTheLandAreNoShore();
    void linesAreSortedForPainting();
    void houseNumbersComeCloseIn();
    void emptyFeaturesAreHarmless();
};

void MapSceneBuilderTest::namesNeverOverlapNorLeaveTheScene_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("town %u", seed) << seed;
}

void MapSceneBuilderTest::namesNeverOverlapNorLeaveTheScene()
{
    QFETCH(const unsigned, seed);
    std::minstd_rand random(seed);
    const auto pick = [&](int from, int to) { return from + int(random() % unsigned(to - from)); };
    std::vector<MapFeature> features;
    for (int i = 0; i < 160; ++i) {
        const double x = pick(-100, 1124);
        const double y = pick(-100, 1124);
        features.push_back(test::roadOf(
            RoadClass(pick(4, 13)), u"Street number %1"_s.arg(i),
            Paper.path(
                {{x, y}, {x + pick(-200, 200), y + pick(-200, 200)}, {x + pick(-300, 300), y + pick(-300, 300)}})));
        if (i % 7 == 0)
            features.back().reference = u"B%1"_s.arg(i);
        if (i % 4 == 0)
            features.push_back(test::pointOf(FeatureKind::Suburb, u"Suburb %1"_s.arg(i), Paper.at(x, y)));
    }
    const MapScene scene = sceneOf(features);
    QCOMPARE_GT(scene.labels.size(), size_t(20));
    const QRectF square(0, 0, MapScene::Pixels, MapScene::Pixels);
    for (size_t i = 0; i < scene.labels.size(); ++i) {
        QVERIFY(square.contains(scene.labels[i].box));
        QVERIFY(!scene.labels[i].ink.isEmpty());
        for (size_t j = 0; j < i; ++j) {
            const auto &first = scene.labels[i];
            const auto &second = scene.labels[j];
            QVERIFY(!first.box.intersects(second.box) || !first.ink.intersects(second.ink));
        }
    }
}

void MapSceneBuilderTest::theOrderOfFeaturesDoesNotMatter()
{
    std::vector<MapFeature> features;
    for (int i = 0; i < 12; ++i) {
        features.push_back(test::roadOf(RoadClass::Residential, u"Long Street %1"_s.arg(i),
                                        Paper.path({{100, 100.0 + i * 9}, {900, 100.0 + i * 9}})));
    }
    const MapScene forwards = sceneOf(features);
    std::ranges::reverse(features);
    const MapScene backwards = sceneOf(features);
    QCOMPARE(forwards.labels.size(), backwards.labels.size());
    for (size_t i = 0; i < forwards.labels.size(); ++i)
        QCOMPARE(forwards.labels[i].box, backwards.labels[i].box);
}

void MapSceneBuilderTest::piecesOfAStreetShareOneName()
{
    const MapScene scene = sceneOf({
        test::roadOf(RoadClass::Residential, u"Cornflower Crescent"_s, Paper.path({{300, 300}, {360, 300}})),
        test::roadOf(RoadClass::Residential, u"Cornflower Crescent"_s, Paper.path({{420, 300}, {360, 300}})),
        test::roadOf(RoadClass::Residential, u"Cornflower Crescent"_s, Paper.path({{420, 300}, {480, 310}})),
    });
    QCOMPARE(countOf(scene, LabelKind::Street), 1);
}

void MapSceneBuilderTest::longStreetsRepeatTheirName()
{
    const MapScene scene =
        sceneOf({test::roadOf(RoadClass::Residential, u"Long Road"_s, Paper.path({{0, 500}, {1024, 520}}))});
    QCOMPARE_GE(countOf(scene, LabelKind::Street), 2);
    QCOMPARE_LE(countOf(scene, LabelKind::Street), 4);
}

void MapSceneBuilderTest::shortStreetsHaveNoName()
{
    const MapScene scene =
        sceneOf({test::roadOf(RoadClass::Residential, u"Old Castletown Road"_s, Paper.path({{300, 300}, {340, 300}}))});
    QVERIFY(scene.labels.empty());
}

void MapSceneBuilderTest::namesAtTheEdgeMoveInside()
{
    const SceneKey key{13, 998, 656};
    const test::Sheet sheet{key.zoom, key.x * double(MapScene::Pixels), key.y * double(MapScene::Pixels)};
    const std::vector<MapFeature> town{test::pointOf(FeatureKind::Town, u"Harbourholm"_s, sheet.at(3, 512), 9000)};
    const MapScene scene = sceneOf(town, false, key);
    QCOMPARE(countOf(scene, LabelKind::Town), 1);
    QCOMPARE_GE(scene.labels.front().box.left(), 0.0);
    // The square to the west leaves the name to this one.
    QCOMPARE(countOf(sceneOf(town, false, {key.zoom, key.x - 1, key.y}), LabelKind::Town), 0);
}

void MapSceneBuilderTest::streetsAreReadFromLeftToRight_data()
{
    QTest::addColumn<QPointF>("to");

    QTest::newRow("eastwards") << QPointF(400, 0);
    QTest::newRow("westwards") << QPointF(-400, 0);
    QTest::newRow("down") << QPointF(0, 400);
    QTest::newRow("up") << QPointF(0, -400);
    QTest::newRow("slanting") << QPointF(-250, 250);
}

void MapSceneBuilderTest::streetsAreReadFromLeftToRight()
{
    // A wide letter first and narrow ones behind: the ink leans to where reading begins.
    QFETCH(const QPointF, to);
    const MapScene scene = sceneOf({test::roadOf(RoadClass::Residential, u"WWWWWWWW........"_s,
                                                 Paper.path({{512, 512}, {512 + to.x(), 512 + to.y()}}))});
    QCOMPARE(scene.labels.size(), size_t(1));
    const MapScene::Label &label = scene.labels.front();
    const QList<QPolygonF> letters = label.ink.toSubpathPolygons();
    QVERIFY(!letters.isEmpty());
    const QRectF wide = letters.front().boundingRect();
    const bool isUpright = std::abs(to.x()) > 1.0;
    if (isUpright)
        QCOMPARE_LT(wide.center().x(), label.box.center().x());
    else
        QCOMPARE_GT(wide.center().y(), label.box.center().y());
}

void MapSceneBuilderTest::oneWayStreetsHaveArrows_data()
{
    QTest::addColumn<int>("oneWay");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<double>("angle");

    QTest::newRow("along") << 1 << 17 << 0.0;
    QTest::newRow("against") << -1 << 17 << 180.0;
    QTest::newRow("both ways") << 0 << 17 << -1.0;
    QTest::newRow("too far out") << 1 << 16 << -1.0;
}

void MapSceneBuilderTest::oneWayStreetsHaveArrows()
{
    QFETCH(const int, oneWay);
    QFETCH(const int, zoom);
    QFETCH(const double, angle);
    const SceneKey key{zoom, 15980, 10504};
    const test::Sheet sheet{zoom, key.x * double(MapScene::Pixels), key.y * double(MapScene::Pixels)};
    MapFeature road = test::roadOf(RoadClass::Residential, {}, sheet.path({{100, 500}, {900, 500}}));
    road.oneWay = std::int8_t(oneWay);
    const MapScene scene = sceneOf({road}, false, key);
    QCOMPARE(scene.arrows.empty(), angle < 0.0);
    for (const MapScene::Arrow &arrow : scene.arrows)
        QCOMPARE(arrow.angle, angle);
}

void MapSceneBuilderTest::roadsHavePlates()
{
    MapFeature road = test::roadOf(RoadClass::Primary, {}, Paper.path({{100, 500}, {400, 500}}));
    road.reference = u"A1;A5"_s;
    const MapScene scene = sceneOf({road});
    QCOMPARE(countOf(scene, LabelKind::Shield), 1);
    QVERIFY(scene.labels.front().plate.contains(scene.labels.front().ink.boundingRect()));
}

void MapSceneBuilderTest::bordersInTheSeaAreLeftOut()
{
    MapFeature border{.kind = FeatureKind::Boundary};
    border.paths = {Paper.path({{600, 100}, {900, 100}}), Paper.path({{100, 100}, {200, 150}})};
    const SceneKey key{14, 1998, 1313};
    const test::Sheet sheet{key.zoom, key.x * double(MapScene::Pixels), key.y * double(MapScene::Pixels)};
    border.paths = {sheet.path({{600, 100}, {700, 100}, {900, 100}}), sheet.path({{100, 100}, {150, 120}, {200, 150}})};
    const std::vector features{test::areaOf(FeatureKind::Land, sheet.box(50, 50, 400, 400)), border};
    const auto borders = [](const MapScene &scene) {
        return std::ranges::count(scene.lines, FeatureKind::Boundary, &MapScene::Line::kind);
    };
    QCOMPARE(borders(sceneOf(features, true, key)), 1);
    QCOMPARE(borders(sceneOf(features, false, key)), 2);
}

void MapSceneBuilderTest::cutsOfTheLandAreNoShore()
{
    // The upper and left sides lie where tiles meet, the others do not.
    const MapScene scene = sceneOf({test::areaOf(FeatureKind::Land, Paper.box(256, 256, 700.3, 700.3))}, true);
    double shore = 0.0;
    for (const MapScene::Line &line : scene.lines)
        shore += mapgeometry::LineWalk(line.points).length();
    QCOMPARE_LT(std::abs(shore - 2 * 444.3), 0.5);
}

void MapSceneBuilderTest::linesAreSortedForPainting()
{
    MapFeature bridge = test::roadOf(RoadClass::Residential, {}, Paper.path({{100, 100}, {900, 900}}));
    bridge.isBridge = true;
    MapFeature tunnel = test::roadOf(RoadClass::Motorway, {}, Paper.path({{100, 100}, {900, 900}}));
    tunnel.isTunnel = true;
    const MapScene scene = sceneOf({
        bridge,
        test::roadOf(RoadClass::Primary, {}, Paper.path({{100, 500}, {900, 500}})),
        test::roadOf(RoadClass::Service, {}, Paper.path({{100, 600}, {900, 600}})),
        tunnel,
    });
    QList<RoadClass> classes;
    for (const MapScene::Line &line : scene.lines)
        classes.append(line.roadClass);
    QCOMPARE(classes, (QList{RoadClass::Motorway, RoadClass::Service, RoadClass::Primary, RoadClass::Residential}));
}

void MapSceneBuilderTest::houseNumbersComeCloseIn()
{
    for (const int zoom : {16, 18}) {
        const SceneKey key{zoom, 31960, 21008};
        const test::Sheet sheet{zoom, key.x * double(MapScene::Pixels), key.y * double(MapScene::Pixels)};
        const MapScene scene =
            sceneOf({test::pointOf(FeatureKind::HouseNumber, u"12A"_s, sheet.at(300, 300))}, false, key);
        QCOMPARE(countOf(scene, LabelKind::HouseNumber), zoom >= 18 ? 1 : 0);
    }
}

void MapSceneBuilderTest::emptyFeaturesAreHarmless()
{
    std::vector<MapFeature> features;
    for (int kind = 0; kind <= int(FeatureKind::PointOfInterest); ++kind) {
        for (const bool isArea : {false, true}) {
            MapFeature feature{.kind = FeatureKind(kind), .isArea = isArea, .name = u"?"_s, .reference = u"A"_s};
            features.push_back(feature);
            feature.paths.emplace_back();
            features.push_back(feature);
            feature.paths.front().push_back(Paper.at(500, 500));
            features.push_back(feature);
            feature.paths.front().push_back(Paper.at(500, 500));
            features.push_back(feature);
        }
    }
    const MapScene scene = sceneOf(features);
    QCOMPARE(scene.zoom, Key.zoom);
}

} // namespace callout

QTEST_MAIN(callout::MapSceneBuilderTest)
#include "tst_mapscenebuilder.moc"
