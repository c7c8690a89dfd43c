#include "core/tiles/mappainter.h"
#include "core/tiles/mapscenebuilder.h"
#include "core/tiles/regiontilesource.h"
#include "core/tiles/textoutlines.h"
#include "tests/core/tiles/handmaderegion.h"

#include <QPainter>
#include <QTest>

#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Zoom = 16;
constexpr int TileX = 31960;
constexpr int TileY = 21008;
const test::Sheet Paper{Zoom, TileX *double(TilePixels), TileY *double(TilePixels)};

/// Land in the west, sea in the east; streets, a wood, a dashed path and a ferry across tiles and squares of tiles.
std::vector<MapFeature> coastTown()
{
    std::vector<MapFeature> features{
        test::areaOf(FeatureKind::Land,
                     Paper.path({{-3000, -3000}, {700, -3000}, {640, 300}, {720, 900}, {700, 3000}, {-3000, 3000}})),
        test::areaOf(FeatureKind::Wood, Paper.path({{-200, 20}, {90, 40}, {60, 130}, {-180, 120}})),
        test::areaOf(FeatureKind::Building, Paper.box(120, 180, 150, 210)),
        test::roadOf(RoadClass::Primary, u"Promenade"_s, Paper.path({{-2000, 150}, {200, 160}, {600, 140}})),
        test::roadOf(RoadClass::Residential, u"Cross Street"_s, Paper.path({{250, -1500}, {262, 150}, {240, 1900}})),
        test::roadOf(RoadClass::Residential, u"Back Lane"_s, Paper.path({{-900, 240}, {-100, 262}, {300, 250}})),
        test::roadOf(RoadClass::Track, {}, Paper.path({{-1500, 330}, {-50, 310}, {500, 400}})),
    };
    MapFeature path{.kind = FeatureKind::Path};
    path.paths = {Paper.path({{-1200, 60}, {100, 90}, {560, 30}})};
    features.push_back(path);
    MapFeature railway{.kind = FeatureKind::Railway};
    railway.paths = {Paper.path({{-1200, 400}, {100, 430}, {560, 380}})};
    features.push_back(railway);
    MapFeature ferry{.kind = FeatureKind::FerryLine};
    ferry.paths = {Paper.path({{650, 200}, {3000, 900}})};
    features.push_back(ferry);
    return features;
}

std::vector<MapFeature> withoutNames(std::vector<MapFeature> features)
{
    for (MapFeature &feature : features)
        feature.name.clear();
    return features;
}

RegionTileSource sourceOf(std::vector<MapFeature> features)
{
    return RegionTileSource(std::make_shared<test::HandmadeRegion>(std::move(features)));
}

QImage joined(const TileSource &source, int x, int y, int scale, TileStyle style)
{
    const int side = TilePixels * scale;
    QImage both(side * 2, side, QImage::Format_RGB32);
    QPainter painter(&both);
    painter.drawImage(0, 0, source.tile({Zoom, x, y, scale, style}));
    painter.drawImage(side, 0, source.tile({Zoom, x + 1, y, scale, style}));
    return both;
}

/// The greatest difference of any channel of any pixel.
int difference(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return 256;
    int greatest = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QRgb a = left.pixel(x, y);
            const QRgb b = right.pixel(x, y);
            greatest = std::max({greatest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return greatest;
}

MapScene sceneAt(const std::vector<MapFeature> &features, int x, int y)
{
    TextOutlines outlines(TextOutlines::preferredFamily());
    return buildScene(features, {Zoom, x / MapScene::TilesAcross, y / MapScene::TilesAcross}, true, outlines);
}

} // namespace

class RegionTileSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void groundIsWhatItShouldBe_data();
    void groundIsWhatItShouldBe();
    void withoutACoastEverythingIsLand();
    void neighboursInASquareMeet_data();
    void neighboursInASquareMeet();
    void neighboursAcrossSquaresMeet_data();
    void neighboursAcrossSquaresMeet();
    void tilesHaveTheSizeAsked_data();
    void tilesHaveTheSizeAsked();
    void doubleScaleIsTheSamePicture();
    void closerThanTheClosestIsLarger();
    void unreadableRegionsHaveNoTiles();
    void manyThreadsGetTheSame();
};

void RegionTileSourceTest::groundIsWhatItShouldBe_data()
{
    QTest::addColumn<QPoint>("pixel");
    QTest::addColumn<QRgb>("light");
    QTest::addColumn<QRgb>("dark");

    const auto road = [](RoadClass roadClass, TileStyle style) { return mapstyle::road(roadClass, Zoom, style).fill; };
    const auto area = [](FeatureKind kind, TileStyle style) { return mapstyle::area(kind, Zoom, style).fill; };
    using enum TileStyle;
    QTest::newRow("land") << QPoint(400, 200) << mapstyle::land(Light) << mapstyle::land(Dark);
    QTest::newRow("sea") << QPoint(760, 20) << mapstyle::sea(Light) << mapstyle::sea(Dark);
    QTest::newRow("wood") << QPoint(30, 75) << area(FeatureKind::Wood, Light) << area(FeatureKind::Wood, Dark);
    QTest::newRow("building") << QPoint(135, 195) << area(FeatureKind::Building, Light)
                              << area(FeatureKind::Building, Dark);
    QTest::newRow("main road over land") << QPoint(600, 140) << road(RoadClass::Primary, Light)
                                         << road(RoadClass::Primary, Dark);
    QTest::newRow("main road over the street that it crosses")
        << QPoint(262, 158) << road(RoadClass::Primary, Light) << road(RoadClass::Primary, Dark);
    QTest::newRow("minor street") << QPoint(259, 215) << road(RoadClass::Residential, Light)
                                  << road(RoadClass::Residential, Dark);
}

void RegionTileSourceTest::groundIsWhatItShouldBe()
{
    QFETCH(const QPoint, pixel);
    QFETCH(const QRgb, light);
    QFETCH(const QRgb, dark);
    const RegionTileSource source = sourceOf(withoutNames(coastTown()));
    for (const TileStyle style : {TileStyle::Light, TileStyle::Dark}) {
        const QRgb wanted = style == TileStyle::Light ? light : dark;
        const QImage tile =
            source.tile({Zoom, TileX + pixel.x() / TilePixels, TileY + pixel.y() / TilePixels, 1, style});
        QCOMPARE(QColor(tile.pixel(pixel.x() % TilePixels, pixel.y() % TilePixels)).name(), QColor(wanted).name());
    }
}

void RegionTileSourceTest::withoutACoastEverythingIsLand()
{
    const RegionTileSource source = sourceOf({test::roadOf(RoadClass::Primary, {}, Paper.path({{0, 0}, {9, 9}}))});
    const QImage tile = source.tile({Zoom, TileX + 90, TileY, 1, TileStyle::Light});
    QCOMPARE(tile.pixel(128, 128), mapstyle::land(TileStyle::Light));
}

void RegionTileSourceTest::neighboursInASquareMeet_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<TileStyle>("style");
    QTest::newRow("light") << 1 << TileStyle::Light;
    QTest::newRow("dark, double") << 2 << TileStyle::Dark;
}

void RegionTileSourceTest::neighboursInASquareMeet()
{
    QFETCH(const int, scale);
    QFETCH(const TileStyle, style);
    const std::vector<MapFeature> features = coastTown();
    const RegionTileSource source = sourceOf(features);
    const MapScene scene = sceneAt(features, TileX, TileY);
    QVERIFY(!scene.labels.empty());
    for (const int column : {0, 1, 2}) {
        const QRectF area(column * TilePixels, 0, 2 * TilePixels, TilePixels);
        QCOMPARE_LE(
            difference(joined(source, TileX + column, TileY, scale, style), paintScene(scene, area, scale, style)), 2);
    }
}

void RegionTileSourceTest::neighboursAcrossSquaresMeet_data()
{
    neighboursInASquareMeet_data();
}

void RegionTileSourceTest::neighboursAcrossSquaresMeet()
{
    // A square is drawn a little way into its neighbour: the same must be seen there, dashes included.
    QFETCH(const int, scale);
    QFETCH(const TileStyle, style);
    constexpr int Strip = 60;
    const std::vector<MapFeature> features = withoutNames(coastTown());
    const MapScene west = sceneAt(features, TileX - 1, TileY);
    const MapScene east = sceneAt(features, TileX, TileY);
    const QImage fromWest = paintScene(west, {MapScene::Pixels, 0, Strip, 512}, scale, style);
    const QImage fromEast = paintScene(east, {0, 0, Strip, 512}, scale, style);
    QCOMPARE_LE(difference(fromWest, fromEast), 8);
    QVERIFY(QColor(fromEast.pixel(10 * scale, 90 * scale)) != QColor(fromEast.pixel(10 * scale, 200 * scale)));
}

void RegionTileSourceTest::tilesHaveTheSizeAsked_data()
{
    QTest::addColumn<TileKey>("key");
    QTest::newRow("the world") << TileKey{0, 0, 0, 1, TileStyle::Light};
    QTest::newRow("far out") << TileKey{5, 15, 10, 2, TileStyle::Dark};
    QTest::newRow("a street") << TileKey{17, 63920, 42016, 1, TileStyle::Light};
    QTest::newRow("a door") << TileKey{22, 63920 << 5, 42016 << 5, 2, TileStyle::Light};
    QTest::newRow("the last corner") << TileKey{22, (1 << 22) - 1, (1 << 22) - 1, 1, TileStyle::Light};
}

void RegionTileSourceTest::tilesHaveTheSizeAsked()
{
    QFETCH(const TileKey, key);
    const QImage tile = sourceOf(coastTown()).tile(key);
    QCOMPARE(tile.size(), QSize(TilePixels * key.scale, TilePixels * key.scale));
}

void RegionTileSourceTest::doubleScaleIsTheSamePicture()
{
    const RegionTileSource source = sourceOf(coastTown());
    const QImage once = source.tile({Zoom, TileX, TileY, 1, TileStyle::Light});
    const QImage twice = source.tile({Zoom, TileX, TileY, 2, TileStyle::Light});
    const QImage smaller = twice.scaled(once.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QCOMPARE_LT(difference(smaller.scaled(32, 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                           once.scaled(32, 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)),
                12);
}

void RegionTileSourceTest::closerThanTheClosestIsLarger()
{
    const RegionTileSource source = sourceOf(withoutNames(coastTown()));
    const QImage closest = source.tile({19, TileX << 3, TileY << 3, 1, TileStyle::Light});
    const QImage closer = source.tile({20, TileX << 4, TileY << 4, 1, TileStyle::Light});
    QCOMPARE_LT(difference(closest.copy(0, 0, 128, 128)
                               .scaled(256, 256, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .scaled(16, 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                           closer.scaled(16, 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)),
                12);
}

void RegionTileSourceTest::unreadableRegionsHaveNoTiles()
{
    class Broken final : public RegionFile
    {
    public:
        QString path() const override { return {}; }
        RegionProvenance provenance() const override { return {}; }
        BoundingBox extent() const override { return {}; }
        Result<std::vector<MapFeature>> features(const BoundingBox &, int) const override
        {
            return failure(ErrorCode::DamagedFile, u"It is damaged."_s);
        }
        Result<RoadGraph> roadGraph() const override { return RoadGraph(); }
        Result<QByteArray> attachment(const QString &) const override { return QByteArray(); }
    };
    const RegionTileSource source(std::make_shared<Broken>());
    QVERIFY(source.tile({Zoom, TileX, TileY, 1, TileStyle::Light}).isNull());
    QVERIFY(source.encoded({Zoom, TileX, TileY, 1, TileStyle::Light}).isEmpty());
}

void RegionTileSourceTest::manyThreadsGetTheSame()
{
    const RegionTileSource source = sourceOf(coastTown());
    const QImage wanted = sourceOf(coastTown()).tile({Zoom, TileX + 1, TileY, 1, TileStyle::Light});
    std::array<QImage, 6> tiles;
    {
        std::vector<std::jthread> threads;
        for (QImage &tile : tiles)
            threads.emplace_back([&] { tile = source.tile({Zoom, TileX + 1, TileY, 1, TileStyle::Light}); });
    }
    for (const QImage &tile : tiles)
        QCOMPARE(tile, wanted);
}

} // namespace callout

QTEST_MAIN(callout::RegionTileSourceTest)
#include "tst_regiontilesource.moc"
