#include "core/tiles/cachedtilesource.h"

#include "core/geo/mercator.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr TileKey Street{16, 31960, 21008, 1, TileStyle::Light};

/// Counts how often it has to draw.
class CountingSource final : public TileSource
{
public:
    QImage tile(const TileKey &key) const override
    {
        ++m_drawn;
        if (key.zoom == 0)
            return {};
        QImage image(TilePixels * key.scale, TilePixels * key.scale, QImage::Format_RGB32);
        image.fill(QColor(key.x % 256, key.y % 256, key.style == TileStyle::Dark ? 1 : 2));
        return image;
    }
    [[nodiscard]] int drawn() const { return m_drawn; }

private:
    mutable std::atomic<int> m_drawn = 0;
};

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files.append(iterator.next());
    return files;
}

} // namespace

class CachedTileSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tilesAreDrawnOnce();
    void tilesOutliveTheProgram();
    void anotherRegionOrStyleIsAnotherTile();
    void damagedFilesAreDrawnAfresh_data();
    void damagedFilesAreDrawnAfresh();
    void diskStaysBounded();
    void withoutAFolderMemoryServes();
    void missingTilesStayMissing();
    void manyThreadsMayAsk();

private:
    CachedTileSource cache(const QString &digest = u"isle"_s) const { return {m_source, digest, m_folder->path()}; }

    std::shared_ptr<CountingSource> m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CachedTileSourceTest::init()
{
    m_source = std::make_shared<CountingSource>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void CachedTileSourceTest::tilesAreDrawnOnce()
{
    const CachedTileSource tiles = cache();
    const QImage first = tiles.tile(Street);
    QCOMPARE(first, m_source->tile(Street));
    QCOMPARE(tiles.tile(Street), first);
    QCOMPARE(tiles.encoded(Street), tiles.encoded(Street));
    QCOMPARE(m_source->drawn(), 2); // once by this test
}

void CachedTileSourceTest::tilesOutliveTheProgram()
{
    const QImage first = cache().tile(Street);
    QCOMPARE(cache().tile(Street), first);
    QCOMPARE(m_source->drawn(), 1);
}

void CachedTileSourceTest::anotherRegionOrStyleIsAnotherTile()
{
    (void)cache().tile(Street);
    (void)cache(u"mainland"_s).tile(Street);
    TileKey dark = Street;
    dark.style = TileStyle::Dark;
    (void)cache().tile(dark);
    TileKey sharp = Street;
    sharp.scale = 2;
    QCOMPARE(cache().tile(sharp).width(), 2 * TilePixels);
    QCOMPARE(m_source->drawn(), 4);
}

void CachedTileSourceTest::damagedFilesAreDrawnAfresh_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << "12345"_ba;
    QTest::newRow("something else") << QByteArray(4000, 'x');
    QTest::newRow("cut off") << "cut"_ba;
    QTest::newRow("one bit") << "bit"_ba;
}

void CachedTileSourceTest::damagedFilesAreDrawnAfresh()
{
    QFETCH(QByteArray, bytes);
    const QImage first = cache().tile(Street);
    QFile file(filesIn(m_folder->path()).constFirst());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    if (bytes == "cut") {
        bytes = content.chopped(10);
    } else if (bytes == "bit") {
        content[content.size() / 2] = char(content[content.size() / 2] ^ 4);
        bytes = content;
    }
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.close();

    QCOMPARE(cache().tile(Street), first);
    QCOMPARE(m_source->drawn(), 2);
    QCOMPARE(cache().tile(Street), first);
    QCOMPARE(m_source->drawn(), 2);
}

void CachedTileSourceTest::diskStaysBounded()
{
    const CachedTileSource tiles(m_source, u"isle"_s, m_folder->path(), {.memoryBytes = 1, .diskBytes = 20'000});
    for (int i = 0; i < 200; ++i)
        (void)tiles.encoded({16, 31960 + i, 21008, 1, TileStyle::Light});
    qint64 bytes = 0;
    for (const QString &file : filesIn(m_folder->path()))
        bytes += QFileInfo(file).size();
    QCOMPARE_GT(bytes, 5'000);
    QCOMPARE_LE(bytes, 30'000);
}

void CachedTileSourceTest::withoutAFolderMemoryServes()
{
    const CachedTileSource tiles(m_source, u"isle"_s, u"/proc/no/such/folder"_s);
    QVERIFY(!tiles.tile(Street).isNull());
    QVERIFY(!tiles.tile(Street).isNull());
    QCOMPARE(m_source->drawn(), 1);
}

void CachedTileSourceTest::missingTilesStayMissing()
{
    const CachedTileSource tiles = cache();
    QVERIFY(tiles.tile({0, 0, 0, 1, TileStyle::Light}).isNull());
    QVERIFY(tiles.encoded({0, 0, 0, 1, TileStyle::Light}).isEmpty());
    QVERIFY(filesIn(m_folder->path()).isEmpty());
}

void CachedTileSourceTest::manyThreadsMayAsk()
{
    const CachedTileSource tiles(m_source, u"isle"_s, m_folder->path(), {.memoryBytes = 5'000, .diskBytes = 20'000});
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 6; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < 60; ++i) {
                    const TileKey key{16, 31960 + (i + thread) % 40, 21008, 1, TileStyle::Light};
                    if (tiles.tile(key).pixelColor(3, 3).red() != key.x % 256)
                        ++wrong;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::CachedTileSourceTest)
#include "tst_cachedtilesource.moc"
