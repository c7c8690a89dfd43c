#include "core/tiles/mapstyle.h"

#include <QTest>

#include <cmath>

namespace callout {

namespace {

double luminance(QRgb colour)
{
    const auto linear = [](int channel) {
        const double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

double contrast(QRgb first, QRgb second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// How far a colour is from grey, 0 to 255.
int colourfulness(QRgb colour)
{
    const auto [least, most] = std::minmax({qRed(colour), qGreen(colour), qBlue(colour)});
    return most - least;
}

} // namespace

class MapStyleTest : public QObject
{
    Q_OBJECT

private:
    static void bothStyles();

private slots:
    void groundIsQuiet_data() { bothStyles(); }
    void groundIsQuiet();
    void namesCanBeRead_data() { bothStyles(); }
    void namesCanBeRead();
    void roadsGrowWithTheZoom();
    void mainRoadsAreNotThinnerThanMinorOnes();
    void otherZoomsLookLikeTheNearest();
};

void MapStyleTest::bothStyles()
{
    QTest::addColumn<TileStyle>("style");
    QTest::newRow("light") << TileStyle::Light;
    QTest::newRow("dark") << TileStyle::Dark;
}

void MapStyleTest::groundIsQuiet()
{
    // Strong colours are for statuses.
    QFETCH(const TileStyle, style);
    for (int kind = 0; kind <= int(FeatureKind::PointOfInterest); ++kind) {
        const QRgb fill = mapstyle::area(FeatureKind(kind), 17, style).fill;
        if (fill == 0)
            continue;
        QVERIFY2(colourfulness(fill) <= 32, qPrintable(QString::number(kind)));
        QVERIFY2(style == TileStyle::Light ? qGray(fill) > 190 : qGray(fill) < 80, qPrintable(QString::number(kind)));
    }
    for (int road = 0; road < RoadClassCount - 1; ++road)
        QCOMPARE_LE(colourfulness(mapstyle::road(RoadClass(road), 17, style).fill), 50);
}

void MapStyleTest::namesCanBeRead()
{
    QFETCH(const TileStyle, style);
    for (int kind = 0; kind < mapstyle::LabelKindCount; ++kind) {
        const auto label = mapstyle::LabelKind(kind);
        if (label == mapstyle::LabelKind::Shield)
            continue;
        const mapstyle::LabelColours colours = mapstyle::labelColours(label, style);
        // House numbers are many and stay in the background.
        const double least = label == mapstyle::LabelKind::HouseNumber ? 3.0 : 3.9;
        QVERIFY2(contrast(colours.ink, colours.halo) >= least,
                 qPrintable(QString::number(kind) + u' ' + QString::number(contrast(colours.ink, colours.halo))));
    }
    for (const RoadClass road : {RoadClass::Motorway, RoadClass::Primary, RoadClass::Tertiary}) {
        const QRgb ink = mapstyle::labelColours(mapstyle::LabelKind::Shield, style).ink;
        QCOMPARE_GE(contrast(ink, mapstyle::shield(road, style).fill), 4.5);
    }
}

void MapStyleTest::roadsGrowWithTheZoom()
{
    for (int road = 0; road < RoadClassCount; ++road) {
        for (int zoom = mapstyle::LowestZoom; zoom < mapstyle::HighestZoom; ++zoom)
            QCOMPARE_LE(mapstyle::roadWidth(RoadClass(road), zoom), mapstyle::roadWidth(RoadClass(road), zoom + 1));
    }
}

void MapStyleTest::mainRoadsAreNotThinnerThanMinorOnes()
{
    const QList<RoadClass> order{RoadClass::Motorway,    RoadClass::Trunk,    RoadClass::Primary,
                                 RoadClass::Secondary,   RoadClass::Tertiary, RoadClass::Unclassified,
                                 RoadClass::Residential, RoadClass::Service};
    for (int zoom = mapstyle::LowestZoom; zoom <= mapstyle::HighestZoom; ++zoom) {
        for (qsizetype i = 1; i < order.size(); ++i)
            QCOMPARE_GE(mapstyle::roadWidth(order[i - 1], zoom), mapstyle::roadWidth(order[i], zoom));
    }
}

void MapStyleTest::otherZoomsLookLikeTheNearest()
{
    QCOMPARE(mapstyle::roadWidth(RoadClass::Primary, 3), mapstyle::roadWidth(RoadClass::Primary, mapstyle::LowestZoom));
    QCOMPARE(mapstyle::roadWidth(RoadClass::Primary, 22),
             mapstyle::roadWidth(RoadClass::Primary, mapstyle::HighestZoom));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::MapStyleTest)
#include "tst_mapstyle.moc"
