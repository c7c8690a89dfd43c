#include "core/geo/mercator.h"
#include "core/tiles/papertilesource.h"

#include <QTest>

namespace callout {

namespace {

/// Columns in which the topmost line of pixels is not paper, the lightest colour.
QSet<int> lineColumns(const QImage &image)
{
    int paper = 0;
    for (int x = 0; x < image.width(); ++x)
        paper = std::max(paper, image.pixelColor(x, 0).lightness());
    QSet<int> columns;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, 0).lightness() < paper)
            columns.insert(x);
    }
    return columns;
}

} // namespace

class PaperTileSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTileHasTheSizeAsked_data();
    void everyTileHasTheSizeAsked();
    void gridStaysQuiet_data();
    void gridStaysQuiet();
    void linesMeetAtTileEdges();
    void stylesDiffer();
    void doubleScaleIsTheSamePicture();

private:
    PaperTileSource m_paper;
};

void PaperTileSourceTest::everyTileHasTheSizeAsked_data()
{
    QTest::addColumn<TileKey>("key");

    QTest::newRow("the world") << TileKey{0, 0, 0, 1, TileStyle::Light};
    QTest::newRow("north pole") << TileKey{4, 3, 0, 2, TileStyle::Dark};
    QTest::newRow("south-east corner") << TileKey{3, 7, 7, 1, TileStyle::Light};
    QTest::newRow("closest") << TileKey{22, 1 << 21, 1 << 21, 2, TileStyle::Light};
}

void PaperTileSourceTest::everyTileHasTheSizeAsked()
{
    QFETCH(const TileKey, key);
    QVERIFY(key.isValid());
    const QImage image = m_paper.tile(key);
    QCOMPARE(image.size(), QSize(TilePixels * key.scale, TilePixels * key.scale));
    QVERIFY(!image.hasAlphaChannel());
}

void PaperTileSourceTest::gridStaysQuiet_data()
{
    QTest::addColumn<int>("zoom");
    for (int zoom = 0; zoom <= TileKey::MaximumZoom; ++zoom)
        QTest::addRow("zoom %d", zoom) << zoom;
}

void PaperTileSourceTest::gridStaysQuiet()
{
    QFETCH(const int, zoom);
    const double pixels = PaperTileSource::gridStep(zoom) / 360.0 * worldPixels(zoom);
    QCOMPARE_GE(pixels, 40.0);
    QCOMPARE_LE(pixels, 120.0);
}

void PaperTileSourceTest::linesMeetAtTileEdges()
{
    const TileKey upper{13, 4093, 2724, 1, TileStyle::Light};
    const TileKey lower{13, 4093, 2725, 1, TileStyle::Light};
    const QSet<int> columns = lineColumns(m_paper.tile(upper));
    QVERIFY(!columns.isEmpty());
    QCOMPARE(lineColumns(m_paper.tile(lower)), columns);
}

void PaperTileSourceTest::stylesDiffer()
{
    const QColor light = m_paper.tile({10, 500, 300, 1, TileStyle::Light}).pixelColor(1, 1);
    const QColor dark = m_paper.tile({10, 500, 300, 1, TileStyle::Dark}).pixelColor(1, 1);
    QCOMPARE_GT(light.lightness(), 220);
    QCOMPARE_LT(dark.lightness(), 60);
}

void PaperTileSourceTest::doubleScaleIsTheSamePicture()
{
    const QImage once = m_paper.tile({13, 4093, 2724, 1, TileStyle::Light});
    const QImage twice = m_paper.tile({13, 4093, 2724, 2, TileStyle::Light});
    QCOMPARE(twice.scaled(once.size()), once);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::PaperTileSourceTest)
#include "tst_papertilesource.moc"
